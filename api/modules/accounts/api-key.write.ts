// Owns the partner keys. A key's secret leaves the house once, in the answer that makes it.

import type { WriteContext } from '../../platform/context.ts';
import { keyScopes } from '../../platform/permissions.ts';
import { Problem } from '../../platform/problem.ts';
import type { Permission } from '../../platform/viewer.ts';
import { take } from '../../platform/write.ts';
import { ApiKeyCreated, ApiKeyRevoked } from './accounts.events.ts';
import { ApiKey } from './api-key.ts';
import { hashToken, newApiKey } from './token.ts';
import { User } from './user.ts';

const LONGEST_DAYS = 365;

/** Makes a key of the viewer's. Throws UNKNOWN_SCOPE, or OUT_OF_RANGE for an expiry that is past or over a year away. */
export async function createApiKey(
  tx: WriteContext,
  input: { name: string; scopes: readonly string[]; expiresAt?: Date | null },
): Promise<{ apiKey: ApiKey; secret: string }> {
  const allowed = keyScopes();
  const unknown = input.scopes.find((scope) => !allowed.includes(scope as Permission));
  if (unknown !== undefined) throw new Problem('UNKNOWN_SCOPE', ['scopes'], { scope: unknown });
  const latest = new Date(tx.now.getTime() + LONGEST_DAYS * 86_400_000);
  const expiresAt = input.expiresAt ?? latest;
  if (expiresAt <= tx.now || expiresAt > latest)
    throw new Problem('OUT_OF_RANGE', ['expiresAt'], { minimum: tx.now.toISOString(), maximum: latest.toISOString() });
  const { prefix, secret } = newApiKey();
  const apiKey = tx.em.create(ApiKey, {
    name: input.name,
    prefix,
    hash: hashToken(secret),
    scopes: [...new Set(input.scopes)],
    owner: tx.em.getReference(User, tx.viewer.userId as string),
    createdAt: tx.now,
    expiresAt,
    lastUsedAt: null,
    revokedAt: null,
  });
  tx.em.persist(apiKey);
  tx.record(ApiKeyCreated, { apiKeyId: apiKey.id });
  return { apiKey, secret };
}

/** Ends a key at once; revoking it again changes nothing. */
export async function revokeApiKey(tx: WriteContext, input: { id: string }): Promise<ApiKey> {
  const apiKey = await take(tx, ApiKey, input.id);
  apiKey.revoke(tx.now);
  tx.record(ApiKeyRevoked, { apiKeyId: apiKey.id });
  return apiKey;
}
