// Counts the attempts to prove who one is, on every path, and tells of those that failed. Waiting times grow: whoever has
// used up the attempts of a quarter of an hour again and again waits for hours.

import { createHmac } from 'node:crypto';
import type { Context } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { secret } from '../../platform/secret.ts';
import { countAttempt, forgetAttempts, networkOf, type ThrottleRule, uncountAttempt } from '../../platform/throttle.ts';
import { transaction } from '../../platform/write.ts';
import { PasskeyCopied, SignInFailed, type SignInFailure } from './accounts.events.ts';
import type { FactorProof } from './second-factor.ts';
import { CopiedPasskey } from './second-factor.write.ts';
import { newToken } from './token.ts';

const PROOFS: readonly ThrottleRule[] = [
  { name: 'proof', attempts: 5, minutes: 15 },
  { name: 'proof again', attempts: 15, minutes: 240 },
];
/** From wherever they come: a million codes are few for somebody with many addresses. */
const CODES: ThrottleRule = { name: 'code person', attempts: 50, minutes: 1440 };
const TOLD: ThrottleRule = { name: 'failure told', attempts: 1, minutes: 1 / 60 };

/** Throws TOO_MANY_ATTEMPTS when it is one too many. */
export async function expectFewAttempts(ctx: Context, rule: ThrottleRule, key: string): Promise<void> {
  const minutes = await countAttempt(ctx.database, rule, key);
  if (minutes !== null) throw new Problem('TOO_MANY_ATTEMPTS', [], { minutes });
}

/**
 * Lets this person try to prove who they are: 5 times from an address within 15 minutes. What succeeds makes their
 * failures forgotten. Throws TOO_MANY_ATTEMPTS.
 */
export async function attemptProof<T>(
  ctx: Context,
  userId: string,
  { code }: FactorProof,
  prove: () => Promise<T>,
): Promise<T> {
  const key = `${userId} ${networkOf(ctx.address)}`;
  for (const rule of PROOFS) await expectFewAttempts(ctx, rule, key);
  if (code != null) await expectFewAttempts(ctx, CODES, userId);
  try {
    const result = await prove();
    for (const rule of PROOFS) await forgetAttempts(ctx.database, rule, key);
    if (code != null) await uncountAttempt(ctx.database, CODES, userId);
    return result;
  } catch (error) {
    if (error instanceof CopiedPasskey)
      await transaction(ctx, async (tx) => tx.record(PasskeyCopied, { userId, passkeyId: error.passkeyId }));
    if (error instanceof Problem) await tellFailure(ctx, { userId, email: null, reason: 'SECOND_FACTOR' });
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
