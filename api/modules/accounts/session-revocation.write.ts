// Owns the end of sessions before their time. Whoever ends one records it: that is what makes every process forget its
// tokens and close its sockets.

import type { WriteContext } from '../../platform/context.ts';
import { take } from '../../platform/write.ts';
import { SessionRevoked } from './accounts.events.ts';
import { Session } from './session.ts';
import { User } from './user.ts';

/** Ends a session from now on. */
export function endSession(tx: WriteContext, session: Session): void {
  session.revokedAt = tx.now;
  tx.record(SessionRevoked, { sessionId: session.id });
}

/** Ends the sessions of a person, all or all but one, and gives how many these were. */
export async function endSessionsOf(tx: WriteContext, userId: string, but: string | null = null): Promise<number> {
  const sessions = await tx.em.find(Session, {
    user: userId,
    revokedAt: null,
    expiresAt: { $gt: tx.now },
    ...(but === null ? {} : { id: { $ne: but } }),
  });
  for (const session of sessions) endSession(tx, session);
  return sessions.length;
}

/** Ends a session of the viewer, or as an administrator of anybody. Ended ones stay as they are. Throws NOT_FOUND. */
export async function revokeSession(tx: WriteContext, input: { id: string }): Promise<Session> {
  const session = await take(tx, Session, input.id);
  if (!session.revokedAt) endSession(tx, session);
  return session;
}

/** Ends the viewer's sessions but the one that asks, or as an administrator all those of a person. Throws NOT_FOUND. */
export async function revokeAllSessions(tx: WriteContext, input: { userId?: string | null }): Promise<number> {
  const own = tx.viewer.userId as string;
  const userId = input.userId ?? own;
  if (userId === own) return endSessionsOf(tx, own, tx.viewer.credentialId);
  const user = await take(tx, User, userId, ['userId']);
  return endSessionsOf(tx, user.id);
}
