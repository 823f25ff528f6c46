// Owns verifications: that they are asked for, go on in one job process at a time, and what they found. Never changes
// the trail itself.

import type { Context, WriteContext } from '../../platform/context.ts';
import type { ServiceStart } from '../../platform/service.ts';
import { transaction } from '../../platform/write.ts';
import { AlertSeverity, raiseAlert } from '../alerts/index.ts';
import { keepGoing } from '../files/index.ts';
import { AuditVerificationStarted, AuditVerified } from './audit.events.ts';
import { claimVerification } from './audit-verification.read.ts';
import { AuditVerification, AuditVerificationStatus } from './audit-verification.ts';
import { headsKeptOutside } from './head.ts';
import { brokenAuditAlert } from './messages.ts';
import { type Verification, verifyAudit } from './verify.ts';

export function startAuditVerification(tx: WriteContext): AuditVerification {
  const verification = tx.em.create(AuditVerification, {
    startedById: tx.viewer.userId,
    brokenSequence: null,
    fault: null,
    startedAt: tx.now,
    heardOfAt: null,
    endedAt: null,
  });
  tx.em.persist(verification);
  tx.record(AuditVerificationStarted, { auditVerificationId: verification.id });
  return verification;
}

/** Carries verifications out, one after the other. One whose process died begins again in another. */
export const auditVerifier = (start: ServiceStart) =>
  keepGoing(start, [AuditVerificationStarted.name], 'the audit could not be verified, it will be', async () => {
    const id = await transaction(start.context(), claimVerification);
    if (id) await verify(start.context(), id);
    return id !== null;
  });

async function verify(ctx: Context, id: string): Promise<void> {
  const heads = await headsKeptOutside(ctx.config);
  const found = await verifyAudit(ctx.database, {
    heads,
    progress: async (checked) => {
      await ctx.database.orm.em.fork().nativeUpdate(AuditVerification, { id }, { checked, heardOfAt: new Date() });
    },
  });
  await transaction({ ...ctx, now: new Date() }, (tx) => end(tx, id, found, heads.length));
}

async function end(tx: WriteContext, id: string, found: Verification, headsCompared: number): Promise<void> {
  const verification = await tx.em.findOneOrFail(AuditVerification, { id });
  const { broken, checked } = found;
  const status = broken ? AuditVerificationStatus.BROKEN : AuditVerificationStatus.INTACT;
  tx.em.assign(verification, {
    status,
    checked,
    headsCompared,
    brokenSequence: broken ? Number(broken.sequence) : null,
    fault: broken?.fault ?? null,
    endedAt: tx.now,
  });
  tx.record(AuditVerified, { auditVerificationId: id, status });
  if (broken)
    await raiseAlert(tx, {
      key: 'audit',
      severity: AlertSeverity.CRITICAL,
      ...brokenAuditAlert(broken.sequence, broken.fault),
    });
}
