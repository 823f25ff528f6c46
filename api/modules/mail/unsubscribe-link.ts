// The link with which a recipient says no: it names the mail it stands in, signed, and no address.

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from '../../platform/context.ts';
import { secret } from '../../platform/secret.ts';

type Signing = Pick<Context, 'config' | 'database'>;

const ID_BYTES = 16;
const SIGNATURE_BYTES = 16;

/** Where the recipient of this mail unsubscribes from its topic; where nobody is asked, only a POST changes anything. */
export async function unsubscribeUrl(ctx: Signing, mailMessageId: string): Promise<string> {
  const id = Buffer.from(mailMessageId.replaceAll('-', ''), 'hex');
  const token = Buffer.concat([id, await signature(ctx, id)]).toString('base64url');
  return `${ctx.config.publicUrl}/api/mail/unsubscribe/${token}`;
}

/** The mail that a link was made for; null for a link that is not ours. */
export async function mailOfToken(ctx: Signing, token: string): Promise<string | null> {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== ID_BYTES + SIGNATURE_BYTES || bytes.toString('base64url') !== token) return null;
  const id = bytes.subarray(0, ID_BYTES);
  if (!timingSafeEqual(bytes.subarray(ID_BYTES), await signature(ctx, id))) return null;
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

async function signature({ database }: Signing, id: Buffer): Promise<Buffer> {
  const key = await secret(database, 'mail.unsubscribe', () => randomBytes(32).toString('base64url'));
  return createHmac('sha256', key).update(id).digest().subarray(0, SIGNATURE_BYTES);
}
