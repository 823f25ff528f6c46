import {
  CreateOAuthClientDocument,
  type CreateOAuthClientInput,
  OAuthClientDocument,
  OAuthClientsDocument,
  UpdateOAuthClientDocument,
  type UpdateOAuthClientInput,
} from '../../gql/graphql.ts';
import { withoutBlanks } from '../form-values.ts';
import type { ResourceData } from '../resource.ts';

const updateFields = [
  'name',
  'scopes',
  'redirectUris',
  'postLogoutRedirectUris',
  'backchannelLogoutUri',
  'pkceRequired',
  'refreshTokens',
  'trusted',
  'enabled',
] satisfies (keyof UpdateOAuthClientInput)[];

const fields = [...updateFields, 'kind', 'confidential'] satisfies (keyof CreateOAuthClientInput)[];

export const data: ResourceData = {
  list: OAuthClientsDocument,
  one: OAuthClientDocument,
  create: CreateOAuthClientDocument,
  update: UpdateOAuthClientDocument,
  fields,
  updateFields,
  prepare: (values) => ({
    ...values,
    ...('redirectUris' in values ? { redirectUris: withoutBlanks(values['redirectUris']) } : {}),
    ...('postLogoutRedirectUris' in values
      ? { postLogoutRedirectUris: withoutBlanks(values['postLogoutRedirectUris']) }
      : {}),
    // What was filled in before another kind was chosen, and is not seen any more.
    ...(values['kind'] === 'PROGRAM' ? { backchannelLogoutUri: null } : {}),
  }),
};
