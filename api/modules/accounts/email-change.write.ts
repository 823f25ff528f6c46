// Owns how an account comes to another address: wanted by its person, then confirmed by whoever reads its mails. Asking
// does the same whether somebody has the address already. Never sends: the mail module hears the events.

import { LockMode } from '@mikro-orm/core';
import type { Context, WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { expectFewAttempts, type ThrottleRule } from '../../platform/throttle.ts';
import { expectUnique, transaction } from '../../platform/write.ts';
import { EmailChanged, EmailChangeRequested, UserUpdated } from './accounts.events.ts';
import { PasswordReset } from './password-reset.ts';
import { takeOwnAccount } from './profile.write.ts';
import { normaliseEmail, User } from './user.ts';

/** Each one mails to an address of somebody's choice. */
const PER_PERSON: ThrottleRule = { name: 'email change', attempts: 5, minutes: 60 };

/** Has a link sent to the address that the viewer wants; the one they have takes the wish back. Throws TOO_MANY_ATTEMPTS. */
export async function changeEmail(ctx: Context, input: { email: string }): Promise<User> {
  await expectFewAttempts(ctx.database, [[PER_PERSON, ctx.viewer.userId ?? '']]);
  return transaction(ctx, async (tx) => {
    const user = await takeOwnAccount(tx);
    const email = normaliseEmail(input.email);
    user.newEmail = email === user.email ? null : email;
    if (user.newEmail) tx.record(EmailChangeRequested, { userId: user.id, at: tx.now.toISOString() });
    else tx.record(UserUpdated, { userId: user.id });
    return user;
  });
}

/** The person whose new address is to be confirmed, and whether it can become theirs; null when nothing waits any more. */
export async function addressToConfirm(
  tx: WriteContext,
  { userId }: { userId: string },
): Promise<{ user: User; newEmail: string; isFree: boolean } | null> {
  const user = await tx.em.findOne(User, { id: userId, active: true }, { lockMode: LockMode.PESSIMISTIC_READ });
  if (!user?.newEmail) return null;
  const { newEmail } = user;
  return { user, newEmail, isFree: (await tx.em.count(User, { email: newEmail })) === 0 };
}

/** The address that was wanted becomes the person's; links that were mailed to the other one die. Throws TAKEN. */
export async function takeNewAddress(tx: WriteContext, user: User): Promise<void> {
  user.email = user.newEmail as string;
  user.newEmail = null;
  await expectUnique(tx, new Problem('TAKEN', ['email']));
  await tx.em.nativeDelete(PasswordReset, { user: user.id });
  tx.record(EmailChanged, { userId: user.id });
}
