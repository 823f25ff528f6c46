// Owns uploads: the leave to send one file, what was sent, and its handing over to what it belongs to. Never decides
// whether a file is clean (scan-service.ts).

import { LockMode } from '@mikro-orm/core';
import type { WriteContext } from '../../platform/context.ts';
import { cleanName } from '../../platform/files/file-name.ts';
import { UPLOAD_TYPES, type UploadType } from '../../platform/files/media-type.ts';
import type { StoredContent } from '../../platform/files/storage.ts';
import { checkAccess, signedIn } from '../../platform/graphql/access.ts';
import { Problem, Refusal } from '../../platform/problem.ts';
import { isUuid } from '../../platform/read/readable.ts';
import { countDone, type ThrottleRule } from '../../platform/throttle.ts';
import { User } from '../accounts/index.ts';
import { File, type FileRefusal, FileStatus } from './file.ts';
import { fileOf } from './file.write.ts';
import { type FilePurposeDefinition, purposeNamed, type UploadRule } from './file-purpose.ts';
import { FileCleared, FileQuarantined, FileRefused, FileUploaded } from './files.events.ts';
import { Upload } from './upload.ts';

const MINUTES = 15;
/** What was sent waits so long to be used; the record of what was refused is kept longer. */
const UNUSED_HOURS = 24;
const REFUSED_DAYS = 30;
const MEGABYTE = 1024 * 1024;
/** Of one person, before they use any: the disk is everybody's. */
export const MOST_UNUSED = 20;
const UPLOADS: ThrottleRule = { name: 'uploads', attempts: 60, minutes: 60 };

export interface NewUpload {
  purpose: string;
  name: string;
  size?: number | null;
  type?: string | null;
}

export interface Ticket {
  readonly upload: Upload;
  readonly purpose: FilePurposeDefinition;
  readonly rule: UploadRule;
  readonly megabytes: number;
}

/** Lets the viewer send one file. Throws TOO_LARGE, WRONG_TYPE, TOO_MANY_UPLOADS. */
export async function createUpload(tx: WriteContext, input: NewUpload): Promise<Ticket> {
  const purpose = purposeNamed(input.purpose);
  if (!purpose?.upload || !tx.viewer.userId) throw new Problem('INVALID', ['purpose']);
  checkAccess(purpose.upload.permission ?? signedIn, tx.viewer);
  const megabytes = limitOf(tx, purpose.upload);
  if (input.size != null && input.size > megabytes * MEGABYTE) throw new Problem('TOO_LARGE', ['size'], { megabytes });
  if (input.type && !(purpose.upload.types as readonly string[]).includes(input.type))
    throw wrongType(purpose.upload, ['type']);
  const minutes = (await untilUsed(tx, tx.viewer.userId)) ?? (await countDone(tx, UPLOADS, tx.viewer.userId));
  if (minutes !== null) throw new Refusal('TOO_MANY_UPLOADS', [], { minutes });
  const upload = tx.em.create(Upload, {
    user: tx.em.getReference(User, tx.viewer.userId),
    purpose: purpose.name,
    name: input.name,
    createdAt: tx.now,
    expiresAt: new Date(tx.now.getTime() + MINUTES * 60_000),
    startedAt: null,
    file: null,
    usedAt: null,
  });
  tx.em.persist(upload);
  return { upload, purpose, rule: purpose.upload, megabytes };
}

/** The minutes until the first of the files is forgotten that somebody has sent and not used; null while these are few. */
async function untilUsed(tx: WriteContext, user: string): Promise<number | null> {
  const waiting = { user, usedAt: null, file: { status: { $ne: FileStatus.REFUSED }, keepUntil: { $gt: tx.now } } };
  const unused = await tx.em.find(Upload, waiting, { populate: ['file'], orderBy: { createdAt: 'asc' } });
  const until = unused[0]?.file?.keepUntil;
  if (!until || unused.length < MOST_UNUSED) return null;
  return Math.ceil((until.getTime() - tx.now.getTime()) / 60_000);
}

