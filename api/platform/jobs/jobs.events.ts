import { defineEvent } from '../events/event.ts';

interface OneFailedJob {
  failedJobId: string;
  job: string;
}
const changes = ({ failedJobId }: OneFailedJob) => ({ resource: 'failedJobs', ids: [failedJobId] });

/** A job has used all its attempts. */
export const JobFailed = defineEvent<OneFailedJob & { error: string }>('JobFailed', changes);
/** Somebody had a failed job run again; the relay starts those again that no event had started. */
export const FailedJobRetried = defineEvent<OneFailedJob & { eventId: string | null }>('FailedJobRetried', changes);
/** Somebody decided that a failed job need not run any more. */
export const FailedJobDiscarded = defineEvent<OneFailedJob>('FailedJobDiscarded', changes);
