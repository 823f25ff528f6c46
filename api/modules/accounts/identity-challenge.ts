// What somebody who proves who they are must answer within minutes, once: 256 random bits, stored as a hash. It is the
// challenge that passkeys sign, too.

import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Context, WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { Session } from './session.ts';
import { hashToken, newToken } from './token.ts';
import { User } from './user.ts';

export enum ChallengePurpose {
  /** The password was right, the second factor is missing. */
  SECOND_FACTOR = 'SECOND_FACTOR',
  /** The password was right, and the person must add a factor before a session is opened. */
  REQUIRED_FACTOR = 'REQUIRED_FACTOR',
  /** Somebody wants to sign in with a passkey alone: nobody knows yet who. */
  PASSKEY_SIGN_IN = 'PASSKEY_SIGN_IN',
  /** Somebody signed in adds a passkey. */
  PASSKEY_CREATION = 'PASSKEY_CREATION',
  /** Somebody signed in shows again who they are. */
  CONFIRMATION = 'CONFIRMATION',
}

const MINUTES: Readonly<Record<ChallengePurpose, number>> = {
  SECOND_FACTOR: 5,
  // An app has to be found and installed first.
  REQUIRED_FACTOR: 15,
  PASSKEY_SIGN_IN: 5,
  PASSKEY_CREATION: 5,
  CONFIRMATION: 5,
};

export const IdentityChallenge = defineEntity({
  name: 'IdentityChallenge',
  properties: {
    hash: p.string().length(64).primary(),
    purpose: p.enum(() => ChallengePurpose),
    user: () => p.manyToOne(User).nullable().index().deleteRule('cascade'),
    session: () => p.manyToOne(Session).nullable().index().deleteRule('cascade'),
    expiresAt: p.datetime(3).index(),
  },
});
export type IdentityChallenge = InferEntity<typeof IdentityChallenge>;

/** Whom and which session a challenge is for; it is worth nothing to anybody else. */
interface Bound {
  readonly userId?: string | null;
  readonly sessionId?: string | null;
}

export interface OpenChallenge {
  readonly challenge: string;
  readonly expiresAt: Date;
}

export function openChallenge(tx: WriteContext, purpose: ChallengePurpose, bound: Bound = {}): OpenChallenge {
  const challenge = newToken();
  const expiresAt = new Date(tx.now.getTime() + MINUTES[purpose] * 60_000);
  tx.em.persist(
    tx.em.create(IdentityChallenge, {
      hash: hashToken(challenge),
      purpose,
      user: bound.userId ? tx.em.getReference(User, bound.userId) : null,
      session: bound.sessionId ? tx.em.getReference(Session, bound.sessionId) : null,
      expiresAt,
    }),
  );
  return { challenge, expiresAt };
}

/** Whose challenge this is, without using it up. Throws CHALLENGE_ENDED. */
export async function ownerOfChallenge(ctx: Context, purpose: ChallengePurpose, challenge: string): Promise<string> {
  const found = await ctx.database.orm.em
    .fork()
    .findOne(IdentityChallenge, { hash: hashToken(challenge), purpose, expiresAt: { $gt: ctx.now } });
  if (!found?.user) throw new Problem('CHALLENGE_ENDED');
  return found.user.id;
}

/** Uses a challenge up; of several uses exactly one succeeds. Throws CHALLENGE_ENDED. */
export async function spendChallenge(
  tx: Context | WriteContext,
  purpose: ChallengePurpose,
  challenge: string,
  { userId = null, sessionId = null }: Bound = {},
): Promise<void> {
  const em = 'em' in tx ? tx.em : tx.database.orm.em.fork();
  const used = await em.nativeDelete(IdentityChallenge, {
    hash: hashToken(challenge),
    purpose,
    user: userId,
    session: sessionId,
    expiresAt: { $gt: tx.now },
  });
  if (used !== 1) throw new Problem('CHALLENGE_ENDED');
}

/** Nothing that was begun for this person can be ended any more: their password or their factors are others now. */
export async function endChallenges(tx: WriteContext, userId: string): Promise<void> {
  await tx.em.nativeDelete(IdentityChallenge, { user: userId });
}
