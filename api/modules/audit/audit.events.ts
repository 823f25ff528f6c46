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
/** The settings with which a process started are others than those of the last start. */
export const SettingsChanged = defineEvent<{ process: string; [setting: string]: string }>('SettingsChanged');
/** An operator gave a command on the command line. */
export const OperatorCommanded = defineEvent<{ command: string }>('OperatorCommanded');
