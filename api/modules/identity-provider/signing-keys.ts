// The keys that sign what applications are told, and those of the provider's cookies: made at their first use, sealed in
// the database, the same for all processes. A new key is published before it signs, and an old one stays published as
// long as something it signed may be shown.

import { randomBytes } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import type { Context, WriteContext } from '../../platform/context.ts';
import { seal, unseal } from '../../platform/encryption.ts';
import type { SealedColumn } from '../../platform/sealed-columns.ts';
import { Secret } from '../../platform/secret.ts';
import { SigningKeysRotated } from './identity-provider.events.ts';

/** The name of the secret, and the purpose it is sealed for. */
export const KEYS_SECRET = 'identity-provider.keys';
/** Processes look for new keys every 30 s, and applications keep the published ones for a while. */
export const PUBLISHED_BEFORE_MINUTES = 10;
const KEPT_DAYS = 30;

/** Where the keys are sealed. */
export const sealedSigningKeys: SealedColumn = {
  entity: Secret,
  key: 'name',
  properties: ['value'],
  only: KEYS_SECRET,
  purpose: () => KEYS_SECRET,
};

interface SigningKey {
  readonly jwk: JWK;
  /** ISO 8601. */
  readonly signsFrom: string;
}

export interface Keys {
  /** The newest first. */
  readonly signing: readonly SigningKey[];
  readonly cookies: readonly string[];
}

/** The sealed keys, to notice a change by. They are made when there are none; of several processes doing so one wins. */
export async function sealedKeys({ config, database, now }: Context): Promise<string> {
  const read = () => database.orm.em.fork().findOne(Secret, { name: KEYS_SECRET });
  const found = await read();
  if (found) return found.value;
  const made: Keys = { signing: [await newKey(now)], cookies: [newCookieKey()] };
  const value = seal(config, KEYS_SECRET, JSON.stringify(made));
  await database.orm.em.fork().upsert(Secret, { name: KEYS_SECRET, value }, { onConflictAction: 'ignore' });
  return ((await read()) as { value: string }).value;
}

export const openKeys = ({ config }: Context, sealed: string): Keys =>
  JSON.parse(unseal(config, KEYS_SECRET, sealed)) as Keys;

/** The key that signs now comes first. */
export function keySet({ signing }: Keys, now: Date): { keys: JWK[] } {
  const [active, ...others] = [
    ...signing.filter((key) => signs(key, now)),
    ...signing.filter((key) => !signs(key, now)),
  ];
  return { keys: [active, ...others].flatMap((key) => (key ? [key.jwk] : [])) };
}

/** The key that signs now. */
export async function signingKey(ctx: Context): Promise<JWK> {
  const [active] = keySet(openKeys(ctx, await sealedKeys(ctx)), ctx.now).keys;
  if (!active) throw new Error('The identity provider has no key that signs');
  return active;
}

const signs = ({ signsFrom }: SigningKey, now: Date): boolean => new Date(signsFrom) <= now;

/** When another key begins to sign; null when none waits to. */
export function nextChange({ signing }: Keys, now: Date): Date | null {
  const waiting = signing.filter((key) => !signs(key, now)).map(({ signsFrom }) => new Date(signsFrom).getTime());
  return waiting.length === 0 ? null : new Date(Math.min(...waiting));
}

/**
 * Makes a new key that signs in ten minutes; those before are published for another 30 days. With `compromised`, it signs
 * at once, nothing that an older key signed is believed any more, and the keys of the cookies are replaced too.
 */
export async function rotateKeys(tx: WriteContext, compromised: boolean): Promise<string> {
  await sealedKeys(tx);
  const secret = await tx.em.findOneOrFail(Secret, { name: KEYS_SECRET }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const before = openKeys(tx, secret.value);
  const fresh = await newKey(compromised ? tx.now : new Date(tx.now.getTime() + PUBLISHED_BEFORE_MINUTES * 60_000));
  const oldest = tx.now.getTime() - KEPT_DAYS * 86_400_000;
  // The one that signs until the new one does is kept, however old it is.
  const active = before.signing.find((key) => signs(key, tx.now));
  const kept = before.signing.filter((key) => key === active || new Date(key.signsFrom).getTime() > oldest);
  const keys: Keys = {
    signing: compromised ? [fresh] : [fresh, ...kept],
    cookies: compromised ? [newCookieKey()] : before.cookies,
  };
  secret.value = seal(tx.config, KEYS_SECRET, JSON.stringify(keys));
  const keyId = String(fresh.jwk.kid);
  tx.record(SigningKeysRotated, { keyId });
  return keyId;
}

const newCookieKey = (): string => randomBytes(32).toString('base64url');

async function newKey(signsFrom: Date): Promise<SigningKey> {
  // 128 bits of security, as everything else here.
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 3_072, extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(jwk);
  return { jwk: { ...jwk, kid, alg: 'RS256', use: 'sig' }, signsFrom: signsFrom.toISOString() };
}
