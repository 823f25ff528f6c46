import { defineEvent } from '../../platform/events/event.ts';
import type { Viewer } from '../../platform/viewer.ts';

const changesUser = ({ userId }: { userId: string }) => ({ resource: 'users', ids: [userId] });
const changesKey = ({ apiKeyId }: { apiKeyId: string }) => ({ resource: 'apiKeys', ids: [apiKeyId] });

const changesRole = ({ role }: { role: string }) => ({ resource: 'roles', ids: [role] });

export interface InvitationStep {
  invitationId: string;
  userId: string;
  /** When the invitation was last sent, ISO 8601. */
  sentAt: string;
}

export const UserCreated = defineEvent<{ userId: string }>('UserCreated', changesUser);
export const UserUpdated = defineEvent<{ userId: string }>('UserUpdated', changesUser);
/** An account was made that waits for its person to choose a password. */
export const UserInvited = defineEvent<InvitationStep>('UserInvited', changesUser);
export const InvitationRenewed = defineEvent<InvitationStep>('InvitationRenewed', changesUser);
export const InvitationWithdrawn = defineEvent<InvitationStep>('InvitationWithdrawn', changesUser);
export const InvitationAccepted = defineEvent<InvitationStep>('InvitationAccepted', changesUser);
export const RegistrationRequested = defineEvent<{ registrationId: string }>('RegistrationRequested');
export const PasswordResetRequested = defineEvent<{ passwordResetId: string }>('PasswordResetRequested');
/** Another password was chosen with a mailed link. */
export const PasswordResetCompleted = defineEvent<{ userId: string; at: string }>('PasswordReset', changesUser);
export const PasswordChanged = defineEvent<{ userId: string; at: string }>('PasswordChanged', changesUser);
/** The person wants another address, which is theirs once they confirm it. */
export const EmailChangeRequested = defineEvent<{ userId: string; at: string }>('EmailChangeRequested', changesUser);
export const EmailChanged = defineEvent<{ userId: string }>('EmailChanged', changesUser);
/** The person asked for another link to confirm their address. */
export const VerificationMailRequested = defineEvent<{ userId: string; at: string }>('VerificationMailRequested');
export const EmailVerified = defineEvent<{ userId: string }>('EmailVerified', changesUser);
export const UserSignedIn = defineEvent<{ userId: string; sessionId: string }>('UserSignedIn', changesUser);
/** Its access token was replaced. */
export const SessionRenewed = defineEvent<{ sessionId: string }>('SessionRenewed');
export const SessionRevoked = defineEvent<{ sessionId: string }>('SessionRevoked');
export const RoleSettingUpdated = defineEvent<{ role: string }>('RoleSettingUpdated', changesRole);
export const ApiKeyCreated = defineEvent<{ apiKeyId: string }>('ApiKeyCreated', changesKey);
export const ApiKeyRevoked = defineEvent<{ apiKeyId: string }>('ApiKeyRevoked', changesKey);

export interface SignInFailure {
  /** Null for an account that does not exist. */
  userId: string | null;
  /** The address that was tried, hashed with a secret of the installation; null where it is the person's. */
  emailHash: string | null;
  address: string | null;
  reason: 'PASSWORD' | 'SECOND_FACTOR' | 'PASSKEY';
}

export interface FactorChange {
  userId: string;
  factor: 'TOTP' | 'PASSKEY';
  /** ISO 8601. */
  at: string;
}

/** At most one a second for an address. */
export const SignInFailed = defineEvent<SignInFailure>('SignInFailed');
/** The person has shown again who they are; the session has other tokens since. */
export const IdentityConfirmed = defineEvent<{ sessionId: string; userId: string }>('IdentityConfirmed');
export const SecondFactorAdded = defineEvent<FactorChange>('SecondFactorAdded', changesUser);
export const SecondFactorRemoved = defineEvent<FactorChange>('SecondFactorRemoved', changesUser);
export const RecoveryCodesRenewed = defineEvent<{ userId: string }>('RecoveryCodesRenewed', changesUser);
export const RecoveryCodeUsed = defineEvent<{ userId: string; at: string; left: number }>(
  'RecoveryCodeUsed',
  changesUser,
);
export const PasskeyRenamed = defineEvent<{ passkeyId: string }>('PasskeyRenamed', ({ passkeyId }) => ({
  resource: 'passkeys',
  ids: [passkeyId],
}));
/** A passkey counted backwards: somebody has a copy of its key. It was refused. */
export const PasskeyCopied = defineEvent<{ userId: string; passkeyId: string }>('PasskeyCopied');
/** An administrator has taken away every factor of somebody who had lost them. */
export const SecondFactorsReset = defineEvent<{ userId: string; at: string }>('SecondFactorsReset', changesUser);
export interface ConsentStep {
  consentId: string;
  userId: string | null;
  purpose: string;
}
const changesConsent = ({ consentId }: ConsentStep) => ({ resource: 'consents', ids: [consentId] });
export const ConsentGiven = defineEvent<ConsentStep>('ConsentGiven', changesConsent);
export const ConsentWithdrawn = defineEvent<ConsentStep>('ConsentWithdrawn', changesConsent);

/** Viewers whose session or key may prove something else than before, or nothing more. */
export interface CredentialChange {
  readonly ended: boolean;
  readonly concerns: (viewer: Viewer) => boolean;
}

type Concerns = (id: string) => CredentialChange['concerns'];
const credential: Concerns = (id) => (viewer) => viewer.credentialId === id;
/** With the person's own sessions, the keys they made. */
const person: Concerns = (id) => (viewer) => viewer.userId === id;

/** Every event that ends or changes what a session or key proves. Whatever does so must record one of them. */
const CHANGES: Readonly<Record<string, { concerns: Concerns; ended: boolean }>> = {
  [SessionRenewed.name]: { concerns: credential, ended: false },
  [IdentityConfirmed.name]: { concerns: credential, ended: false },
  [SessionRevoked.name]: { concerns: credential, ended: true },
  [ApiKeyRevoked.name]: { concerns: credential, ended: true },
  [UserUpdated.name]: { concerns: person, ended: false },
};

/** What an event does to sessions and keys; null for nothing. Without its payload, anyone may be concerned. */
export function credentialChange(event: { name: string; payload?: object | undefined }): CredentialChange | null {
  const change = CHANGES[event.name];
  if (!change) return null;
  if (!event.payload) return { ended: false, concerns: () => true };
  const [id] = Object.values(event.payload) as [string];
  return { ended: change.ended, concerns: change.concerns(id) };
}
