import { lazy } from 'react';
import {
  CreateOAuthClientDocument,
  type CreateOAuthClientInput,
  OAuthClientDocument,
  type OAuthClientRowFragment,
  OAuthClientsDocument,
  UpdateOAuthClientDocument,
  type UpdateOAuthClientInput,
} from '../../gql/graphql.ts';
import { withoutBlanks } from '../form-values.ts';
import type { Resource } from '../resource.ts';

const updateFields = [
  'name',
  'scopes',
  'redirectUris',
  'postLogoutRedirectUris',
  'pkceRequired',
  'refreshTokens',
  'trusted',
  'enabled',
] satisfies (keyof UpdateOAuthClientInput)[];
const fields = [...updateFields, 'kind', 'confidential'] satisfies (keyof CreateOAuthClientInput)[];

export const oauthClients: Resource = {
  name: 'oauthClients',
  pages: {
    list: lazy(() => import('./List.tsx')),
    show: lazy(() => import('./Show.tsx')),
    create: lazy(() => import('./Create.tsx')),
    edit: lazy(() => import('./Edit.tsx')),
  },
  data: {
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
    }),
  },
  access: { read: ['oauthClients.manage'], create: ['oauthClients.manage'], edit: ['oauthClients.manage'] },
  title: (client: OAuthClientRowFragment) => client.name,
};
