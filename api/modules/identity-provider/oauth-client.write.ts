// Owns the OAuth clients and their secrets. A secret leaves the house once, in the answer that makes it; what a client
// has been given (tokens, consents) ends with it.

import { hash, randomBytes } from 'node:crypto';
import type { Context, WriteContext } from '../../platform/context.ts';
import { outsideUrl } from '../../platform/http/outside.ts';
import { keyScopes } from '../../platform/permissions.ts';
import { Problem } from '../../platform/problem.ts';
import { applyChanges, expectVersion, take } from '../../platform/write.ts';
import { User } from '../accounts/index.ts';
import {
  OAuthClientCreated,
  OAuthClientDeleted,
  OAuthClientSecretRotated,
  OAuthClientUpdated,
  OAuthTokenRevoked,
} from './identity-provider.events.ts';
import { OAuthClient, OAuthClientKind, OAuthClientSecret } from './oauth-client.ts';
import { SIGN_IN_SCOPES } from './person-claims.ts';
import { ProviderRecord } from './provider-record.ts';

const LONGEST_OVERLAP_HOURS = 24 * 7;
const USUAL_OVERLAP_HOURS = 24;

/** What can be said of a client. Omitted = unchanged (or the default when made). */
export interface OAuthClientDetails {
  name?: string | null;
  trusted?: boolean | null;
  pkceRequired?: boolean | null;
  refreshTokens?: boolean | null;
  redirectUris?: string[] | null;
  postLogoutRedirectUris?: string[] | null;
  backchannelLogoutUri?: string | null;
  scopes?: string[] | null;
  enabled?: boolean | null;
}

export interface OAuthClientWithSecret {
  readonly oauthClient: OAuthClient;
  /** Null for a client that keeps none. */
  readonly secret: string | null;
}

/**
 * Makes a client of the viewer's. Throws UNKNOWN_SCOPE, REDIRECT_URI_REFUSED, BACK_CHANNEL_REFUSED, PKCE_NEEDED, and REQUIRED for a sign-in
 * application without an address to come back to.
 */
export async function createOAuthClient(
  tx: WriteContext,
  input: OAuthClientDetails & { name: string; kind: OAuthClientKind; confidential?: boolean | null },
): Promise<OAuthClientWithSecret> {
  const program = input.kind === OAuthClientKind.PROGRAM;
  const oauthClient = tx.em.create(OAuthClient, {
    name: input.name,
    kind: input.kind,
    // A program has nothing but its secret to prove itself.
    confidential: program || (input.confidential ?? true),
    trusted: input.trusted ?? false,
    pkceRequired: input.pkceRequired ?? true,
    refreshTokens: input.refreshTokens ?? false,
    redirectUris: input.redirectUris ?? [],
    postLogoutRedirectUris: input.postLogoutRedirectUris ?? [],
    backchannelLogoutUri: input.backchannelLogoutUri ?? null,
    scopes: input.scopes ?? (program ? [] : ['openid', 'profile', 'email']),
    owner: tx.em.getReference(User, tx.viewer.userId as string),
    enabled: input.enabled ?? true,
    createdAt: tx.now,
    updatedAt: tx.now,
    lastUsedAt: null,
  });
  expectSound(tx, oauthClient);
  tx.em.persist(oauthClient);
  const secret = oauthClient.confidential ? addSecret(tx, oauthClient) : null;
  tx.record(OAuthClientCreated, identityOf(oauthClient));
  return { oauthClient, secret };
}

/**
 * Changes a client. Taking a scope or switching it off works at once, also for tokens that are out. Throws NOT_YOURS for
 * what lets somebody else's program do more.
 */
export async function updateOAuthClient(
  tx: WriteContext,
  input: OAuthClientDetails & { id: string; version?: number | null },
): Promise<OAuthClient> {
  const oauthClient = await take(tx, OAuthClient, input.id);
  expectVersion(oauthClient, input.version);
  const { enabled, scopes } = oauthClient;
  const reachesFurther =
    (input.enabled === true && !enabled) || input.scopes?.some((scope) => !scopes.includes(scope)) === true;
  if (reachesFurther) expectMayActFor(tx, oauthClient);
  applyChanges(oauthClient, input, {
    required: [
      'name',
      'trusted',
      'pkceRequired',
      'refreshTokens',
      'redirectUris',
      'postLogoutRedirectUris',
      'scopes',
      'enabled',
    ],
  });
  expectSound(tx, oauthClient);
  oauthClient.updatedAt = tx.now;
  if (!oauthClient.enabled) await tx.em.nativeDelete(ProviderRecord, { client: oauthClient.id });
  tx.record(OAuthClientUpdated, identityOf(oauthClient));
  return oauthClient;
}

/**
 * A new secret. Those before work for another day, or for as many hours as said (none to 168). Throws NO_SECRET, and
 * NOT_YOURS for somebody else's program.
 */
