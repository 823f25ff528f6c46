// Who sees which failed jobs: whoever looks after the jobs, and nobody else.

import { equals } from '../read/filters.ts';
import { readable } from '../read/readable.ts';
import { everything, nothing } from '../read/sql.ts';
import { FailedJob } from './failed-job.ts';

export const failedJobs = readable(FailedJob, {
  resource: 'failedJobs',
  visible: (viewer) => (viewer.may('jobs.manage') ? everything : nothing),
  filters: { job: equals((row) => row.job), status: equals((row) => row.status) },
  orders: { FAILED_AT: (row) => row.failedAt, JOB: (row) => row.job },
  defaultOrder: { field: 'FAILED_AT', direction: 'DESC' },
});
