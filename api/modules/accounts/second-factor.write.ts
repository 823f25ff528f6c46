// Owns whether a person's second factor is right, and uses up what is good once. Never opens a session.

import { LockMode } from '@mikro-orm/core';
import type { WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { take } from '../../platform/write.ts';
import {
  RecoveryCodesRenewed,
  RecoveryCodeUsed,
  SecondFactorAdded,
  SecondFactorRemoved,
  SecondFactorsReset,
} from './accounts.events.ts';
import { endChallenges } from './identity-challenge.ts';
import { Passkey } from './passkey.ts';
import { takeOwnAccount } from './profile.write.ts';
import { RecoveryCode, replaceRecoveryCodes, spendRecoveryCode } from './recovery-code.ts';
import { secondFactorRequired } from './role-setting.write.ts';
import { type FactorProof, SecondFactor } from './second-factor.ts';
import { endSessionsOf } from './session-revocation.write.ts';
import { stepOfCode, Totp } from './totp.ts';
import { User } from './user.ts';
import { type PasskeyAssertion, userHandleOf, verifyAssertion } from './webauthn.ts';

/** A passkey counted backwards: somebody holds a copy of its key. */
export class CopiedPasskey extends Problem {
  constructor(readonly passkeyId: string) {
    super('INVALID_PASSKEY', ['passkey']);
  }
}

/** An account, locked: whatever changes the factors of one person waits for its turn. */
export const lockPerson = (tx: WriteContext, userId: string): Promise<User> =>
  tx.em.findOneOrFail(User, { id: userId }, { lockMode: LockMode.PESSIMISTIC_WRITE });

/** The kinds of factors this person has; none: the password is enough. */
export async function factorsOf(tx: WriteContext, userId: string): Promise<SecondFactor[]> {
  const totp = await tx.em.count(Totp, { user: userId, confirmedAt: { $ne: null } });
  const passkeys = await tx.em.count(Passkey, { user: userId });
  return [...(passkeys > 0 ? [SecondFactor.PASSKEY] : []), ...(totp > 0 ? [SecondFactor.TOTP] : [])];
}

/**
 * Uses up a code, a recovery code or the answer of a passkey to this challenge. Throws INVALID_CODE, INVALID_PASSKEY,
 * and REQUIRED unless exactly one is given.
 */
export async function acceptFactor(
  tx: WriteContext,
  user: User,
  { code, recoveryCode, passkey }: FactorProof,
  challenge: string,
): Promise<{ userVerified: boolean }> {
  if ([code, recoveryCode, passkey].filter((given) => given != null).length !== 1)
    throw new Problem('REQUIRED', ['code']);
  if (passkey) return acceptPasskey(tx, user.id, passkey, challenge);
  if (code != null) {
    const totp = await tx.em.findOne(Totp, { user, confirmedAt: { $ne: null } });
    if (!totp || !(await spendTotpCode(tx, user, totp, code))) throw new Problem('INVALID_CODE', ['code']);
    return { userVerified: false };
  }
  if (!(await spendRecoveryCode(tx, user, recoveryCode as string))) throw new Problem('INVALID_CODE', ['recoveryCode']);
  const left = await tx.em.count(RecoveryCode, { user, usedAt: null });
  tx.record(RecoveryCodeUsed, { userId: user.id, at: tx.now.toISOString(), left });
  return { userVerified: false };
}

/** Whether the code is right and newer than every one accepted before; of several uses at once one is. */
export async function spendTotpCode(tx: WriteContext, user: User, totp: Totp, code: string): Promise<boolean> {
  const step = stepOfCode(tx.config, user, totp, code, tx.now);
  if (step === null) return false;
  return (await tx.em.nativeUpdate(Totp, { user, lastStep: { $lt: step } }, { lastStep: step })) === 1;
}

/** Notes the use of this person's passkey. Throws INVALID_PASSKEY, as `CopiedPasskey` where its counter stood still. */
export async function acceptPasskey(
  tx: WriteContext,
  userId: string,
  assertion: PasskeyAssertion,
  challenge: string,
): Promise<{ userVerified: boolean }> {
  const passkey = await tx.em.findOne(Passkey, { credentialId: assertion.credentialId, user: userId });
  const handle = assertion.userHandle;
  const verified =
    passkey && (!handle || handle === userHandleOf(userId))
      ? await verifyAssertion(tx.config, assertion, challenge, passkey)
      : null;
  if (!passkey || !verified) throw new Problem('INVALID_PASSKEY', ['passkey']);
  const { counter, userVerified } = verified;
  // An authenticator that does not count says 0 every time.
  const older = counter === 0 ? { counter: 0 } : { counter: { $lt: counter } };
  const noted = await tx.em.nativeUpdate(Passkey, { id: passkey.id, ...older }, { counter, lastUsedAt: tx.now });
  if (noted !== 1) throw new CopiedPasskey(passkey.id);
  return { userVerified };
}

/** What follows from a new factor: with the first one, recovery codes to show once; null with a further one. */
export async function factorAdded(
  tx: WriteContext,
  user: User,
  factor: SecondFactor,
  before: readonly SecondFactor[],
): Promise<string[] | null> {
  tx.record(SecondFactorAdded, { userId: user.id, factor, at: tx.now.toISOString() });
  return before.length === 0 ? replaceRecoveryCodes(tx, user) : null;
}

/** What follows when a factor is gone: without any, no recovery codes. Throws FACTOR_REQUIRED where a role asks for one. */
export async function factorRemoved(tx: WriteContext, user: User, factor: SecondFactor): Promise<void> {
  if ((await factorsOf(tx, user.id)).length === 0) {
    if (await secondFactorRequired(tx, user.roles)) throw new Problem('FACTOR_REQUIRED');
    await tx.em.nativeDelete(RecoveryCode, { user });
  }
  tx.record(SecondFactorRemoved, { userId: user.id, factor, at: tx.now.toISOString() });
}

/** New recovery codes instead of the earlier ones. Throws NO_FACTOR for somebody who needs none. */
export async function renewRecoveryCodes(tx: WriteContext): Promise<string[]> {
  const user = await takeOwnAccount(tx);
  if ((await factorsOf(tx, user.id)).length === 0) throw new Problem('NO_FACTOR');
  tx.record(RecoveryCodesRenewed, { userId: user.id });
  return replaceRecoveryCodes(tx, user);
}

/** For somebody who has lost them all: takes every factor away and ends every session. Throws NO_FACTOR. */
export async function resetSecondFactors(tx: WriteContext, input: { userId: string }): Promise<User> {
  const user = await take(tx, User, input.userId, ['userId']);
  if ((await factorsOf(tx, user.id)).length === 0) throw new Problem('NO_FACTOR');
  await tx.em.nativeDelete(Totp, { user });
  await tx.em.nativeDelete(Passkey, { user });
  await tx.em.nativeDelete(RecoveryCode, { user });
  await endChallenges(tx, user.id);
  await endSessionsOf(tx, user.id);
  tx.record(SecondFactorsReset, { userId: user.id, factor: 'ALL', at: tx.now.toISOString() });
  return user;
}
