// Links to files: they name the file, the session or key they were made for, and when they end, signed. They prove who
// asked for them, nothing more: what may be seen is decided again when they are used.

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from '../context.ts';
import { secret } from '../secret.ts';

export const LINK_MINUTES = 5;

export interface LinkContent {
  readonly fileId: string;
  readonly credentialId: string;
  readonly expiresAt: Date;
}

type Signing = Pick<Context, 'database'>;

const ID_BYTES = 16;
const TIME_BYTES = 6;
const SIGNATURE_BYTES = 32;
const BYTES = 2 * ID_BYTES + TIME_BYTES + SIGNATURE_BYTES;

export async function signLink(ctx: Signing, { fileId, credentialId, expiresAt }: LinkContent): Promise<string> {
  const time = Buffer.alloc(TIME_BYTES);
  time.writeUIntBE(expiresAt.getTime(), 0, TIME_BYTES);
  const content = Buffer.concat([bytesOf(fileId), bytesOf(credentialId), time]);
  return Buffer.concat([content, await signature(ctx, content)]).toString('base64url');
}

/** What the link says; null for one that is not ours or has ended. */
export async function readLink(ctx: Signing, token: string, now: Date): Promise<LinkContent | null> {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== BYTES || bytes.toString('base64url') !== token) return null;
  const content = bytes.subarray(0, BYTES - SIGNATURE_BYTES);
  if (!timingSafeEqual(bytes.subarray(BYTES - SIGNATURE_BYTES), await signature(ctx, content))) return null;
  const expiresAt = new Date(content.readUIntBE(2 * ID_BYTES, TIME_BYTES));
  if (expiresAt <= now) return null;
  return {
    fileId: idOf(content.subarray(0, ID_BYTES)),
    credentialId: idOf(content.subarray(ID_BYTES, 2 * ID_BYTES)),
    expiresAt,
  };
}

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
const idOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

async function signature({ database }: Signing, content: Buffer): Promise<Buffer> {
  const key = await secret(database, 'files.links', () => randomBytes(32).toString('base64url'));
  return createHmac('sha256', key).update(content).digest();
}
