// From the outbox to the jobs: each event becomes a delivery for each job that hangs on it, each delivery a job in the
// queue. Both steps can be repeated: what a process that died, or a queue that was away, left undone is done by the next.

import type { Logger } from 'pino';
import type { Database } from '../database/orm.ts';
import type { JobDefinition } from '../jobs/job.ts';
import { FailedJobRetried } from '../jobs/jobs.events.ts';
import type { JobQueue } from '../jobs/queue.ts';
import { markQueued, queueId, requeueLost, unqueuedDeliveries } from './delivery.ts';
import type { EventRecord } from './event.ts';

const BATCH = 500;
const POLL_MS = 5_000;
const RETRY_MS = 500;
/** For less time than a request may take: everything waits for the relay. */
const soon = (text: string, values: unknown[] = []) => ({ text, values, query_timeout: 2_000 });
const SWEEP_MS = 60_000;

export interface Relay {
  /** Relays what waits, now. */
  wake(): void;
  /** Puts back into the queue what it has lost: deliveries and schedules. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}

interface Options {
  readonly database: Database;
  readonly queue: JobQueue;
  readonly log: Logger;
  /** Tells the other processes, which may not have heard of it when the process that committed it died. */
  readonly announce?: (event: EventRecord) => void;
}

/** Relays until closed: at once when woken, otherwise every five seconds. */
export function startRelay(options: Options, definitions: readonly JobDefinition[]): Relay {
  const { database, queue, log } = options;
  let closed = false;
  let running: Promise<void> | null = null;
  let again = false;
  let failing = false;
  let retrying: NodeJS.Timeout | undefined;
  let sweeping: NodeJS.Timeout | undefined;

  const run = async (): Promise<void> => {
    do {
      again = false;
      try {
        for (const step of [relayEvents, queueDeliveries])
          while ((await step(options, definitions)) === BATCH && !closed);
        if (failing) log.info('events are relayed again');
        failing = false;
      } catch (error) {
        if (!failing) log.warn({ err: error }, 'events are not relayed, they will be');
        failing = true;
        if (!closed) retrying = setTimeout(wake, RETRY_MS);
      }
    } while (again && !closed);
    running = null;
  };
  const wake = (): void => {
    again = true;
    running ??= run();
  };
  const sweep = async (): Promise<void> => {
    try {
      const jobs = definitions.map(({ name }) => name);
      const requeued = await requeueLost(database.pool, jobs, (ids) => queue.missing(ids));
      if (requeued > 0) log.warn({ requeued }, 'jobs were not in the queue any more');
      await queue.keepSchedules(definitions);
      if (requeued > 0) wake();
    } catch (error) {
      log.warn({ err: error }, 'the queue was not compared with what is to be done');
    }
  };
  /** Again after a minute, or later where it takes long: a fiftieth of the time is enough for it. */
  const sweepSoon = (after: number): void => {
    sweeping = setTimeout(() => {
      const from = Date.now();
      void sweep().then(() => {
        if (!closed) sweepSoon(Math.max(SWEEP_MS, (Date.now() - from) * 50));
      });
    }, after);
  };
  const polling = setInterval(wake, POLL_MS);
  sweepSoon(SWEEP_MS);
  wake();
  return {
    wake,
    sweep,
    async close() {
      closed = true;
      clearInterval(polling);
      clearTimeout(retrying);
      clearTimeout(sweeping);
      await running;
    },
  };
}

/** One relay at a time, so that deliveries of one subject become visible in their order. A retried job by the clock is delivered too. */
async function relayEvents({ database, announce }: Options, definitions: readonly JobDefinition[]): Promise<number> {
  const hangsOn = definitions.flatMap(({ name, on }) => (on ?? []).map((event) => ({ event: event.name, job: name })));
  const { rows } = await database.pool.query<EventRecord>(
    soon(
      `with alone as materialized (select pg_try_advisory_xact_lock(hashtext('passerelle relay')) as alone),
     events as (
       select id, name, payload, position, subject, occurred_at, actor_id from outbox_event
       where relayed_at is null and (select alone from alone) order by position limit $1 for update skip locked
     ), marked as (
       update outbox_event e set relayed_at = now() from events where e.id = events.id
     ), delivered as (
       insert into event_delivery (event_id, job, position, subject)
       select e.id, given.job, e.position, e.subject
       from events e join jsonb_to_recordset($2::jsonb) as given (event text, job text) on given.event = e.name
       union all
       select id, payload ->> 'job', position, subject from events
       where name = $3 and payload ->> 'eventId' is null
       order by 3 on conflict do nothing
     ) select id, name, payload, occurred_at as "occurredAt", actor_id as "actorId" from events order by position`,
      [BATCH, JSON.stringify(hangsOn), FailedJobRetried.name],
    ),
  );
  if (announce) for (const event of rows) announce(event);
  return rows.length;
}

async function queueDeliveries({ database, queue }: Options, definitions: readonly JobDefinition[]): Promise<number> {
  const byName = new Map(definitions.map((definition) => [definition.name, definition]));
  const client = await database.pool.connect();
  try {
    await client.query(soon('begin'));
    const deliveries = await unqueuedDeliveries(client, [...byName.keys()], BATCH);
    if (deliveries.length > 0) {
      await queue.add(
        deliveries.map((delivery) => {
          const { job, run: _run, ...data } = delivery;
          return { id: queueId(delivery), definition: byName.get(job) as JobDefinition, data };
        }),
      );
      await markQueued(client, deliveries);
    }
    await client.query('commit');
    client.release();
    return deliveries.length;
  } catch (error) {
    // What it locked is free at once, not only when the database notices that a connection is gone.
    const isGone = await client.query(soon('rollback')).then(
      () => false,
      () => true,
    );
    client.release(isGone);
    throw error;
  }
}
