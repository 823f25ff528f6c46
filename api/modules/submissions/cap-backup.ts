// The backup file of the CAP questionnaire, read into drafts. Opens no file and writes nothing: the import hands it the
// text and passes the drafts to the module's own commands. Drops nothing: every row of the file becomes a submission.
import { type BackupFinding, UnreadableBackup } from './backup-findings.ts';
import {
  addOption,
  asText,
  folded,
  growingQuestions,
  isRecord,
  type KnownQuestions,
  optionsAdded,
} from './cap-answers.ts';
import { capQuestionnaire } from './cap-questionnaire.ts';
import type { FoundOption, QuestionDraft, QuestionnaireDraft, SubmissionDraft } from './draft.rules.ts';
import {
  flagRepeatedEmails,
  flagSuspectDomains,
  type Json,
  type Report,
  readDate,
  readRow,
  reportInto,
  storable,
} from './imported-row.ts';

export type RespondentRole = { externalId: string | null; name: string; addedAt: Date | null; submissionCount: number };
export type CapBackup = {
  questionnaire: QuestionnaireDraft;
  /** The options and rated items that the file has beside those of the questionnaire. */
  foundOptions: FoundOption[];
  submissions: SubmissionDraft[];
  respondentRoles: RespondentRole[];
  oddities: BackupFinding[];
};

const ROLE = 'professionalRole';

/** Reads a whole backup. Throws UnreadableBackup when the text holds no list of submissions. */
export function parseCapBackup(text: string): CapBackup {
  const content = parse(text);
  const rows = listOf(Array.isArray(content) ? content : content.submissions);
  if (!rows) throw new UnreadableBackup('NO_SUBMISSIONS');
  const file = isRecord(content) ? content : {};
  const oddities: BackupFinding[] = [];
  const report = reportInto(oddities);

  const questions = growingQuestions(capQuestionnaire.sections);
  const respondentRoles = readRoles(listOf(file.dynamic_roles) ?? [], questions.get(ROLE), report);
  const known: KnownQuestions = {
    questions,
    respondentRoles: new Set(respondentRoles.map((role) => folded(role.name))),
    roleKey: ROLE,
  };
  const reading = { known, taken: new Set<string>(), fallbackDate: dateOfBackup(file), report };
  const submissions = rows.map((row) => readRow(row, reading));

  flagSuspectDomains(submissions, report);
  flagRepeatedEmails(submissions, report);
  for (const role of respondentRoles) role.submissionCount = countRole(submissions, role);
  compareTotals(file, submissions, report);
  const roleOf = ({ questionKey, key }: FoundOption) =>
    questionKey === ROLE ? respondentRoles.find(({ name }) => name === key) : undefined;
  const foundOptions = optionsAdded(questions.values()).map((option) => {
    const { externalId = null, addedAt = null } = roleOf(option) ?? {};
    return { ...option, externalId, addedAt };
  });
  return { questionnaire: capQuestionnaire, foundOptions, submissions, respondentRoles, oddities };
}

function parse(text: string): Json | unknown[] {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UnreadableBackup('NOT_JSON', (error as SyntaxError).message);
  }
  if (isRecord(content) || Array.isArray(content)) return content;
  throw new UnreadableBackup('NO_SUBMISSIONS');
}

/** A list, or the `results` of a database answer. */
function listOf(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  return isRecord(value) && Array.isArray(value.results) ? value.results : null;
}

const dateOfBackup = (file: Json): Date =>
  readDate(isRecord(file.metadata) ? file.metadata.backup_date : null) ?? new Date(0);

function readRoles(rows: unknown[], question: QuestionDraft | undefined, report: Report): RespondentRole[] {
  return rows.flatMap((row) => {
    const values = isRecord(row) ? row : { role_name: row };
    const given = storable(values.role_name).value;
    const name = typeof given === 'string' ? given.trim() : '';
    if (!question || name === '' || name.length > 200) {
      report('UNREADABLE_ROLE', 'dynamic_roles', row);
      return [];
    }
    const repeated = question.options.some((option) => folded(option.key) === folded(name));
    if (repeated) report('REPEATED_ROLE', 'dynamic_roles', name);
    else addOption(question, name);
    const externalId = values.id === undefined ? null : String(values.id);
    return repeated ? [] : [{ externalId, name, addedAt: readDate(values.created_at), submissionCount: 0 }];
  });
}

const countRole = (submissions: SubmissionDraft[], role: RespondentRole): number =>
  submissions.filter(({ answers }) =>
    answers.some((given) => given.questionKey === ROLE && given.optionKey === role.name),
  ).length;

function compareTotals(file: Json, submissions: SubmissionDraft[], report: Report): void {
  const unreadable = submissions.filter(({ oddities }) => oddities.includes('UNREADABLE_DATA')).length;
  const tables = ['submissions', 'dynamic_roles'].filter((table) => file[table] !== undefined).length;
  const total = submissions.length;
  const rate = total === 0 ? 100 : ((total - unreadable) / total) * 100;
  const expected: [section: string, field: string, found: number][] = [
    ['metadata', 'total_submissions', total],
    ['metadata', 'total_dynamic_roles', (listOf(file.dynamic_roles) ?? []).length],
    ['metadata', 'valid_submissions', total - unreadable],
    ['metadata', 'invalid_submissions', unreadable],
    ['data_validation', 'total_tables', tables],
    ['data_validation', 'submissions_json_success_rate', rate],
  ];
  for (const [section, field, found] of expected) {
    const part = file[section];
    const stated = isRecord(part) ? part[field] : undefined;
    if (stated === undefined || Math.abs(Number.parseFloat(String(stated)) - found) < 0.01) continue;
    report('TOTAL_DISAGREES', `${section}.${field}`, `${asText(stated)} ≠ ${Number(found.toFixed(2))}`);
  }
  const expectedParts = ['metadata', 'submissions', 'dynamic_roles', 'data_validation'];
  for (const part of Object.keys(file))
    if (!expectedParts.includes(part)) report('UNKNOWN_FILE_FIELD', part, file[part]);
}
