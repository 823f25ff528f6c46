// Owns the jobs that failed and what somebody does about them. Never runs one: the relay puts those to be retried back
// into the queue.

import type { Context, WriteContext } from '../context.ts';
import { failDelivery, repeatFailed } from '../events/delivery.ts';
import { isUuid } from '../read/readable.ts';
import { take, transaction } from '../write.ts';
import { FailedJob, FailedJobStatus } from './failed-job.ts';
import type { JobDefinition } from './job.ts';
import { FailedJobDiscarded, FailedJobRetried, JobFailed } from './jobs.events.ts';
import type { JobData } from './queue.ts';

const ERROR_LENGTH = 500;

/** What an error says: its first line, without the statement, credentials, addresses and tokens it may quote. */
export function sayingOf(error: unknown): string {
  // The ORM puts its statement, with the values in it, before what the database said.
  const said = error instanceof Error && error.cause instanceof Error && 'sqlState' in error ? error.cause : error;
  const text = said instanceof Error ? `${said.name}: ${said.message}` : String(said);
  return (text.split('\n')[0] ?? '')
    .replaceAll(/\b(insert into|update|delete from|select)\b.* - /gi, '')
    .replaceAll(/:\/\/[^@/\s]+@/g, '://…@')
    .replaceAll(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '…@…')
    .replaceAll(/\b(bearer|password|token|secret|key)(["']?\s*[:= ]\s*)\S+/gi, '$1$2…')
    .replaceAll(/\b(?![0-9a-f]{8}-)[A-Za-z0-9_+/=]{32,}/g, '…')
    .slice(0, ERROR_LENGTH);
}

/** The ids in a payload, for people. */
const idsOf = (payload: object): string =>
  Object.entries(payload)
    .filter(([, value]) => isUuid(value))
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');

/** Keeps what has used all its attempts, so that the later events of its subject go on and somebody can look after it. */
export function recordFailure(
  ctx: Context,
  { name, attempts }: JobDefinition,
  data: JobData | undefined,
  error: unknown,
): Promise<void> {
  return transaction(ctx, async (tx) => {
    const eventId = data?.eventId ?? null;
    if (eventId) await failDelivery(tx, name, eventId);
    const failed = tx.em.create(FailedJob, {
      job: name,
      eventId,
      payload: idsOf(data?.payload ?? {}),
      error: sayingOf(error),
      attempts,
      failedAt: tx.now,
      settledAt: null,
    });
    tx.em.persist(failed);
    await tx.em.flush();
    tx.record(JobFailed, { failedJobId: failed.id, job: name, error: failed.error });
  });
}

/** Has a failed job run again. Throws NOT_FAILED when it was retried or discarded before. */
export async function retryFailedJob(tx: WriteContext, id: string): Promise<FailedJob> {
  const failed = await take(tx, FailedJob, id);
  failed.settle(FailedJobStatus.RETRIED, tx.now);
  if (failed.eventId) await repeatFailed(tx, failed.job, failed.eventId);
  tx.record(FailedJobRetried, { failedJobId: id, job: failed.job, eventId: failed.eventId ?? null });
  return failed;
}

/** Notes that a failed job need not run any more. Throws NOT_FAILED when it was retried or discarded before. */
export async function discardFailedJob(tx: WriteContext, id: string): Promise<FailedJob> {
  const failed = await take(tx, FailedJob, id);
  failed.settle(FailedJobStatus.DISCARDED, tx.now);
  tx.record(FailedJobDiscarded, { failedJobId: id, job: failed.job });
  return failed;
}
