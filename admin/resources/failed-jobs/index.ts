import type { FailedJobRowFragment } from '../../gql/graphql.ts';
import { pagesWith, type Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const failedJobs: Resource = {
  name: 'failedJobs',
  pages: pagesWith(data, { list: () => import('./List.tsx') }),
  data,
  access: { read: ['jobs.manage'] },
  title: (failed: FailedJobRowFragment) => failed.job,
};
