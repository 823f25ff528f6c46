// Codes to print and keep, for the day the phone is lost: ten at a time, each good once. 120 random bits, so that their
// SHA-256 hash gives nothing away (OWASP ASVS 6.5.2).

import { randomBytes } from 'node:crypto';
import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { WriteContext } from '../../platform/context.ts';
import { hashToken } from './token.ts';
import { User } from './user.ts';

export const RECOVERY_CODES = 10;
const CODE_BYTES = 15;
/** Crockford's base 32: no letter that is taken for a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const RecoveryCode = defineEntity({
  name: 'RecoveryCode',
  properties: {
    hash: p.string().length(64).primary(),
    user: () => p.manyToOne(User).index().deleteRule('cascade'),
    createdAt: p.datetime(3),
    usedAt: p.datetime(3).nullable(),
  },
});
export type RecoveryCode = InferEntity<typeof RecoveryCode>;

/** As people type it: case, spaces and hyphens aside, and the letters that look like digits taken for them. */
const normalise = (code: string): string =>
  code
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

const hashOf = (user: User, code: string): string => hashToken(`${user.id} ${normalise(code)}`);

function newCode(): string {
  let bits = BigInt(`0x${randomBytes(CODE_BYTES).toString('hex')}`);
  let code = '';
  for (let letter = 0; letter < (CODE_BYTES * 8) / 5; letter++, bits >>= 5n) code += ALPHABET[Number(bits & 31n)];
  return (code.match(/.{4}/g) as string[]).join('-');
}

/** New codes for this person, to be shown once; the earlier ones are worth nothing any more. */
export async function replaceRecoveryCodes(tx: WriteContext, user: User): Promise<string[]> {
  await tx.em.nativeDelete(RecoveryCode, { user });
  const codes = Array.from({ length: RECOVERY_CODES }, newCode);
  for (const code of codes)
    tx.em.persist(tx.em.create(RecoveryCode, { hash: hashOf(user, code), user, createdAt: tx.now, usedAt: null }));
  return codes;
}

/** Uses a code up. Of several uses of one code exactly one gives true. */
export async function spendRecoveryCode(tx: WriteContext, user: User, code: string): Promise<boolean> {
  return (
    (await tx.em.nativeUpdate(RecoveryCode, { hash: hashOf(user, code), user, usedAt: null }, { usedAt: tx.now })) === 1
  );
}
