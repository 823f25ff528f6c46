// How often one caller may ask: every root field counts, not every request, so that aliases and short queries gain
// nothing. Counted in each process: what must hold over all of them (passwords, mails) has throttles of its own.

import { GraphQLError } from 'graphql';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Config } from '../config.ts';
import type { Context } from '../context.ts';
import { networkOf } from '../throttle.ts';
import type { Viewer } from '../viewer.ts';

const limiters = new WeakMap<Config, RateLimiterMemory>();

const callerOf = ({ callerId }: Viewer, address: string | null): string => callerId ?? `network ${networkOf(address)}`;

/** Counts one root field for the account or key, or for the network of somebody unknown. Throws RATE_LIMITED for one too many. */
export async function countField({ config, viewer, address }: Context): Promise<void> {
  if (viewer.kind === 'SYSTEM') return;
  let limiter = limiters.get(config);
  if (!limiter) {
    limiter = new RateLimiterMemory({ points: config.security.fieldsPerMinute, duration: 60 });
    limiters.set(config, limiter);
  }
  try {
    await limiter.consume(callerOf(viewer, address));
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const seconds = Math.ceil(refused.msBeforeNext / 1_000);
    throw new GraphQLError(`Too many requests: try again in ${seconds} seconds.`, {
      extensions: { code: 'RATE_LIMITED' },
    });
  }
}