export async function rotateOAuthClientSecret(
  tx: WriteContext,
  input: { id: string; previousHours?: number | null },
): Promise<OAuthClientWithSecret> {
  const oauthClient = await take(tx, OAuthClient, input.id);
  if (!oauthClient.confidential) throw new Problem('NO_SECRET', ['id']);
  expectMayActFor(tx, oauthClient);
  const hours = Math.min(input.previousHours ?? USUAL_OVERLAP_HOURS, LONGEST_OVERLAP_HOURS);
  const previousUntil = new Date(tx.now.getTime() + hours * 3_600_000);
  await tx.em.nativeUpdate(
    OAuthClientSecret,
    { client: oauthClient.id, $or: [{ expiresAt: null }, { expiresAt: { $gt: previousUntil } }] },
    { expiresAt: previousUntil },
  );
  const secret = addSecret(tx, oauthClient);
  oauthClient.updatedAt = tx.now;
  tx.record(OAuthClientSecretRotated, { ...identityOf(oauthClient), previousUntil: previousUntil.toISOString() });
  return { oauthClient, secret };
}

/** Deletes a client, with its secrets, its tokens and what people let it know. */
export async function deleteOAuthClient(tx: WriteContext, input: { id: string }): Promise<string> {
  const oauthClient = await take(tx, OAuthClient, input.id);
  tx.em.remove(oauthClient);
  tx.record(OAuthClientDeleted, identityOf(oauthClient));
  return input.id;
}

/** Notes that the client got a token; to the minute, so that a busy one does not write all the time. */
export async function noteUse({ database, now }: Context, clientId: string): Promise<void> {
  const before = new Date(now.getTime() - 60_000);
  await database.orm.em
    .fork()
    .nativeUpdate(
      OAuthClient,
      { id: clientId, $or: [{ lastUsedAt: null }, { lastUsedAt: { $lte: before } }] },
      { lastUsedAt: now },
    );
}

/** Tells whoever believes in tokens of this client that one of them has ended. */
export async function noteTokenRevoked(tx: WriteContext, clientId: string): Promise<void> {
  const oauthClient = await tx.em.findOne(OAuthClient, { id: clientId });
  if (oauthClient) tx.record(OAuthTokenRevoked, identityOf(oauthClient));
}

/** A program acts for whoever made it: nobody else gets its secret, nor lets it do more. */
function expectMayActFor({ viewer }: WriteContext, { kind, owner }: OAuthClient): void {
  if (kind === OAuthClientKind.PROGRAM && owner.id !== viewer.userId) throw new Problem('NOT_YOURS', ['id']);
}

const identityOf = ({ id, owner }: OAuthClient) => ({ oauthClientId: id, ownerId: owner.id });

function addSecret(tx: WriteContext, client: OAuthClient): string {
  const secret = `pcs_${randomBytes(32).toString('base64url')}`;
  tx.em.persist(
    tx.em.create(OAuthClientSecret, {
      client,
      // 256 random bits need no slow hash.
      hash: hash('sha256', secret),
      ending: secret.slice(-4),
      createdAt: tx.now,
      expiresAt: null,
    }),
  );
  return secret;
}

/** What must hold of every client, however it came to be so. */
function expectSound({ config }: WriteContext, client: OAuthClient): void {
  const signIn = client.kind === OAuthClientKind.SIGN_IN;
  const known: readonly string[] = signIn ? SIGN_IN_SCOPES : keyScopes();
  const unknown = client.scopes.find((scope) => !known.includes(scope));
  if (unknown !== undefined) throw new Problem('UNKNOWN_SCOPE', ['scopes'], { scope: unknown });
  if (client.scopes.length === 0) throw new Problem('REQUIRED', ['scopes']);
  if (signIn && !client.scopes.includes('openid')) client.scopes = ['openid', ...client.scopes];
  if (signIn && client.redirectUris.length === 0) throw new Problem('REQUIRED', ['redirectUris']);
  for (const field of ['redirectUris', 'postLogoutRedirectUris'] as const)
    if (!client[field].every(isReturnAddress)) throw new Problem('REDIRECT_URI_REFUSED', [field]);
  if (client.backchannelLogoutUri && (!signIn || !outsideUrl(config, client.backchannelLogoutUri)))
    throw new Problem('BACK_CHANNEL_REFUSED', ['backchannelLogoutUri']);
  if (!client.confidential && !client.pkceRequired) throw new Problem('PKCE_NEEDED', ['pkceRequired']);
}

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Encrypted on its way, or not leaving the machine; without anything that could make it lead elsewhere (RFC 9700, 4.1). */
export function isReturnAddress(text: string): boolean {
  const url = URL.parse(text);
  if (!url || /[\s\\*]/.test(text) || text.includes('#') || url.username || url.password) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOCAL.has(url.hostname));
}
