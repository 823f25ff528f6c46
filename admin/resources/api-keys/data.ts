import {
  ApiKeyDocument,
  ApiKeysDocument,
  CreateApiKeyDocument,
  type CreateApiKeyInput,
  UpdateApiKeyDocument,
  type UpdateApiKeyInput,
} from '../../gql/graphql.ts';
import type { ResourceData } from '../resource.ts';

const fields = [
  'name',
  'scopes',
  'expiresAt',
  'requestsPerMinute',
  'allowedAddresses',
] satisfies (keyof CreateApiKeyInput)[];

const updateFields = ['name', 'requestsPerMinute', 'allowedAddresses'] satisfies (keyof UpdateApiKeyInput)[];

/** One address per line, as people write them. */
const prepare = ({ allowedAddresses, ...values }: Record<string, unknown>) => ({
  ...values,
  ...(Array.isArray(allowedAddresses)
    ? { allowedAddresses: allowedAddresses.map((line) => String(line).trim()).filter(Boolean) }
    : {}),
});

export const data: ResourceData = {
  list: ApiKeysDocument,
  one: ApiKeyDocument,
  create: CreateApiKeyDocument,
  update: UpdateApiKeyDocument,
  fields,
  updateFields,
  prepare,
};
