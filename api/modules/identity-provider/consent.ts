// What people let applications know. Written when they say so on our page, never by the application.

import type { Context, WriteContext } from '../../platform/context.ts';
import { User } from '../accounts/index.ts';
import { OAuthConsentGiven } from './identity-provider.events.ts';
import { OAuthClient } from './oauth-client.ts';
import { OAuthConsent } from './oauth-consent.ts';

/** Whether the person agreed to all of these scopes before. */
export async function consentCovers(
  { database }: Context,
  userId: string,
  clientId: string,
  scopes: readonly string[],
): Promise<boolean> {
  const consent = await database.orm.em.fork().findOne(OAuthConsent, { user: userId, client: clientId });
  return consent !== null && scopes.every((scope) => consent.scopes.includes(scope));
}

/** Adds to what the person agreed to before. */
export async function giveConsent(
  tx: WriteContext,
  userId: string,
  clientId: string,
  scopes: readonly string[],
): Promise<void> {
  const known = await tx.em.findOne(OAuthConsent, { user: userId, client: clientId });
  const consent =
    known ??
    tx.em.create(OAuthConsent, {
      user: tx.em.getReference(User, userId),
      client: tx.em.getReference(OAuthClient, clientId),
      scopes: [],
      givenAt: tx.now,
    });
  consent.scopes = [...new Set([...consent.scopes, ...scopes])];
  consent.givenAt = tx.now;
  tx.em.persist(consent);
  tx.record(OAuthConsentGiven, { userId, oauthClientId: clientId, scopes: [...scopes] });
}
