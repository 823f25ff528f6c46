import { defineModule } from '../../platform/module.ts';
import { auditCommands } from './audit.command.ts';
import { keepAuditHead } from './audit.jobs.ts';
import { auditHeadMail } from './audit.mails.ts';
import { auditPersonalData, auditWithoutPersonalData } from './audit.personal-data.ts';
import { AuditResolver } from './audit.resolver.ts';
import { AuditDetail, AuditEntry } from './audit-entry.ts';
import { AuditVerification } from './audit-verification.ts';
import { auditVerifier } from './audit-verification.write.ts';
import { auditChain } from './chain.service.ts';
import { noteSettings } from './settings.ts';

/** The audit trail: who did what, when and from where, as a chain of hashes that can only be added to. */
export const auditModule = defineModule({
  name: 'audit',
  entities: [AuditEntry, AuditDetail, AuditVerification],
  resolvers: [AuditResolver],
  commands: auditCommands,
  jobs: [keepAuditHead],
  mails: [auditHeadMail],
  start: noteSettings,
  services: [auditChain, auditVerifier],
  personalData: auditPersonalData,
  withoutPersonalData: auditWithoutPersonalData,
  permissions: {
    'audit.read': {
      description: 'See, export and verify the audit trail.',
      roles: ['ADMIN'],
      forKeys: false,
    },
  },
});

export { recordCommand } from './audit.command.ts';
export { chainWaiting } from './chain.read.ts';
export { eraseRows, redactAudit } from './redaction.ts';
export { verifyAudit } from './verify.ts';
