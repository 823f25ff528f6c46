// One row of somebody else's data, read into a draft: its identifier, its time, its address and its answers, whatever form
// they have. Drops nothing: what cannot be understood becomes an answer in words, and is flagged.

import { createHash } from 'node:crypto';
import { type BackupFinding, CONTENT_ID, shownValue } from './backup-findings.ts';
import { type Flag, type KnownQuestions, readAnswers } from './cap-answers.ts';
import { emailKey, isEmailAddress, plainAnswer, type SubmissionDraft } from './draft.rules.ts';
import { DATABASE_HABITS, type DateHabits, type ReadDate, readDate } from './imported-date.ts';
import { asText, isRecord, type Json, parseJson } from './json-value.ts';
import { remarksOn } from './row-remarks.ts';
import { type Storable, storable } from './storable.ts';

export type Report = (code: BackupFinding['code'], field: string, value: unknown, externalId?: string | null) => void;

/** Reports into whatever takes findings. */
export const reportInto =
  (findings: { add(finding: BackupFinding): unknown }): Report =>
  (code, field, value, externalId = null) =>
    void findings.add({ code, externalId, field, value: shownValue(value) });

export interface RowReading {
  readonly known: KnownQuestions;
  /** Gives the row its identifier: the one that it wants, if no row before it has that. */
  identify(wanted: string): string;
  /** Stands in for a time that cannot be read, and is when the file was written: nobody had answered later. */
  readonly fallbackDate: Date;
  /** How times are written; as databases do unless it is said. */
  readonly habits?: DateHabits;
  readonly report: Report;
}

/** How the columns of a row may be called; the first that can be read is taken, the others are kept as they are. */
const COLUMNS = {
  id: ['id', 'ID', '_id', 'submission_id', 'response_id', 'uuid'],
  data: ['data', 'answers', 'responses', 'form_data', 'payload', 'response', 'submission', 'fields'],
  time: ['created_at', 'createdAt', 'submitted_at', 'submittedAt', 'timestamp', 'date'],
} as const;

/** Reads `{ id, created_at, data }`; what else the row holds is answers too. */
export function readRow(raw: unknown, reading: RowReading): SubmissionDraft {
  const { known, identify, fallbackDate, habits = DATABASE_HABITS, report } = reading;
  const { value: row, changed } = storable(raw);
  const values: Json = isRecord(row) ? row : { data: row };
  const idColumn = COLUMNS.id.find((name) => isIdentifier(idIn(values[name])));
  const wanted = idColumn ? String(idIn(values[idColumn])) : contentId(row);
  const externalId = identify(wanted);

  const oddities = new Set<SubmissionDraft['oddities'][number]>();
  const flag: Flag = (code, field, value = '') => {
    oddities.add(code);
    report(code, field, value, externalId);
  };
  if (!idColumn) flag('MISSING_ID', 'id');
  if (externalId !== wanted) flag('DUPLICATE_ID', 'id', wanted);

  const { column: dataColumn, value: data, changed: changedInside } = dataOf(values);
  if (changed || changedInside) flag('REPLACED_CHARACTER', 'data');
  const timeColumn = COLUMNS.time.find((name) => readDate(values[name], habits)) ?? 'created_at';
  const time = readDate(values[timeColumn], habits);
  if (time === null) flag('INVALID_DATE', timeColumn, values[timeColumn] ?? '');
  else for (const code of oddOfTime(time, reading)) report(code, timeColumn, values[timeColumn], externalId);
  const checks = checksIn(values, dataColumn, data, (value) =>
    report('SIZE_DISAGREES', 'data_size', value, externalId),
  );
  const content = underEmail({
    ...(isRecord(data) ? data : {}),
    ...besides(values, data, [idColumn, dataColumn, timeColumn, ...checks]),
  });
  const answers = readAnswers(content, known, flag);
  const unread = time === null || (time.form === 'DAY' && habits === DATABASE_HABITS) ? values[timeColumn] : null;
  if (unread !== undefined && unread !== null && unread !== '')
    answers.push({ ...plainAnswer, questionKey: timeColumn, text: asText(unread) });
  if (!isRecord(data) && data !== null) {
    flag('UNREADABLE_DATA', dataColumn, data);
    answers.push({ ...plainAnswer, questionKey: dataColumn, text: asText(data) });
  }
  const email = readEmail(content.email, flag);
  if (email.kept !== null) answers.push({ ...plainAnswer, questionKey: 'email', text: email.kept });
  const { roleKey } = known;
  if (roleKey && !answers.some((given) => given.questionKey === roleKey)) flag('MISSING_ROLE', roleKey);
  if (answers.length === 0) flag('EMPTY_ANSWER', dataColumn);
  for (const [code, field, said] of remarksOn(content, answers, email.address)) report(code, field, said, externalId);
  return {
    externalId,
    email: email.address,
    emailKey: email.address === null ? null : emailKey(email.address),
    submittedAt: time?.date ?? fallbackDate,
    language: languageIn(values.language) ?? 'FR',
    oddities: [...oddities],
    answers,
  };
}

