// Owns showing again who one is, before what is dangerous. Never opens another session; the one there gets other tokens.

import { GraphQLError } from 'graphql';
import type { Context, WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { transaction } from '../../platform/write.ts';
import { IdentityConfirmed } from './accounts.events.ts';
import { ChallengePurpose, openChallenge, spendChallenge } from './identity-challenge.ts';
import { Passkey } from './passkey.ts';
import { passwordMatches } from './password.ts';
import { takeOwnAccount } from './profile.write.ts';
import type { FactorProof } from './second-factor.ts';
import { acceptFactor, factorsOf } from './second-factor.write.ts';
import { Session } from './session.ts';
import { renewTokens, type Tokens } from './session.write.ts';
import type { PasskeyRequest } from './sign-in.write.ts';
import { attemptProof } from './sign-in-attempts.ts';
import { User } from './user.ts';
import { challengeIn, requestOf } from './webauthn.ts';

/** Throws FORBIDDEN for a key, and for an administrator who acts as the person. */
function expectPersonally({ viewer }: Context): void {
  if (viewer.kind !== 'USER' || viewer.impersonatorId)
    throw new GraphQLError('Only the person themselves can do this.', { extensions: { code: 'FORBIDDEN' } });
}

const boundTo = ({ viewer }: WriteContext) => ({ userId: viewer.userId, sessionId: viewer.credentialId });

/** What the browser is asked for, to confirm with a passkey of the viewer's. Throws NO_FACTOR where there is none. */
export async function startPasskeyConfirmation(ctx: Context): Promise<PasskeyRequest> {
  expectPersonally(ctx);
  return transaction(ctx, async (tx) => {
    const known = await tx.em.find(Passkey, { user: tx.viewer.userId as string });
    if (known.length === 0) throw new Problem('NO_FACTOR');
    const { challenge } = openChallenge(tx, ChallengePurpose.CONFIRMATION, boundTo(tx));
    return requestOf(tx.config, { challenge, known, userVerification: 'PREFERRED' });
  });
}

/**
 * Proves the session anew. It takes what signing in takes: the password, together with a second factor where the person
 * has one, or a passkey that has recognised them. Throws INVALID_CREDENTIALS, SECOND_FACTOR_NEEDED, INVALID_CODE,
 * INVALID_PASSKEY, CHALLENGE_ENDED, TOO_MANY_ATTEMPTS.
 */
export async function confirmIdentity(
  ctx: Context,
  { password, ...proof }: FactorProof & { password?: string | null },
): Promise<Tokens> {
  expectPersonally(ctx);
  const userId = ctx.viewer.userId as string;
  return attemptProof(ctx, userId, proof, async () => {
    const found = await ctx.database.orm.em.fork().findOneOrFail(User, userId);
    const passwordHolds = password != null && (await passwordMatches(found.passwordHash ?? null, password));
    if (password != null && !passwordHolds) throw new Problem('INVALID_CREDENTIALS', ['password']);
    return transaction(ctx, async (tx) => {
      const user = await takeOwnAccount(tx);
      if (user.passwordHash !== found.passwordHash) throw new Problem('INVALID_CREDENTIALS', ['password']);
      await expectEnough(tx, user, passwordHolds, proof);
      return proveSession(tx, user);
    });
  });
}

async function expectEnough(tx: WriteContext, user: User, passwordHolds: boolean, proof: FactorProof): Promise<void> {
  const { code, recoveryCode, passkey } = proof;
  const given = code != null || recoveryCode != null || passkey != null;
  if (!given && passwordHolds && (await factorsOf(tx, user.id)).length === 0) return;
  if (!given) throw new Problem(passwordHolds ? 'SECOND_FACTOR_NEEDED' : 'REQUIRED', passwordHolds ? [] : ['password']);
  const challenge = passkey ? challengeIn(passkey) : '';
  if (passkey) await spendChallenge(tx, ChallengePurpose.CONFIRMATION, challenge, boundTo(tx));
  const { userVerified } = await acceptFactor(tx, user, proof, challenge);
  if (!passwordHolds && !userVerified) throw new Problem('REQUIRED', ['password']);
}

async function proveSession(tx: WriteContext, user: User): Promise<Tokens> {
  const session = await tx.em.findOneOrFail(Session, { id: tx.viewer.credentialId as string, revokedAt: null });
  session.provenAt = tx.now;
  tx.record(IdentityConfirmed, { sessionId: session.id, userId: user.id });
  return renewTokens(tx, session);
}
