// Ids in links of mails, signed: whoever has the mail may follow the link, and nobody can make one up.

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from './context.ts';
import { secret } from './secret.ts';

type Signing = Pick<Context, 'database'>;

const ID_BYTES = 16;
const SIGNATURE_BYTES = 16;

/** @param purpose names the key: what is signed for one thing is worth nothing for another */
export async function signedId(ctx: Signing, purpose: string, uuid: string): Promise<string> {
  const id = Buffer.from(uuid.replaceAll('-', ''), 'hex');
  return Buffer.concat([id, await signature(ctx, purpose, id)]).toString('base64url');
}

/** The id that was signed for this purpose; null for a token that is not ours. */
export async function idOfSigned(ctx: Signing, purpose: string, token: string): Promise<string | null> {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== ID_BYTES + SIGNATURE_BYTES || bytes.toString('base64url') !== token) return null;
  const id = bytes.subarray(0, ID_BYTES);
  if (!timingSafeEqual(bytes.subarray(ID_BYTES), await signature(ctx, purpose, id))) return null;
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

async function signature({ database }: Signing, purpose: string, id: Buffer): Promise<Buffer> {
  const key = await secret(database, purpose, () => randomBytes(32).toString('base64url'));
  return createHmac('sha256', key).update(id).digest().subarray(0, SIGNATURE_BYTES);
}
