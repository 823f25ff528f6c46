import { lazy } from 'react';
import { RetentionItemsDocument } from '../../gql/graphql.ts';
import type { Resource } from '../resource.ts';

export const retentionItems: Resource = {
  name: 'retentionItems',
  pages: { list: lazy(() => import('./List.tsx')) },
  data: { list: RetentionItemsDocument },
  access: { read: ['privacy.manage'] },
};