/** The upload whose bytes begin to come: the viewer's own, once, in time, or UPLOAD_ENDED. */
export async function beginUpload(tx: WriteContext, id: string): Promise<Ticket> {
  const upload = await ownUpload(tx, id);
  const purpose = purposeNamed(upload?.purpose ?? '');
  if (!upload || !purpose?.upload || upload.startedAt || upload.expiresAt <= tx.now) throw new Problem('UPLOAD_ENDED');
  checkAccess(purpose.upload.permission ?? signedIn, tx.viewer);
  upload.startedAt = tx.now;
  return { upload, purpose, rule: purpose.upload, megabytes: limitOf(tx, purpose.upload) };
}

export const limitOf = ({ config }: Pick<WriteContext, 'config'>, { megabytes }: UploadRule): number =>
  Math.min(megabytes, config.security.fileMegabytes);

export const wrongType = ({ types }: UploadRule, path: readonly string[] = []): Problem =>
  new Problem('WRONG_TYPE', path, { types: types.map((type) => UPLOAD_TYPES[type].extension).join(', ') });

/** Keeps what was sent: in quarantine, unless the operator has no scanner. */
export async function endUpload(
  tx: WriteContext,
  { upload, purpose }: Ticket,
  type: UploadType,
  content: StoredContent,
): Promise<File> {
  const name = cleanName(upload.name, UPLOAD_TYPES[type].extension);
  const keepUntil = new Date(tx.now.getTime() + UNUSED_HOURS * 3_600_000);
  const file = fileOf(tx, { name, type, purpose, ownerId: tx.viewer.userId, keepUntil }, content);
  await tx.em.flush();
  await tx.em.nativeUpdate(Upload, { id: upload.id }, { file: file.id });
  tx.record(FileUploaded, { fileId: file.id, purpose: purpose.name });
  if (tx.config.security.virusScanner === 'none') {
    file.clear(false);
    tx.record(FileCleared, { fileId: file.id, purpose: purpose.name, scanned: false });
  } else tx.record(FileQuarantined, { fileId: file.id });
  return file;
}

/** Notes what was sent and not kept: who, what, and why. */
export function recordRefusal(
  tx: WriteContext,
  { upload, purpose }: Ticket,
  found: { reason: FileRefusal; finding: string | null; size: number; sha256: string },
): void {
  const { reason, size, sha256 } = found;
  const finding = found.finding?.slice(0, 200) ?? null;
  const file = tx.em.create(File, {
    name: cleanName(upload.name, 'bin'),
    mediaType: 'application/octet-stream',
    size,
    sha256,
    purpose: purpose.name,
    status: FileStatus.REFUSED,
    scanned: false,
    reason,
    finding,
    storageKey: null,
    owner: tx.viewer.userId === null ? null : tx.em.getReference(User, tx.viewer.userId),
    keepUntil: new Date(tx.now.getTime() + REFUSED_DAYS * 24 * 3_600_000),
    nextScanAt: null,
    createdAt: tx.now,
  });
  tx.em.persist(file);
  tx.record(FileRefused, { fileId: file.id, purpose: purpose.name, reason, finding });
}

/**
 * What the viewer uploaded for this purpose, handed over to what it belongs to: once. NOT_FOUND at `path` for anything
 * else, somebody else's upload too; it may still be in quarantine.
 */
export async function takeUpload(
  tx: WriteContext,
  purpose: FilePurposeDefinition,
  id: string,
  path: readonly string[],
): Promise<File> {
  const upload = await ownUpload(tx, id);
  if (!upload?.file || upload.usedAt || upload.purpose !== purpose.name) throw new Problem('NOT_FOUND', path);
  const file = await tx.em.findOne(File, { id: upload.file.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!file || file.status === FileStatus.REFUSED) throw new Problem('NOT_FOUND', path);
  upload.usedAt = tx.now;
  file.keepUntil = null;
  return file;
}

/** Locked, so that of two uses at once one fails. */
async function ownUpload(tx: WriteContext, id: string): Promise<Upload | null> {
  const user = tx.viewer.userId;
  if (!isUuid(id) || !user) return null;
  return tx.em.findOne(Upload, { id, user }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}
