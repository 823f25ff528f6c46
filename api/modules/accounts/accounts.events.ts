import { defineEvent, type EventDefinition } from '../../platform/events/event.ts';
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
/** Its link was given to the operator on the command line, and is not mailed. */
export const InvitationHandedOver = defineEvent<InvitationStep>('InvitationHandedOver', changesUser);
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
export interface Impersonation {
  sessionId: string;
  /** The person acted for. */
  userId: string;
  impersonatorId: string;
}

/** When it began and until when it lasts at the latest, ISO 8601. */
export type ImpersonationBegin = Impersonation & { reason: string; at: string; until: string };

/** An administrator acts as somebody else. */
export const ImpersonationStarted = defineEvent<ImpersonationBegin>('ImpersonationStarted');
export const ImpersonationEnded = defineEvent<Impersonation>('ImpersonationEnded');
export const RoleSettingUpdated = defineEvent<{ role: string }>('RoleSettingUpdated', changesRole);
/** What a role may do was decided otherwise; without a permission, everything is as declared again. */
export const RolePermissionsChanged = defineEvent<{
  role: string;
  permission: string | null;
  granted: boolean | null;
}>('RolePermissionsChanged', changesRole);
export const ApiKeyCreated = defineEvent<{ apiKeyId: string }>('ApiKeyCreated', changesKey);
/** Its name or its limits. */
export const ApiKeyUpdated = defineEvent<{ apiKeyId: string }>('ApiKeyUpdated', changesKey);
/** It has a new secret; the one before works for as long as was asked for. */
export const ApiKeyRotated = defineEvent<{ apiKeyId: string }>('ApiKeyRotated', changesKey);
/** The secret before the current one has stopped working. */
export const ApiKeyOverlapEnded = defineEvent<{ apiKeyId: string }>('ApiKeyOverlapEnded', changesKey);
export interface KeyExpiry {
  apiKeyId: string;
  /** At most. */
  daysLeft: number;
  /** ISO 8601. */
  expiresAt: string;
}
export const ApiKeyExpiring = defineEvent<KeyExpiry>('ApiKeyExpiring');
export interface KeyRevocation {
  apiKeyId: string;
  because: 'ASKED_FOR' | 'ACCOUNT_CLOSED';
}
export const ApiKeyRevoked = defineEvent<KeyRevocation>('ApiKeyRevoked', changesKey);

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
  /** ALL where an administrator has taken them away. */
  factor: 'TOTP' | 'PASSKEY' | 'ALL';
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
export const SecondFactorsReset = defineEvent<FactorChange>('SecondFactorsReset', changesUser);
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
const credential: Concerns = (id) => (viewer) => viewer.credentialId === id || viewer.impersonatorSessionId === id;
/** With the person's own sessions, the keys they made, and the sessions in which they act as somebody else. */
const person: Concerns = (id) => (viewer) => viewer.userId === id || viewer.impersonatorId === id;

const everybody: Concerns = () => () => true;

/** Every event that ends or changes what a session or key proves. Whatever does so must record one of them. */
const CHANGES: Record<string, { concerns: Concerns; ended: boolean; idOf?: (payload: never) => string }> = {
  [SessionRenewed.name]: { concerns: credential, ended: false },
  [IdentityConfirmed.name]: { concerns: credential, ended: false },
  [SessionRevoked.name]: { concerns: credential, ended: true },
  // A socket does not tell with which secret, or from where, it was opened: it is opened anew.
  [ApiKeyUpdated.name]: { concerns: credential, ended: true },
  [ApiKeyRotated.name]: { concerns: credential, ended: true },
  [ApiKeyOverlapEnded.name]: { concerns: credential, ended: true },
  [ApiKeyRevoked.name]: { concerns: credential, ended: true },
  [UserUpdated.name]: { concerns: person, ended: false },
  [RolePermissionsChanged.name]: { concerns: everybody, ended: false },
};

/** Declares that an event of a later module may change what the credentials of this person prove. */
export function changesCredentialsOf<P extends object>(event: EventDefinition<P>, idOf: (payload: P) => string): void {
  CHANGES[event.name] = { concerns: person, ended: false, idOf };
}

/** What an event does to sessions and keys; null for nothing. Without its payload, anyone may be concerned. */
export function credentialChange(event: { name: string; payload?: object | undefined }): CredentialChange | null {
  const change = CHANGES[event.name];
  if (!change) return null;
  if (!event.payload) return { ended: false, concerns: () => true };
  // By name: what comes back from the database has its values in another order.
  const { sessionId, apiKeyId, userId } = event.payload as Readonly<Record<string, string>>;
  const id =
    change.idOf?.(event.payload as never) ?? (change.concerns === person ? userId : (sessionId ?? apiKeyId)) ?? '';
  return { ended: change.ended, concerns: change.concerns(id) };
}
