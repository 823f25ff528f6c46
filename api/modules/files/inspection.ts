// What is found in a file that somebody sent, before it is stored: its type by its content, and that it is inert. Images
// are drawn anew. Few at a time: each takes memory.

import { rm } from 'node:fs/promises';
import type { Config } from '../../platform/config.ts';
import { fewAtOnce } from '../../platform/few-at-once.ts';
import { redraw } from '../../platform/files/image.ts';
import { type ImageType, type UploadType, uploadTypeOf } from '../../platform/files/media-type.ts';
import { inspectPdf } from '../../platform/files/pdf.ts';
import { isFull, StorageFull, scratchPath } from '../../platform/files/storage.ts';
import { FileRefusal } from './file.ts';

/** The file cannot be kept. */
export class Refused extends Error {
  constructor(
    readonly reason: FileRefusal,
    readonly finding: string | null = null,
  ) {
    super(reason);
  }
}

/** Somebody who sends many files at once waits for their own. */
const inTurn = fewAtOnce(2);

/**
 * The type of the file and where what shall be kept of it lies: the file itself, or one drawn anew, which the caller
 * removes. Throws Refused or StorageFull.
 */
export async function inspect(
  config: Pick<Config, 'dataDir'>,
  { path, sample }: { path: string; sample: Buffer },
  allowed: readonly UploadType[],
): Promise<{ type: UploadType; path: string }> {
  const type = await uploadTypeOf(sample);
  if (!type || !allowed.includes(type)) throw new Refused(FileRefusal.WRONG_TYPE);
  if (type === 'application/json' || type === 'text/csv') return { type, path };
  return inTurn(() => (type === 'application/pdf' ? inertPdf(path) : redrawn(config, path, type)));
}

async function inertPdf(path: string): Promise<{ type: UploadType; path: string }> {
  const found = await inspectPdf(path);
  if (found.kind === 'active') throw new Refused(FileRefusal.ACTIVE_CONTENT, found.what);
  if (found.kind === 'unreadable') throw new Refused(FileRefusal.UNREADABLE, found.why);
  return { type: 'application/pdf', path };
}

async function redrawn(
  config: Pick<Config, 'dataDir'>,
  path: string,
  type: ImageType,
): Promise<{ type: UploadType; path: string }> {
  const drawn = await scratchPath(config);
  try {
    await redraw(path, drawn, type);
    return { type, path: drawn };
  } catch (error) {
    await rm(drawn, { force: true });
    // libvips says in words that the disk is full.
    if (isFull(error) || /no space left/i.test((error as Error).message))
      throw new StorageFull((error as Error).message);
    throw new Refused(FileRefusal.UNREADABLE, (error as Error).message.split('\n')[0] ?? null);
  }
}
