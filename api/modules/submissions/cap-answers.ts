// Reads the answers of one respondent out of a CAP backup, against the questionnaire's definition. Every value of the
// file becomes an answer: what does not fit its question stays as text and is flagged. Adds to the definition the
// options and rated items that the file uses and the definition lacks, marked as added by respondents.

import type { FoundOption, SectionDraft, SubmissionOddity } from './draft.rules.ts';
import {
  type AnswerDraft,
  CONSENT_GIVEN,
  isDay,
  isOtherKey,
  type OptionDraft,
  otherOption,
  plainAnswer,
  type QuestionDraft,
} from './draft.rules.ts';
import { dayOfSerial, serialDay } from './imported-date.ts';
import { asText, isRecord } from './json-value.ts';
import { storable } from './storable.ts';

export type Flag = (code: SubmissionOddity, field: string, value?: unknown) => void;
export type KnownQuestions = {
  questions: ReadonlyMap<string, QuestionDraft>;
  /** Folded names of the roles that respondents added in the old system. */
  respondentRoles: ReadonlySet<string>;
  /** The question about the respondent's role, if there is one. */
  roleKey: string | null;
};

const longestOptionKey = 200;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: "'",
  middot: '·',
};

/** What a page wrote for a character: "d&#39;accompagnement". */
const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]+));/gi, (whole, decimal, hexadecimal, name) => {
    const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : null;
    if (code !== null) return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
    return ENTITIES[String(name).toLowerCase()] ?? whole;
  });

/**
 * Two texts are one option that differ in case, in spaces, in what cannot be seen, in the kind of apostrophe or of middle
 * dot, or in how a character was written for a page.
 */
export const folded = (text: string): string =>
  (text.includes('&') ? unescaped(text) : text)
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060]/g, '')
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/[•‧⋅・]/g, '·')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

const answer = (questionKey: string, given: Partial<AnswerDraft>): AnswerDraft => ({
  ...plainAnswer,
  questionKey,
  ...given,
});

/** An option or item of the definition, or one that the file adds to it. */
export type KnownOption = OptionDraft & { readonly addedByRespondents?: true };
const addedOption = (key: string): KnownOption => ({ key, label: { fr: key, en: null }, addedByRespondents: true });
export const isAdded = (option: KnownOption): boolean => option.addedByRespondents === true;

/** The questions by key, each a copy whose options and items can grow. */
export const growingQuestions = (sections: readonly SectionDraft[]): Map<string, QuestionDraft> =>
  new Map(
    sections
      .flatMap(({ questions }) => questions)
      .map((question) => [question.key, { ...question, options: [...question.options], items: [...question.items] }]),
  );

/** What the questions have gained. */
export const optionsAdded = (questions: Iterable<QuestionDraft>): FoundOption[] =>
  [...questions].flatMap(({ key: questionKey, options, items }) => {
    const found = (part: FoundOption['part'], all: readonly KnownOption[]): FoundOption[] =>
      all
        .filter(isAdded)
        .map(({ key, label }) => ({ questionKey, part, key, label: label.fr, externalId: null, addedAt: null }));
    return [...found('OPTION', options), ...found('ITEM', items)];
  });

/** Adds an option before the "other" option, which stays last. */
export function addOption(question: QuestionDraft, key: string): KnownOption {
  const option = addedOption(key);
  const other = question.options.findIndex((known) => isOtherKey(known.key));
  const known = namesOf(question.options);
  question.options.splice(other === -1 ? question.options.length : other, 0, option);
  learn(known, option);
  return option;
}

/** The answers to every key of `data` except the e-mail address, in the order of the file. */
export function readAnswers(data: Record<string, unknown>, known: KnownQuestions, flag: Flag): AnswerDraft[] {
  const answers: AnswerDraft[] = [];
  const others: { question: QuestionDraft; field: string; text: string }[] = [];
  for (const [field, value] of Object.entries(data)) {
    if (field === 'email' || value === null) continue;
    const question = known.questions.get(field);
    const otherOf = question ? undefined : questionOfOther(field, known);
    if (question) answers.push(...readQuestion(question, value, known, flag));
    else if (otherOf) {
      if (typeof value !== 'string') flag('UNEXPECTED_VALUE', field, value);
      others.push({ question: otherOf, field, text: asText(value) });
    } else if (!isSkipMark(field, value, flag)) answers.push(...readUnknown(field, value, flag));
  }
  for (const { question, field, text } of others) sayWhich(answers, question, field, text, flag);
  for (const question of known.questions.values()) {
    const other = otherOption(question);
    const silent = answers.some(
      (given) => given.questionKey === question.key && given.optionKey === other?.key && given.text === null,
    );
    if (other && silent) flag('OTHER_WITHOUT_TEXT', question.key);
  }
  return answers;
}

