// Whether answers fit the questionnaire they are given to. Pure functions, for the API and the public page. Paths name the
// question: ["answers", "<questionKey>"].

import type { Issue } from '../../platform/problem.ts';
import { shownSections } from './conditions.rules.ts';
import { isChoice } from './definition.rules.ts';
import {
  type AnswerDraft,
  CONSENT_GIVEN,
  isDay,
  isEmailAddress,
  otherOption,
  type QuestionDraft,
  type SectionDraft,
} from './draft.rules.ts';
import { LONGEST_ANSWER } from './limits.rules.ts';

export interface GivenAnswers {
  /** As written; null when none is given. */
  readonly email: string | null;
  readonly answers: readonly AnswerDraft[];
  /** They came by a personal link, which stands for the address. */
  readonly isInvited?: boolean;
}

type Fault = Omit<Issue, 'path'>;

/** Every reason why these answers are refused; none when they may be stored. */
export function answerIssues(sections: readonly SectionDraft[], { email, answers, isInvited }: GivenAnswers): Issue[] {
  const given = Map.groupBy(answers, ({ questionKey }) => questionKey);
  const all = new Map(sections.flatMap(({ questions }) => questions).map((question) => [question.key, question]));
  const shown = shownSections(sections, given).flatMap(({ questions }) => questions);
  // The address has its own place in the input; only a second EMAIL question takes its answer like a text.
  const emailQuestion = shown.find(({ kind }) => kind === 'EMAIL');
  const stray = [...given.keys()].flatMap((key) => {
    if (!all.has(key)) return [issue(key, { code: 'UNKNOWN_QUESTION', values: { key: key.slice(0, 100) } })];
    return shown.some((question) => question.key === key) ? [] : [issue(key, { code: 'NOT_ASKED' })];
  });
  return [
    ...stray,
    ...shown.flatMap((question) => {
      const own = given.get(question.key) ?? [];
      const faults = question === emailQuestion ? own.map(() => INVALID) : questionFaults(question, own);
      return [...new Map(faults.map((fault) => [fault.code, issue(question.key, fault)])).values()];
    }),
    ...(isInvited && email === null ? [] : emailFaults(email, emailQuestion)).map((fault) => ({
      ...fault,
      path: ['email'],
    })),
  ];
}

const INVALID: Fault = { code: 'INVALID' };
const REQUIRED: Fault = { code: 'REQUIRED' };
const issue = (questionKey: string, fault: Fault): Issue => ({ ...fault, path: ['answers', questionKey] });

function emailFaults(email: string | null, question: QuestionDraft | undefined): Fault[] {
  if (email === null) return question?.required ? [REQUIRED] : [];
  if (!question) return [{ code: 'NOT_ASKED' }];
  return isEmailAddress(email) ? [] : [INVALID];
}

function questionFaults(question: QuestionDraft, given: readonly AnswerDraft[]): Fault[] {
  if (given.length === 0) return question.required ? [REQUIRED] : [];
  if (isChoice(question)) return choiceFaults(question, given);
  if (question.kind === 'RATING') return ratingFaults(question, given);
  if (question.kind === 'RANKING') return rankingFaults(question, given);
  return given.length > 1 ? [tooMany(1)] : singleFaults(question, given[0] as AnswerDraft);
}

type Part = keyof Omit<AnswerDraft, 'questionKey'>;
const PARTS: readonly Part[] = ['item', 'optionKey', 'rating', 'number', 'day', 'text'];
/** Whether only these parts are given. */
const hasOnly = (answer: AnswerDraft, ...parts: readonly Part[]): boolean =>
  PARTS.every((part) => answer[part] === null || parts.includes(part));

const tooMany = (maximum: number): Fault => ({ code: 'TOO_MANY', values: { maximum } });
const tooFew = (minimum: number): Fault => ({ code: 'TOO_FEW', values: { minimum } });
const unknown = (key: string): Fault => ({ code: 'UNKNOWN_OPTION', values: { key: key.slice(0, 100) } });
const repeats = (values: readonly unknown[]): boolean => new Set(values).size < values.length;

