// Owns how people who forgot their password choose another one. Asking does the same for every address, known or not,
// and leaves what differs to a job. Never sends: the mail module hears the events. Never signs in.

import { LockMode } from '@mikro-orm/core';
import type { Context, WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { expectFewAttempts, guarded, networkOf, type ThrottleRule } from '../../platform/throttle.ts';
import { transaction } from '../../platform/write.ts';
import { PasswordResetCompleted, PasswordResetRequested } from './accounts.events.ts';
import { setPassword } from './password-change.write.ts';
import { PasswordReset, RESET_MINUTES } from './password-reset.ts';
import { hashToken, newToken } from './token.ts';
import { normaliseEmail, User } from './user.ts';

// By address and network, never by address alone: otherwise a stranger could keep somebody from asking.
const PER_ACCOUNT: ThrottleRule = { name: 'reset account', attempts: 5, minutes: 15, growing: true };
const PER_NETWORK: ThrottleRule = { name: 'reset network', attempts: 30, minutes: 15 };
export const RESET_TOKENS: ThrottleRule = { name: 'reset token', attempts: 20, minutes: 15 };
/** Of mails to one account whose links still work. */
const MOST_MAILS = 5;

/** Has a link sent to the address, if it has an account. Throws TOO_MANY_ATTEMPTS. */
export async function requestPasswordReset(ctx: Context, input: { email: string }): Promise<void> {
  const email = normaliseEmail(input.email);
  const network = networkOf(ctx.address);
  await expectFewAttempts(ctx.database, [
    [PER_ACCOUNT, `${email.slice(0, 150)} ${network}`],
    [PER_NETWORK, network],
  ]);
  await transaction(ctx, async (tx) => {
    const user = await tx.em.findOne(User, { email, active: true }, { fields: ['id'] });
    const expiresAt = new Date(tx.now.getTime() + RESET_MINUTES * 60_000);
    const reset = tx.em.create(PasswordReset, {
      user: user?.id ?? null,
      tokenHash: null,
      createdAt: tx.now,
      expiresAt,
    });
    tx.em.persist(reset);
    tx.record(PasswordResetRequested, { passwordResetId: reset.id });
  });
}

/** A token for the mail of this request, and whom it goes to; null when there is nobody, or they have enough of these. */
export async function passwordResetToMail(
  tx: WriteContext,
  { passwordResetId }: { passwordResetId: string },
): Promise<{ token: string; user: User } | null> {
  const reset = await tx.em.findOne(PasswordReset, { id: passwordResetId });
  if (!reset) return null;
  // The mails of one account are counted one after the other: several jobs may make theirs at once.
  const user = await tx.em.findOne(User, { id: reset.user?.id ?? null }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const others = user
    ? await tx.em.count(PasswordReset, { user, tokenHash: { $ne: null }, expiresAt: { $gt: tx.now } })
    : 0;
  if (!user?.active || reset.expiresAt <= tx.now || others >= MOST_MAILS) {
    tx.em.remove(reset);
    return null;
  }
  const token = newToken();
  reset.tokenHash = hashToken(token);
  return { token, user };
}

/**
 * Gives the account another password, and ends its sessions and all links of this kind. Throws INVALID_TOKEN, EXPIRED, what
 * is wrong with the password, and TOO_MANY_ATTEMPTS after 20 wrong links from a network within 15 minutes.
 */
export function resetPassword(ctx: Context, input: { token: string; newPassword: string }): Promise<User> {
  const attempt = () =>
    transaction(ctx, async (tx) => {
      const user = await expectResetLink(tx, input.token, LockMode.PESSIMISTIC_WRITE);
      await setPassword(tx, user, input.newPassword, { path: ['newPassword'], keep: null });
      // Who opens the mail has shown that the address is theirs.
      user.emailVerifiedAt ??= tx.now;
      tx.record(PasswordResetCompleted, { userId: user.id, at: tx.now.toISOString() });
      return user;
    });
  return guarded(ctx, [[RESET_TOKENS, networkOf(ctx.address)]], ['INVALID_TOKEN', 'EXPIRED'], attempt);
}

/** Whose password this link can set. Throws INVALID_TOKEN, EXPIRED. */
export async function expectResetLink(
  tx: WriteContext,
  token: string,
  lockMode: LockMode = LockMode.NONE,
): Promise<User> {
  const reset = await tx.em.findOne(PasswordReset, { tokenHash: hashToken(token) });
  const user = await tx.em.findOne(User, { id: reset?.user?.id ?? null, active: true }, { lockMode });
  // Every use of an account's links waits here for the one before, which removes them.
  if (!reset || !user || !(await tx.em.findOne(PasswordReset, { id: reset.id }, { refresh: true })))
    throw new Problem('INVALID_TOKEN', ['token']);
  if (reset.expiresAt <= tx.now) throw new Problem('EXPIRED', ['token']);
  return user;
}
