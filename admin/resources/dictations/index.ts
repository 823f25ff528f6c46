import { lazy } from 'react';
import { DictationsDocument } from '../../gql/graphql.ts';
import type { Resource } from '../resource.ts';

/** What the viewer dictated and has not been forgotten. */
export const dictations: Resource = {
  name: 'dictations',
  pages: { list: lazy(() => import('./List.tsx')) },
  data: { list: DictationsDocument },
  access: { read: ['assistant.use'] },
};
