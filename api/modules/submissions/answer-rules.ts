// Whether answers fit the questionnaire they are given to. Pure functions; the public page asks the same questions under
// the same conditions (admin/pages/questionnaire/answers.ts). Paths name the question: ["answers", "<questionKey>"].

import type { Issue } from '../../platform/problem.ts';
import { isChoice } from './definition-rules.ts';
import {
  type AnswerDraft,
  isEmailAddress,
  type OptionDraft,
  otherOption,
  type QuestionDraft,
  type SectionDraft,
} from './questionnaire-draft.ts';

export const LONGEST_ANSWER = 10_000;

export interface GivenAnswers {
  /** As written; null when none is given. */
  readonly email: string | null;
  readonly answers: readonly AnswerDraft[];
}

type Fault = Omit<Issue, 'path'>;

/** Every reason why these answers are refused; none when they may be stored. */
export function answerIssues(sections: readonly SectionDraft[], { email, answers }: GivenAnswers): Issue[] {
  const given = Map.groupBy(answers, ({ questionKey }) => questionKey);
  const all = new Map(sections.flatMap(({ questions }) => questions).map((question) => [question.key, question]));
  const shown = shownQuestions(sections, given);
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
    ...emailFaults(email, emailQuestion).map((fault) => ({ ...fault, path: ['email'] })),
  ];
}

const INVALID: Fault = { code: 'INVALID' };
const REQUIRED: Fault = { code: 'REQUIRED' };
const issue = (questionKey: string, fault: Fault): Issue => ({ ...fault, path: ['answers', questionKey] });

/** A hidden question counts as unanswered for the conditions of later ones. */
function shownQuestions(
  sections: readonly SectionDraft[],
  given: ReadonlyMap<string, readonly AnswerDraft[]>,
): QuestionDraft[] {
  const shown = new Map<string, QuestionDraft>();
  const holds = ({ shownWhen }: Pick<QuestionDraft, 'shownWhen'>): boolean =>
    !shownWhen ||
    (shown.has(shownWhen.questionKey) &&
      (given.get(shownWhen.questionKey) ?? []).some(({ optionKey }) => optionKey === shownWhen.equals));
  for (const section of sections) {
    if (!holds(section)) continue;
    for (const question of section.questions) if (holds(question)) shown.set(question.key, question);
  }
  return [...shown.values()];
}

function emailFaults(email: string | null, question: QuestionDraft | undefined): Fault[] {
  if (email === null) return question?.required ? [REQUIRED] : [];
  if (!question) return [{ code: 'NOT_ASKED' }];
  return isEmailAddress(email) ? [] : [INVALID];
}

function questionFaults(question: QuestionDraft, given: readonly AnswerDraft[]): Fault[] {
  if (given.length === 0) return question.required ? [REQUIRED] : [];
  if (isChoice(question)) return choiceFaults(question, given);
  if (question.kind === 'RATING') return ratingFaults(question, given);
  return given.length > 1 ? [tooMany] : textFaults(question, given[0] as AnswerDraft);
}

const tooMany: Fault = { code: 'TOO_MANY', values: { maximum: 1 } };
const unknown = (key: string): Fault => ({ code: 'UNKNOWN_OPTION', values: { key: key.slice(0, 100) } });
const offered = (options: readonly OptionDraft[]): OptionDraft[] =>
  options.filter(({ addedByRespondents }) => !addedByRespondents);
const repeats = (values: readonly unknown[]): boolean => new Set(values).size < values.length;

function choiceFaults(question: QuestionDraft, given: readonly AnswerDraft[]): Fault[] {
  const other = otherOption(question);
  const faults = given.flatMap(({ item, optionKey, rating, text }): Fault[] => {
    if (optionKey === null) return [REQUIRED];
    if (!offered(question.options).some(({ key }) => key === optionKey)) return [unknown(optionKey)];
    if (item !== null || rating !== null || (text !== null && optionKey !== other?.key)) return [INVALID];
    return optionKey === other?.key ? writtenFaults(text) : [];
  });
  if (question.kind === 'SINGLE_CHOICE' && given.length > 1) return [...faults, tooMany];
  return repeats(given.map(({ optionKey }) => optionKey)) ? [...faults, INVALID] : faults;
}

function ratingFaults(question: QuestionDraft, given: readonly AnswerDraft[]): Fault[] {
  const { minimum, maximum } = question;
  const items = offered(question.items);
  const faults = given.flatMap(({ item, optionKey, rating, text }): Fault[] => {
    if (item === null || rating === null) return [REQUIRED];
    if (!items.some(({ key }) => key === item)) return [unknown(item)];
    if (optionKey !== null || text !== null) return [INVALID];
    const outside = rating < (minimum ?? rating) || rating > (maximum ?? rating);
    return outside ? [{ code: 'OUT_OF_RANGE', values: { minimum: minimum ?? 0, maximum: maximum ?? 0 } }] : [];
  });
  const rated = given.map(({ item }) => item);
  const incomplete = question.required && items.some(({ key }) => !rated.includes(key));
  return [...faults, ...(repeats(rated) ? [INVALID] : []), ...(incomplete ? [REQUIRED] : [])];
}

function textFaults({ kind }: QuestionDraft, { item, optionKey, rating, text }: AnswerDraft): Fault[] {
  if (item !== null || optionKey !== null || rating !== null) return [INVALID];
  if (kind === 'EMAIL' && text !== null && !isEmailAddress(text)) return [INVALID];
  return writtenFaults(text);
}

function writtenFaults(text: string | null): Fault[] {
  if (text === null || text.trim() === '') return [REQUIRED];
  return text.length > LONGEST_ANSWER ? [{ code: 'TOO_LONG', values: { maximum: LONGEST_ANSWER } }] : [];
}
