// Secrets that must come back as they were, such as those of one-time codes and webhooks: sealed with AES-256-GCM under a
// key that does not lie in the database, so that a copy of the database alone opens nothing.

import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

type Settings = Pick<Config, 'dataDir' | 'encryptionKey'>;

/**
 * The text so that only `unseal` with the same purpose opens it.
 * @param purpose what it is and whose, e.g. `totp <user id>`: a sealed text copied to another place stays shut there
 */
export function seal(config: Settings, purpose: string, text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(config), nonce).setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** What was sealed for this purpose. Throws for anything else, also for another key. */
export function unseal(config: Settings, purpose: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv(CIPHER, keyOf(config), nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(purpose))
    .setAuthTag(tag);
  return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
}

const keys = new Map<string, Buffer>();

function keyOf({ dataDir, encryptionKey }: Settings): Buffer {
  const source = encryptionKey || join(dataDir, 'encryption.key');
  const known = keys.get(source);
  if (known) return known;
  const key = encryptionKey ? createHash('sha256').update(encryptionKey).digest() : keyOfFile(dataDir, source);
  keys.set(source, key);
  return key;
}

/** The key of this machine, made at its first use; of several processes doing so one wins. */
function keyOfFile(folder: string, path: string): Buffer {
  const read = () => Buffer.from(readFileSync(path, 'utf8'), 'base64url');
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  mkdirSync(folder, { recursive: true });
  const draft = join(folder, `encryption.key.${process.pid}`);
  writeFileSync(draft, randomBytes(KEY_BYTES).toString('base64url'), { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return read();
}
