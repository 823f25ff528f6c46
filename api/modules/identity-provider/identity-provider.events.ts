import { defineEvent } from '../../platform/events/event.ts';

interface OneClient {
  oauthClientId: string;
  /** Whose rights its tokens carry. */
  ownerId: string;
}
const changesClient = ({ oauthClientId }: OneClient) => ({ resource: 'oauthClients', ids: [oauthClientId] });

export const OAuthClientCreated = defineEvent<OneClient>('OAuthClientCreated', changesClient);
/** It was changed, switched off or on. */
export const OAuthClientUpdated = defineEvent<OneClient>('OAuthClientUpdated', changesClient);
/** It got a new secret; those before stop working at `previousUntil`, ISO 8601. */
export const OAuthClientSecretRotated = defineEvent<OneClient & { previousUntil: string }>(
  'OAuthClientSecretRotated',
  changesClient,
);
export const OAuthClientDeleted = defineEvent<OneClient>('OAuthClientDeleted', changesClient);
/** A program gave back a token before its end. */
export const OAuthTokenRevoked = defineEvent<OneClient>('OAuthTokenRevoked', changesClient);

/** A person let an application know these things of them. */
export const OAuthConsentGiven = defineEvent<{ userId: string; oauthClientId: string; scopes: string[] }>(
  'OAuthConsentGiven',
);
/** A person took back what they let an application know; its tokens have ended. */
export const OAuthConsentWithdrawn = defineEvent<{ userId: string; oauthClientId: string }>('OAuthConsentWithdrawn');
/** A person goes on to an application, as who they are here. */
export const SignedInToApplication = defineEvent<{ userId: string; oauthClientId: string }>('SignedInToApplication');
/** Applications are to be told that people have signed out. */
export const SignOutNoticesQueued = defineEvent<{ count: number }>('SignOutNoticesQueued');
/** An application could not be told that somebody has signed out. */
export const SignOutNoticeFailed = defineEvent<{ oauthClientId: string }>('SignOutNoticeFailed');
/** The keys that sign what applications are told were replaced. */
export const SigningKeysRotated = defineEvent<{ keyId: string }>('SigningKeysRotated');
