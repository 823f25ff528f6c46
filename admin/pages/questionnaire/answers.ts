// What a respondent has given so far, which questions that shows, what is missing, and what is sent. Pure functions.
import { shownSections } from '../../../api/modules/submissions/conditions.rules.ts';
import { type AnswerDraft, otherOption, plainAnswer } from '../../../api/modules/submissions/draft.rules.ts';
import type { Question, Questionnaire, Section } from './api.ts';

/** What was given to one question; only the parts of its kind are set. */
export type Given = { options?: string[]; other?: string; ratings?: Record<string, number>; text?: string };
export type Answers = Record<string, Given>;
export type Missing = 'missing' | 'missingRatings' | 'missingOther' | 'invalidEmail';

export const saysOther = (question: Question, given: Given | undefined): boolean => {
  const other = otherOption(question);
  return other !== undefined && (given?.options ?? []).includes(other.key);
};

/** The sections and questions to show. */
export const shownOf = (questionnaire: Questionnaire, answers: Answers): Section[] => {
  const questions = questionnaire.sections.flatMap((section) => section.questions);
  const given = questions.flatMap((question) => inputsOf(question, answers[question.key]));
  return shownSections(
    questionnaire.sections,
    Map.groupBy(given, ({ questionKey }) => questionKey),
  );
};

export function isAnswered(question: Question, given: Given | undefined): boolean {
  if (!given) return false;
  if (question.kind === 'RATING') return Object.keys(given.ratings ?? {}).length > 0;
  if (question.kind.endsWith('_CHOICE')) return (given.options ?? []).length > 0;
  return (given.text ?? '').trim() !== '';
}

export function missingIn(question: Question, given: Given | undefined): Missing | null {
  if (!isAnswered(question, given)) return question.required ? 'missing' : null;
  if (question.kind === 'RATING' && question.required) {
    const rated = given?.ratings ?? {};
    if (question.items.some((item) => rated[item.key] === undefined)) return 'missingRatings';
  }
  if (saysOther(question, given) && !given?.other?.trim()) return 'missingOther';
  const email = given?.text?.replace(/\s/g, '') ?? '';
  if (question.kind === 'EMAIL' && !/^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/.test(email)) return 'invalidEmail';
  return null;
}

/** What is sent: answers of shown questions only; the e-mail address travels apart from them. */
export function toSend(questions: Question[], answers: Answers): { email: string | null; answers: AnswerDraft[] } {
  const emailKey = questions.find((question) => question.kind === 'EMAIL')?.key;
  const email = emailKey === undefined ? '' : (answers[emailKey]?.text ?? '').replace(/\s/g, '');
  return {
    email: email || null,
    answers: questions
      .filter((question) => question.key !== emailKey)
      .flatMap((question) => inputsOf(question, answers[question.key])),
  };
}

function inputsOf(question: Question, given: Given | undefined): AnswerDraft[] {
  const plain = { ...plainAnswer, questionKey: question.key };
  if (!given || !isAnswered(question, given)) return [];
  if (question.kind === 'RATING')
    return Object.entries(given.ratings ?? {}).map(([item, rating]) => ({ ...plain, item, rating }));
  if (!question.kind.endsWith('_CHOICE')) return [{ ...plain, text: given.text ?? '' }];
  const other = saysOther(question, given) ? otherOption(question)?.key : undefined;
  return (given.options ?? []).map((optionKey) =>
    optionKey === other && given.other ? { ...plain, optionKey, text: given.other } : { ...plain, optionKey },
  );
}
