import { defineModule } from '../../platform/module.ts';
import { auditPersonalData, auditWithoutPersonalData } from './audit.personal-data.ts';
import { AuditResolver } from './audit.resolver.ts';
import { AuditDetail, AuditEntry } from './audit-entry.ts';
import { AuditVerification } from './audit-verification.ts';
import { auditVerifier } from './audit-verification.write.ts';
import { auditChain } from './chain.service.ts';

/** The audit trail: who did what, when and from where, as a chain of hashes that can only be added to. */
export const auditModule = defineModule({
  name: 'audit',
  entities: [AuditEntry, AuditDetail, AuditVerification],
  resolvers: [AuditResolver],
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

export { type AuditedRow, redactAudit } from './redaction.ts';
export { verifyAudit } from './verify.ts';
