// Codes of an authenticator app (RFC 6238: SHA-1, six digits, every 30 seconds), the secret sealed in the database.

import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Secret, TOTP } from 'otpauth';
import type { Config } from '../../platform/config.ts';
import { seal, unseal } from '../../platform/encryption.ts';
import type { SealedColumn } from '../../platform/sealed-columns.ts';
import { User } from './user.ts';

const PERIOD_SECONDS = 30;
/** The steps before and after the current one that count too: people's clocks differ. */
const WINDOW = 1;
const SECRET_BYTES = 20;

export const Totp = defineEntity({
  name: 'Totp',
  properties: {
    user: () => p.manyToOne(User).primary().deleteRule('cascade'),
    sealedSecret: p.string().length(200),
    startedAt: p.datetime(3),
    // Null until a first code shows that the app has the secret: before that it proves nothing.
    confirmedAt: p.datetime(3).nullable(),
    // The step of the latest code that was accepted: none is accepted at or before it.
    lastStep: p.integer().default(0),
  },
});
export type Totp = InferEntity<typeof Totp>;

/** Where the secrets are sealed. */
export const sealedTotp: SealedColumn = {
  entity: Totp,
  key: 'user',
  properties: ['sealedSecret'],
  purpose: (userId) => purposeOf(userId),
};

const purposeOf = (userId: string): string => `totp ${userId}`;

const generator = (user: User, secret: Secret): TOTP =>
  new TOTP({ issuer: 'Passerelle', label: user.email, period: PERIOD_SECONDS, secret });

/** A secret for an app: to show once, and sealed for the database. */
export function newTotpSecret(config: Config, user: User): { secret: string; uri: string; sealedSecret: string } {
  const secret = new Secret({ size: SECRET_BYTES });
  const { base32 } = secret;
  const sealedSecret = seal(config, purposeOf(user.id), base32);
  return { secret: base32, uri: generator(user, secret).toString(), sealedSecret };
}

/** The step whose code this is, now or one step away; null for a wrong code. Compares in constant time. */
export function stepOfCode(
  config: Config,
  user: User,
  { sealedSecret }: Pick<Totp, 'sealedSecret'>,
  code: string,
  now: Date,
): number | null {
  const secret = Secret.fromBase32(unseal(config, purposeOf(user.id), sealedSecret));
  const timestamp = now.getTime();
  const delta = generator(user, secret).validate({ token: code.replaceAll(/\s/g, ''), timestamp, window: WINDOW });
  return delta === null ? null : Math.floor(timestamp / (PERIOD_SECONDS * 1000)) + delta;
}
