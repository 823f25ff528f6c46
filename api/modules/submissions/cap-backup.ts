// The backup file of the CAP questionnaire, read into drafts. Opens no file and writes nothing: the import hands it the
// bytes and passes the drafts to the module's own commands. Drops nothing: every row of the file becomes a submission.
import { UnreadableBackup } from './backup-findings.ts';
import { addOption, folded, growingQuestions, optionsAdded } from './cap-answers.ts';
import { type BackupParts, type FilePart, partsOf } from './cap-backup-parts.ts';
import { capQuestionnaire } from './cap-questionnaire.ts';
import type { FoundOption, QuestionDraft, QuestionnaireDraft } from './draft.rules.ts';
import { TextEncoding, textOf } from './file-text.ts';
import { type FieldLabels, labelsOf } from './findings-by-kind.ts';
import { readDate } from './imported-date.ts';
import type { Report } from './imported-row.ts';
import { type InParts, type ReadRows, readRows } from './imported-rows.ts';
import { jsonOutline } from './json-parts.ts';
import { asText, isRecord, type Json } from './json-value.ts';
import { storable } from './storable.ts';

export interface ImportedFile extends ReadRows {
  /** Made where it is missing; null for a table, which goes to one that is there. */
  readonly questionnaire: QuestionnaireDraft | null;
  /** The options and rated items that the file has beside those of the questionnaire. */
  readonly foundOptions: readonly FoundOption[];
  readonly labels: FieldLabels;
}

const ROLE = 'professionalRole';

/** Reads a whole backup. Throws UnreadableBackup when it holds no list of submissions. */
export const readCapBackup = (file: Buffer, now: Date, report: Report): InParts<ImportedFile> =>
  // What reads the parts does not keep the bytes.
  readParts(partsIn(file, report), now, report);

function partsIn(file: Buffer, report: Report): BackupParts {
  const { bytes, encoding } = textOf(file);
  if (encoding === TextEncoding.UTF_16) report('UTF_16', '', '');
  if (encoding === TextEncoding.WINDOWS_1252) report('NOT_UTF8', '', '');
  const parts = partsOf(jsonOutline(bytes));
  if (!parts) throw new UnreadableBackup('NO_SUBMISSIONS');
  return parts;
}

function* readParts(parts: BackupParts, now: Date, report: Report): InParts<ImportedFile> {
  if (parts.path !== 'submissions' && parts.path !== '') report('FOUND_ELSEWHERE', parts.path, '');
  for (const part of parts.unknown) report('UNKNOWN_FILE_FIELD', nameOf(part), '');

  const questions = growingQuestions(capQuestionnaire.sections);
  const roles = parts.roles.flatMap((row) => readRole(row, questions.get(ROLE), report) ?? []);
  const respondentRoles = new Set(roles.map(({ name }) => folded(name)));
  let unreadable = 0;
  const counted: Report = (code, ...rest) => {
    if (code === 'UNREADABLE_DATA') unreadable += 1;
    report(code, ...rest);
  };
  const rows = yield* readRows(parts.submissions, {
    known: { questions, respondentRoles, roleKey: ROLE },
    fallbackDate: timeOfBackup(parts.metadata) ?? now,
    report: counted,
  });
  compare(parts, { total: rows.length, unreadable }, report);
  const foundOptions = optionsAdded(questions.values()).map((option) => {
    const role = option.questionKey === ROLE ? roles.find(({ name }) => name === option.key) : undefined;
    return { ...option, externalId: role?.externalId ?? null, addedAt: role?.addedAt ?? null };
  });
  const labels = labelsOf(capQuestionnaire.sections);
  labels.set('created_at', { fr: 'date de la réponse', en: 'date of the submission' });
  return { ...rows, questionnaire: capQuestionnaire, foundOptions, labels };
}

const nameOf = ({ path, rows }: FilePart): string => (rows === null ? path : `${path} × ${rows}`);

const timeOfBackup = (metadata: Json): Date | null => {
  const { backup_date, timestamp, created_at, exported_at } = metadata;
  const found = [backup_date, timestamp, created_at, exported_at].map((value) => readDate(value)?.date);
  return found.find((date) => date !== undefined) ?? null;
};

