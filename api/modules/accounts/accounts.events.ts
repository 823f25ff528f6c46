import { defineEvent, type EventRecord } from '../../platform/events/event.ts';

const changesUser = ({ userId }: { userId: string }) => ({ resource: 'users', ids: [userId] });
const changesKey = ({ apiKeyId }: { apiKeyId: string }) => ({ resource: 'apiKeys', ids: [apiKeyId] });

export const UserCreated = defineEvent<{ userId: string }>('UserCreated', changesUser);
export const UserUpdated = defineEvent<{ userId: string }>('UserUpdated', changesUser);
export const UserSignedIn = defineEvent<{ userId: string }>('UserSignedIn', changesUser);
export const SessionRevoked = defineEvent<{ sessionId: string }>('SessionRevoked');
export const ApiKeyCreated = defineEvent<{ apiKeyId: string }>('ApiKeyCreated', changesKey);
export const ApiKeyRevoked = defineEvent<{ apiKeyId: string }>('ApiKeyRevoked', changesKey);

/** The session or key that this event ends; null for every other event. */
export function revokedCredential({ name, payload }: EventRecord): string | null {
  if (name === SessionRevoked.name) return (payload as { sessionId: string }).sessionId;
  return name === ApiKeyRevoked.name ? (payload as { apiKeyId: string }).apiKeyId : null;
}
