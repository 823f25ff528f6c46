// The only file that knows BullMQ: a queue in the schema `bullmq` of the same PostgreSQL database.

import { createPostgresBackend, withBackend } from 'bullmq';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
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

export interface JobQueue {
  add(requests: readonly JobRequest[]): Promise<void>;
  close(): Promise<void>;
}

const connection = (config: Config) => ({
  connectionString: config.databaseUrl,
  max: 4,
  application_name: 'passerelle jobs',
  skipMigrations: true,
});
const retries = ({ attempts }: JobDefinition) => ({ attempts, backoff: { type: 'exponential', delay: 1_000 } });

export function openQueue(config: Config, log: Logger): JobQueue {
  const queue = new Queue(QUEUE, { connection: connection(config), defaultJobOptions: KEPT });
  queue.on('error', (error: Error) => log.warn({ err: error }, 'the job queue failed'));
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
    close: () => queue.close(),
  };
}

/** Runs jobs until closed, and keeps the schedules of those that run by the clock. */
export async function workOn(
  config: Config,
  log: Logger,
  definitions: readonly JobDefinition[],
  perform: (definition: JobDefinition, data: JobRequest['data'] | undefined) => Promise<void>,
): Promise<{ close(): Promise<void> }> {
  const byName = new Map(definitions.map((definition) => [definition.name, definition]));
  const queue = new Queue(QUEUE, { connection: connection(config), defaultJobOptions: KEPT });
  for (const definition of definitions) {
    if (!definition.every) continue;
    const { pattern, timeZone } = definition.every;
    await queue.upsertJobScheduler(
      definition.name,
      { pattern, tz: timeZone },
      { name: definition.name, opts: retries(definition) },
    );
  }
  const worker = new Worker(
    QUEUE,
    async (running: { name: string; data?: JobRequest['data'] }) => {
      const definition = byName.get(running.name);
      if (!definition) throw new Error(`No job is named ${running.name}`);
      await perform(definition, running.data);
    },
    { connection: connection(config), concurrency: 4 },
  );
  worker.on('error', (error: Error) => log.warn({ err: error }, 'the job worker failed'));
  worker.on('failed', (failed: { name?: string } | undefined, error: Error) =>
    log.error({ err: error, job: failed?.name }, 'a job failed'),
  );
  await worker.waitUntilReady();
  return {
    async close() {
      await worker.close();
      await queue.close();
    },
  };
}
