// Counts attempts in PostgreSQL or Redis, so that every process counts together, and says when it is too much.

import { type RateLimiterAbstract, RateLimiterPostgres, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { WriteContext } from './context.ts';
import type { Database } from './database/orm.ts';

export interface ThrottleRule {
  readonly name: string;
  readonly attempts: number;
  readonly minutes: number;
}

const limiters = new WeakMap<Database, Map<string, RateLimiterAbstract>>();

function limiter(database: Database, rule: ThrottleRule): RateLimiterAbstract {
  const known = limiters.get(database) ?? new Map<string, RateLimiterAbstract>();
  limiters.set(database, known);
  const found = known.get(rule.name) ?? makeLimiter(database, rule);
  known.set(rule.name, found);
  return found;
}

function makeLimiter(database: Database, { name, attempts, minutes }: ThrottleRule): RateLimiterAbstract {
  const counted = { keyPrefix: name, points: attempts, duration: minutes * 60 };
  const postgres = new RateLimiterPostgres({
    ...counted,
    storeClient: database.pool,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
  });
  if (!database.redis) return postgres;
  // While Redis is away attempts are counted in PostgreSQL, from none.
  return new RateLimiterRedis({
    ...counted,
    keyPrefix: `passerelle:${name}`,
    storeClient: database.redis,
    rejectIfRedisNotReady: true,
    insuranceLimiter: postgres,
  });
}

/** Counts one attempt. Gives the minutes to wait when it is one too many, null otherwise. */
export async function countAttempt(database: Database, rule: ThrottleRule, key: string): Promise<number | null> {
  try {
    await limiter(database, rule).consume(key);
    return null;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 60_000));
    throw refused;
  }
}

/** Removes what no longer counts. */
export async function forgetOldAttempts(tx: WriteContext): Promise<void> {
  await tx.em.execute('delete from rate_limit where expire < ?', [tx.now.getTime()]);
}

/** Takes one attempt back, when it was none after all. */
export async function uncountAttempt(database: Database, rule: ThrottleRule, key: string): Promise<void> {
  await limiter(database, rule).reward(key);
}

/** Forgets the attempts, after one that succeeded. */
export async function forgetAttempts(database: Database, rule: ThrottleRule, key: string): Promise<void> {
  await limiter(database, rule).delete(key);
}
