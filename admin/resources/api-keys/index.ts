import { lazy } from 'react';
import {
  ApiKeyDocument,
  type ApiKeyRowFragment,
  ApiKeysDocument,
  CreateApiKeyDocument,
  type CreateApiKeyInput,
  UpdateApiKeyDocument,
  type UpdateApiKeyInput,
} from '../../gql/graphql.ts';
import type { Resource } from '../resource.ts';

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

export const apiKeys: Resource = {
  name: 'apiKeys',
  pages: {
    list: lazy(() => import('./List.tsx')),
    show: lazy(() => import('./Show.tsx')),
    create: lazy(() => import('./Create.tsx')),
    edit: lazy(() => import('./Edit.tsx')),
  },
  data: {
    list: ApiKeysDocument,
    one: ApiKeyDocument,
    create: CreateApiKeyDocument,
    update: UpdateApiKeyDocument,
    fields,
    updateFields,
    prepare,
  },
  access: { read: ['apiKeys.manage'], create: ['apiKeys.manage'], edit: ['apiKeys.manage'] },
  title: (key: ApiKeyRowFragment) => key.name,
};
