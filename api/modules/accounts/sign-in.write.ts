// Owns signing in: by password, with a second factor where the person has one, or by passkey alone. Never touches the
// person's data but the time of the last sign-in.

import type { Context, WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import {
  expectFewAttempts,
  forgetAttempts,
  networkOf,
  type ThrottleRule,
  uncountAttempt,
} from '../../platform/throttle.ts';
import { transaction } from '../../platform/write.ts';
import { UserSignedIn } from './accounts.events.ts';
import {
  ChallengePurpose,
  type OpenChallenge,
  openChallenge,
  ownerOfChallenge,
  spendChallenge,
} from './identity-challenge.ts';
import { Passkey } from './passkey.ts';
import { askForPasskey, keepPasskey, type PasskeyCreation } from './passkey.write.ts';
import { Busy, hashPassword, isOutdated, passwordMatches } from './password.ts';
import { secondFactorRequired } from './role-setting.write.ts';
import { type FactorProof, SecondFactor } from './second-factor.ts';
import { acceptFactor, acceptPasskey, factorsOf, lockPerson } from './second-factor.write.ts';
import { type OpenedSession, openSession } from './session.write.ts';
import { attemptProof, tellFailure } from './sign-in-attempts.ts';
import { confirmTotp, startTotp } from './totp.write.ts';
import { normaliseEmail, User } from './user.ts';
import { challengeIn, type PasskeyAssertion, type PasskeyAttestation, requestOf } from './webauthn.ts';

export type PasskeyRequest = ReturnType<typeof requestOf>;

/** What is missing between a right password and a session. */
export interface MissingFactor extends OpenChallenge {
  /** What the person can show; what they may add, where they have nothing and must. */
  readonly methods: readonly SecondFactor[];
  readonly mustBeAdded: boolean;
  readonly passkeyRequest: PasskeyRequest | null;
}

export type SignInStep = { readonly opened: OpenedSession } | { readonly missing: MissingFactor };

const PER_ACCOUNT: ThrottleRule = { name: 'sign-in account', attempts: 5, minutes: 15, growing: true };
const PER_NETWORK: ThrottleRule = { name: 'sign-in address', attempts: 50, minutes: 15 };
/** Every visit of the sign-in page asks for one. */
const PASSKEY_REQUESTS: ThrottleRule = { name: 'passkey requests', attempts: 300, minutes: 15 };

/**
 * The first step. Throws INVALID_CREDENTIALS for a wrong password, an unknown or a closed account alike, and
 * TOO_MANY_ATTEMPTS after 5 failures for an account from a network, or 50 from a network, within 15 minutes. Like everything
 * with a password, throws BUSY when too many are checked already.
 */
export async function signIn(ctx: Context, input: { email: string; password: string }): Promise<SignInStep> {
  const email = normaliseEmail(input.email);
  const network = networkOf(ctx.address);
  const account = `${email.slice(0, 150)} ${network}`;
  const counted = [
    [PER_ACCOUNT, account],
    [PER_NETWORK, network],
  ] as const;
  await expectFewAttempts(ctx.database, counted);

  const user = await ctx.database.orm.em.fork().findOne(User, { email });
  const matches = await passwordMatches(user?.passwordHash ?? null, input.password).catch(async (error: unknown) => {
    if (error instanceof Busy) for (const [rule, key] of counted) await uncountAttempt(ctx.database, rule, key);
    throw error;
  });
  if (!user?.active || !matches) {
    await tellFailure(ctx, { userId: user?.id ?? null, email: user ? null : email, reason: 'PASSWORD' });
    throw new Problem('INVALID_CREDENTIALS');
  }
  await forgetAttempts(ctx.database, PER_ACCOUNT, account);
  // Only this attempt: whoever has an account could otherwise wipe out the failures of their network.
  await uncountAttempt(ctx.database, PER_NETWORK, network);
  const renewed = isOutdated(user.passwordHash as string) ? await hashPassword(input.password) : user.passwordHash;
  return transaction(ctx, async (tx) => {
    const known = await expectActive(tx, user.id);
    if (known.passwordHash === user.passwordHash) known.passwordHash = renewed;
    // Another password since, not only another hash: the one that was checked is worth nothing any more.
    else if (!(await passwordMatches(known.passwordHash ?? null, input.password)))
      throw new Problem('INVALID_CREDENTIALS');
    const missing = await missingFactor(tx, known);
    return missing ? { missing } : { opened: await enter(tx, known) };
  });
}

async function missingFactor(tx: WriteContext, user: User): Promise<MissingFactor | null> {
  const methods = await factorsOf(tx, user.id);
  if (methods.length > 0) {
    const open = openChallenge(tx, ChallengePurpose.SECOND_FACTOR, { userId: user.id });
    const known = await tx.em.find(Passkey, { user });
    const passkeyRequest =
      known.length > 0 ? requestOf(tx.config, { ...open, known, userVerification: 'PREFERRED' }) : null;
    return { ...open, methods, mustBeAdded: false, passkeyRequest };
  }
  if (!(await secondFactorRequired(tx, user.roles))) return null;
  const open = openChallenge(tx, ChallengePurpose.REQUIRED_FACTOR, { userId: user.id });
  return { ...open, methods: Object.values(SecondFactor), mustBeAdded: true, passkeyRequest: null };
}

/** The account, locked, if it may still be signed in to. */
async function expectActive(tx: WriteContext, userId: string): Promise<User> {
  const user = await lockPerson(tx, userId);
  if (!user.active) throw new Problem('INVALID_CREDENTIALS');
  return user;
}

async function enter(tx: WriteContext, user: User): Promise<OpenedSession> {
  user.lastSignInAt = tx.now;
  const opened = await openSession(tx, user);
  tx.record(UserSignedIn, { userId: user.id, sessionId: opened.session.id });
  return opened;
}

/** The second step. Throws CHALLENGE_ENDED, INVALID_CODE, INVALID_PASSKEY, TOO_MANY_ATTEMPTS. */
export async function completeSignIn(
  ctx: Context,
  { challenge, ...proof }: FactorProof & { challenge: string },
): Promise<OpenedSession> {
  const userId = await ownerOfChallenge(ctx, ChallengePurpose.SECOND_FACTOR, challenge);
  return attemptProof(ctx, userId, proof, () =>
    transaction(ctx, async (tx) => {
      await spendChallenge(tx, ChallengePurpose.SECOND_FACTOR, challenge, { userId });
      const user = await expectActive(tx, userId);
      await acceptFactor(tx, user, proof, challenge);
      return enter(tx, user);
    }),
  );
}

export type BegunFactor = {
  readonly totp: { secret: string; uri: string } | null;
  readonly passkey: PasskeyCreation | null;
};

/** Begins to add the factor without which there is no session. Throws CHALLENGE_ENDED. */
export async function startRequiredFactor(
  ctx: Context,
  { challenge, method }: { challenge: string; method: SecondFactor },
): Promise<BegunFactor> {
  const userId = await ownerOfChallenge(ctx, ChallengePurpose.REQUIRED_FACTOR, challenge);
  return transaction(ctx, async (tx) => {
    const user = await expectActive(tx, userId);
    return method === SecondFactor.TOTP
      ? { totp: await startTotp(tx, user), passkey: null }
      : { totp: null, passkey: await askForPasskey(tx, user, challenge) };
  });
}

/**
 * Adds that factor and opens the session; the recovery codes are to be shown once. Throws CHALLENGE_ENDED, INVALID_CODE,
 * INVALID_PASSKEY, TOO_MANY_ATTEMPTS.
 */
export async function completeRequiredFactor(
  ctx: Context,
  { challenge, code, passkey }: { challenge: string; code?: string | null; passkey?: NewPasskey | null },
): Promise<{ opened: OpenedSession; recoveryCodes: string[] | null }> {
  const userId = await ownerOfChallenge(ctx, ChallengePurpose.REQUIRED_FACTOR, challenge);
  return attemptProof(ctx, userId, { code: code ?? null }, () =>
    transaction(ctx, async (tx) => {
      await spendChallenge(tx, ChallengePurpose.REQUIRED_FACTOR, challenge, { userId });
      const user = await expectActive(tx, userId);
      // Somebody who knows the password only must not add a second factor where there is one by now.
      if ((await factorsOf(tx, userId)).length > 0) throw new Problem('CHALLENGE_ENDED');
      const recoveryCodes = passkey
        ? (await keepPasskey(tx, user, { ...passkey, challenge })).recoveryCodes
        : await confirmTotp(tx, user, code ?? '');
      return { opened: await enter(tx, user), recoveryCodes };
    }),
  );
}

export interface NewPasskey {
  readonly name: string;
  readonly credential: PasskeyAttestation;
}

/** What the browser is asked for, to sign somebody in by passkey alone. Throws TOO_MANY_ATTEMPTS. */
export async function startPasskeySignIn(ctx: Context): Promise<PasskeyRequest> {
  await expectFewAttempts(ctx.database, [[PASSKEY_REQUESTS, networkOf(ctx.address)]]);
  return transaction(ctx, async (tx) =>
    requestOf(tx.config, {
      ...openChallenge(tx, ChallengePurpose.PASSKEY_SIGN_IN),
      known: [],
      userVerification: 'REQUIRED',
    }),
  );
}

/**
 * Opens the session of whoever holds this passkey and was recognised by it. Throws CHALLENGE_ENDED, INVALID_PASSKEY alike
 * for whatever is wrong, and TOO_MANY_ATTEMPTS.
 */
export async function signInWithPasskey(
  ctx: Context,
  { passkey }: { passkey: PasskeyAssertion },
): Promise<OpenedSession> {
  const network = networkOf(ctx.address);
  await expectFewAttempts(ctx.database, [[PER_NETWORK, network]]);
  const challenge = challengeIn(passkey);
  // Outside of the transaction: used up even by an answer that is refused.
  await spendChallenge(ctx, ChallengePurpose.PASSKEY_SIGN_IN, challenge);
  const refusal = new Problem('INVALID_PASSKEY', ['passkey']);
  const found = await ctx.database.orm.em.fork().findOne(Passkey, { credentialId: passkey.credentialId });
  if (!found) {
    await tellFailure(ctx, { userId: null, email: null, reason: 'PASSKEY' });
    throw refusal;
  }
  const userId = found.user.id;
  const opened = await attemptProof(ctx, userId, { passkey }, () =>
    transaction(ctx, async (tx) => {
      const user = await lockPerson(tx, userId);
      const { userVerified } = await acceptPasskey(tx, userId, passkey, challenge);
      if (!userVerified || !user.active) throw refusal;
      return enter(tx, user);
    }),
  );
  await uncountAttempt(ctx.database, PER_NETWORK, network);
  return opened;
}
