// A CSV file, read into drafts against a questionnaire, as a backup is. Drops no cell of a column that means something.

import { labelsOf } from './backup-findings.ts';
import { growingQuestions, optionsAdded } from './cap-answers.ts';
import type { ImportedFile } from './cap-backup.ts';
import { readCsv } from './csv-file.ts';
import { type ColumnMeaning, proposedMeanings, rowOf } from './csv-mapping.ts';
import type { SectionDraft } from './draft.rules.ts';
import { TextEncoding } from './file-text.ts';
import { isMonthFirst } from './imported-date.ts';
import type { Report } from './imported-row.ts';
import { type InParts, readRows } from './imported-rows.ts';

export interface ImportedTable extends ImportedFile {
  readonly columns: readonly (ColumnMeaning & { readonly name: string; readonly samples: readonly string[] })[];
}

/** Spreadsheets write times as they are on the clock of the house. */
const HOUSE_TIME = 'America/Guadeloupe';
const SAMPLES = 3;
/** Of how many rows samples are taken. */
const LOOKED_AT = 1_000;

/** Reads a file. Without meanings the columns are taken for what they seem to be. Throws UnreadableBackup. */
export function* readCsvSubmissions(
  file: Buffer,
  sections: readonly SectionDraft[],
  given: readonly ColumnMeaning[] | null,
  now: Date,
  report: Report,
): InParts<ImportedTable> {
  const { header: whole, rows, encoding, emptyLines } = yield* readCsv(file);
  const first = rows.slice(0, LOOKED_AT);
  const header = whole.slice(0, widthOf([whole, ...first]));
  const questions = growingQuestions(sections);
  const proposed = proposedMeanings(header, [...questions.values()]);
  const meanings = header.map((_, index) => (given?.[index] ?? proposed[index]) as ColumnMeaning);
  if (encoding === TextEncoding.WINDOWS_1252) report('NOT_UTF8', '', '');
  if (encoding === TextEncoding.UTF_16) report('UTF_16', '', '');
  if (emptyLines > 0) report('EMPTY_LINES', '', emptyLines);
  for (const [index, { target }] of meanings.entries())
    if (target === 'IGNORE') report('IGNORED_COLUMN', header[index] ?? '', '');
  const roleKey = [...questions.values()].find(({ topic }) => topic === 'ROLE')?.key ?? null;
  const timed = meanings.findIndex(({ target }) => target === 'SUBMITTED_AT');
  const habits = { zone: HOUSE_TIME, monthFirst: isMonthFirst(first.map((cells) => cells[timed] ?? '')) };
  const read = yield* readRows(
    {
      length: rows.length,
      slice: (from, to) => rows.slice(from, to).map((cells) => rowOf(cells, header, meanings, questions)),
    },
    { known: { questions, respondentRoles: new Set<string>(), roleKey }, fallbackDate: now, habits, report },
  );
  const columns = meanings.map((meaning, index) => ({
    ...meaning,
    name: header[index] ?? '',
    samples: first.flatMap((cells) => (cells[index]?.trim() ? [cells[index].slice(0, 80)] : [])).slice(0, SAMPLES),
  }));
  const labels = labelsOf(sections);
  const time = header[timed];
  if (time) labels.set('created_at', { fr: time, en: time });
  return { ...read, questionnaire: null, columns, foundOptions: optionsAdded(questions.values()), labels };
}

/** Up to the last column that has a name or says something: spreadsheets write empty ones after it. */
const widthOf = (rows: readonly (readonly string[])[]): number =>
  Math.min(
    rows.reduce((width, cells) => Math.max(width, cells.findLastIndex((cell) => cell.trim() !== '') + 1), 0),
    rows[0]?.length ?? 0,
  );
