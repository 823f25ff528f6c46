// A CSV file, read into drafts against a questionnaire, as a backup is. Drops no cell of a column that means something.

import type { BackupFinding } from './backup-findings.ts';
import { growingQuestions, optionsAdded } from './cap-answers.ts';
import { readCsv } from './csv-file.ts';
import { type ColumnMeaning, proposedMeanings, rowOf } from './csv-mapping.ts';
import type { FoundOption, SectionDraft, SubmissionDraft } from './draft.rules.ts';
import { flagRepeatedEmails, flagSuspectDomains, readRow, reportInto } from './imported-row.ts';

export interface ReadCsv {
  readonly columns: readonly (ColumnMeaning & { readonly name: string; readonly samples: readonly string[] })[];
  readonly foundOptions: readonly FoundOption[];
  readonly submissions: readonly SubmissionDraft[];
  readonly oddities: readonly BackupFinding[];
}

const SAMPLES = 3;

/** Reads a file. Without meanings the columns are taken for what they seem to be. Throws UnreadableBackup. */
export function readCsvSubmissions(
  bytes: Buffer,
  sections: readonly SectionDraft[],
  given: readonly ColumnMeaning[] | null,
  now: Date,
): ReadCsv {
  const { header, rows, isWindows } = readCsv(bytes);
  const questions = growingQuestions(sections);
  const proposed = proposedMeanings(header, [...questions.values()]);
  const meanings = header.map((_, index) => (given?.[index] ?? proposed[index]) as ColumnMeaning);
  const oddities: BackupFinding[] = [];
  const report = reportInto(oddities);
  if (isWindows) report('NOT_UTF8', '', '');
  for (const [index, { target }] of meanings.entries())
    if (target === 'IGNORE') report('IGNORED_COLUMN', header[index] ?? '', '');
  const roleKey = [...questions.values()].find(({ topic }) => topic === 'ROLE')?.key ?? null;
  const reading = {
    known: { questions, respondentRoles: new Set<string>(), roleKey },
    taken: new Set<string>(),
    fallbackDate: now,
    report,
  };
  const submissions = rows.map((cells) => readRow(rowOf(cells, header, meanings, questions), reading));
  flagSuspectDomains(submissions, report);
  flagRepeatedEmails(submissions, report);
  const columns = meanings.map((meaning, index) => ({
    ...meaning,
    name: header[index] ?? '',
    samples: rows.flatMap((cells) => (cells[index]?.trim() ? [cells[index].slice(0, 80)] : [])).slice(0, SAMPLES),
  }));
  return { columns, foundOptions: optionsAdded(questions.values()), submissions, oddities };
}
