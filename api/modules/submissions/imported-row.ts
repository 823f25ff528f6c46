// One row of somebody else's data, read into a draft: its identifier, its time, its address and its answers, whatever form
// they have. Drops nothing: what cannot be understood becomes an answer in words, and is flagged.

import { createHash } from 'node:crypto';
import { type BackupFinding, shownValue } from './backup-findings.ts';
import { asText, type Flag, isRecord, type KnownQuestions, readAnswers } from './cap-answers.ts';
import { emailKey, isEmailAddress, plainAnswer, type SubmissionDraft } from './draft.rules.ts';
import { domainOf, suspectDomains } from './email-domains.ts';

export type Json = Record<string, unknown>;

export type Report = (code: BackupFinding['code'], field: string, value: unknown, externalId?: string | null) => void;

/** Reports into a list. */
export const reportInto =
  (findings: BackupFinding[]): Report =>
  (code, field, value, externalId = null) => {
    findings.push({ code, externalId, field, value: shownValue(value) });
  };

export interface RowReading {
  readonly known: KnownQuestions;
  /** The identifiers that rows before it have. */
  readonly taken: Set<string>;
  /** Stands in for a time that cannot be read. */
  readonly fallbackDate: Date;
  readonly report: Report;
}

/** Reads `{ id, created_at, data }`; what else the row holds is answers too. */
export function readRow(raw: unknown, { known, taken, fallbackDate, report }: RowReading): SubmissionDraft {
  const { value: row, changed } = storable(raw);
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
  const { roleKey } = known;
  if (roleKey && !answers.some((given) => given.questionKey === roleKey)) flag('MISSING_ROLE', roleKey);
  if (answers.length === 0) flag('EMPTY_ANSWER', 'data');
  return {
    externalId,
    email: email.address,
    emailKey: email.address === null ? null : emailKey(email.address),
    submittedAt: submittedAt ?? fallbackDate,
    language: values.language === 'EN' ? 'EN' : 'FR',
    oddities: [...oddities],
    answers,
  };
}

/** A longer one is kept as an answer, and what the row contains identifies it. */
const isIdentifier = (id: string): boolean => id.trim() !== '' && id.length <= 200;

const isLanguage = (value: unknown): boolean => value === 'FR' || value === 'EN';

/** What a row carries beside its id, its date and its answers; a name that the answers use too becomes "row.<name>". */
function besides(values: Json, data: unknown, hasId: boolean): Json {
  const own = ['data', 'created_at', ...(hasId ? ['id'] : []), ...(isLanguage(values.language) ? ['language'] : [])];
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
export function readDate(value: unknown): Date | null {
  const form = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)(Z|[+-]\d{2}:?\d{2})?$/;
  const parts = typeof value === 'string' ? form.exec(value.trim()) : null;
  if (!parts) return null;
  const day = new Date(`${parts[1]}T00:00:00Z`);
  const date = new Date(`${parts[1]}T${parts[2]}${parts[3] ?? 'Z'}`);
  if (Number.isNaN(day.getTime()) || Number.isNaN(date.getTime())) return null;
  return day.toISOString().startsWith(parts[1] ?? '') ? date : null;
}

type Storable = { value: unknown; changed: boolean };

/** PostgreSQL stores neither U+0000 nor half a surrogate pair: both become U+FFFD, in keys as well. */
export function storable(value: unknown): Storable {
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

export function flagSuspectDomains(submissions: SubmissionDraft[], report: Report): void {
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
export function flagRepeatedEmails(submissions: SubmissionDraft[], report: Report): void {
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
