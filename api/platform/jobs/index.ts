import { OutboxEvent } from '../events/event.ts';
import { eventGauges } from '../events/gauges.ts';
import { forgetOldEvents } from '../events/retention.ts';
import { defineModule } from '../module.ts';
import { Secret } from '../secret.ts';
import { FailedJobResolver } from './failed-job.resolver.ts';
import { FailedJob } from './failed-job.ts';
import { jobsPersonalData, jobsWithoutPersonalData } from './jobs.personal-data.ts';
import { JobClaim } from './perform.ts';

/** What the platform itself gives like a module: events, the jobs that hang on them, and those that failed. */
export const jobsModule = defineModule({
  name: 'jobs',
  entities: [OutboxEvent, JobClaim, FailedJob, Secret],
  resolvers: [FailedJobResolver],
  jobs: [forgetOldEvents],
  gauges: eventGauges,
  personalData: jobsPersonalData,
  withoutPersonalData: jobsWithoutPersonalData,
  permissions: {
    'jobs.manage': {
      description: 'See the queues and the jobs that failed, retry and discard them.',
      roles: ['ADMIN'],
      forKeys: false,
    },
  },
});
