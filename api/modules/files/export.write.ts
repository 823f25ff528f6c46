// Owns exports: that they are asked for by whoever may, made once, and forgotten. Never decides what is in them (their
// kinds do), and never reads anything as anybody but the person who asked (export-service.ts).

import type { WriteContext } from '../../platform/context.ts';
import { checkAccess } from '../../platform/graphql/access.ts';
import { Refusal } from '../../platform/problem.ts';
import { countDone, type ThrottleRule } from '../../platform/throttle.ts';
import { Language, User } from '../accounts/index.ts';
import { Export, ExportStatus } from './export.ts';
import type { ExportKind } from './export-kind.ts';
import { ExportRequested } from './files.events.ts';

const KEPT_HOURS = 24;
const REQUESTS: ThrottleRule = { name: 'exports', attempts: 30, minutes: 60 };

/** Asks for an export as the viewer. Throws FORBIDDEN for whoever may not have it, TOO_MANY_REQUESTS with its `minutes`. */
export async function requestExport<P extends object>(
  tx: WriteContext,
  kind: ExportKind<P>,
  parameters: P,
): Promise<Export> {
  const { viewer } = tx;
  checkAccess(kind.access, viewer);
  if (!viewer.userId || !viewer.credentialId) throw new Error('Exports are asked for by a person or a key');
  const minutes = await countDone(tx, REQUESTS, viewer.userId);
  if (minutes !== null) throw new Refusal('TOO_MANY_REQUESTS', [], { minutes });
  const made = tx.em.create(Export, {
    kind: kind.name,
    parameters,
    requestedBy: tx.em.getReference(User, viewer.userId),
    credentialId: viewer.credentialId,
    keyId: viewer.kind === 'KEY' ? viewer.credentialId : null,
    language: Language[tx.language],
    status: ExportStatus.QUEUED,
    error: null,
    file: null,
    attempts: 0,
    claimedUntil: null,
    createdAt: tx.now,
    endedAt: null,
    expiresAt: new Date(tx.now.getTime() + KEPT_HOURS * 3_600_000),
  });
  tx.em.persist(made);
  tx.record(ExportRequested, { exportId: made.id, kind: kind.name });
  return made;
}
