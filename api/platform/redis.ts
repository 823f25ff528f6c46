// Connections to the Redis that takes over jobs, events between processes and counted attempts. A Redis that is away
// ends no process: connections are made again for as long as it takes.

import { setTimeout as pause } from 'node:timers/promises';
import { Redis, type RedisOptions } from 'ioredis';
import type { Logger } from 'pino';

const FIRST_WAIT_MS = 3_000;
const MOST_BETWEEN_TRIES_MS = 1_000;

/** `what` it is for appears in Redis's list of clients and in the log. */
export function openRedis(url: string, what: string, log: Logger, options: RedisOptions = {}): Redis {
  const redis = new Redis(url, {
    connectionName: `passerelle ${what}`,
    connectTimeout: 2_000,
    keepAlive: 1_000,
    retryStrategy: (times) => Math.min(times * 100, MOST_BETWEEN_TRIES_MS),
    maxRetriesPerRequest: 1,
    ...options,
  });
  let away = false;
  redis.on('error', (error: Error) => {
    if (!away) log.warn({ err: error }, `Redis is away (${what})`);
    away = true;
  });
  redis.on('ready', () => {
    if (away) log.info(`Redis is back (${what})`);
    away = false;
  });
  return redis;
}

/** Resolves when it is connected for the first time, or when that takes too long: then it will be, later. */
export async function firstReady(redis: Redis): Promise<void> {
  const ready = new Promise<void>((done) => void redis.once('ready', () => done()));
  await Promise.race([ready, pause(FIRST_WAIT_MS, undefined, { ref: false })]);
}
