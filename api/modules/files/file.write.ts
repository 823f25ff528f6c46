// Owns the rows of files and what lies in the storage for them. Never decides who sees a file (files.read.ts), and never
// takes anything from a client (upload.write.ts).

import type { WriteContext } from '../../platform/context.ts';
import { cleanName } from '../../platform/files/file-name.ts';
import { type Content, type StoredContent, storageOf } from '../../platform/files/storage.ts';
import { User } from '../accounts/index.ts';
import { File, FileStatus } from './file.ts';
import type { FilePurposeDefinition } from './file-purpose.ts';
import { FileContentReleased } from './files.events.ts';

export interface NewFile {
  /** With its extension, e.g. "journal.csv". */
  name: string;
  /** Media type. */
  type: string;
  purpose: FilePurposeDefinition;
  ownerId: string | null;
  /** When it is deleted; null: with what it belongs to. */
  keepUntil: Date | null;
}

/**
 * Stores a file that the house made itself: nobody else had a hand in it, so it is not scanned. The content is taken
 * once: where it can only be read once, store it before the transaction and use `keepFile`.
 */
export async function storeFile(tx: WriteContext, file: NewFile & { content: Content }): Promise<File> {
  return keepFile(tx, file, await storageOf(tx.config).write(file.content));
}

/** A file of the house whose content is stored. */
export function keepFile(tx: WriteContext, { name, type, ...file }: NewFile, content: StoredContent): File {
  const extension = /\.([a-z0-9]{1,10})$/.exec(name)?.[1] ?? 'bin';
  const made = fileOf(tx, { ...file, name: cleanName(name, extension), type }, content);
  made.clear(false);
  return made;
}

/** The row of a stored content, in quarantine. */
export function fileOf(
  tx: WriteContext,
  { name, type, purpose, ownerId, keepUntil }: NewFile,
  content: StoredContent,
): File {
  const { key, size, sha256 } = content;
  const file = tx.em.create(File, {
    name,
    mediaType: type,
    size,
    sha256,
    purpose: purpose.name,
    status: FileStatus.QUARANTINED,
    scanned: false,
    reason: null,
    finding: null,
    storageKey: key,
    owner: ownerId === null ? null : tx.em.getReference(User, ownerId),
    keepUntil,
    nextScanAt: tx.now,
    createdAt: tx.now,
  });
  tx.em.persist(file);
  return file;
}

/** Deletes the file; its content goes once that is certain. */
export function removeFile(tx: WriteContext, file: File): void {
  if (file.storageKey) tx.record(FileContentReleased, { fileId: file.id, storageKey: file.storageKey });
  tx.em.remove(file);
}
