// What became of each event at each job that hangs on it. The relay writes a row with the mark that the event was
// relayed; the job's transaction ends it. As long as a row is neither done nor failed its job is (put) in the queue.

import type { Pool, PoolClient } from 'pg';
import type { WriteContext } from '../context.ts';
import { newId } from '../context.ts';
import { rowsOf } from '../read/rows.ts';
import { raw, sql } from '../read/sql.ts';

/** Which event a job runs for. */
export interface Delivery {
  readonly eventId: string;
  readonly position: string;
  readonly subject: string | null;
}

export interface UnqueuedDelivery extends Delivery {
  readonly job: string;
  /** The replay or retry that asked for it again. */
  readonly run: string | null;
  readonly payload: object;
}

/** The id of its job in the queue, where adding it twice is the same as once. */
export const queueId = ({ eventId, job, run }: Pick<UnqueuedDelivery, 'eventId' | 'job' | 'run'>): string =>
  run ? `${eventId}-${job}-${run}` : `${eventId}-${job}`;

/** The oldest that must be put into the queue, locked until the transaction ends. */
export async function unqueuedDeliveries(
  client: PoolClient,
  jobs: readonly string[],
  most: number,
): Promise<UnqueuedDelivery[]> {
  const { rows } = await client.query<UnqueuedDelivery>(
    `select d.event_id as "eventId", d.job, d.position, d.subject, d.run, e.payload
     from event_delivery d join outbox_event e on e.id = d.event_id
     where d.queued_at is null and d.done_at is null and d.failed_at is null and d.job = any($1::text[])
     order by d.position limit $2 for update of d skip locked`,
    [jobs, most],
  );
  return rows;
}

export async function markQueued(client: PoolClient, deliveries: readonly UnqueuedDelivery[]): Promise<void> {
  await client.query(
    `update event_delivery d set queued_at = now() from unnest($1::uuid[], $2::text[]) queued (event_id, job)
     where d.event_id = queued.event_id and d.job = queued.job`,
    [deliveries.map(({ eventId }) => eventId), deliveries.map(({ job }) => job)],
  );
}

/** Written so that the row is found by its key: the index of what is undone looks good while it is small. */
const UNDONE = raw('coalesce(done_at, failed_at) is null');

export interface Start {
  /** Its rows are for this transaction to write; otherwise there is nothing to do, now or ever. */
  readonly begun: boolean;
  /** An earlier event of the subject is not done: it must be tried later. */
  readonly tooEarly: boolean;
}

/**
 * Ends the delivery of an event in this transaction, and takes the claim where there is one, unless it is the turn of an
 * earlier event of its subject, or it was done or claimed before.
 */
export async function beginDelivery(
  tx: WriteContext,
  job: string,
  { eventId, subject, position }: Delivery,
  claim: string | null,
): Promise<Start> {
  const [begun] = await rowsOf<{ done: boolean; claimed: boolean }>(
    tx,
    sql`with done as (
      update event_delivery set done_at = ${tx.now}
      where event_id = ${eventId}::uuid and job = ${job} and ${UNDONE} and not exists (
        select from event_delivery earlier where earlier.job = ${job} and earlier.subject = ${subject}
          and earlier.position < ${position}::bigint and earlier.done_at is null and earlier.failed_at is null)
      returning job
    ), claimed as (
      insert into job_claim (key, claimed_at) select ${claim}::text, ${tx.now}::timestamptz from done where ${claim}::text is not null
      on conflict do nothing returning key
    ) select exists (select from done) as done, exists (select from claimed) as claimed,
      set_config('passerelle.origin', ${`job ${job}`}, true)`,
  );
  if (begun?.done) return { begun: claim === null || begun.claimed, tooEarly: false };
  const undone = await rowsOf(
    tx,
    sql`select job from event_delivery
      where event_id = ${eventId}::uuid and job = ${job} and ${UNDONE}`,
  );
  return { begun: false, tooEarly: undone.length > 0 };
}

/** Its job has used all its attempts: the later events of its subject go on without it. */
export async function failDelivery(tx: WriteContext, job: string, eventId: string): Promise<void> {
  await tx.em.execute('update event_delivery set failed_at = ? where event_id = ? and job = ? and done_at is null', [
    tx.now,
    eventId,
    job,
  ]);
}

/** Has failed jobs run again, under new ids. */
export async function repeatFailed(tx: WriteContext, job: string, eventId: string): Promise<void> {
  await tx.em.execute(
    'update event_delivery set failed_at = null, queued_at = null, run = ? where event_id = ? and job = ? and done_at is null',
    [newId(), eventId, job],
  );
}

/** Has one job run again for all events of these names in a range, in their order. Gives how many these are. */
export async function replayEvents(
  tx: WriteContext,
  job: string,
  events: readonly string[],
  from: Date,
  to: Date,
): Promise<number> {
  const replayed = await rowsOf(
    tx,
    sql`insert into event_delivery (event_id, job, position, subject, run)
      select id, ${job}, position, subject, ${newId()}::uuid from outbox_event
      where name = any(${events}::text[]) and occurred_at >= ${from} and occurred_at < ${to} and relayed_at is not null
      on conflict (event_id, job) do update set run = excluded.run, queued_at = null, done_at = null, failed_at = null
      returning event_id`,
  );
  return replayed.length;
}

const LOOKED_AT_ONCE = 1_000;

/**
 * Has those put into the queue again that were put there some minutes ago, are not done, and are not there any more.
 * @param jobs those whose queues this process knows
 * @param missing which of these ids are not in the queue
 */
export async function requeueLost(
  pool: Pool,
  jobs: readonly string[],
  missing: (queueIds: readonly string[]) => Promise<string[]>,
): Promise<number> {
  const client = await pool.connect();
  let requeued = 0;
  try {
    await client.query('begin');
    await client.query(
      `declare undone no scroll cursor for select event_id as "eventId", job, run from event_delivery
       where done_at is null and failed_at is null and queued_at < now() - interval '2 minutes'
         and job in (select jsonb_array_elements_text('${JSON.stringify(jobs).replaceAll("'", "''")}'))`,
    );
    for (;;) {
      const { rows } = await client.query<Pick<UnqueuedDelivery, 'eventId' | 'job' | 'run'>>(
        `fetch ${LOOKED_AT_ONCE} from undone`,
      );
      const lost = new Set(rows.length > 0 ? await missing(rows.map(queueId)) : []);
      const found = rows.filter((row) => lost.has(queueId(row)));
      if (found.length > 0) {
        const { rowCount } = await pool.query(
          `update event_delivery d set queued_at = null from unnest($1::uuid[], $2::text[]) lost (event_id, job)
           where d.event_id = lost.event_id and d.job = lost.job and d.done_at is null and d.failed_at is null`,
          [found.map(({ eventId }) => eventId), found.map(({ job }) => job)],
        );
        requeued += rowCount ?? 0;
      }
      if (rows.length < LOOKED_AT_ONCE) break;
    }
    await client.query('commit');
    client.release();
    return requeued;
  } catch (error) {
    client.release(true);
    throw error;
  }
}
