// The rows of a file, read into drafts. They are read twice: once to know what rows have in common – identifiers, repeated
// addresses, the options that they add –, and a part at a time when they are stored, so that no file lies in memory as
// drafts. Opens no file and writes nothing.

import { createHash } from 'node:crypto';
import { spareMemory } from '../../platform/files/sparing.ts';
import type { SubmissionDraft } from './draft.rules.ts';
import { domainOf, suspectDomains } from './email-domains.ts';
import { type Report, type RowReading, readRow } from './imported-row.ts';
import { isRecord, repeatedKeys } from './json-value.ts';

/** What can be read a part at a time, as often as it takes. */
export interface Rows<Row = unknown> {
  readonly length: number;
  slice(from: number, to: number): Row[];
  /** How an element is written, where it is known. */
  textOf?(index: number): string;
}

export interface ReadRows {
  readonly length: number;
  /** The identifiers, in the order of the file. */
  readonly ids: readonly string[];
  /** Who sent these rows, without reading them again. */
  senders(from: number, to: number): Pick<SubmissionDraft, 'externalId' | 'emailKey'>[];
  /** The drafts of these rows. */
  drafts(from: number, to: number, report?: Report): SubmissionDraft[];
}

const AT_ONCE = 500;

/** Gives time to others between its parts: see `wholly` and `breathing`. */
export type InParts<T> = Generator<undefined, T>;

/** Reads every row, and reports what is odd. */
export function* readRows(rows: Rows, reading: Omit<RowReading, 'identify'>): InParts<ReadRows> {
  const ids: string[] = [];
  /** How many rows wanted each identifier. */
  const wanting = new Map<string, number>();
  const taken = new Set<string>();
  let senders: Sender[] = [];
  const identify = (wanted: string): string => {
    let copy = (wanting.get(wanted) ?? 0) + 1;
    let id = copy === 1 ? wanted : `${wanted}#${copy}`;
    for (; taken.has(id); copy += 1) id = `${wanted}#${copy + 1}`;
    wanting.set(wanted, copy);
    taken.add(id);
    ids.push(id);
    return id;
  };
  const repeats = rows.length <= MOST_COMPARED ? repeatsOf() : () => null;
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    for (const [place, raw] of rows.slice(from, from + AT_ONCE).entries()) {
      const { externalId, email, emailKey, submittedAt, answers } = readRow(raw, { ...reading, identify });
      senders.push({ email, emailKey, time: submittedAt.getTime() });
      const earlier = repeats(answers, externalId);
      if (earlier !== null) reading.report('SAME_ANSWERS', '', earlier, externalId);
      for (const key of keysWrittenTwice(raw, rows.textOf?.(from + place) ?? ''))
        reading.report('REPEATED_KEY', key, '', externalId);
    }
    yield;
  }
  const suspects = suspectDomains(senders.flatMap(({ email }) => email ?? []));
  const later = laterOnes(senders);
  const remarks = (index: number, email: string | null, report: Report): SubmissionDraft['oddities'] => {
    const found: SubmissionDraft['oddities'] = [];
    const flag = (code: (typeof found)[number], value: string | null) => {
      found.push(code);
      report(code, 'email', value, ids[index]);
    };
    const domain = email === null ? '' : domainOf(email);
    const likely = suspects.get(domain);
    if (likely !== undefined) flag('EMAIL_DOMAIN_SUSPECT', `${domain} → ${likely}`);
    if (later.has(index)) flag('DUPLICATE_EMAIL', email);
    return found;
  };
  for (const [index, { email }] of senders.entries()) remarks(index, email, reading.report);
  const emailKeys = senders.map(({ emailKey }) => emailKey);
  // What is only needed once does not lie in memory for as long as the file does.
  senders = [];
  wanting.clear();
  taken.clear();
  return {
    length: rows.length,
    ids,
    senders: (from, to) =>
      ids.slice(from, to).map((externalId, place) => {
        const index = from + place;
        return { externalId, emailKey: later.has(index) ? null : (emailKeys[index] as string | null) };
      }),
    drafts: (from, to, report = silently) =>
      rows.slice(from, to).map((raw, place) => {
        const index = from + place;
        const draft = readRow(raw, { ...reading, report, identify: () => ids[index] as string });
        draft.oddities.push(...remarks(index, draft.email, report));
        return later.has(index) ? { ...draft, emailKey: null } : draft;
      }),
  };
}

/** In the row as it is written, and in the answers that stand in it as text. */
function keysWrittenTwice(raw: unknown, text: string): string[] {
  const inside = isRecord(raw)
    ? Object.values(raw).filter((value) => typeof value === 'string' && value[0] === '{')
    : [];
  return [text, ...(inside as string[])].flatMap((part) => [...repeatedKeys(part)]);
}

/** In larger files many people happen to say the same. */
const MOST_COMPARED = 5_000;
/** So do those who say little. */
const FEWEST_TELLING = 8;

/** Which row said the same before, whoever sent it; null where none did. */
function repeatsOf(): (answers: SubmissionDraft['answers'], externalId: string) => string | null {
  const said = new Map<string, string>();
  return (answers, externalId) => {
    if (answers.length < FEWEST_TELLING) return null;
    const digest = createHash('sha256').update(JSON.stringify(answers)).digest('base64');
    const earlier = said.get(digest) ?? null;
    if (earlier === null) said.set(digest, externalId);
    return earlier;
  };
}

const silently: Report = () => undefined;

interface Sender extends Pick<SubmissionDraft, 'email' | 'emailKey'> {
  readonly time: number;
}

/** Whose address an earlier row has: the earliest answer of an address keeps it. */
function laterOnes(senders: readonly Sender[]): ReadonlySet<number> {
  const seen = new Set<string>();
  const later = new Set<number>();
  const inTime = [...senders.entries()].filter(([, { emailKey }]) => emailKey !== null);
  for (const [index, { emailKey }] of inTime.sort(([, one], [, other]) => one.time - other.time)) {
    const key = emailKey as string;
    if (seen.has(key)) later.add(index);
    seen.add(key);
  }
  return later;
}

/** All of it at once. */
export function wholly<T>(reading: InParts<T>): T {
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
    spareMemory();
  }
}

const WITHOUT_BREATH_MS = 100;

/**
 * So many parts of it, letting others run in between; `meanwhile` keeps alive whatever waits. Gives null while there are
 * more.
 */
export async function breathing<T>(
  reading: InParts<T>,
  meanwhile: () => Promise<unknown>,
  parts: number,
): Promise<T | null> {
  let breathed = performance.now();
  for (let part = 0; part < parts; part += 1) {
    const step = reading.next();
    if (step.done) return step.value;
    spareMemory();
    if (performance.now() - breathed < WITHOUT_BREATH_MS) continue;
    await meanwhile();
    breathed = performance.now();
  }
  return null;
}
