import { defineEvent } from '../../platform/events/event.ts';

interface OneVerification {
  auditVerificationId: string;
}
const changes = ({ auditVerificationId }: OneVerification) => ({
  resource: 'auditVerifications',
  ids: [auditVerificationId],
});

export const AuditVerificationStarted = defineEvent<OneVerification>('AuditVerificationStarted', changes);
export const AuditVerified = defineEvent<OneVerification & { status: string }>('AuditVerified', changes);
/** The end of the chain was kept outside of the database. */
export const AuditHeadKept = defineEvent<{ sequence: string; hash: string }>('AuditHeadKept');
/** An operator gave a command on the command line. */
export const OperatorCommanded = defineEvent<{ command: string }>('OperatorCommanded');
