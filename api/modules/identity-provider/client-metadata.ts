// A client as the provider's library takes it, and how its secret is compared.

import { hash } from 'node:crypto';
import { type AllClientMetadata, type Client, errors } from 'oidc-provider';
import type { Context } from '../../platform/context.ts';
import { countAttempt, networkOf, type ThrottleRule } from '../../platform/throttle.ts';
import { OAuthClient, OAuthClientKind, OAuthClientSecret } from './oauth-client.ts';

/** Properties of a client that the library keeps for us. */
export const OWN_METADATA = ['pkce_required', 'trusted'];

const WRONG_SECRETS: ThrottleRule = { name: 'oauth secret', attempts: 20, minutes: 15 };

/** The library wants a secret to be there; it is never compared with (see `secretMatches`). */
const ELSEWHERE = 'kept as hashes';

/** The client of this id; undefined when there is none that works. */
export async function metadataOf(ctx: Context, id: string): Promise<AllClientMetadata | undefined> {
  const client = await ctx.database.orm.em.fork().findOne(OAuthClient, { id, enabled: true });
  if (!client) return undefined;
  const signIn = client.kind === OAuthClientKind.SIGN_IN;
  return {
    client_id: client.id,
    client_name: client.name,
    grant_types: signIn
      ? ['authorization_code', ...(client.refreshTokens ? ['refresh_token'] : [])]
      : ['client_credentials'],
    response_types: signIn ? ['code'] : [],
    ...(signIn ? { response_modes: ['query' as const] } : {}),
    redirect_uris: client.redirectUris,
    post_logout_redirect_uris: client.postLogoutRedirectUris,
    // Known by the session too: the identity token then says which one of the person's it is.
    ...(client.backchannelLogoutUri
      ? { backchannel_logout_uri: client.backchannelLogoutUri, backchannel_logout_session_required: true }
      : {}),
    scope: client.scopes.join(' '),
    token_endpoint_auth_method: client.confidential ? 'client_secret_basic' : 'none',
    ...(client.confidential ? { client_secret: ELSEWHERE } : {}),
    pkce_required: client.pkceRequired || !client.confidential,
    trusted: client.trusted,
  };
}

/**
 * Whether this is a secret of the client that works now. Wrong ones are counted per client and address, and past 20 in
 * 15 minutes answered with 429; right ones are never refused, so that nobody can lock an application out.
 */
export async function secretMatches(ctx: Context, client: Client, given: string, address: string): Promise<boolean> {
  const found = await ctx.database.orm.em.fork().findOne(OAuthClientSecret, {
    client: client.clientId,
    hash: hash('sha256', given),
    $or: [{ expiresAt: null }, { expiresAt: { $gt: ctx.now } }],
  });
  if (found) return true;
  const minutes = await countAttempt(ctx.database, WRONG_SECRETS, `${client.clientId} ${networkOf(address)}`);
  if (minutes !== null) throw tooMany();
  return false;
}

export function tooMany(): errors.OIDCProviderError {
  const error = new errors.CustomOIDCProviderError('temporarily_unavailable', 'too many attempts, try again later');
  return Object.assign(error, { status: 429, statusCode: 429 });
}