function questionOfOther(field: string, { questions }: KnownQuestions): QuestionDraft | undefined {
  const question = field.endsWith('Other') ? questions.get(field.slice(0, -'Other'.length)) : undefined;
  return question?.kind.endsWith('_CHOICE') ? question : undefined;
}

/** `skipRuptureSection: true` says that the respondent passed the section over; there is nothing else to keep. */
function isSkipMark(field: string, value: unknown, flag: Flag): boolean {
  if (field !== 'skipRuptureSection') return false;
  const word = asText(value).toLowerCase();
  if (['true', '1'].includes(word)) flag('SKIPPED_SECTION', field);
  return ['true', '1', 'false', '0', ''].includes(word);
}

function readQuestion(question: QuestionDraft, value: unknown, known: KnownQuestions, flag: Flag): AnswerDraft[] {
  switch (question.kind) {
    case 'SINGLE_CHOICE':
    case 'MULTIPLE_CHOICE':
      return readChoice(question, value, known, flag);
    case 'RATING':
      return readRating(question, value, flag);
    case 'RANKING':
      return readRanking(question, value, known, flag);
    case 'NUMBER':
      return readSingle(question.key, value, numberIn, 'INVALID_NUMBER', flag);
    case 'DATE':
      return readDay(question.key, value, flag);
    case 'CONSENT':
      return readSingle(question.key, value, consentIn, 'UNEXPECTED_VALUE', flag);
    default:
      return readText(question.key, value, flag);
  }
}

function readText(field: string, value: unknown, flag: Flag): AnswerDraft[] {
  if (typeof value !== 'string') flag('UNEXPECTED_VALUE', field, value);
  const text = asText(value);
  if (isBlank(text, field, flag)) return [];
  return [answer(field, { text })];
}

/** Nothing is an answer that was not given; spaces are no answer either, which is said. */
function isBlank(value: unknown, field: string, flag: Flag): boolean {
  if (typeof value !== 'string' || value.trim() !== '') return false;
  if (value !== '') flag('EMPTY_ANSWER', field);
  return true;
}

/** A value of one form; one of another form stays as text. */
function readSingle(
  field: string,
  value: unknown,
  read: (text: string) => Partial<AnswerDraft> | null,
  fault: SubmissionOddity,
  flag: Flag,
): AnswerDraft[] {
  const text = asText(value).trim();
  if (text === '') return [];
  const found = read(text);
  if (!found) flag(fault, field, value);
  return [answer(field, found ?? { text: asText(value) })];
}

/** "1234.5", or as French spreadsheets write it, "1 234,5". */
function numberIn(text: string): Partial<AnswerDraft> | null {
  const written = /^[+-]?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]|$)/.test(text) ? text.replace(/\s/g, '') : text;
  return /^[+-]?\d{1,15}(?:[.,]\d{1,6})?$/.test(written) ? { number: Number(written.replace(',', '.')) } : null;
}

/** "2026-01-31", or as French and Swiss spreadsheets write it, "31/01/2026" and "31.01.2026". */
function dayIn(text: string): Partial<AnswerDraft> | null {
  const [, day = '', , month = '', year = ''] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  const written = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.slice(0, 10);
  return isDay(written) ? { day: written } : null;
}

/** What a spreadsheet writes for a day whose cell is no date. */
function readDay(field: string, value: unknown, flag: Flag): AnswerDraft[] {
  const serial = serialDay(asText(value).trim());
  if (serial === null) return readSingle(field, value, dayIn, 'INVALID_DAY', flag);
  flag('UNEXPECTED_VALUE', field, value);
  return [answer(field, { day: dayOfSerial(serial) })];
}