function choiceFaults(question: QuestionDraft, given: readonly AnswerDraft[]): Fault[] {
  const other = otherOption(question);
  const faults = given.flatMap((answer): Fault[] => {
    const { optionKey, text } = answer;
    if (optionKey === null) return [REQUIRED];
    if (!question.options.some(({ key }) => key === optionKey)) return [unknown(optionKey)];
    if (!hasOnly(answer, 'optionKey', 'text') || (text !== null && optionKey !== other?.key)) return [INVALID];
    return optionKey === other?.key ? writtenFaults(text, question) : [];
  });
  if (question.kind === 'SINGLE_CHOICE' && given.length > 1) return [...faults, tooMany(1)];
  return [...faults, ...numberOfFaults(question, given)];
}

function numberOfFaults({ fewest, most }: QuestionDraft, given: readonly AnswerDraft[]): Fault[] {
  if (repeats(given.map(({ optionKey }) => optionKey))) return [INVALID];
  if (fewest !== null && given.length < fewest) return [tooFew(fewest)];
  return most !== null && given.length > most ? [tooMany(most)] : [];
}

/** The options in an order: each has its place as its rating, from 1 without a gap. */
function rankingFaults(question: QuestionDraft, given: readonly AnswerDraft[]): Fault[] {
  const faults = given.flatMap((answer): Fault[] => {
    const { optionKey, rating } = answer;
    if (optionKey === null || rating === null) return [REQUIRED];
    if (!question.options.some(({ key }) => key === optionKey)) return [unknown(optionKey)];
    return hasOnly(answer, 'optionKey', 'rating') ? [] : [INVALID];
  });
  if (faults.length > 0) return faults;
  const places = given.map(({ rating }) => rating).toSorted((one, other) => Number(one) - Number(other));
  return places.some((place, index) => place !== index + 1) ? [INVALID] : numberOfFaults(question, given);
}

function ratingFaults(question: QuestionDraft, given: readonly AnswerDraft[]): Fault[] {
  const { minimum, maximum, items } = question;
  const faults = given.flatMap((answer): Fault[] => {
    const { item, rating } = answer;
    if (item === null || rating === null) return [REQUIRED];
    if (!items.some(({ key }) => key === item)) return [unknown(item)];
    if (!hasOnly(answer, 'item', 'rating')) return [INVALID];
    return rangeFaults(rating, minimum, maximum);
  });
  const rated = given.map(({ item }) => item);
  const incomplete = question.required && items.some(({ key }) => !rated.includes(key));
  return [...faults, ...(repeats(rated) ? [INVALID] : []), ...(incomplete ? [REQUIRED] : [])];
}

function rangeFaults<T extends number | string>(value: T, minimum: T | null, maximum: T | null): Fault[] {
  if (value >= (minimum ?? value) && value <= (maximum ?? value)) return [];
  return [{ code: 'OUT_OF_RANGE', values: { minimum: minimum ?? '−∞', maximum: maximum ?? '∞' } }];
}

function singleFaults(question: QuestionDraft, answer: AnswerDraft): Fault[] {
  switch (question.kind) {
    case 'NUMBER':
      return hasOnly(answer, 'number') ? numberFaults(question, answer.number) : [INVALID];
    case 'DATE':
      return hasOnly(answer, 'day') ? dayFaults(question, answer.day) : [INVALID];
    case 'CONSENT':
      return hasOnly(answer, 'optionKey') && answer.optionKey === CONSENT_GIVEN ? [] : [INVALID];
    default:
      return hasOnly(answer, 'text') ? textFaults(question, answer.text) : [INVALID];
  }
}

function numberFaults({ minimum, maximum, decimals }: QuestionDraft, number: number | null): Fault[] {
  if (number === null) return [REQUIRED];
  const written = /^-?\d{1,15}(?:\.(\d+))?$/.exec(String(number));
  if (!written || (written[1] ?? '').length > (decimals ?? 0)) return [INVALID];
  return rangeFaults(number, minimum, maximum);
}

function dayFaults({ earliest, latest }: QuestionDraft, day: string | null): Fault[] {
  if (day === null) return [REQUIRED];
  return isDay(day) ? rangeFaults(day, earliest, latest) : [INVALID];
}

function textFaults(question: QuestionDraft, text: string | null): Fault[] {
  if (question.kind === 'EMAIL' && text !== null && !isEmailAddress(text)) return [INVALID];
  return writtenFaults(text, question);
}

function writtenFaults(text: string | null, { longest }: QuestionDraft): Fault[] {
  if (text === null || text.trim() === '') return [REQUIRED];
  const maximum = longest ?? LONGEST_ANSWER;
  return text.length > maximum ? [{ code: 'TOO_LONG', values: { maximum } }] : [];
}
