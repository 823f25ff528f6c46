// Counts attempts in PostgreSQL or Redis, so that every process counts together, and says when it is too much.

import { isIPv6 } from 'node:net';
import { type RateLimiterAbstract, RateLimiterPostgres, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Context, WriteContext } from './context.ts';
import type { Database } from './database/orm.ts';
import { Problem } from './problem.ts';
import { rowsOf } from './read/rows.ts';
import { sql } from './read/sql.ts';

export interface ThrottleRule {
  readonly name: string;
  readonly attempts: number;
  readonly minutes: number;
  /** Each time it is too much again, the wait is twice as long, up to a day. */
  readonly growing?: boolean;
}

const LONGEST_MINUTES = 24 * 60;
const REMEMBERED_DAYS = 7;
/** How often a key had to wait within a week. */
const waitsOf = ({ name }: ThrottleRule): ThrottleRule => ({
  name: `${name} waits`,
  attempts: Number.MAX_SAFE_INTEGER,
  minutes: REMEMBERED_DAYS * 24 * 60,
});

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
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const isFirst = refused.consumedPoints === rule.attempts + 1;
    if (rule.growing && isFirst) return lengthenWait(database, rule, key);
    return Math.max(1, Math.ceil(refused.msBeforeNext / 60_000));
  }
}

/**
 * Counts what a command does, within its transaction: what fails was not done. Whoever held a connection and asked for
 * another would leave none for anybody, were they many at once. Gives the minutes to wait, as above.
 */
export async function countDone(
  tx: WriteContext,
  { name, attempts, minutes }: ThrottleRule,
  key: string,
): Promise<number | null> {
  const now = Date.now();
  const end = now + minutes * 60_000;
  const [counted] = await rowsOf<{ points: number; expire: string }>(
    tx,
    sql`insert into rate_limit as r (key, points, expire) values (${`${name}:${key}`}, 1, ${end})
      on conflict (key) do update set points = case when r.expire > ${now}::bigint then r.points + 1 else 1 end,
        expire = case when r.expire > ${now}::bigint then r.expire else ${end}::bigint end
      returning points, expire`,
  );
  if (!counted || counted.points <= attempts) return null;
  return Math.max(1, Math.ceil((Number(counted.expire) - now) / 60_000));
}

async function lengthenWait(database: Database, rule: ThrottleRule, key: string): Promise<number> {
  const { consumedPoints: waits } = await limiter(database, waitsOf(rule)).consume(key);
  const minutes = Math.min(rule.minutes * 2 ** (waits - 1), LONGEST_MINUTES);
  await limiter(database, rule).block(key, minutes * 60);
  return minutes;
}

/** A rule, and what it counts by: an account, a network, or both. */
export type Throttled = readonly [rule: ThrottleRule, key: string];

/**
 * Makes an attempt that somebody could use for guessing. It counts before it is made, so that many at once are not more;
 * when it succeeds, or fails for another reason than these codes, it was none. Throws TOO_MANY_ATTEMPTS.
 */
export async function guarded<T>(
  { database }: Context,
  throttles: readonly Throttled[],
  wrong: readonly string[],
  attempt: () => Promise<T>,
): Promise<T> {
  await expectFewAttempts(database, throttles);
  let isGuess = false;
  try {
    return await attempt();
  } catch (error) {
    isGuess = error instanceof Problem && error.issues.some(({ code }) => wrong.includes(code));
    throw error;
  } finally {
    if (!isGuess) for (const [rule, key] of throttles) await uncountAttempt(database, rule, key);
  }
}

/** Counts what may be done only so often, whatever comes of it. Throws TOO_MANY_ATTEMPTS. */
export async function expectFewAttempts(database: Database, throttles: readonly Throttled[]): Promise<void> {
  for (const [rule, key] of throttles) {
    const minutes = await countAttempt(database, rule, key);
    if (minutes !== null) throw new Problem('TOO_MANY_ATTEMPTS', [], { minutes });
  }
}

/** What one line of somebody who guesses has: an IPv4 address, or the first half of an IPv6 address. */
export function networkOf(address: string | null): string {
  if (!address) return '';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1] as string;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.toLowerCase().split('%', 1).join('').split('::');
  const front = head.split(':').filter((group) => group !== '');
  const back = (tail ?? '').split(':').filter((group) => group !== '');
  const missing = tail === undefined ? 0 : 8 - front.length - back.length;
  const groups = [...front, ...Array<string>(Math.max(0, missing)).fill('0'), ...back];
  const half = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${half.join(':')}::/64`;
}

/** Removes what no longer counts. */
export async function forgetOldAttempts(tx: WriteContext): Promise<void> {
  await tx.em.execute('delete from rate_limit where expire < ?', [tx.now.getTime()]);
}

/** Counts what was done already so many times more. */
export async function countMore(database: Database, rule: ThrottleRule, key: string, times: number): Promise<void> {
  await limiter(database, rule).penalty(key, times);
}

/** Takes one attempt back, when it was none after all. */
export async function uncountAttempt(database: Database, rule: ThrottleRule, key: string): Promise<void> {
  await limiter(database, rule).reward(key);
}

/** Forgets the attempts, after one that succeeded. */
export async function forgetAttempts(database: Database, rule: ThrottleRule, key: string): Promise<void> {
  await limiter(database, rule).delete(key);
  if (rule.growing) await limiter(database, waitsOf(rule)).delete(key);
}
