// The link of the mail that asks whether data may be kept: it names what is ending, signed, and no address.

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from '../../platform/context.ts';
import { secret } from '../../platform/secret.ts';

type Signing = Pick<Context, 'config' | 'database'>;

const ID_BYTES = 16;
const SIGNATURE_BYTES = 16;

/** Where the person answers; only a POST changes anything. */
export async function keepUrl(ctx: Signing, retentionItemId: string): Promise<string> {
  const id = Buffer.from(retentionItemId.replaceAll('-', ''), 'hex');
  return `${ctx.config.publicUrl}/api/privacy/keep/${Buffer.concat([id, await signature(ctx, id)]).toString('base64url')}`;
}

/** What a link was made for; null for a link that is not ours. */
export async function itemOfToken(ctx: Signing, token: string): Promise<string | null> {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== ID_BYTES + SIGNATURE_BYTES || bytes.toString('base64url') !== token) return null;
  const id = bytes.subarray(0, ID_BYTES);
  if (!timingSafeEqual(bytes.subarray(ID_BYTES), await signature(ctx, id))) return null;
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

async function signature({ database }: Signing, id: Buffer): Promise<Buffer> {
  const key = await secret(database, 'privacy.keep', () => randomBytes(32).toString('base64url'));
  return createHmac('sha256', key).update(id).digest().subarray(0, SIGNATURE_BYTES);
}
