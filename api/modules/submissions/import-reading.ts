// The file of an import while a job process works on it: read a part at a time, over as many steps as it takes, and kept in
// memory until the import is over. A process that comes anew begins it again. Writes nothing.

import type { Readable } from 'node:stream';
import type { WriteContext } from '../../platform/context.ts';
import { spareMemory } from '../../platform/files/sparing.ts';
import { type File, FileStatus, openFile } from '../files/index.ts';
import { UnreadableBackup } from './backup-findings.ts';
import { type ImportedFile, readCapBackup } from './cap-backup.ts';
import { type ImportedTable, readCsvSubmissions } from './csv-import.ts';
import { FindingsByKind } from './findings-by-kind.ts';
import { Comparison } from './import-comparison.ts';
import { reportInto } from './imported-row.ts';
import { breathing, type InParts } from './imported-rows.ts';
import type { Questionnaire } from './questionnaire.ts';
import { lastVersion } from './questionnaire-version.ts';
import { type SubmissionImport, SubmissionImportFormat } from './submission-import.ts';
import { keepAlive } from './submission-imports.read.ts';

export interface Content extends ImportedFile {
  /** Of a table. */
  readonly columns?: ImportedTable['columns'];
}

export interface WholeFile {
  readonly content: Content;
  readonly findings: FindingsByKind;
  readonly comparison: Comparison;
}

interface Held {
  /** What columns mean may be said again, by another process. */
  readonly meanings: string;
  readonly reading: InParts<Content>;
  readonly findings: FindingsByKind;
  readonly end: NodeJS.Timeout;
  whole: WholeFile | null;
  /** Whether it waits for a person, and gives way to others. */
  isResting: boolean;
}

/** Of an import whose next step nobody asks for, the file is let go after so long. */
const HELD_MS = 60_000;
/** More wait for their turn: they would push one another out of memory, and none would come to its end. */
const MOST_HELD = 2;
/** A part is 500 rows or a megabyte: a step takes about a second. */
const PARTS_A_STEP = 8;

const held = new Map<string, Held>();

/** Reads on for a while. Gives the file once it is read whole, before that null. Throws UnreadableBackup. */
export async function readOn(tx: WriteContext, found: SubmissionImport): Promise<WholeFile | null> {
  const own = await holdingOf(tx, found);
  if (!own || own.whole) return own?.whole ?? null;
  try {
    const content = await breathing(own.reading, () => keepAlive(tx), PARTS_A_STEP);
    if (content) {
      const { findings } = own;
      own.whole = { content, findings, comparison: new Comparison(content, findings) };
    }
    return own.whole;
  } catch (error) {
    letGo(found);
    throw error;
  }
}

/** What is held of it, begun where nothing is; null where others are. */
async function holdingOf(tx: WriteContext, found: SubmissionImport): Promise<Held | null> {
  const meanings = JSON.stringify(found.meanings);
  const known = held.get(found.id);
  if (known?.meanings === meanings) {
    known.end.refresh();
    known.isResting = false;
    return known;
  }
  letGo(found);
  for (const [id, { isResting }] of held) if (isResting) letGo({ id });
  if (held.size >= MOST_HELD) return null;
  const findings = new FindingsByKind();
  const reading = await open(tx, found, findings);
  const end = setTimeout(() => letGo(found), HELD_MS).unref();
  const made = { meanings, reading, findings, end, whole: null, isResting: false };
  held.set(found.id, made);
  return made;
}

/** Read to its end: somebody may have it taken over soon. */
export function letRest({ id }: Pick<SubmissionImport, 'id'>): void {
  const own = held.get(id);
  if (own) own.isResting = true;
}

export function letGo({ id }: Pick<SubmissionImport, 'id'>): void {
  clearTimeout(held.get(id)?.end);
  held.delete(id);
}

async function open(tx: WriteContext, found: SubmissionImport, findings: FindingsByKind): Promise<InParts<Content>> {
  const file = found.file as File | null;
  if (!file || file.status !== FileStatus.CLEAN) throw new UnreadableBackup('NO_FILE');
  const bytes = await bytesOf(await openFile(tx, file), file.size);
  const report = reportInto(findings);
  if (found.format === SubmissionImportFormat.CAP_BACKUP) return readCapBackup(bytes, found.createdAt, report);
  const { sections } = await lastVersion(tx, found.questionnaire as Questionnaire);
  return readCsvSubmissions(bytes, sections, found.meanings ?? null, found.createdAt, report);
}

/** In one piece from the start: put together at the end, a file would be held twice. */
async function bytesOf(stream: Readable, size: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(size);
  let at = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    at += chunk.copy(bytes, at);
    spareMemory();
  }
  return bytes.subarray(0, at);
}
