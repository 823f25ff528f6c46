// Owns the sessions in which an administrator acts as somebody else. They end after half an hour or with the
// administrator's own session, cannot be renewed, and never let anybody do more than they may themselves.

import type { WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { refer } from '../../platform/write.ts';
import { ImpersonationEnded, ImpersonationStarted } from './accounts.events.ts';
import { mayActAs, permissionsNow } from './credentials.read.ts';
import { Session } from './session.ts';
import { newSession } from './session.write.ts';
import { endSession } from './session-revocation.write.ts';
import { hashToken, newToken } from './token.ts';
import { User } from './user.ts';

export const IMPERSONATION_MINUTES = 30;

export interface OpenedImpersonation {
  readonly accessToken: string;
  readonly endsAt: Date;
}

/** Opens a session as this person. Throws NOT_FOUND, OWN_ACCOUNT, ACCOUNT_CLOSED, NOT_ALLOWED. */
export async function startImpersonation(
  tx: WriteContext,
  { userId, reason }: { userId: string; reason: string },
): Promise<OpenedImpersonation> {
  const person = await refer(tx, User, userId, ['userId']);
  const impersonatorId = tx.viewer.userId as string;
  if (person.id === impersonatorId) throw new Problem('OWN_ACCOUNT', ['userId']);
  if (!person.active) throw new Problem('ACCOUNT_CLOSED', ['userId']);
  if (!mayActAs(tx.viewer.permissions, person.roles, await permissionsNow(tx, person.roles)))
    throw new Problem('NOT_ALLOWED', ['userId']);

  const accessToken = newToken();
  const endsAt = new Date(tx.now.getTime() + IMPERSONATION_MINUTES * 60_000);
  const session = newSession(tx, person);
  Object.assign(session, {
    accessHash: hashToken(accessToken),
    accessExpiresAt: endsAt,
    expiresAt: endsAt,
    impersonator: tx.em.getReference(User, impersonatorId),
    impersonatorSession: tx.em.getReference(Session, tx.viewer.credentialId as string),
    impersonationReason: reason,
  });
  tx.record(ImpersonationStarted, {
    sessionId: session.id,
    userId: person.id,
    impersonatorId,
    reason,
    at: tx.now.toISOString(),
    until: endsAt.toISOString(),
  });
  return { accessToken, endsAt };
}

/** Ends the session in which the viewer acts as somebody else; nothing happens in any other. */
export async function endImpersonation(tx: WriteContext): Promise<boolean> {
  const { credentialId, impersonatorId } = tx.viewer;
  if (!impersonatorId) return false;
  const session = await tx.em.findOne(Session, { id: credentialId as string });
  if (!session || session.revokedAt) return false;
  endSession(tx, session);
  tx.record(ImpersonationEnded, { sessionId: session.id, userId: session.user.id, impersonatorId });
  return true;
}
