// What a respondent has given so far, which questions that shows, what is wrong with it, and what is sent. Pure functions.
import { answerIssues } from '../../../api/modules/submissions/answers.rules.ts';
import { shownSections } from '../../../api/modules/submissions/conditions.rules.ts';
import {
  type AnswerDraft,
  CONSENT_GIVEN,
  otherOption,
  plainAnswer,
} from '../../../api/modules/submissions/draft.rules.ts';
import type { Question, Questionnaire, Section } from './api.ts';

/** What was given to one question; only the parts of its kind are set. The options of a ranking are in their order. */
export type Given = { options?: string[]; other?: string; ratings?: Record<string, number>; text?: string };
export type Answers = Record<string, Given>;
export type Sent = { email: string | null; answers: AnswerDraft[] };
export type Fault = { question: Question; code: string };

export const saysOther = (question: Question, given: Given | undefined): boolean => {
  const other = otherOption(question);
  return other !== undefined && (given?.options ?? []).includes(other.key);
};

/** The sections and questions to show. */
export const shownOf = (questionnaire: Pick<Questionnaire, 'sections'>, answers: Answers): Section[] => {
  const questions = questionnaire.sections.flatMap((section) => section.questions);
  const given = questions.flatMap((question) => inputsOf(question, answers[question.key]));
  return shownSections(
    questionnaire.sections,
    Map.groupBy(given, ({ questionKey }) => questionKey),
  );
};

/** What was given, without what is not offered any more: the questionnaire may have changed since. */
export function stillOffered({ sections }: Pick<Questionnaire, 'sections'>, answers: Answers): Answers {
  const questions = sections.flatMap((section) => section.questions);
  return Object.fromEntries(
    questions.flatMap((question) => {
      const given = answers[question.key];
      return given ? [[question.key, offeredOf(question, given)]] : [];
    }),
  );
}

function offeredOf(question: Question, { options, ratings, ...rest }: Given): Given {
  const known = (list: Question['options'], key: string): boolean => list.some((one) => one.key === key);
  const isOnScale = (rating: number): boolean =>
    rating >= (question.minimum ?? rating) && rating <= (question.maximum ?? rating);
  const isOption = (key: string): boolean =>
    question.kind === 'CONSENT' ? key === CONSENT_GIVEN : known(question.options, key);
  return {
    ...rest,
    ...(options ? { options: options.filter(isOption) } : {}),
    ...(ratings
      ? {
          ratings: Object.fromEntries(
            Object.entries(ratings).filter(([item, rating]) => known(question.items, item) && isOnScale(rating)),
          ),
        }
      : {}),
  };
}

export function isAnswered(question: Question, given: Given | undefined): boolean {
  if (!given) return false;
  if (question.kind === 'RATING') return Object.keys(given.ratings ?? {}).length > 0;
  return (given.options ?? []).length > 0 || (given.text ?? '').trim() !== '';
}

/** What the server would refuse, as far as one can tell here, in the order of the questions; one fault a question. */
export function faultsIn(shown: Section[], answers: Answers): Fault[] {
  const questions = shown.flatMap((section) => section.questions);
  const emailKey = addressQuestion(questions)?.key;
  const codes = new Map(
    answerIssues(shown, toSend(questions, answers))
      .toReversed()
      .map(({ path, code }) => [path[0] === 'email' ? emailKey : path[1], code]),
  );
  return questions.flatMap((question) => {
    const code = codes.get(question.key);
    return code === undefined ? [] : [{ question, code }];
  });
}

/** The question whose answer is the address that travels apart from the answers. */
export const addressQuestion = (questions: Question[]): Question | undefined =>
  questions.find((question) => question.kind === 'EMAIL');

/** What is sent: answers of shown questions only; the e-mail address travels apart from them. */
export function toSend(questions: Question[], answers: Answers): Sent {
  const address = addressQuestion(questions);
  const email = address === undefined ? '' : (answers[address.key]?.text ?? '').replace(/\s/g, '');
  return {
    email: email || null,
    answers: questions
      .filter((question) => question !== address)
      .flatMap((question) => inputsOf(question, answers[question.key])),
  };
}

function inputsOf(question: Question, given: Given | undefined): AnswerDraft[] {
  const plain = { ...plainAnswer, questionKey: question.key };
  if (!given || !isAnswered(question, given)) return [];
  const { options = [], ratings = {}, text = '' } = given;
  switch (question.kind) {
    case 'RATING':
      return Object.entries(ratings).map(([item, rating]) => ({ ...plain, item, rating }));
    case 'RANKING':
      return options.map((optionKey, index) => ({ ...plain, optionKey, rating: index + 1 }));
    case 'SINGLE_CHOICE':
    case 'MULTIPLE_CHOICE': {
      const other = saysOther(question, given) ? otherOption(question)?.key : undefined;
      return options.map((optionKey) =>
        optionKey === other && given.other?.trim()
          ? { ...plain, optionKey, text: given.other }
          : { ...plain, optionKey },
      );
    }
    case 'CONSENT':
      return [{ ...plain, optionKey: CONSENT_GIVEN }];
    case 'NUMBER':
      return [{ ...plain, number: numberOf(text, question.decimals ?? 0) }];
    case 'DATE':
      return [{ ...plain, day: text }];
    default:
      return [{ ...plain, text }];
  }
}

/** A number as people write it, "1 234,5" or "-2.5"; NaN for what is none, or has more decimals than it may. */
export function numberOf(text: string, decimals: number): number {
  const plain = text.replace(/\s/g, '').replace('−', '-').replace(',', '.');
  const [, after = ''] = plain.split('.');
  return /^[+-]?\d+(?:\.\d+)?$/.test(plain) && after.length <= decimals ? Number(plain) : Number.NaN;
}
