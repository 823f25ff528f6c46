// Counts the attempts to prove who one is beside the password, on every path, and tells of those that failed.

import { createHmac } from 'node:crypto';
import type { Context } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { secret } from '../../platform/secret.ts';
import {
  countAttempt,
  expectFewAttempts,
  forgetAttempts,
  networkOf,
  type Throttled,
  type ThrottleRule,
  uncountAttempt,
} from '../../platform/throttle.ts';
import { transaction } from '../../platform/write.ts';
import { PasskeyCopied, SignInFailed, type SignInFailure } from './accounts.events.ts';
import { Busy } from './password.ts';
import type { FactorProof } from './second-factor.ts';
import { CopiedPasskey } from './second-factor.write.ts';
import { newToken } from './token.ts';

const PROOFS: ThrottleRule = { name: 'proof', attempts: 5, minutes: 15, growing: true };
/** From wherever they come: a million codes are few for somebody with many addresses. */
const CODES: ThrottleRule = { name: 'code person', attempts: 50, minutes: 1440 };
const TOLD: ThrottleRule = { name: 'failure told', attempts: 1, minutes: 1 / 60 };

/**
 * Lets this person try to prove who they are: 5 times from a network within 15 minutes. What succeeds makes their
 * failures forgotten. Throws TOO_MANY_ATTEMPTS.
 */
export async function attemptProof<T>(
  ctx: Context,
  userId: string,
  { code }: FactorProof,
  prove: () => Promise<T>,
): Promise<T> {
  const key = `${userId} ${networkOf(ctx.address)}`;
  const attempts: readonly Throttled[] = [[PROOFS, key], ...(code == null ? [] : ([[CODES, userId]] as const))];
  await expectFewAttempts(ctx.database, attempts);
  try {
    const result = await prove();
    await forgetAttempts(ctx.database, PROOFS, key);
    if (code != null) await uncountAttempt(ctx.database, CODES, userId);
    return result;
  } catch (error) {
    if (error instanceof CopiedPasskey)
      await transaction(ctx, async (tx) => tx.record(PasskeyCopied, { userId, passkeyId: error.passkeyId }));
    if (error instanceof Busy)
      for (const [rule, counted] of attempts) await uncountAttempt(ctx.database, rule, counted);
    else if (error instanceof Problem) await tellFailure(ctx, { userId, email: null, reason: 'SECOND_FACTOR' });
    throw error;
  }
}

/** Records that somebody could not prove who they are; at most once a second for an address. */
export async function tellFailure(
  ctx: Context,
  { userId, email, reason }: { userId: string | null; email: string | null; reason: SignInFailure['reason'] },
): Promise<void> {
  const { address } = ctx;
  if ((await countAttempt(ctx.database, TOLD, address ?? '')) !== null) return;
  const key = await secret(ctx.database, 'accounts.failedSignIns', newToken);
  const emailHash = email && createHmac('sha256', key).update(email).digest('hex');
  await transaction(ctx, async (tx) => tx.record(SignInFailed, { userId, emailHash, address, reason }));
}
