import { lazy } from 'react';
import { type FailedJobRowFragment, FailedJobsDocument } from '../../gql/graphql.ts';
import type { Resource } from '../resource.ts';

export const failedJobs: Resource = {
  name: 'failedJobs',
  pages: { list: lazy(() => import('./List.tsx')) },
  data: { list: FailedJobsDocument },
  access: { read: ['jobs.manage'] },
  title: (failed: FailedJobRowFragment) => failed.job,
};
