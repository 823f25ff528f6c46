// Owns signing in and out and the renewal of sessions. Never touches the person's data but the time of the last sign-in.

import type { Context, WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { countAttempt, forgetAttempts, type ThrottleRule, uncountAttempt } from '../../platform/throttle.ts';
import { Viewer } from '../../platform/viewer.ts';
import { transaction } from '../../platform/write.ts';
import { SessionRenewed, SessionRevoked, UserSignedIn } from './accounts.events.ts';
import { permissionsNow } from './accounts.read.ts';
import { passwordMatches } from './password.ts';
import { ACCESS_MINUTES, RefreshToken, SESSION_DAYS, Session } from './session.ts';
import { hashToken, newToken } from './token.ts';
import { normaliseEmail, User } from './user.ts';

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly accessExpiresAt: Date;
}

const PER_ACCOUNT: ThrottleRule = { name: 'sign-in account', attempts: 5, minutes: 15 };
const PER_ADDRESS: ThrottleRule = { name: 'sign-in address', attempts: 50, minutes: 15 };

/**
 * Opens a session. Throws INVALID_CREDENTIALS for a wrong password, an unknown or a closed account alike, and
 * TOO_MANY_ATTEMPTS after 5 failures for an account from an address, or 50 from an address, within 15 minutes.
 */
export async function signIn(
  ctx: Context,
  input: { email: string; password: string },
): Promise<{ viewer: Viewer; tokens: Tokens }> {
  const email = normaliseEmail(input.email);
  const account = `${email.slice(0, 150)} ${ctx.address ?? ''}`;
  await refuseWhenTooMany(ctx, PER_ACCOUNT, account);
  await refuseWhenTooMany(ctx, PER_ADDRESS, ctx.address ?? '');

  const user = await ctx.database.orm.em.fork().findOne(User, { email });
  const matches = await passwordMatches(user?.passwordHash ?? null, input.password);
  if (!user?.active || !matches) throw new Problem('INVALID_CREDENTIALS');
  await forgetAttempts(ctx.database, PER_ACCOUNT, account);
  // Only this attempt: whoever has an account could otherwise wipe out the failures of their address.
  await uncountAttempt(ctx.database, PER_ADDRESS, ctx.address ?? '');
  return transaction(ctx, async (tx) => {
    const known = await tx.em.findOneOrFail(User, { id: user.id });
    known.lastSignInAt = tx.now;
    tx.record(UserSignedIn, { userId: known.id });
    return openSession(tx, known);
  });
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
    provenAt: tx.now,
    impersonator: null,
    impersonatorSession: null,
    impersonationReason: null,
    expiresAt: new Date(tx.now.getTime() + SESSION_DAYS * 86_400_000),
    revokedAt: null,
    address: tx.address,
    userAgent: tx.userAgent?.slice(0, 300) ?? null,
  });
  tx.em.persist(session);
  return session;
}

async function refuseWhenTooMany(ctx: Context, rule: ThrottleRule, key: string): Promise<void> {
  const minutes = await countAttempt(ctx.database, rule, key);
  if (minutes !== null) throw new Problem('TOO_MANY_ATTEMPTS', [], { minutes });
}

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

/**
 * Renews a session: both tokens are replaced. Of several uses of one refresh token exactly one succeeds, and any second
 * use ends the session, since then somebody else holds a copy. Throws SESSION_ENDED.
 */
export async function refreshSession(ctx: Context, refreshToken: string | null): Promise<Tokens> {
  const hash = hashToken(refreshToken ?? '');
  const tokens = await transaction(ctx, async (tx) => {
    const used = await tx.em.nativeUpdate(RefreshToken, { hash, usedAt: null }, { usedAt: tx.now });
    if (used === 0) return revokeSessionOf(tx, hash);
    const { session } = await tx.em.findOneOrFail(RefreshToken, { hash }, { populate: ['session.user'] });
    if (session.revokedAt || session.expiresAt <= tx.now || !session.user.active) return null;
    tx.record(SessionRenewed, { sessionId: session.id });
    return issueTokens(tx, session);
  });
  if (!tokens) throw new Problem('SESSION_ENDED');
  return tokens;
}

async function revokeSessionOf(tx: WriteContext, hash: string): Promise<null> {
  const reused = await tx.em.findOne(RefreshToken, { hash }, { populate: ['session'] });
  if (reused && !reused.session.revokedAt) revoke(tx, reused.session as Session);
  return null;
}

/** Ends the viewer's session; nothing happens for a viewer without one. */
export async function signOut(tx: WriteContext): Promise<boolean> {
  if (tx.viewer.kind !== 'USER') return false;
  const session = await tx.em.findOne(Session, { id: tx.viewer.credentialId as string });
  if (!session || session.revokedAt) return false;
  revoke(tx, session);
  // Whoever leaves while acting as somebody leaves altogether.
  const { impersonatorSession } = session;
  if (impersonatorSession) revoke(tx, await tx.em.findOneOrFail(Session, { id: impersonatorSession.id }));
  return true;
}

export function revoke(tx: WriteContext, session: Session): void {
  session.revokedAt = tx.now;
  tx.record(SessionRevoked, { sessionId: session.id });
}
