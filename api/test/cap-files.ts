// Backups of the CAP questionnaire as tests read them: whole, without a database.

import {
  type BackupFinding,
  type ImportedFile,
  readCapBackup,
  reportInto,
  type SubmissionDraft,
  wholly,
} from '../modules/submissions/index.ts';

export interface CapFile extends Pick<ImportedFile, 'foundOptions'> {
  readonly submissions: SubmissionDraft[];
  readonly oddities: BackupFinding[];
}

export function readCapFile(file: string | Buffer): CapFile {
  const oddities = new Set<BackupFinding>();
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  const read = wholly(readCapBackup(bytes, new Date(), reportInto(oddities)));
  return { foundOptions: read.foundOptions, submissions: read.drafts(0, read.length), oddities: [...oddities] };
}
