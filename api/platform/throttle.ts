// Counts attempts in PostgreSQL, so that every process counts together, and says when it is too much.

import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { WriteContext } from './context.ts';
import type { Database } from './database/orm.ts';

export interface ThrottleRule {
  readonly name: string;
  readonly attempts: number;
  readonly minutes: number;
}

const limiters = new WeakMap<Database, Map<string, RateLimiterPostgres>>();

function limiter(database: Database, { name, attempts, minutes }: ThrottleRule): RateLimiterPostgres {
  const known = limiters.get(database) ?? new Map<string, RateLimiterPostgres>();
  limiters.set(database, known);
  const found =
    known.get(name) ??
    new RateLimiterPostgres({
      storeClient: database.pool,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: name,
      points: attempts,
      duration: minutes * 60,
    });
  known.set(name, found);
  return found;
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