interface Role extends Pick<FoundOption, 'externalId' | 'addedAt'> {
  readonly name: string;
}

const NAMES_OF_ROLES = ['role_name', 'name', 'role', 'label'];
const TIMES_OF_ROLES = ['created_at', 'createdAt', 'added_at'];

/** A role that a respondent added; null for one that is not new, or cannot be read. */
function readRole(row: unknown, question: QuestionDraft | undefined, report: Report): Role | null {
  const { value, changed } = storable(isRecord(row) ? row : { role_name: row });
  const values = value as Json;
  const nameColumn = NAMES_OF_ROLES.find((column) => typeof values[column] === 'string') ?? 'role_name';
  const timeColumn = TIMES_OF_ROLES.find((column) => readDate(values[column])) ?? 'created_at';
  const given = values[nameColumn];
  const name = typeof given === 'string' ? given.trim() : '';
  if (!question || name === '' || name.length > 200) {
    report('UNREADABLE_ROLE', 'dynamic_roles', row);
    return null;
  }
  if (changed) report('REPLACED_CHARACTER', 'dynamic_roles', name);
  if (question.options.some((option) => folded(option.key) === folded(name))) {
    report('REPEATED_ROLE', 'dynamic_roles', row);
    return null;
  }
  addOption(question, name);
  const { id = null, [timeColumn]: time = null } = values;
  const addedAt = readDate(time)?.date ?? null;
  if (addedAt === null && time !== null) report('UNREADABLE_ROLE_DATE', 'dynamic_roles', `${name} : ${asText(time)}`);
  for (const [column, other] of Object.entries(values))
    if (![nameColumn, timeColumn, 'id'].includes(column) && other !== null)
      report('UNKNOWN_ROLE_FIELD', `dynamic_roles.${column}`, `${name} : ${asText(other)}`);
  return { externalId: id === null ? null : asText(id), name, addedAt };
}

interface Parts {
  readonly metadata: Json;
  readonly validation: Json;
  readonly tables: readonly string[];
  readonly roles: readonly unknown[];
}

/** What the file says of itself, against what is in it. What it says beside that is named. */
function compare(parts: Parts, found: { total: number; unreadable: number }, report: Report): void {
  const { total, unreadable } = found;
  const rate = total === 0 ? 100 : ((total - unreadable) / total) * 100;
  const expected: Record<string, Record<string, number | readonly string[]>> = {
    metadata: {
      total_submissions: total,
      total_records: total,
      total_dynamic_roles: parts.roles.length,
      valid_submissions: total - unreadable,
      invalid_submissions: unreadable,
      backup_date: [],
      source: [],
      project: ['cap-formations-questionnaire'],
      database_version: ['1.0'],
      backup_type: ['complete', 'full', 'automatic', 'daily_automatic'],
      trigger: [],
      reason: [],
    },
    data_validation: {
      total_tables: parts.tables.length,
      submissions_json_success_rate: rate,
      tables_included: [],
      valid_json_count: total - unreadable,
      invalid_json_count: unreadable,
      total_data_size: [],
    },
  };
  for (const [section, fields] of [
    ['metadata', parts.metadata],
    ['data_validation', parts.validation],
  ] as const)
    for (const [field, stated] of Object.entries(fields)) {
      const known = expected[section]?.[field];
      const name = `${section}.${field}`;
      if (known === undefined) report('UNKNOWN_FILE_FIELD', name, stated);
      else if (typeof known === 'number') {
        if (Math.abs(Number.parseFloat(asText(stated)) - known) < 0.01) continue;
        report('TOTAL_DISAGREES', name, `${asText(stated)} ≠ ${Number(known.toFixed(2))}`);
      } else if (known.length > 0 && !known.includes(asText(stated))) report('OTHER_KIND', name, stated);
    }
  const { tables_included: tables } = parts.validation;
  if (Array.isArray(tables))
    for (const table of tables)
      if (!parts.tables.includes(asText(table))) report('MISSING_TABLE', asText(table), asText(table));
}
