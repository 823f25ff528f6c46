import { defineEvent } from '../../platform/events/event.ts';
import type { FileRefusal } from './file.ts';

interface OneFile {
  fileId: string;
}
interface OneExport {
  exportId: string;
}
const changed = ({ exportId }: OneExport) => ({ resource: 'exports', ids: [exportId] });

/** Somebody's upload is whole and looks like what it may be. */
export const FileUploaded = defineEvent<OneFile & { purpose: string }>('FileUploaded');
/** Recorded beside FileUploaded, when nobody can read the file before it is scanned. */
export const FileQuarantined = defineEvent<OneFile>('FileQuarantined');
/** It can be read. */
export const FileCleared = defineEvent<OneFile & { purpose: string; scanned: boolean }>('FileCleared');
/** Something was found in it. */
export const FileRefused = defineEvent<OneFile & { purpose: string; reason: FileRefusal; finding: string | null }>(
  'FileRefused',
);
export const FileDownloaded = defineEvent<OneFile & { purpose: string; name: string }>('FileDownloaded');
/** The file is no more, or no longer has a content. */
export const FileContentReleased = defineEvent<OneFile & { storageKey: string }>('FileContentReleased');

export const ExportRequested = defineEvent<OneExport & { kind: string }>('ExportRequested', changed);
export const ExportEnded = defineEvent<OneExport & { kind: string; status: string }>('ExportEnded', changed);
export const ExportDownloaded = defineEvent<OneExport & { kind: string }>('ExportDownloaded');
