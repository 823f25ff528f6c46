// Secrets that must come back as they were, such as those of one-time codes and webhooks: sealed with AES-256-GCM under a
// key that does not lie in the database, so that a copy of the database alone opens nothing.

import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';

/** What stands before a sealed text: how it was sealed, and under which key. Another cipher gets another word. */
const SCHEME = 'gcm1';
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
const NO_KEY = 'None of the encryption keys has sealed this';

type Settings = Pick<Config, 'dataDir' | 'encryptionKey' | 'formerEncryptionKeys'>;

interface Key {
  /** Tells keys apart and nothing about them. */
  readonly id: string;
  readonly bytes: Buffer;
}

/**
 * The text so that only `unseal` with the same purpose opens it.
 * @param purpose what it is and whose, e.g. `totp <user id>`: a sealed text copied to another place stays shut there
 */
export function seal(config: Settings, purpose: string, text: string): string {
  const { id, bytes } = currentKey(config);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, bytes, nonce).setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `${SCHEME}.${id}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`;
}

/** What was sealed for this purpose, under the current key or a former one. Throws for anything else. */
export function unseal(config: Settings, purpose: string, sealed: string): string {
  const known = [currentKey(config), ...formerKeys(config)];
  const [scheme, id, text = ''] = sealed.split('.');
  if (id === undefined) return openedByAny(known, purpose, sealed);
  const key = known.find((one) => one.id === id);
  if (scheme !== SCHEME || !key) throw new Error(NO_KEY);
  return opened(key, purpose, text);
}

function opened(key: Key, purpose: string, text: string): string {
  const bytes = Buffer.from(text, 'base64url');
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv(CIPHER, key.bytes, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(purpose))
    .setAuthTag(tag);
  return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
}

/** What was sealed before sealed texts named their key. */
function openedByAny(known: readonly Key[], purpose: string, text: string): string {
  for (const key of known)
    try {
      return opened(key, purpose, text);
    } catch {
      // Another key may have sealed it.
    }
  throw new Error(NO_KEY);
}

/** Whether a text is sealed as `seal` would do it now. */
export const isSealedAsNow = (config: Settings, sealed: string): boolean =>
  sealed.startsWith(`${SCHEME}.${currentKey(config).id}.`);

const keys = new Map<string, Key>();

const currentKey = (config: Settings): Key =>
  config.encryptionKey ? keyOfText(config.encryptionKey) : keyOfFile(config.dataDir);

/** Those that only open: the operator's former ones, and that of the data folder, which was the current one before there was another. */
function formerKeys({ dataDir, encryptionKey, formerEncryptionKeys }: Settings): Key[] {
  const ofFolder = encryptionKey && existsSync(fileIn(dataDir)) ? [keyOfFile(dataDir)] : [];
  return [...formerEncryptionKeys.map(keyOfText), ...ofFolder];
}

const keyOfText = (text: string): Key => remembered(text, () => createHash('sha256').update(text).digest());

const fileIn = (dataDir: string): string => join(dataDir, 'encryption.key');

const keyOfFile = (dataDir: string): Key => remembered(fileIn(dataDir), () => bytesOfFile(dataDir, fileIn(dataDir)));

function remembered(source: string, bytesOf: () => Buffer): Key {
  const known = keys.get(source);
  if (known) return known;
  const bytes = bytesOf();
  const key = { id: createHash('sha256').update('key id').update(bytes).digest('base64url').slice(0, 8), bytes };
  keys.set(source, key);
  return key;
}

/** The key of this machine, made at its first use; of several processes doing so one wins. */
function bytesOfFile(folder: string, path: string): Buffer {
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
