// Owns the password of an account that exists. Whatever sets one ends the sessions and links that the old one opened.

import type { Context, WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { forgetAttempts, guarded, networkOf, type ThrottleRule } from '../../platform/throttle.ts';
import { transaction } from '../../platform/write.ts';
import { PasswordChanged } from './accounts.events.ts';
import { endChallenges } from './identity-challenge.ts';
import { hashPassword, passwordMatches } from './password.ts';
import { PasswordReset } from './password-reset.ts';
import { expectGoodPassword } from './password-rules.ts';
import { takeOwnAccount } from './profile.write.ts';
import { endSessionsOf } from './session-revocation.write.ts';
import type { User } from './user.ts';

// Who holds somebody's session and guesses there keeps nobody from changing the password elsewhere.
const GUESSES: ThrottleRule = { name: 'password change', attempts: 5, minutes: 15, growing: true };

/**
 * Sets the password of an account that the caller has locked. Throws what is wrong with it at `path`.
 * @param keep the session that goes on
 */
export async function setPassword(
  tx: WriteContext,
  user: User,
  password: string,
  { path, keep }: { path: readonly string[]; keep: string | null },
): Promise<void> {
  await expectGoodPassword(tx, password, user, path);
  user.passwordHash = await hashPassword(password);
  await endSessionsOf(tx, user.id, keep);
  // What somebody has begun with the old password must not be finished.
  await endChallenges(tx, user.id);
  await tx.em.nativeDelete(PasswordReset, { user: user.id });
}

/**
 * Gives the viewer another password and ends their other sessions. Throws WRONG_PASSWORD, NO_PASSWORD, UNCHANGED, what is
 * wrong with the new one, and TOO_MANY_ATTEMPTS after 5 wrong ones within 15 minutes.
 */
export async function changePassword(
  ctx: Context,
  input: { currentPassword: string; newPassword: string },
): Promise<User> {
  const account = `${ctx.viewer.userId} ${networkOf(ctx.address)}`;
  const user = await guarded(ctx, [[GUESSES, account]], ['WRONG_PASSWORD'], () =>
    transaction(ctx, async (tx) => {
      const own = await takeOwnAccount(tx);
      const { passwordHash = null } = own;
      if (passwordHash === null) throw new Problem('NO_PASSWORD', ['currentPassword']);
      if (!(await passwordMatches(passwordHash, input.currentPassword)))
        throw new Problem('WRONG_PASSWORD', ['currentPassword']);
      if (await passwordMatches(passwordHash, input.newPassword)) throw new Problem('UNCHANGED', ['newPassword']);
      await setPassword(tx, own, input.newPassword, { path: ['newPassword'], keep: tx.viewer.credentialId });
      tx.record(PasswordChanged, { userId: own.id, at: tx.now.toISOString() });
      return own;
    }),
  );
  await forgetAttempts(ctx.database, GUESSES, account);
  return user;
}
