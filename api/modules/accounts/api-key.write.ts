// Owns the partner keys. A key's secret leaves the house once, in the answer that makes it; nobody gets a secret that acts
// for somebody else.

import type { WriteContext } from '../../platform/context.ts';
import { isAddressRange } from '../../platform/http/address-ranges.ts';
import { keyScopes } from '../../platform/permissions.ts';
import { Problem } from '../../platform/problem.ts';
import type { Permission } from '../../platform/viewer.ts';
import { applyChanges, take } from '../../platform/write.ts';
import { ApiKeyCreated, ApiKeyRevoked, ApiKeyRotated, ApiKeyUpdated } from './accounts.events.ts';
import { ApiKey } from './api-key.ts';
import { hashToken, newApiKey } from './token.ts';
import { User } from './user.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const LONGEST_DAYS = 365;
export const REQUESTS_PER_MINUTE = { default: 600, most: 6_000 };

export interface KeyDetails {
  name: string;
  scopes: readonly string[];
  expiresAt?: Date | null;
  requestsPerMinute?: number | null;
  allowedAddresses?: string[] | null;
}

/**
 * Makes a key of the viewer's. Throws UNKNOWN_SCOPE, FORBIDDEN_SCOPE for a right the viewer does not have, INVALID for
 * what is no address, or OUT_OF_RANGE for an expiry that is past or over a year away.
 */
export async function createApiKey(tx: WriteContext, input: KeyDetails): Promise<{ apiKey: ApiKey; secret: string }> {
  expectScopes(tx, input.scopes);
  const expiresAt = expectExpiry(tx, input.expiresAt);
  const { prefix, secret } = newApiKey();
  const apiKey = tx.em.create(ApiKey, {
    name: input.name,
    prefix,
    hash: hashToken(secret),
    scopes: [...new Set(input.scopes)],
    owner: tx.em.getReference(User, tx.viewer.userId as string),
    createdAt: tx.now,
    expiresAt,
    previousPrefix: null,
    previousHash: null,
    previousExpiresAt: null,
    requestsPerMinute: input.requestsPerMinute ?? REQUESTS_PER_MINUTE.default,
    allowedAddresses: expectRanges(input.allowedAddresses ?? []),
    lastUsedAt: null,
    lastUsedAddress: null,
    warnedDays: null,
    revokedAt: null,
  });
  tx.em.persist(apiKey);
  tx.record(ApiKeyCreated, { apiKeyId: apiKey.id });
  return { apiKey, secret };
}

/** Changes what a key is called and its limits; its scopes never change. */
export async function updateApiKey(
  tx: WriteContext,
  input: { id: string; name?: string | null; requestsPerMinute?: number | null; allowedAddresses?: string[] | null },
): Promise<ApiKey> {
  const apiKey = await takeOwn(tx, input.id);
  if (input.allowedAddresses) expectRanges(input.allowedAddresses);
  applyChanges<ApiKey, 'name' | 'requestsPerMinute' | 'allowedAddresses'>(apiKey, input, {
    required: ['name', 'requestsPerMinute', 'allowedAddresses'],
  });
  tx.record(ApiKeyUpdated, { apiKeyId: apiKey.id });
  return apiKey;
}

/**
 * Gives the viewer's own key a new secret, good for a year unless said otherwise; the last one works
 * for some hours more, but never longer than it would have. Throws REVOKED, and what `createApiKey` throws.
 */
export async function rotateApiKey(
  tx: WriteContext,
  input: { id: string; overlapHours: number; expiresAt?: Date | null },
): Promise<{ apiKey: ApiKey; secret: string }> {
  const apiKey = await takeOwn(tx, input.id);
  expectScopes(tx, apiKey.scopes);
  const expiresAt = expectExpiry(tx, input.expiresAt);
  const { prefix, secret } = newApiKey();
  const overlapEnds = new Date(Math.min(tx.now.getTime() + input.overlapHours * HOUR_MS, apiKey.expiresAt.getTime()));
  apiKey.rotate({ prefix, hash: hashToken(secret), expiresAt }, overlapEnds > tx.now ? overlapEnds : null);
  tx.record(ApiKeyRotated, { apiKeyId: apiKey.id });
  return { apiKey, secret };
}

/** Ends a key at once; revoking it again changes nothing. */
export async function revokeApiKey(tx: WriteContext, input: { id: string }): Promise<ApiKey> {
  const apiKey = await take(tx, ApiKey, input.id);
  apiKey.revoke(tx.now);
  tx.record(ApiKeyRevoked, { apiKeyId: apiKey.id, because: 'ASKED_FOR' });
  return apiKey;
}

/** The viewer's own key. Throws NOT_FOUND, or REVOKED. */
async function takeOwn(tx: WriteContext, id: string): Promise<ApiKey> {
  const apiKey = await take(tx, ApiKey, id);
  if (apiKey.owner.id !== tx.viewer.userId) throw new Problem('NOT_YOURS', ['id']);
  if (apiKey.revokedAt) throw new Problem('REVOKED', ['id']);
  return apiKey;
}

function expectScopes(tx: WriteContext, scopes: readonly string[]): void {
  const allowed = keyScopes();
  const unknown = scopes.find((scope) => !allowed.includes(scope as Permission));
  if (unknown !== undefined) throw new Problem('UNKNOWN_SCOPE', ['scopes'], { scope: unknown });
  const foreign = scopes.find((scope) => !tx.viewer.may(scope as Permission));
  if (foreign !== undefined) throw new Problem('FORBIDDEN_SCOPE', ['scopes'], { scope: foreign });
}

function expectExpiry(tx: WriteContext, wanted: Date | null | undefined): Date {
  const latest = new Date(tx.now.getTime() + LONGEST_DAYS * DAY_MS);
  const expiresAt = wanted ?? latest;
  if (expiresAt <= tx.now || expiresAt > latest)
    throw new Problem('OUT_OF_RANGE', ['expiresAt'], { minimum: tx.now.toISOString(), maximum: latest.toISOString() });
  return expiresAt;
}

function expectRanges(ranges: string[]): string[] {
  const wrong = ranges.findIndex((range) => !isAddressRange(range));
  if (wrong !== -1) throw new Problem('INVALID', ['allowedAddresses', String(wrong)]);
  return ranges;
}
