// Owns the authenticator apps of people: one each, worth something once a first code was right.

import type { Context, WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { transaction } from '../../platform/write.ts';
import { takeOwnAccount } from './profile.write.ts';
import { SecondFactor } from './second-factor.ts';
import { factorAdded, factorRemoved, factorsOf, spendTotpCode } from './second-factor.write.ts';
import { attemptProof } from './sign-in-attempts.ts';
import { newTotpSecret, Totp } from './totp.ts';
import type { User } from './user.ts';

/** A secret for the app of this person, whose account is locked: to be shown once; one begun before is worth nothing any more. Throws ALREADY_ADDED. */
export async function startTotp(tx: WriteContext, user: User): Promise<{ secret: string; uri: string }> {
  const known = await tx.em.findOne(Totp, { user });
  if (known?.confirmedAt) throw new Problem('ALREADY_ADDED');
  const { sealedSecret, ...shown } = newTotpSecret(tx.config, user);
  const begun = { sealedSecret, startedAt: tx.now, confirmedAt: null, lastStep: 0 };
  if (known) tx.em.assign(known, begun);
  else tx.em.persist(tx.em.create(Totp, { user, ...begun }));
  return shown;
}

/** Makes the app a factor of the person's. Throws INVALID_CODE, also where none was begun. */
export async function confirmTotp(tx: WriteContext, user: User, code: string): Promise<string[] | null> {
  const before = await factorsOf(tx, user.id);
  const totp = await tx.em.findOne(Totp, { user, confirmedAt: null });
  if (!totp || !(await spendTotpCode(tx, user, totp, code))) throw new Problem('INVALID_CODE', ['code']);
  await tx.em.nativeUpdate(Totp, { user }, { confirmedAt: tx.now });
  return factorAdded(tx, user, SecondFactor.TOTP, before);
}

export const startViewersTotp = async (tx: WriteContext): Promise<{ secret: string; uri: string }> =>
  startTotp(tx, await takeOwnAccount(tx));

/** Makes the app a factor of the viewer's. Throws INVALID_CODE and TOO_MANY_ATTEMPTS. */
export const confirmViewersTotp = (
  ctx: Context,
  { code }: { code: string },
): Promise<{ user: User; recoveryCodes: string[] | null }> =>
  attemptProof(ctx, ctx.viewer.userId as string, { code }, () =>
    transaction(ctx, async (tx) => {
      const user = await takeOwnAccount(tx);
      return { user, recoveryCodes: await confirmTotp(tx, user, code) };
    }),
  );

/** Takes the viewer's app away. Throws NOT_FOUND, and FACTOR_REQUIRED for the last factor of somebody who needs one. */
export async function removeTotp(tx: WriteContext): Promise<User> {
  const user = await takeOwnAccount(tx);
  const removed = await tx.em.nativeDelete(Totp, { user, confirmedAt: { $ne: null } });
  if (removed === 0) throw new Problem('NOT_FOUND');
  await factorRemoved(tx, user, SecondFactor.TOTP);
  return user;
}
