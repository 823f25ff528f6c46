import { storageOf, sweepScratch } from '../../platform/files/storage.ts';
import { job } from '../../platform/jobs/job.ts';
import { Export } from './export.ts';
import { File } from './file.ts';
import { removeFile } from './file.write.ts';
import { FileContentReleased } from './files.events.ts';
import { Upload } from './upload.ts';

const HOUR_MS = 3_600_000;
const EXPORTS_LISTED_DAYS = 30;
const FORGOTTEN_AT_ONCE = 500;

/** The content of a file that is no more, once that is certain. */
export const removeContent = job<{ storageKey: string }>('files.removeContent', {
  on: [FileContentReleased as never],
  run: (tx, { storageKey }) => storageOf(tx.config).remove(storageKey),
});

/** Every hour: files whose time is over, uploads that nobody used, exports long past. */
export const forgetFiles = job<object>('files.forgetFiles', {
  every: { pattern: '25 * * * *', timeZone: 'America/Guadeloupe' },
  async run(tx) {
    const ended = await tx.em.find(File, { keepUntil: { $lte: tx.now } }, { limit: FORGOTTEN_AT_ONCE });
    for (const file of ended) removeFile(tx, file);
    await tx.em.flush();
    await tx.em.nativeDelete(Upload, { expiresAt: { $lt: new Date(tx.now.getTime() - 48 * HOUR_MS) } });
    await tx.em.nativeDelete(Export, {
      expiresAt: { $lt: new Date(tx.now.getTime() - EXPORTS_LISTED_DAYS * 24 * HOUR_MS) },
    });
  },
});

/** Every night: what lies in the storage and belongs to nothing, as after a power cut between the two. */
export const sweepStorage = job<object>('files.sweepStorage', {
  every: { pattern: '15 4 * * *', timeZone: 'America/Guadeloupe' },
  async run(tx) {
    await sweepScratch(tx.config, new Date(tx.now.getTime() - HOUR_MS));
    const storage = storageOf(tx.config);
    const before = new Date(tx.now.getTime() - 24 * HOUR_MS);
    for await (const { key, writtenAt } of storage.keys())
      if (writtenAt < before && (await tx.em.count(File, { storageKey: key })) === 0) await storage.remove(key);
  },
});
