// Owns what people let applications know. Written when they say so on our pages, never by the application.

import type { Context, WriteContext } from '../../platform/context.ts';
import { take } from '../../platform/write.ts';
import { User } from '../accounts/index.ts';
import { OAuthConsentGiven, OAuthConsentWithdrawn } from './identity-provider.events.ts';
import { OAuthClient } from './oauth-client.ts';
import { OAuthConsent } from './oauth-consent.ts';
import { ProviderRecord } from './provider-record.ts';

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

/** Takes back what the viewer agreed to, with every token that came of it. Gives the id of what is gone. */
export async function withdrawOAuthConsent(tx: WriteContext, input: { id: string }): Promise<string> {
  const consent = await take(tx, OAuthConsent, input.id);
  const { user, client } = consent;
  tx.em.remove(consent);
  await tx.em.nativeDelete(ProviderRecord, { user: user.id, client: client.id });
  tx.record(OAuthConsentWithdrawn, { userId: user.id, oauthClientId: client.id });
  return input.id;
}
