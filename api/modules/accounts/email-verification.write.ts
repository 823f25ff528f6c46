// Owns whether an address is known to be its person's. Never sends: the mail module hears the events.

import { LockMode } from '@mikro-orm/core';
import type { Context, WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { expectFewAttempts, guarded, networkOf, type ThrottleRule } from '../../platform/throttle.ts';
import { transaction } from '../../platform/write.ts';
import { EmailVerified, VerificationMailRequested } from './accounts.events.ts';
import { takeNewAddress } from './email-change.write.ts';
import { EmailVerification, VERIFICATION_HOURS } from './email-verification.ts';
import { hashToken, newToken } from './token.ts';
import { User } from './user.ts';

export const VERIFICATION_TOKENS: ThrottleRule = { name: 'verify address', attempts: 30, minutes: 15 };
const PER_PERSON: ThrottleRule = { name: 'verification mail', attempts: 3, minutes: 60 };

/**
 * A token for a link to this person's address, or to the one they want instead, good for 48 hours. Tokens of earlier mails
 * to the same address stay good as long.
 */
export async function startEmailVerification(tx: WriteContext, user: User, email = user.email): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(tx.now.getTime() + VERIFICATION_HOURS * 3_600_000);
  tx.em.persist(tx.em.create(EmailVerification, { hash: hashToken(token), user, email, expiresAt }));
  return token;
}

/**
 * Notes that the address is the person's who holds the token; again, nothing changes. The address that the person wants
 * instead becomes theirs. Throws INVALID_TOKEN, EXPIRED, TAKEN when somebody has the address meanwhile, and
 * TOO_MANY_ATTEMPTS after 30 wrong links from a network within 15 minutes.
 */
export function verifyEmail(ctx: Context, input: { token: string }): Promise<User> {
  const attempt = () =>
    transaction(ctx, async (tx) => {
      const { user, isNew } = await expectVerificationLink(tx, input.token, LockMode.PESSIMISTIC_WRITE);
      if (!isNew && user.emailVerifiedAt) return user;
      if (isNew) await takeNewAddress(tx, user);
      user.emailVerifiedAt = tx.now;
      tx.record(EmailVerified, { userId: user.id });
      return user;
    });
  return guarded(ctx, [[VERIFICATION_TOKENS, networkOf(ctx.address)]], ['INVALID_TOKEN', 'EXPIRED'], attempt);
}

/** Whose address this link confirms, and whether it is another one. Throws INVALID_TOKEN, EXPIRED. */
export async function expectVerificationLink(
  tx: WriteContext,
  token: string,
  lockMode: LockMode = LockMode.NONE,
): Promise<{ user: User; isNew: boolean }> {
  const verification = await tx.em.findOne(EmailVerification, { hash: hashToken(token) });
  if (!verification) throw new Problem('INVALID_TOKEN', ['token']);
  const user = await tx.em.findOneOrFail(User, verification.user.id, { lockMode });
  const isNew = verification.email === user.newEmail;
  if (!isNew && verification.email !== user.email) throw new Problem('INVALID_TOKEN', ['token']);
  // Done once, it stays done: whoever presses again is thanked again.
  const isDone = !isNew && user.emailVerifiedAt !== null;
  if (!isDone && verification.expiresAt <= tx.now) throw new Problem('EXPIRED', ['token']);
  return { user, isNew };
}

/** Has the viewer sent another link. Throws ALREADY_VERIFIED, and TOO_MANY_ATTEMPTS after 3 within an hour. */
export async function requestVerificationMail(ctx: Context): Promise<User> {
  const { userId } = ctx.viewer;
  if (ctx.viewer.kind !== 'USER' || !userId) throw new Problem('NOT_FOUND');
  const user = await ctx.database.orm.em.fork().findOneOrFail(User, userId);
  if (user.emailVerifiedAt) throw new Problem('ALREADY_VERIFIED');
  await expectFewAttempts(ctx.database, [[PER_PERSON, userId]]);
  return transaction(ctx, async (tx) => {
    tx.record(VerificationMailRequested, { userId, at: tx.now.toISOString() });
    return user;
  });
}
