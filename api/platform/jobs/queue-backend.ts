// Where BullMQ keeps its queues: in the schema `bullmq` of the same PostgreSQL database, or in Redis.

import {
  type BackendFactory,
  createPostgresBackend,
  createRedisBackend,
  type IQueueBackend,
  withBackend,
} from 'bullmq';
import pg from 'pg';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { isOutage } from '../database/outage.ts';
import { PreparingClient } from '../database/preparing-client.ts';
import { openRedis } from '../redis.ts';

/** BullMQ's classes are typed by their backend; ours are used alike. */
const classes = (factory: unknown) => withBackend(factory as BackendFactory<IQueueBackend, unknown>);

/** What became of a job: waiting, delayed or running; ended, but remembered; or unknown. */
export type Whereabouts = 'pending' | 'ended' | 'absent';

export interface QueueBackend extends ReturnType<typeof classes> {
  /** For adding and asking: fails soon where the server is away. */
  readonly asking: unknown;
  /** For workers, who wait until it is back. */
  readonly working: unknown;
  whereabouts(queues: readonly string[], ids: readonly string[]): Promise<Map<string, Whereabouts>>;
  close(): Promise<void>;
}

export const openBackend = (config: Config, log: Logger, workers: number): QueueBackend =>
  config.redisUrl ? redisBackend(config.redisUrl, log) : postgresBackend(config.databaseUrl, log, workers);

/** BullMQ blocks for up to an hour where it trusts the connection; one that was cut silently is found out by asking. */
export const LONGEST_WAIT_SECONDS = 2;

const wakefulPostgres: typeof createPostgresBackend = (name, options, more) =>
  Object.defineProperty(createPostgresBackend(name, options, more), 'maximumBlockTimeout', {
    value: LONGEST_WAIT_SECONDS,
  });

/** Tells BullMQ of a database that is away in the one way after which it asks again and again. */
function withPatience(pool: pg.Pool): pg.Pool {
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<unknown>;
  const patient = (...args: unknown[]) =>
    query(...args).catch((error: unknown) => {
      throw isOutage(error)
        ? Object.assign(new Error('The database is away', { cause: error }), { code: 'ECONNREFUSED' })
        : error;
    });
  return Object.assign(pool, { query: patient });
}

function postgresBackend(connectionString: string, log: Logger, workers: number): QueueBackend {
  const pool = new pg.Pool({
    connectionString,
    // Each worker keeps one to listen on.
    max: workers + 4,
    Client: PreparingClient as never,
    application_name: 'passerelle jobs',
    // All queues are one table: prepared plans would read a long one to its end to see that another is empty.
    options: '-c search_path=bullmq -c enable_seqscan=off',
    keepAlive: true,
    keepAliveInitialDelayMillis: 1_000,
    connectionTimeoutMillis: 2_000,
    query_timeout: 4_000,
    statement_timeout: 4_000,
  });
  pool.on('error', (error) => log.debug({ err: error }, 'a connection of the queue was lost'));
  // A connection in use tells whoever uses it; without this it would also end the process.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return {
    ...classes(wakefulPostgres),
    asking: withPatience(pool),
    working: pool,
    async whereabouts(queues, ids) {
      const { rows } = await pool.query<{ id: string; pending: boolean }>(
        `select id, bool_or(state not in ('completed', 'failed')) as pending from job
         where queue = any($1::text[]) and id = any($2::text[]) group by id`,
        [queues, ids],
      );
      const found = new Map(rows.map(({ id, pending }) => [id, pending]));
      return new Map(ids.map((id) => [id, found.has(id) ? (found.get(id) ? 'pending' : 'ended') : 'absent']));
    },
    close: () => pool.end(),
  };
}

function redisBackend(url: string, log: Logger): QueueBackend {
  const asking = openRedis(url, 'queue', log, { commandTimeout: 5_000 });
  const working = openRedis(url, 'workers', log, { maxRetriesPerRequest: null });
  return {
    ...classes(createRedisBackend),
    asking,
    working,
    async whereabouts(queues, ids) {
      const keys = queues.flatMap((queue) => ids.map((id) => ({ queue: `bull:${queue}`, id })));
      const pipeline = asking.pipeline();
      for (const { queue, id } of keys)
        pipeline.exists(`${queue}:${id}`).zscore(`${queue}:completed`, id).zscore(`${queue}:failed`, id);
      const answers = ((await pipeline.exec()) ?? []).map(([error, value]) => {
        if (error) throw error;
        return value;
      });
      const found = new Map<string, Whereabouts>(ids.map((id) => [id, 'absent']));
      keys.forEach(({ id }, index) => {
        const [exists, completed, failed] = answers.slice(index * 3, index * 3 + 3);
        if (exists) found.set(id, completed === null && failed === null ? 'pending' : 'ended');
      });
      return found;
    },
    async close() {
      asking.disconnect();
      working.disconnect();
    },
  };
}
