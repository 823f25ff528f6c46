// The backup file of the CAP questionnaire, read into drafts. Opens no file and writes nothing: the import hands it the
// text and passes the drafts to the module's own commands. Drops nothing: every row of the file becomes a submission.
import { createHash } from 'node:crypto';
import { type BackupFinding, shownValue, UnreadableBackup } from './backup-findings.ts';
import {
  addOption,
  type Flag,
  folded,
  isAdded,
  type KnownOption,
  type KnownQuestions,
  readAnswers,
} from './cap-answers.ts';
import { capQuestionnaire } from './cap-questionnaire.ts';
import {
  emailKey,
  type FoundOption,
  isEmailAddress,
  plainAnswer,
  type QuestionDraft,
  type QuestionnaireDraft,
  type SubmissionDraft,
} from './draft.rules.ts';
import { domainOf, suspectDomains } from './email-domains.ts';

export type RespondentRole = { externalId: string | null; name: string; addedAt: Date | null; submissionCount: number };
export type CapBackup = {
  questionnaire: QuestionnaireDraft;
  /** The options and rated items that the file has beside those of the questionnaire. */
  foundOptions: FoundOption[];
  submissions: SubmissionDraft[];
  respondentRoles: RespondentRole[];
  oddities: BackupFinding[];
};

type Json = Record<string, unknown>;
const isRecord = (value: unknown): value is Json =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Reads a whole backup. Throws UnreadableBackup when the text holds no list of submissions. */
export function parseCapBackup(text: string): CapBackup {
  const content = parse(text);
  const rows = listOf(Array.isArray(content) ? content : content.submissions);
  if (!rows) throw new UnreadableBackup('NO_SUBMISSIONS');
  const file = isRecord(content) ? content : {};
  const oddities: BackupFinding[] = [];
  const report = (
    code: BackupFinding['code'],
    field: string,
    value: unknown,
    externalId: string | null = null,
  ): void => {
    oddities.push({ code, externalId, field, value: shownValue(value) });
  };

  const growing = openDefinition();
  const questions = new Map(
    growing.sections.flatMap((section) => section.questions.map((question) => [question.key, question])),
  );
  const respondentRoles = readRoles(listOf(file.dynamic_roles) ?? [], questions.get('professionalRole'), report);
  const known: KnownQuestions = {
    questions,
    respondentRoles: new Set(respondentRoles.map((role) => folded(role.name))),
  };
  const taken = new Set<string>();
  const submissions = rows.map((row) => readSubmission(storable(row), known, taken, dateOfBackup(file), report));

  flagSuspectDomains(submissions, report);
  flagRepeatedEmails(submissions, report);
  for (const role of respondentRoles) role.submissionCount = countRole(submissions, role);
  compareTotals(file, submissions, report);
  const foundOptions = [...questions.values()].flatMap((question) => optionsAdded(question, respondentRoles));
  return { questionnaire: capQuestionnaire, foundOptions, submissions, respondentRoles, oddities };
}

function optionsAdded(question: QuestionDraft, roles: readonly RespondentRole[]): FoundOption[] {
  const found = (part: FoundOption['part'], options: readonly KnownOption[]): FoundOption[] =>
    options.filter(isAdded).map(({ key, label }) => {
      const role = question.key === 'professionalRole' ? roles.find(({ name }) => name === key) : undefined;
      const addedAt = role?.addedAt ?? null;
      return { questionKey: question.key, part, key, label: label.fr, externalId: role?.externalId ?? null, addedAt };
    });
  return [...found('OPTION', question.options), ...found('ITEM', question.items)];
}

/** A copy of the definition whose options and items can grow, each question for itself. */
const openDefinition = (): QuestionnaireDraft => ({
  ...capQuestionnaire,
  sections: capQuestionnaire.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => ({
      ...question,
      options: [...question.options],
      items: [...question.items],
    })),
  })),
});

type Report = (code: BackupFinding['code'], field: string, value: unknown, externalId?: string | null) => void;

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

function readSubmission(
  { value: row, changed }: Storable,
  known: KnownQuestions,
  taken: Set<string>,
  fallbackDate: Date,
  report: Report,
): SubmissionDraft {
  const values: Json = isRecord(row) ? row : { data: row };
  const hasId = typeof values.id === 'number' || (typeof values.id === 'string' && isIdentifier(values.id));
  const wanted = hasId ? String(values.id) : contentId(row);
  let externalId = wanted;
  for (let copy = 2; taken.has(externalId); copy += 1) externalId = `${wanted}#${copy}`;
  taken.add(externalId);

  const oddities = new Set<SubmissionDraft['oddities'][number]>();
  const flag: Flag = (code, field, value = '') => {
    oddities.add(code);
    report(code, field, value, externalId);
  };
  if (!hasId) flag('MISSING_ID', 'id');
  if (externalId !== wanted) flag('DUPLICATE_ID', 'id', wanted);

  const { value: data, changed: changedInside } = readData(values.data);
  if (changed || changedInside) flag('REPLACED_CHARACTER', 'data');
  const { created_at: createdAt } = values;
  const submittedAt = readDate(createdAt);
  const content = { ...(isRecord(data) ? data : {}), ...besides(values, data, hasId) };
  if (submittedAt === null) flag('INVALID_DATE', 'created_at', createdAt);
  const answers = readAnswers(content, known, flag);
  if (submittedAt === null && createdAt !== undefined && createdAt !== null)
    answers.push({ ...plainAnswer, questionKey: 'created_at', text: asText(createdAt) });
  if (!isRecord(data) && data !== null) {
    flag('UNREADABLE_DATA', 'data', data);
    answers.push({ ...plainAnswer, questionKey: 'data', text: asText(data) });
  }
  const email = readEmail(content.email, flag);
  if (email.kept !== null) answers.push({ ...plainAnswer, questionKey: 'email', text: email.kept });
  if (!answers.some((given) => given.questionKey === 'professionalRole')) flag('MISSING_ROLE', 'professionalRole');
  if (answers.length === 0) flag('EMPTY_ANSWER', 'data');
  return {
    externalId,
    email: email.address,
    emailKey: email.address === null ? null : emailKey(email.address),
    submittedAt: submittedAt ?? fallbackDate,
    language: 'FR',
    oddities: [...oddities],
    answers,
  };
}

