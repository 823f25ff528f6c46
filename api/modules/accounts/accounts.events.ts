import { defineEvent } from '../../platform/events/event.ts';
import type { Viewer } from '../../platform/viewer.ts';

const changesUser = ({ userId }: { userId: string }) => ({ resource: 'users', ids: [userId] });
const changesKey = ({ apiKeyId }: { apiKeyId: string }) => ({ resource: 'apiKeys', ids: [apiKeyId] });

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
/** The person asked for another link to confirm their address. */
export const VerificationMailRequested = defineEvent<{ userId: string; at: string }>('VerificationMailRequested');
export const EmailVerified = defineEvent<{ userId: string }>('EmailVerified', changesUser);
export const UserSignedIn = defineEvent<{ userId: string }>('UserSignedIn', changesUser);
/** Its access token was replaced. */
export const SessionRenewed = defineEvent<{ sessionId: string }>('SessionRenewed');
export const SessionRevoked = defineEvent<{ sessionId: string }>('SessionRevoked');
export const ApiKeyCreated = defineEvent<{ apiKeyId: string }>('ApiKeyCreated', changesKey);
export const ApiKeyRevoked = defineEvent<{ apiKeyId: string }>('ApiKeyRevoked', changesKey);

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