export const YES = new Set(['1', 'x', 'o', 'y', 'oui', 'yes', 'true', 'vrai', '✓', '✔', '☑', CONSENT_GIVEN]);
const consentIn = (text: string): Partial<AnswerDraft> | null =>
  YES.has(text.toLowerCase()) ? { optionKey: CONSENT_GIVEN } : null;

/** Places by option. A place that is none stays as text beside its option. */
function readRanking(question: QuestionDraft, value: unknown, known: KnownQuestions, flag: Flag): AnswerDraft[] {
  if (!isRecord(value)) return readUnknown(question.key, value, flag);
  return Object.entries(value).flatMap(([name, place]) => {
    if (place === null || place === '') return [];
    const option = chosenOption(question, name, known, flag);
    const rating = readableRating(place, { ...question, minimum: 1, maximum: null });
    if (option && rating !== null) return [answer(question.key, { optionKey: option.key, rating })];
    flag('UNEXPECTED_VALUE', `${question.key}.${name}`, place);
    return [answer(question.key, { item: name, text: asText(place) })];
  });
}

function readUnknown(field: string, value: unknown, flag: Flag): AnswerDraft[] {
  flag('UNKNOWN_QUESTION', field, value);
  if (Array.isArray(value)) return value.map((text) => answer(field, { text: asText(text) }));
  if (isRecord(value)) return Object.entries(value).map(([item, text]) => answer(field, { item, text: asText(text) }));
  return value === '' ? [] : [answer(field, { text: asText(value) })];
}

/** A list or an object that was written as text once more: `"[\"conflits\"]"`. */
function unpacked(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    const inner: unknown = JSON.parse(value);
    return typeof inner === 'object' ? storable(inner).value : value;
  } catch {
    return value;
  }
}

/** `{ conflits: true, migration: false }`; null for anything else. */
function ticked(value: unknown): string[] | null {
  const ticks = isRecord(value) ? Object.entries(value) : [];
  if (ticks.length === 0 || ticks.some(([, tick]) => typeof tick !== 'boolean')) return null;
  return ticks.flatMap(([key, tick]) => (tick ? [key] : []));
}

/** "conflits, migration", if all of them are options; null for anything else. */
function listed(question: QuestionDraft, value: unknown): string[] | null {
  if (typeof value !== 'string' || question.kind !== 'MULTIPLE_CHOICE' || !/[,;|\n]/.test(value)) return null;
  const parts = value.split(/[,;|\n]/).map((part) => part.trim());
  return parts.every((part) => knownOption(question.options, part)) ? parts : null;
}

function readChoice(question: QuestionDraft, given: unknown, known: KnownQuestions, flag: Flag): AnswerDraft[] {
  const inner = unpacked(given);
  const value = ticked(inner) ?? listed(question, inner) ?? inner;
  if (isBlank(value, question.key, flag)) return [];
  if (value !== given) flag('UNEXPECTED_VALUE', question.key, given);
  else if (Array.isArray(value) !== (question.kind === 'MULTIPLE_CHOICE'))
    flag('UNEXPECTED_VALUE', question.key, value);
  const chosen = new Set<string>();
  return (Array.isArray(value) ? value : [value]).flatMap((raw: unknown) => {
    if (raw === null || (typeof raw === 'string' && raw.trim() === '')) {
      flag('EMPTY_ANSWER', question.key);
      return [];
    }
    const option = chosenOption(question, raw, known, flag);
    if (option && !chosen.has(option.key)) {
      chosen.add(option.key);
      return [answer(question.key, { optionKey: option.key, text: raw === option.key ? null : asText(raw) })];
    }
    if (option) flag('UNEXPECTED_VALUE', question.key, raw);
    return [answer(question.key, { text: asText(raw) })];
  });
}

/** How options can be named: their keys, their keys folded, their wording folded. */
type Names = readonly [
  keys: Map<string, KnownOption>,
  folds: Map<string, KnownOption>,
  wordings: Map<string, KnownOption>,
];
const names = new WeakMap<readonly KnownOption[], Names>();

/** A file can add as many options as it has rows: they are found without looking at each. */
function namesOf(options: readonly KnownOption[]): Names {
  const made = names.get(options);
  if (made) return made;
  const fresh: Names = [new Map(), new Map(), new Map()];
  for (const option of options) learn(fresh, option);
  names.set(options, fresh);
  return fresh;
}

