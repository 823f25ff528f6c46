// Has every file in quarantine scanned, in the job process, and lets it be read or deletes what is in it. While there is
// no scanner, or it says nothing, files stay where they are.

import { LockMode } from '@mikro-orm/core';
import { ScannerAway, ScannerLimit, scan, type Verdict } from '../../platform/files/scanner.ts';
import { storageOf } from '../../platform/files/storage.ts';
import type { Service, ServiceStart } from '../../platform/service.ts';
import { transaction } from '../../platform/write.ts';
import { File, FileRefusal, FileStatus } from './file.ts';
import { FileCleared, FileContentReleased, FileQuarantined, FileRefused } from './files.events.ts';
import { keepGoing } from './rounds.ts';
import { claimScan, postponeScan, type WaitingFile } from './scan-queue.read.ts';

/** After how long a scanner that was away is asked again, and one that finds a file too large. */
const AWAY_SECONDS = 3;
const TOO_LARGE_SECONDS = 3_600;

export const scanService: Service = (start) => {
  const { virusScanner } = start.config.security;
  let away = false;
  const note = (isAway: boolean, error?: unknown): void => {
    if (isAway !== away) {
      if (isAway) start.log.error({ err: error }, 'the virus scanner is away: files stay in quarantine');
      else start.log.info('the virus scanner is back');
    }
    away = isAway;
  };
  return keepGoing(start, [FileQuarantined.name], 'files could not be scanned, they will be', async () => {
    if (virusScanner === '') return false;
    const waiting = await transaction(start.context(), claimScan);
    if (!waiting) return false;
    try {
      const verdict = virusScanner === 'none' ? null : await verdictOn(start, virusScanner, waiting);
      note(false);
      await end(start, waiting, verdict);
      return true;
    } catch (error) {
      const isAway = error instanceof ScannerAway;
      if (isAway) note(true, error);
      else start.log.error({ err: error, fileId: waiting.id }, 'a file was not scanned, it stays in quarantine');
      const seconds = error instanceof ScannerLimit ? TOO_LARGE_SECONDS : AWAY_SECONDS;
      await transaction(start.context(), (tx) => postponeScan(tx, waiting.id, seconds));
      return !isAway;
    }
  });
};

async function verdictOn({ config }: ServiceStart, address: string, { storageKey }: WaitingFile): Promise<Verdict> {
  const content = await storageOf(config).open(storageKey);
  try {
    return await scan(address, content);
  } finally {
    content.destroy();
  }
}

/** @param verdict null where the operator wants files to be taken unscanned */
function end(start: ServiceStart, { id }: WaitingFile, verdict: Verdict | null): Promise<void> {
  return transaction(start.context(), async (tx) => {
    const file = await tx.em.findOne(File, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (file?.status !== FileStatus.QUARANTINED) return;
    const { purpose } = file;
    if (verdict?.kind !== 'found') {
      file.clear(verdict !== null);
      tx.record(FileCleared, { fileId: id, purpose, scanned: verdict !== null });
      return;
    }
    file.scanned = true;
    const storageKey = file.refuse(FileRefusal.VIRUS, verdict.name);
    if (storageKey) tx.record(FileContentReleased, { fileId: id, storageKey });
    tx.record(FileRefused, { fileId: id, purpose, reason: FileRefusal.VIRUS, finding: verdict.name });
  });
}
