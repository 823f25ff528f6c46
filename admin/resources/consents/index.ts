import { lazy } from 'react';
import { ConsentsDocument } from '../../gql/graphql.ts';
import type { Resource } from '../resource.ts';

export const consents: Resource = {
  name: 'consents',
  pages: { list: lazy(() => import('./List.tsx')) },
  data: { list: ConsentsDocument },
  access: { read: ['privacy.manage'] },
};
