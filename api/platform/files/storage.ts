// Where the bytes of files lie: under random keys, never under a name that somebody gave. A local folder; whatever can
// do these four things can take its place.

import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Config } from '../config.ts';

export interface StoredContent {
  readonly key: string;
  /** In bytes. */
  readonly size: number;
  /** SHA-256 in hexadecimal digits. */
  readonly sha256: string;
}

export interface FileStorage {
  /** Keeps the content whole or not at all. Throws StorageFull where there is no room for it. */
  write(content: Content): Promise<StoredContent>;
  /** A stream that the caller reads to its end or destroys. Throws where there is no such content. */
  open(key: string): Promise<Readable>;
  /** Nothing happens where there is no such content. */
  remove(key: string): Promise<void>;
  /** Every key with the time when its content was written. */
  keys(): AsyncIterable<{ readonly key: string; readonly writtenAt: Date }>;
}

export type Content = Buffer | AsyncIterable<Buffer | string>;

/** The disk has no room left, or no more files. */
export class StorageFull extends Error {}

const KEY = /^[0-9a-f]{64}$/;
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

export const isFull = (error: unknown): boolean =>
  error instanceof StorageFull || FULL.has((error as NodeJS.ErrnoException)?.code ?? '');

const folderOf = ({ dataDir }: Pick<Config, 'dataDir'>): string => join(dataDir, 'files');

/** Where content lies until it is whole and looked at. What a process left there when it was killed is swept away. */
export async function scratchPath(config: Pick<Config, 'dataDir'>): Promise<string> {
  const folder = join(folderOf(config), 'incoming');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return join(folder, randomBytes(32).toString('hex'));
}

export const storageOf = (config: Pick<Config, 'dataDir'>): FileStorage => new LocalFolder(config);

class LocalFolder implements FileStorage {
  private readonly folder: string;

  constructor(private readonly config: Pick<Config, 'dataDir'>) {
    this.folder = folderOf(config);
  }

  async write(content: Content): Promise<StoredContent> {
    const draft = await scratchPath(this.config).catch(asStorageFull);
    const hash = createHash('sha256');
    let size = 0;
    try {
      const file = await open(draft, 'wx', 0o600);
      try {
        for await (const part of Buffer.isBuffer(content) ? [content] : content) {
          const bytes = typeof part === 'string' ? Buffer.from(part) : part;
          hash.update(bytes);
          size += bytes.length;
          await file.writeFile(bytes);
        }
        await file.sync();
      } finally {
        await file.close();
      }
      const key = randomBytes(32).toString('hex');
      await mkdir(this.shelf(key), { recursive: true, mode: 0o700 });
      await rename(draft, this.path(key));
      await syncFolder(this.shelf(key));
      return { key, size, sha256: hash.digest('hex') };
    } catch (error) {
      await rm(draft, { force: true });
      return asStorageFull(error);
    }
  }

  async open(key: string): Promise<Readable> {
    const content = createReadStream(this.path(key));
    await once(content, 'open');
    return content;
  }

  async remove(key: string): Promise<void> {
    await rm(this.path(key), { force: true });
  }

  async *keys(): AsyncIterable<{ key: string; writtenAt: Date }> {
    for (const shelf of await entriesOf(this.folder)) {
      if (!/^[0-9a-f]{2}$/.test(shelf)) continue;
      for (const key of await entriesOf(join(this.folder, shelf))) {
        const found = KEY.test(key) ? await stat(this.path(key)).catch(() => null) : null;
        if (found) yield { key, writtenAt: found.mtime };
      }
    }
  }

  private shelf(key: string): string {
    return join(this.folder, key.slice(0, 2));
  }

  private path(key: string): string {
    if (!KEY.test(key)) throw new Error('This is no key of the storage');
    return join(this.shelf(key), key);
  }
}

/** Removes what interrupted processes left among the incoming files before this moment. */
export async function sweepScratch(config: Pick<Config, 'dataDir'>, before: Date): Promise<void> {
  const folder = join(folderOf(config), 'incoming');
  for (const name of await entriesOf(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found && found.mtime < before) await rm(path, { force: true });
  }
}

/** The content of a scratch file, opened when it is read. */
export async function* contentOf(path: string): AsyncIterable<Buffer> {
  yield* createReadStream(path);
}

function asStorageFull(error: unknown): never {
  throw isFull(error) ? new StorageFull('There is no room left for files') : error;
}

async function entriesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

// A new name is only sure to survive a power cut once its folder is written too.
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
