// The only file, with queue-backend.ts, that knows BullMQ. Most jobs share one queue; those that declare how many may run
// at once, or in a time, have one each.

import { setTimeout as pause } from 'node:timers/promises';
import { DelayedError, defaultRepeatStrategy, type Job, type Queue, type Worker } from 'bullmq';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { withLock } from '../database/lock.ts';
import type { Database } from '../database/orm.ts';
import { isOutage } from '../database/outage.ts';
import type { Delivery } from '../events/delivery.ts';
import { expectSoundJobs, type JobDefinition } from './job.ts';
import type { Outcome } from './perform.ts';
import { LONGEST_WAIT_SECONDS, openBackend } from './queue-backend.ts';

const SHARED = 'passerelle';
const SHARED_CONCURRENCY = 8;
/** What is done is forgotten at once: deliveries remember it, and keeping the last thousand costs nine tenths of the work. */
const KEPT = { removeOnComplete: true, removeOnFail: { age: 30 * 24 * 3600 } } as const;
const SECONDS = { second: 1, minute: 60, hour: 3_600 } as const;

/** What a job of an event is given; jobs by the clock are given nothing. */
export interface JobData extends Delivery {
  readonly payload: object;
}

/** A job to add: `id` makes adding it twice the same as once. */
export interface JobRequest {
  readonly id: string;
  readonly definition: JobDefinition;
  readonly data: JobData;
}

export interface Carrier {
  perform(definition: JobDefinition, data: JobData | undefined): Promise<Outcome>;
  /** Called when a job has used all its attempts, before the queue gives it up. */
  gaveUp(definition: JobDefinition, data: JobData | undefined, error: unknown): Promise<void>;
}

export interface QueueCounts {
  readonly name: string;
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
}

export interface JobQueue {
  add(requests: readonly JobRequest[]): Promise<void>;
  /** Which of these ids are neither waiting nor running: they can be added again. */
  missing(ids: readonly string[]): Promise<string[]>;
  /** Makes the schedules of the jobs that run by the clock, and forgets those of jobs that are no more. */
  schedule(definitions: readonly JobDefinition[]): Promise<void>;
  /** Makes those that the queue has lost. */
  keepSchedules(definitions: readonly JobDefinition[]): Promise<void>;
  /** Carries jobs out until closed. */
  work(definitions: readonly JobDefinition[], carrier: Carrier): Promise<void>;
  counts(): Promise<QueueCounts[]>;
  close(): Promise<void>;
}

const queueOf = ({ name, concurrency, rate }: JobDefinition): string =>
  concurrency === undefined && rate === undefined ? SHARED : `${SHARED}.${name}`;

/** The queues of these jobs: the one they share, and their own. */
export const queueNames = (definitions: readonly JobDefinition[]): string[] => [
  ...new Set([SHARED, ...definitions.map(queueOf)]),
];

const retries = ({ attempts, backoff }: JobDefinition) => ({
  attempts,
  backoff: { type: backoff.kind, delay: backoff.seconds * 1_000 },
});

/**
 * Opens the queues of these jobs. Throws for jobs that cannot work: two of one name, one that nothing starts, a pattern
 * that is none.
 */
