// Owns sessions: their opening, renewal and end by their person. Never says who may have one (sign-in.write.ts), nor ends
// those of others (session-revocation.write.ts).

import { LockMode } from '@mikro-orm/core';
import type { Context, WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { expectFewAttempts, networkOf, type ThrottleRule } from '../../platform/throttle.ts';
import { Viewer } from '../../platform/viewer.ts';
import { transaction } from '../../platform/write.ts';
import { SessionRenewed } from './accounts.events.ts';
import { permissionsNow } from './credentials.read.ts';
import { secondFactorRequired } from './role-setting.write.ts';
import { factorsOf } from './second-factor.write.ts';
import { ACCESS_MINUTES, RefreshToken, Session } from './session.ts';
import { endSession } from './session-revocation.write.ts';
import { hashToken, newToken } from './token.ts';
import type { User } from './user.ts';
import { whereaboutsOf } from './whereabouts.ts';

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly accessExpiresAt: Date;
}

export interface OpenedSession {
  readonly viewer: Viewer;
  readonly session: Session;
  readonly tokens: Tokens;
}

/**
 * A session of this person from where the request comes, with its tokens. Records no event: whoever opens it says why.
 */
export async function openSession(tx: WriteContext, user: User): Promise<OpenedSession> {
  const session = newSession(tx, user);
  const viewer = new Viewer('USER', user.id, session.id, user.roles, await permissionsNow(tx, user.roles), {
    provenAt: session.provenAt,
    impersonatorId: null,
  });
  return { viewer, session, tokens: issueTokens(tx, session) };
}

/** The row of a session from where the request comes, to be stored with the event that tells why it is opened. */
export function newSession(tx: WriteContext, user: User): Session {
  const session = tx.em.create(Session, {
    user,
    ...accessTo(tx.now).columns,
    createdAt: tx.now,
    ...usedNow(tx),
    provenAt: tx.now,
    impersonator: null,
    impersonatorSession: null,
    impersonationReason: null,
    expiresAt: new Date(tx.now.getTime() + tx.config.security.sessionDays * 86_400_000),
    revokedAt: null,
  });
  tx.em.persist(session);
  return session;
}

/** What a session notes each time its tokens are issued. */
const usedNow = (tx: WriteContext) => ({
  lastSeenAt: tx.now,
  idleHours: tx.config.security.sessionIdleHours,
  address: tx.address,
  userAgent: tx.userAgent?.slice(0, 300) ?? null,
  ...whereaboutsOf(tx),
});

function accessTo(now: Date): { token: string; columns: { accessHash: string; accessExpiresAt: Date } } {
  const token = newToken();
  return {
    token,
    columns: { accessHash: hashToken(token), accessExpiresAt: new Date(now.getTime() + ACCESS_MINUTES * 60_000) },
  };
}

function issueTokens(tx: WriteContext, session: Session): Tokens {
  const { token, columns } = accessTo(tx.now);
  Object.assign(session, columns);
  const refreshToken = newToken();
  tx.em.persist(
    tx.em.create(RefreshToken, { hash: hashToken(refreshToken), session, createdAt: tx.now, usedAt: null }),
  );
  return { accessToken: token, refreshToken, accessExpiresAt: columns.accessExpiresAt };
}

/** Other tokens for a session whose person has proven themselves again; those there were stop working. */
export async function renewTokens(tx: WriteContext, session: Session): Promise<Tokens> {
  await tx.em.nativeDelete(RefreshToken, { session, usedAt: null });
  return issueTokens(tx, session);
}

// Only failures count, and only failures are refused: whoever guesses cannot shut out others of the same network, who
// renew every few minutes.
const REFRESHES: ThrottleRule = { name: 'refresh address', attempts: 30, minutes: 15 };

/**
 * Renews a session: both tokens are replaced. Of several uses of one refresh token exactly one succeeds, and any second
 * use ends the session, since then somebody else holds a copy; so does a factor that is missing. Throws SESSION_ENDED, and TOO_MANY_ATTEMPTS instead after
 * 30 of these from a network within 15 minutes.
 */
export async function refreshSession(ctx: Context, refreshToken: string | null): Promise<Tokens> {
  const hash = hashToken(refreshToken ?? '');
  const tokens = await transaction(ctx, async (tx) => {
    const used = await tx.em.nativeUpdate(RefreshToken, { hash, usedAt: null }, { usedAt: tx.now });
    if (used === 0) return endReusedFamily(tx, hash);
    const { session } = await tx.em.findOneOrFail(RefreshToken, { hash }, { populate: ['session.user'] });
    await tx.em.lock(session, LockMode.PESSIMISTIC_WRITE);
    await tx.em.refresh(session, { populate: ['user'] });
    if (!session.isOpen(tx.now) || !session.user.active) return null;
    if (await lacksFactor(tx, session.user as User)) {
      endSession(tx, session as Session);
      return null;
    }
    Object.assign(session, usedNow(tx));
    tx.record(SessionRenewed, { sessionId: session.id });
    return issueTokens(tx, session as Session);
  });
  if (tokens) return tokens;
  // Whoever brings no token guesses nothing.
  if (refreshToken) await expectFewAttempts(ctx.database, [[REFRESHES, networkOf(ctx.address)]]);
  throw new Problem('SESSION_ENDED');
}

/** A role that asks for a factor since, or a role given since: whoever has none signs in again, and adds one. */
const lacksFactor = async (tx: WriteContext, { id, roles }: User): Promise<boolean> =>
  (await secondFactorRequired(tx, roles)) && (await factorsOf(tx, id)).length === 0;

async function endReusedFamily(tx: WriteContext, hash: string): Promise<null> {
  const reused = await tx.em.findOne(RefreshToken, { hash }, { populate: ['session'] });
  if (reused && !reused.session.revokedAt) endSession(tx, reused.session as Session);
  return null;
}

/** Ends the viewer's session; nothing happens for a viewer without one. */
export async function signOut(tx: WriteContext): Promise<boolean> {
  if (tx.viewer.kind !== 'USER') return false;
  const session = await tx.em.findOne(Session, { id: tx.viewer.credentialId as string });
  if (!session || session.revokedAt) return false;
  endSession(tx, session);
  // Whoever leaves while acting as somebody leaves altogether.
  const { impersonatorSession } = session;
  if (impersonatorSession) endSession(tx, await tx.em.findOneOrFail(Session, { id: impersonatorSession.id }));
  return true;
}
