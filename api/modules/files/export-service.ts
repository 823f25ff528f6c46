// Makes the exports that were asked for, one after the other in each job process: as the person who asked, with the
// rights they have when their turn comes.

import { setTimeout as pause } from 'node:timers/promises';
import type { Context } from '../../platform/context.ts';
import { sparingly } from '../../platform/files/sparing.ts';
import { isFull, type StoredContent, storageOf } from '../../platform/files/storage.ts';
import { checkAccess } from '../../platform/graphql/access.ts';
import type { Service, ServiceStart } from '../../platform/service.ts';
import { transaction } from '../../platform/write.ts';
import { proofsOf } from '../accounts/index.ts';
import { Export, ExportFailure, ExportStatus } from './export.ts';
import { EXPORT_TYPES, exportKindNamed } from './export-kind.ts';
import { type ClaimedExport, claimExport, giveUpExports, holdsExport, LEASE_MINUTES } from './export-queue.read.ts';
import { keepFile } from './file.write.ts';
import { ExportEnded, ExportRequested } from './files.events.ts';
import { EXPORT, PROTECTED_EXPORT } from './files.read.ts';
import { keepGoing } from './rounds.ts';

/** The most that one export may take. */
const MOST_MS = (LEASE_MINUTES - 5) * 60_000;

export const exportService: Service = (start) =>
  keepGoing(start, [ExportRequested.name], 'exports could not be looked after, they will be', () => round(start));

/** Makes one export. Gives whether there may be more. */
async function round(start: ServiceStart): Promise<boolean> {
  const claimed = await transaction(start.context(), async (tx) => {
    for (const { id, kind } of await giveUpExports(tx))
      tx.record(ExportEnded, { exportId: id, kind, status: ExportStatus.FAILED });
    return claimExport(tx);
  });
  if (!claimed) return false;
  await make(start, claimed);
  return true;
}

async function make(start: ServiceStart, claimed: ClaimedExport): Promise<void> {
  const kind = exportKindNamed(claimed.kind);
  const ctx = await asRequester(start, claimed);
  if (!kind || !ctx || !isAllowed(kind.access, ctx)) return end(start, claimed, ExportFailure.NOT_ALLOWED);
  let content: StoredContent;
  try {
    content = await storageOf(ctx.config).write(sparingly(limited(kind.write(ctx, claimed.parameters))));
  } catch (error) {
    start.log.warn({ err: error, exportId: claimed.id, kind: claimed.kind }, 'an export failed');
    return end(start, claimed, isFull(error) ? ExportFailure.NO_ROOM : ExportFailure.FAILED);
  }
  const name = kind.fileName(claimed.parameters, claimed.language);
  const type = EXPORT_TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  const purpose = kind.stepUp ? PROTECTED_EXPORT : EXPORT;
  const ownerId = ctx.viewer.userId;
  const kept = await transaction(start.context(), async (tx) => {
    if (!(await holdsExport(tx, claimed))) return false;
    const file = keepFile(tx, { name, type, purpose, ownerId, keepUntil: claimed.expiresAt }, content);
    const made = await tx.em.findOneOrFail(Export, { id: claimed.id });
    tx.em.assign(made, { status: ExportStatus.DONE, file, claimedUntil: null, endedAt: tx.now });
    tx.record(ExportEnded, { exportId: claimed.id, kind: claimed.kind, status: ExportStatus.DONE });
    return true;
  }).catch((error: unknown) => {
    start.log.warn({ err: error, exportId: claimed.id }, 'an export was made and not kept, it will be made again');
    return false;
  });
  if (!kept) await storageOf(ctx.config).remove(content.key);
}

function isAllowed(access: Parameters<typeof checkAccess>[0], { viewer }: Context): boolean {
  try {
    checkAccess(access, viewer);
    return true;
  } catch {
    return false;
  }
}

/** The context of the person who asked, as they are now; null when the session or key that asked has ended. */
async function asRequester(start: ServiceStart, { credentialId, language }: ClaimedExport): Promise<Context | null> {
  const ctx = start.context();
  const [proof] = await proofsOf(ctx.database, [credentialId], ctx.now);
  return proof ? { ...ctx, viewer: proof.viewer, language } : null;
}

function end(start: ServiceStart, claimed: ClaimedExport, error: ExportFailure): Promise<void> {
  return transaction(start.context(), async (tx) => {
    if (!(await holdsExport(tx, claimed))) return;
    const made = await tx.em.findOneOrFail(Export, { id: claimed.id });
    tx.em.assign(made, { status: ExportStatus.FAILED, error, claimedUntil: null, endedAt: tx.now });
    tx.record(ExportEnded, { exportId: claimed.id, kind: claimed.kind, status: ExportStatus.FAILED });
  });
}

/** The parts until it has taken too long: somebody else would begin again. */
async function* limited(parts: AsyncIterable<Buffer | string>): AsyncIterable<Buffer | string> {
  const late = pause(MOST_MS, 'late' as const, { ref: false });
  const iterator = parts[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), late]);
      if (next === 'late') throw new Error('The export took too long');
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await iterator.return?.();
  }
}