export function openQueue(
  { config, database, log }: { config: Config; database: Database; log: Logger },
  definitions: readonly JobDefinition[],
): JobQueue {
  expectSoundJobs(definitions);
  for (const { name, every } of definitions)
    if (every && !isPattern(every.pattern, every.timeZone))
      throw new Error(`The job ${name} has no cron pattern: "${every.pattern}"`);
  const names = queueNames(definitions);
  const backend = openBackend(config, log, names.length);
  const open = (name: string): Queue => {
    const queue = new backend.Queue(name, { connection: backend.asking, defaultJobOptions: KEPT });
    queue.on('error', (error: Error) => log.debug({ err: error }, 'the job queue failed'));
    return queue as unknown as Queue;
  };
  const queues = new Map(names.map((name) => [name, open(name)]));
  const queueFor = (definition: JobDefinition): Queue => queues.get(queueOf(definition)) as Queue;
  const workers: Worker[] = [];

  return {
    async add(requests) {
      for (const [queue, added] of Map.groupBy(requests, ({ definition }) => queueFor(definition)))
        await queue.addBulk(
          added.map(({ id, definition, data }) => ({
            name: definition.name,
            data,
            opts: { jobId: id, ...retries(definition) },
          })),
        );
    },
    async missing(ids) {
      const whereabouts = await backend.whereabouts(names, ids);
      for (const id of ids)
        if (whereabouts.get(id) === 'ended') for (const queue of queues.values()) await queue.remove(id);
      return ids.filter((id) => whereabouts.get(id) !== 'pending');
    },
    async schedule(all) {
      // Two processes that make the same schedule at once would each make its next job, and one would fail.
      await withLock(database.pool, 'job schedules', async () => {
        const scheduled = all.filter(({ every }) => every);
        for (const [name, queue] of queues)
          for (const { key } of await queue.getJobSchedulers())
            if (!scheduled.some((definition) => definition.name === key && queueOf(definition) === name))
              await queue.removeJobScheduler(key);
        for (const definition of scheduled) await makeSchedule(definition);
      });
    },
    async keepSchedules(all) {
      for (const definition of all)
        if (definition.every && !(await queueFor(definition).getJobScheduler(definition.name)))
          await withLock(database.pool, 'job schedules', () => makeSchedule(definition));
    },
    async work(all, carrier) {
      const byQueue = Map.groupBy(all, queueOf);
      for (const name of names) {
        const worker = startWorker(name, byQueue.get(name) ?? [], carrier);
        workers.push(worker);
      }
      await Promise.all(workers.map((worker) => worker.waitUntilReady()));
    },
    counts: () =>
      Promise.all(
        [...queues].map(async ([name, queue]) => {
          const {
            waiting = 0,
            prioritized = 0,
            ...counted
          } = await queue.getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'failed');
          const { active = 0, delayed = 0, failed = 0 } = counted;
          return { name, waiting: waiting + prioritized, active, delayed, failed };
        }),
      ),
    async close() {
      await Promise.all(workers.map((worker) => worker.close()));
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      await backend.close();
    },
  };

  async function makeSchedule(definition: JobDefinition): Promise<void> {
    if (!definition.every) return;
    const { pattern, timeZone } = definition.every;
    const template = { name: definition.name, opts: retries(definition) };
    await queueFor(definition).upsertJobScheduler(definition.name, { pattern, tz: timeZone }, template);
  }

  function startWorker(name: string, carried: readonly JobDefinition[], carrier: Carrier): Worker {
    const byName = new Map(carried.map((definition) => [definition.name, definition]));
    const [first] = carried;
    const own = name !== SHARED && first;
    const worker = new backend.Worker(
      name,
      (running, token) => carryOut(running as unknown as Job, token, byName.get(running.name), carrier),
      {
        connection: backend.working,
        concurrency: own ? (first.concurrency ?? SHARED_CONCURRENCY) : SHARED_CONCURRENCY,
        ...(own && first.rate ? { limiter: { max: first.rate.max, duration: SECONDS[first.rate.per] * 1_000 } } : {}),
        // What a process that died was about is taken up by another within fifteen seconds, however often that happens.
        lockDuration: 10_000,
        stalledInterval: 5_000,
        maxStalledCount: 1_000,
        runRetryDelay: 1_000,
        drainDelay: LONGEST_WAIT_SECONDS,
      },
    ) as unknown as Worker;
    // A server that is away is told of once, by the relay.
    worker.on('error', (error: Error) => {
      if (!isOutage(error)) log.warn({ err: error }, 'the job worker failed');
    });
    worker.on('failed', (failed, error) => log.error({ err: error, job: failed?.name }, 'a job failed'));
    return worker;
  }
}

function isPattern(pattern: string, timeZone: string): boolean {
  try {
    return defaultRepeatStrategy(Date.now(), { pattern, tz: timeZone }) !== undefined;
  } catch {
    return false;
  }
}

/** An earlier event of the subject is mostly done in a moment; where it is not, others go first. */
const MOMENTS_MS = [0, 15, 30, 60];
const LATER_MS = 250;
const MOST_LATER_MS = 5_000;
const OUTAGE_MS = 1_000;

async function carryOut(
  running: Job,
  token: string | undefined,
  definition: JobDefinition | undefined,
  carrier: Carrier,
): Promise<void> {
  // A job of a newer version, while its processes take the place of these.
  if (!definition) return later(running, token, MOST_LATER_MS);
  // Jobs by the clock have an empty object.
  const data = 'eventId' in (running.data as object) ? (running.data as JobData) : undefined;
  try {
    for (const moment of MOMENTS_MS) {
      if (moment > 0) await pause(moment);
      if ((await patiently(() => carrier.perform(definition, data))) !== 'too early') return;
    }
  } catch (error) {
    if (running.attemptsMade + 1 >= definition.attempts) {
      try {
        await patiently(() => carrier.gaveUp(definition, data, error));
      } catch {
        return later(running, token, OUTAGE_MS);
      }
    }
    throw error;
  }
  return later(running, token, Math.min(LATER_MS * 2 ** Math.min(running.attemptsStarted, 10), MOST_LATER_MS));
}

/** Puts a running job back for a time, without counting it as an attempt. */
async function later(running: Job, token: string | undefined, milliseconds: number): Promise<never> {
  await patiently(() => running.moveToDelayed(Date.now() + milliseconds, token));
  throw new DelayedError();
}

/** A database that is away is no failed attempt, and nothing else could run meanwhile: it is waited for, five minutes at most. */
async function patiently<T>(act: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await act();
    } catch (error) {
      if (!isOutage(error) || tries === 300) throw error;
      await pause(OUTAGE_MS);
    }
  }
}
