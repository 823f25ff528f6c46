import type { ApiKeyRowFragment } from '../../gql/graphql.ts';
import type { Format } from '../../i18n/format.ts';

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** In words: whether the key works. */
export function stateText(translate: Translate, { revokedAt, expiresAt }: ApiKeyRowFragment): string {
  if (revokedAt) return translate('apiKeys.revoked');
  return translate(new Date(expiresAt) <= new Date() ? 'apiKeys.expired' : 'apiKeys.works');
}

/** The secret that is being replaced, and until when it works. */
export function previousText(
  translate: Translate,
  format: Format,
  { previousPrefix, previousExpiresAt }: ApiKeyRowFragment,
): string | null {
  if (!previousPrefix || !previousExpiresAt) return null;
  return translate('apiKeys.until', { prefix: previousPrefix, at: format.dateTime(previousExpiresAt) });
}

/** When and from where it was last used. */
export function lastUseText(
  translate: Translate,
  format: Format,
  { lastUsedAt, lastUsedAddress }: ApiKeyRowFragment,
): string {
  const at = format.dateTime(lastUsedAt);
  return lastUsedAddress ? translate('apiKeys.from', { at, address: lastUsedAddress }) : at;
}
