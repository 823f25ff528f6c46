// What a respondent has given so far, which questions that shows, what is missing, and what is sent. Pure functions.
import type { AnswerInput, Condition, Option, Question, Questionnaire, Section } from './api.ts';

/** What was given to one question; only the parts of its kind are set. */
export type Given = { options?: string[]; other?: string; ratings?: Record<string, number>; text?: string };
export type Answers = Record<string, Given>;
export type Missing = 'missing' | 'missingRatings' | 'missingOther' | 'invalidEmail';

/** Options that respondents added wait for an administrator before others see them. */
export const offered = (options: Option[]): Option[] => options.filter((option) => !option.addedByRespondents);

export const otherOption = (question: Question): Option | undefined =>
  question.allowsOther
    ? question.options.find((option) => ['autre', 'other'].includes(option.key.toLowerCase()))
    : undefined;

export const saysOther = (question: Question, given: Given | undefined): boolean => {
  const other = otherOption(question);
  return other !== undefined && (given?.options ?? []).includes(other.key);
};

/** The sections and questions to show. A hidden question counts as unanswered for the conditions of later ones. */
export function shownSections(questionnaire: Questionnaire, answers: Answers): Section[] {
  const shownKeys = new Set<string>();
  const holds = (condition: Condition | null): boolean =>
    condition === null ||
    (shownKeys.has(condition.questionKey) &&
      [answers[condition.questionKey]?.options ?? [], answers[condition.questionKey]?.text ?? []]
        .flat()
        .includes(condition.equals));
  return questionnaire.sections.flatMap((section) => {
    if (!holds(section.shownWhen)) return [];
    const questions = section.questions.filter((question) => {
      if (!holds(question.shownWhen)) return false;
      shownKeys.add(question.key);
      return true;
    });
    return questions.length > 0 ? [{ ...section, questions }] : [];
  });
}

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
    if (offered(question.items).some((item) => rated[item.key] === undefined)) return 'missingRatings';
  }
  if (saysOther(question, given) && !given?.other?.trim()) return 'missingOther';
  const email = given?.text?.replace(/\s/g, '') ?? '';
  if (question.kind === 'EMAIL' && !/^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/.test(email)) return 'invalidEmail';
  return null;
}

/** What is sent: answers of shown questions only; the e-mail address travels apart from them. */
export function toSend(questions: Question[], answers: Answers): { email: string | null; answers: AnswerInput[] } {
  const emailKey = questions.find((question) => question.kind === 'EMAIL')?.key;
  const email = emailKey === undefined ? '' : (answers[emailKey]?.text ?? '').replace(/\s/g, '');
  return {
    email: email || null,
    answers: questions
      .filter((question) => question.key !== emailKey)
      .flatMap((question) => inputsOf(question, answers[question.key])),
  };
}

function inputsOf(question: Question, given: Given | undefined): AnswerInput[] {
  const questionKey = question.key;
  if (!given || !isAnswered(question, given)) return [];
  if (question.kind === 'RATING')
    return Object.entries(given.ratings ?? {}).map(([item, rating]) => ({ questionKey, item, rating }));
  if (!question.kind.endsWith('_CHOICE')) return [{ questionKey, text: given.text ?? '' }];
  const other = saysOther(question, given) ? otherOption(question)?.key : undefined;
  return (given.options ?? []).map((optionKey) =>
    optionKey === other && given.other ? { questionKey, optionKey, text: given.other } : { questionKey, optionKey },
  );
}
