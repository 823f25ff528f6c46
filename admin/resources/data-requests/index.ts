import { lazy } from 'react';
import { DataRequestDocument, DataRequestsDocument } from '../../gql/graphql.ts';
import type { Resource } from '../resource.ts';

export const dataRequests: Resource = {
  name: 'dataRequests',
  pages: {
    list: lazy(() => import('./List.tsx')),
    show: lazy(() => import('./Show.tsx')),
    create: lazy(() => import('./Create.tsx')),
  },
  data: { list: DataRequestsDocument, one: DataRequestDocument },
  access: { read: ['privacy.manage'], create: ['privacy.manage'] },
};
