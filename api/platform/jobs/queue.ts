// The only file that knows BullMQ: a queue in the schema `bullmq` of the same PostgreSQL database.

import { createPostgresBackend, withBackend } from 'bullmq';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { withLock } from '../database/lock.ts';
import type { Database } from '../database/orm.ts';
import type { JobDefinition } from './job.ts';

const { Queue, Worker } = withBackend(createPostgresBackend);
const QUEUE = 'passerelle';
const KEPT = { removeOnComplete: { count: 1_000 }, removeOnFail: { age: 30 * 24 * 3600 } } as const;

/** A job to add: `id` makes adding it twice the same as once. */
export interface JobRequest {
  readonly id: string;
  readonly definition: JobDefinition;
  readonly data: { readonly eventId: string; readonly payload: object };
}

export type Perform = (definition: JobDefinition, data: JobRequest['data'] | undefined) => Promise<void>;

export interface JobQueue {
  add(requests: readonly JobRequest[]): Promise<void>;
  /** Keeps the schedules of the jobs that run by the clock, and runs all of them until closed. */
  work(definitions: readonly JobDefinition[], perform: Perform): Promise<void>;
  close(): Promise<void>;
}

const retries = ({ attempts }: JobDefinition) => ({ attempts, backoff: { type: 'exponential', delay: 1_000 } });

export function openQueue({ config, database, log }: { config: Config; database: Database; log: Logger }): JobQueue {
  const connection = {
    connectionString: config.databaseUrl,
    max: 4,
    application_name: 'passerelle jobs',
    skipMigrations: true,
  };
  const queue = new Queue(QUEUE, { connection, defaultJobOptions: KEPT });
  queue.on('error', (error: Error) => log.warn({ err: error }, 'the job queue failed'));
  let worker: { close(): Promise<void> } | undefined;

  async function schedule(definition: JobDefinition): Promise<void> {
    if (!definition.every) return;
    const { pattern, timeZone } = definition.every;
    const template = { name: definition.name, opts: retries(definition) };
    await queue.upsertJobScheduler(definition.name, { pattern, tz: timeZone }, template);
  }

  async function run(definitions: readonly JobDefinition[], perform: Perform): Promise<{ close(): Promise<void> }> {
    const byName = new Map(definitions.map((definition) => [definition.name, definition]));
    const carryOut = async (running: { name: string; data?: JobRequest['data'] }): Promise<void> => {
      const definition = byName.get(running.name);
      if (!definition) throw new Error(`No job is named ${running.name}`);
      await perform(definition, running.data);
    };
    const opened = new Worker(QUEUE, carryOut, { connection, concurrency: 4 });
    opened.on('error', (error: Error) => log.warn({ err: error }, 'the job worker failed'));
    opened.on('failed', (failed: { name?: string } | undefined, error: Error) =>
      log.error({ err: error, job: failed?.name }, 'a job failed'),
    );
    await opened.waitUntilReady();
    return opened;
  }

  return {
    async add(requests) {
      await queue.addBulk(
        requests.map(({ id, definition, data }) => ({
          name: definition.name,
          data,
          opts: { jobId: id, ...retries(definition) },
        })),
      );
    },
    async work(definitions, perform) {
      // Two workers that make the same schedule at once would each make its next job, and one would fail.
      await withLock(database.pool, 'job schedules', async () => {
        for (const definition of definitions) await schedule(definition);
      });
      worker = await run(definitions, perform);
    },
    async close() {
      await worker?.close();
      await queue.close();
    },
  };
}
