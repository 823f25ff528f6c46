import { lazy } from 'react';
import {
  type ApiKeyRowFragment,
  ApiKeysDocument,
  CreateApiKeyDocument,
  type CreateApiKeyInput,
} from '../../gql/graphql.ts';
import type { Resource } from '../resource.ts';

const fields = ['name', 'scopes', 'expiresAt'] satisfies (keyof CreateApiKeyInput)[];

export const apiKeys: Resource = {
  name: 'apiKeys',
  pages: { list: lazy(() => import('./List.tsx')), create: lazy(() => import('./Create.tsx')) },
  data: { list: ApiKeysDocument, create: CreateApiKeyDocument, fields },
  access: { read: ['apiKeys.manage'], create: ['apiKeys.manage'] },
  title: (key: ApiKeyRowFragment) => key.name,
};