function learn([keys, folds, wordings]: Names, option: KnownOption): void {
  const { key, label } = option;
  const first = (map: Map<string, KnownOption>, name: string) => void (map.has(name) || map.set(name, option));
  first(keys, key);
  first(folds, folded(key));
  for (const wording of [label.fr, label.en]) if (wording !== null) first(wordings, folded(wording));
}

/** By its key or, where no key fits, by its wording. */
export function knownOption(options: readonly KnownOption[], text: string): KnownOption | undefined {
  const [keys, folds, wordings] = namesOf(options);
  const exact = keys.get(text);
  if (exact) return exact;
  const wanted = folded(text);
  return folds.get(wanted) ?? wordings.get(wanted);
}

function chosenOption(question: QuestionDraft, raw: unknown, known: KnownQuestions, flag: Flag): OptionDraft | null {
  if (typeof raw === 'object') {
    flag('UNEXPECTED_VALUE', question.key, raw);
    return null;
  }
  const text = typeof raw === 'boolean' ? (raw ? 'Oui' : 'Non') : String(raw);
  const key = text.trim();
  if (typeof raw !== 'string') flag('UNEXPECTED_VALUE', question.key, raw);
  const listed = knownOption(question.options, key);
  if (listed && !isAdded(listed)) return listed;
  const isRole = question.key === known.roleKey && known.respondentRoles.has(folded(key));
  flag(isRole ? 'RESPONDENT_ROLE' : 'UNKNOWN_OPTION', question.key, raw);
  if (listed) return listed;
  return key === '' || key.length > longestOptionKey ? null : addOption(question, key);
}

function readRating(question: QuestionDraft, given: unknown, flag: Flag): AnswerDraft[] {
  const value = unpacked(given);
  if (value !== given) flag('UNEXPECTED_VALUE', question.key, given);
  if (!isRecord(value)) {
    if (value !== '') flag('INVALID_RATING', question.key, value);
    return value === '' ? [] : [answer(question.key, { text: asText(value) })];
  }
  const rated = new Set<string>();
  return Object.entries(value).flatMap(([name, raw]) => {
    const field = `${question.key}.${name}`;
    if (raw === null || (typeof raw === 'string' && raw.trim() === '')) {
      flag('EMPTY_ANSWER', field);
      return [];
    }
    const item = ratedItem(question, name, flag);
    const rating = rated.has(item) ? null : readableRating(raw, question);
    rated.add(item);
    if (rating === null) {
      flag('INVALID_RATING', field, raw);
      return [answer(question.key, { item, text: asText(raw) })];
    }
    if (typeof raw === 'string') flag('RATING_AS_TEXT', field, raw);
    return [answer(question.key, { item, rating })];
  });
}

function ratedItem(question: QuestionDraft, name: string, flag: Flag): string {
  const known = namesOf(question.items);
  const listed = knownOption(question.items, name);
  if (listed && !isAdded(listed)) return listed.key;
  flag('UNKNOWN_OPTION', `${question.key}.${name}`, name);
  if (!listed && name.trim() !== '' && name.length <= longestOptionKey) {
    const item = addedOption(name);
    question.items.push(item);
    learn(known, item);
  }
  return listed?.key ?? name;
}

function readableRating(raw: unknown, { minimum, maximum }: QuestionDraft): number | null {
  const text = typeof raw === 'number' ? String(raw) : typeof raw === 'string' ? raw.trim() : '';
  if (!/^[+-]?\d{1,9}(?:[.,]0+)?$/.test(text)) return null;
  const rating = Number(text.replace(',', '.'));
  return rating >= (minimum ?? rating) && rating <= (maximum ?? rating) ? rating : null;
}

/** Puts the text of "…Other" beside the chosen "other" option; without that choice it stands alone. */
function sayWhich(answers: AnswerDraft[], question: QuestionDraft, field: string, text: string, flag: Flag): void {
  if (isBlank(text, field, flag)) return;
  const other = question.options.find(({ key }) => isOtherKey(key));
  const chosen = answers.find((given) => given.questionKey === question.key && given.optionKey === other?.key);
  if (other && chosen && (chosen.text === null || folded(chosen.text) === folded(other.key))) {
    chosen.text = text;
    return;
  }
  flag('OTHER_NOT_CHOSEN', field, text);
  answers.push(answer(question.key, { text }));
}
