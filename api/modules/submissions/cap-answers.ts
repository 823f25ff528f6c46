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

export type Flag = (code: SubmissionOddity, field: string, value?: unknown) => void;
export type KnownQuestions = {
  questions: ReadonlyMap<string, QuestionDraft>;
  /** Folded names of the roles that respondents added in the old system. */
  respondentRoles: ReadonlySet<string>;
  /** The question about the respondent's role, if there is one. */
  roleKey: string | null;
};

const longestOptionKey = 200;

/** Two texts that differ in case, spaces or the kind of apostrophe are one option. */
export const folded = (text: string): string =>
  text.normalize('NFC').replace(/[’ʼ]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

export const asText = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

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
  question.options.splice(other === -1 ? question.options.length : other, 0, option);
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
    else if (otherOf) others.push({ question: otherOf, field, text: asText(value) });
    else if (!isSkipMark(field, value, flag)) answers.push(...readUnknown(field, value, flag));
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
      return readSingle(question.key, value, dayIn, 'INVALID_DAY', flag);
    case 'CONSENT':
      return readSingle(question.key, value, consentIn, 'UNEXPECTED_VALUE', flag);
    default:
      return readText(question.key, value, flag);
  }
}

function readText(field: string, value: unknown, flag: Flag): AnswerDraft[] {
  if (typeof value !== 'string') flag('UNEXPECTED_VALUE', field, value);
  const text = asText(value);
  return text === '' ? [] : [answer(field, { text })];
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

const numberIn = (text: string): Partial<AnswerDraft> | null =>
  /^[+-]?\d{1,15}(?:[.,]\d{1,6})?$/.test(text) ? { number: Number(text.replace(',', '.')) } : null;

/** "2026-01-31", or as French spreadsheets write it, "31/01/2026". */
function dayIn(text: string): Partial<AnswerDraft> | null {
  const french = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const [, day = '', month = '', year = ''] = french ?? [];
  const written = french ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.slice(0, 10);
  return isDay(written) ? { day: written } : null;
}

export const YES = new Set(['1', 'x', 'oui', 'yes', 'true', 'vrai', CONSENT_GIVEN]);
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

function readChoice(question: QuestionDraft, value: unknown, known: KnownQuestions, flag: Flag): AnswerDraft[] {
  if (value === '') return [];
  if (Array.isArray(value) !== (question.kind === 'MULTIPLE_CHOICE')) flag('UNEXPECTED_VALUE', question.key, value);
  const chosen = new Set<string>();
  return (Array.isArray(value) ? value : [value]).flatMap((raw: unknown) => {
    if (raw === null || raw === '') {
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

function chosenOption(question: QuestionDraft, raw: unknown, known: KnownQuestions, flag: Flag): OptionDraft | null {
  if (typeof raw === 'object') {
    flag('UNEXPECTED_VALUE', question.key, raw);
    return null;
  }
  const text = typeof raw === 'boolean' ? (raw ? 'Oui' : 'Non') : String(raw);
  const key = text.trim();
  if (typeof raw !== 'string') flag('UNEXPECTED_VALUE', question.key, raw);
  const listed =
    question.options.find((option) => option.key === key) ??
    question.options.find((option) => folded(option.key) === folded(key));
  if (listed && !isAdded(listed)) return listed;
  const isRole = question.key === known.roleKey && known.respondentRoles.has(folded(key));
  flag(isRole ? 'RESPONDENT_ROLE' : 'UNKNOWN_OPTION', question.key, raw);
  if (listed) return listed;
  return key === '' || key.length > longestOptionKey ? null : addOption(question, key);
}

function readRating(question: QuestionDraft, value: unknown, flag: Flag): AnswerDraft[] {
  if (!isRecord(value)) {
    if (value !== '') flag('INVALID_RATING', question.key, value);
    return value === '' ? [] : [answer(question.key, { text: asText(value) })];
  }
  const rated = new Set<string>();
  return Object.entries(value).flatMap(([name, raw]) => {
    const field = `${question.key}.${name}`;
    if (raw === null || raw === '') {
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
  const listed = question.items.find((item) => item.key === name || folded(item.key) === folded(name));
  if (listed && !isAdded(listed)) return listed.key;
  flag('UNKNOWN_OPTION', `${question.key}.${name}`, name);
  if (!listed && name.trim() !== '' && name.length <= longestOptionKey) question.items.push(addedOption(name));
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
  if (text === '') return;
  question.allowsOther ||= question.options.some(({ key }) => isOtherKey(key));
  const other = otherOption(question);
  const chosen = answers.find((given) => given.questionKey === question.key && given.optionKey === other?.key);
  if (other && chosen && (chosen.text === null || folded(chosen.text) === folded(other.key))) {
    chosen.text = text;
    return;
  }
  flag('OTHER_NOT_CHOSEN', field, text);
  answers.push(answer(question.key, { text }));
}
