// Secrets that prove who calls: 256 random bits, shown once, stored as a SHA-256 hash.

import { hash, randomBytes } from 'node:crypto';

export const newToken = (): string => randomBytes(32).toString('base64url');
export const hashToken = (token: string): string => hash('sha256', token);

const KEY_PREFIX = 'psk_';

/** A partner key: `psk_` and a prefix that may be shown, then the secret. */
export function newApiKey(): { prefix: string; secret: string } {
  const prefix = `${KEY_PREFIX}${randomBytes(5).toString('hex')}`;
  return { prefix, secret: `${prefix}_${newToken()}` };
}

export const isApiKey = (token: string): boolean => token.startsWith(KEY_PREFIX);
