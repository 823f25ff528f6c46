// What proves to a receiver that a webhook is ours: https://www.standardwebhooks.com.

import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

export const newSigningSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/**
 * The id stays the same over all attempts, the time is that of the attempt. While a secret is being replaced there is a
 * signature for each of the two.
 */
export function signedHeaders(id: string, secrets: readonly string[], body: string): Record<string, string> {
  const now = new Date();
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, now, body)).join(' '),
  };
}