/** A longer one is kept as an answer, and what the row contains identifies it. */
const isIdentifier = (id: string): boolean => id.trim() !== '' && id.length <= 200;

const asText = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** What a row carries beside its id, its date and its answers; a name that the answers use too becomes "row.<name>". */
function besides(values: Json, data: unknown, hasId: boolean): Json {
  const own = hasId ? ['id', 'data', 'created_at'] : ['data', 'created_at'];
  const rest = Object.entries(values).filter(([field]) => !own.includes(field));
  const inData = isRecord(data) ? data : {};
  return Object.fromEntries(
    rest
      .filter(([field, value]) => !(Object.hasOwn(inData, field) && asText(inData[field]) === asText(value)))
      .map(([field, value]) => [Object.hasOwn(inData, field) ? `row.${field}` : field, value]),
  );
}

/** Rows without an id are recognised again by what they contain. */
const contentId = (row: unknown): string =>
  `content-${createHash('sha256')
    .update(JSON.stringify(row) ?? '')
    .digest('hex')
    .slice(0, 16)}`;

/** The answers as an object, from an object or from JSON text, even twice encoded; anything else comes back as it is. */
function readData(value: unknown): Storable {
  let data: unknown = value;
  for (let depth = 0; depth < 2 && typeof data === 'string'; depth += 1) {
    try {
      data = JSON.parse(data);
    } catch {
      break;
    }
  }
  return isRecord(data) ? storable(data) : { value: value ?? null, changed: false };
}

function readEmail(value: unknown, flag: Flag): { address: string | null; kept: string | null } {
  const written = value === undefined || value === null ? '' : asText(value).trim();
  if (written === '') {
    flag('MISSING_EMAIL', 'email');
    return { address: null, kept: null };
  }
  const address = written.replace(/\s/g, '');
  const valid = isEmailAddress(address);
  if (valid && address === written) return { address, kept: null };
  flag('INVALID_EMAIL', 'email', written);
  return { address: valid ? address : null, kept: asText(value) };
}

/** "YYYY-MM-DD HH:MM:SS" is UTC; a date with its own zone keeps it. */
function readDate(value: unknown): Date | null {
  const form = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)(Z|[+-]\d{2}:?\d{2})?$/;
  const parts = typeof value === 'string' ? form.exec(value.trim()) : null;
  if (!parts) return null;
  const day = new Date(`${parts[1]}T00:00:00Z`);
  const date = new Date(`${parts[1]}T${parts[2]}${parts[3] ?? 'Z'}`);
  if (Number.isNaN(day.getTime()) || Number.isNaN(date.getTime())) return null;
  return day.toISOString().startsWith(parts[1] ?? '') ? date : null;
}

const dateOfBackup = (file: Json): Date =>
  readDate(isRecord(file.metadata) ? file.metadata.backup_date : null) ?? new Date(0);

type Storable = { value: unknown; changed: boolean };

/** PostgreSQL stores neither U+0000 nor half a surrogate pair: both become U+FFFD, in keys as well. */
function storable(value: unknown): Storable {
  let changed = false;
  const clean = (text: string): string => {
    const kept = text.replaceAll('\0', '\uFFFD').toWellFormed();
    changed ||= kept !== text;
    return kept;
  };
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return clean(part);
    if (Array.isArray(part)) return part.map(walk);
    if (isRecord(part))
      return Object.fromEntries(Object.entries(part).map(([key, inner]) => [clean(key), walk(inner)]));
    return part;
  };
  return { value: walk(value), changed };
}

function flagSuspectDomains(submissions: SubmissionDraft[], report: Report): void {
  const suspects = suspectDomains(submissions.flatMap(({ email }) => email ?? []));
  for (const submission of submissions) {
    const domain = submission.email === null ? '' : domainOf(submission.email);
    const likely = suspects.get(domain);
    if (likely === undefined) continue;
    submission.oddities.push('EMAIL_DOMAIN_SUSPECT');
    report('EMAIL_DOMAIN_SUSPECT', 'email', `${domain} → ${likely}`, submission.externalId);
  }
}

/** The earliest answer of an address keeps it; the later ones are kept, flagged and give it up. */
function flagRepeatedEmails(submissions: SubmissionDraft[], report: Report): void {
  const seen = new Set<string>();
  for (const submission of submissions.toSorted((a, b) => a.submittedAt.getTime() - b.submittedAt.getTime())) {
    if (submission.emailKey === null) continue;
    if (seen.has(submission.emailKey)) {
      submission.emailKey = null;
      submission.oddities.push('DUPLICATE_EMAIL');
      report('DUPLICATE_EMAIL', 'email', submission.email, submission.externalId);
    } else seen.add(submission.emailKey);
  }
}

const countRole = (submissions: SubmissionDraft[], role: RespondentRole): number =>
  submissions.filter(({ answers }) =>
    answers.some((given) => given.questionKey === 'professionalRole' && given.optionKey === role.name),
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
