// The one connection pool of a process, shared by the entities of writes and the compiled statements of reads.
// Time limits come from the operator's numbers: a lost database answers with an error within 5 s, never with silence.

import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, MikroORM, type Options } from '@mikro-orm/postgresql';
import type { Redis } from 'ioredis';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { flushDenials } from '../denials.ts';
import type { EventRecord } from '../events/event.ts';
import { announce } from '../events/listen-redis.ts';
import { attachMetadata } from '../read/readable.ts';
import { firstReady, openRedis } from '../redis.ts';
import { PreparingClient } from './preparing-client.ts';

/** An entity as the ORM takes it: its schema or its class. */
export type EntityClass = Options['entities'] extends (infer E)[] | undefined ? E : never;

const POOL_TIMEOUTS = {
  connectionTimeoutMillis: 2_000,
  query_timeout: 5_000,
  // A little earlier: a statement that is only slow is ended by the database, and keeps its connection.
  statement_timeout: 4_800,
  idle_in_transaction_session_timeout: 10_000,
} as const;

/** What our statements count on: rows are found in memory or on a disk without moving parts, and none is worth compiling. */
const PLANNER = '-c random_page_cost=1.1 -c jit=off';

/** Tells the outbox's trigger that nobody listens to notifications. */
const UNHEARD = '-c passerelle.announce=redis';

/** What the audit trail names where nobody acts, e.g. the operator's command. */
const settingOfOrigin = (origin: string): string => `-c passerelle.origin=${origin.replaceAll(/[\\ ]/g, '\\$&')}`;

/** ORM options for these entities; `onPool` receives the pool when it is made. */
export function ormOptions(
  config: Config,
  entities: readonly EntityClass[],
  { onPool, origin }: { onPool?: (pool: Pool) => void; origin?: string } = {},
): Options {
  return defineConfig({
    clientUrl: config.databaseUrl as string,
    entities: [...entities],
    extensions: [Migrator],
    pool: { max: config.databasePoolSize },
    driverOptions: {
      // The ORM reads host, user and name out of the address and drops the rest: sslmode, certificates, sockets.
      connectionString: config.databaseUrl,
      ...POOL_TIMEOUTS,
      application_name: 'passerelle',
      options: [PLANNER, ...(config.redisUrl ? [UNHEARD] : []), ...(origin ? [settingOfOrigin(origin)] : [])].join(' '),
      Client: PreparingClient,
      ...(onPool ? { onPoolCreated: onPool } : {}),
    },
    forceUtcTimezone: true,
    debug: false,
    schemaGenerator: { ignoreSchema: ['bullmq'] },
    migrations: { tableName: 'migration', snapshot: false, transactional: true, allOrNothing: true },
  });
}

export interface Database {
  readonly orm: MikroORM;
  readonly pool: Pool;
  /** Where one is configured: for what needs no answer that lasts. */
  readonly redis: Redis | null;
  /** Called with every event the moment a transaction of this process has committed it, before anyone is answered. */
  readonly whenCommitted: Set<(event: EventRecord) => void>;
  close(): Promise<void>;
}

/** Opens the pool and the entities of this process, and Redis where one is configured. Throws when the database cannot be reached. */
export async function openDatabase(
  config: Config,
  entities: readonly EntityClass[],
  log: Logger,
  origin?: string,
): Promise<Database> {
  let pool: Pool | undefined;
  const orm = await MikroORM.init(
    ormOptions(config, entities, { onPool: (made) => (pool = made), ...(origin ? { origin } : {}) }),
  );
  attachMetadata(orm.getMetadata());
  await orm.connect();
  if (!pool) throw new Error('The database driver made no pool');
  const redis = config.redisUrl ? openRedis(config.redisUrl, 'requests', log, { commandTimeout: 1_000 }) : null;
  if (redis) await firstReady(redis);
  const whenCommitted: Database['whenCommitted'] = new Set();
  if (redis) whenCommitted.add((event) => announce(redis, event));
  const database: Database = {
    orm,
    pool,
    redis,
    whenCommitted,
    async close() {
      await flushDenials(database).catch((error: unknown) =>
        log.warn({ err: error }, 'refusals were not written down'),
      );
      redis?.disconnect();
      await orm.close(true);
    },
  };
  return database;
}