/**
 * What a row says of its own answers: how long their text is, and whether it is JSON. Gives the columns that say what is
 * so, or nothing beyond that.
 */
function checksIn(values: Json, dataColumn: string, data: unknown, differs: (value: string) => void): string[] {
  const { data_size: size, json_status: status } = values;
  const text = values[dataColumn];
  const used: string[] = [];
  if (typeof text === 'string' && typeof size === 'number') {
    used.push('data_size');
    const lengths = [text.length, [...text].length, Buffer.byteLength(text)];
    if (!lengths.includes(size)) differs(`${size} ≠ ${lengths[1]}`);
  }
  if (status === (isRecord(data) ? 'valid' : 'invalid')) used.push('json_status');
  return used;
}

const FIRST_PLAUSIBLE = Date.UTC(2000, 0, 1);
const A_DAY_MS = 86_400_000;

/** What is to be said of how a time was written. In a table the usual forms of spreadsheets are no surprise. */
function oddOfTime({ date, form }: ReadDate, reading: RowReading): BackupFinding['code'][] {
  const time = date.getTime();
  const isPlausible = time >= FIRST_PLAUSIBLE && time <= reading.fallbackDate.getTime() + A_DAY_MS;
  const expected = reading.habits ? ['USUAL', 'FRENCH', 'DAY'] : ['USUAL'];
  return [
    ...(expected.includes(form) ? [] : [`DATE_${form}` as BackupFinding['code']]),
    ...(isPlausible ? [] : ['DATE_IMPLAUSIBLE' as const]),
  ];
}

/** MongoDB writes its identifiers as objects. */
const idIn = (value: unknown): unknown => (isRecord(value) && typeof value.$oid === 'string' ? value.$oid : value);

/** A longer one is kept as an answer, and what the row contains identifies it. */
const isIdentifier = (id: unknown): boolean =>
  typeof id === 'number' || (typeof id === 'string' && id.trim() !== '' && id.length <= 200);

const languageIn = (value: unknown): 'FR' | 'EN' | null => {
  const written = typeof value === 'string' ? value.trim().toUpperCase() : '';
  return written === 'FR' || written === 'EN' ? written : null;
};

/** What a row carries beside its id, its date and its answers; a name that the answers use too becomes "row.<name>". */
function besides(values: Json, data: unknown, used: readonly (string | undefined)[]): Json {
  const rest = Object.entries(values).filter(
    ([field, value]) => !used.includes(field) && !(field === 'language' && languageIn(value)),
  );
  const inData = isRecord(data) ? data : {};
  return Object.fromEntries(
    rest
      .filter(([field, value]) => !(Object.hasOwn(inData, field) && asText(inData[field]) === asText(value)))
      .map(([field, value]) => [Object.hasOwn(inData, field) ? `row.${field}` : field, value]),
  );
}

/** Rows without an id are recognised again by what they contain. */
const contentId = (row: unknown): string =>
  `${CONTENT_ID}${createHash('sha256')
    .update(JSON.stringify(row) ?? '')
    .digest('hex')
    .slice(0, 16)}`;

function dataOf(values: Json): Storable & { column: string } {
  const read = COLUMNS.data.map((column) => ({ column, ...readData(values[column]) }));
  return (read.find(({ value }) => isRecord(value)) ?? read[0]) as Storable & { column: string };
}

const EMAIL_NAMES = new Set(['email', 'e-mail', 'e_mail', 'mail', 'courriel', 'emailaddress', 'email_address']);

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** The answers with the address under its name: it is kept apart from them. */
function underEmail(content: Json): Json {
  if (Object.hasOwn(content, 'email') && !isNothing(content.email)) return content;
  const name = Object.keys(content).find(
    (key) => EMAIL_NAMES.has(key.trim().toLowerCase()) && !isNothing(content[key]),
  );
  if (name === undefined) return content;
  const { [name]: email, ...rest } = content;
  return { ...rest, email };
}

const WRAPPERS = new Set<string>([...COLUMNS.data, 'formData']);

/** The answers as an object, from an object or from JSON text, even twice encoded; anything else comes back as it is. */
function readData(value: unknown): Storable {
  let data: unknown = value;
  for (let depth = 0; depth < 2 && typeof data === 'string'; depth += 1) {
    try {
      data = parseJson(data);
    } catch {
      break;
    }
  }
  const [only, ...others] = isRecord(data) ? Object.entries(data) : [];
  // Wrapped once more: `{ "data": { … } }`.
  if (only && others.length === 0 && isRecord(only[1]) && WRAPPERS.has(only[0])) return readData(only[1]);
  if (isRecord(data)) return storable(data);
  return { value: value === undefined || value === '' || data === null ? null : value, changed: false };
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
