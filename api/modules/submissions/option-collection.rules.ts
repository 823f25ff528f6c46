// Which respondents' options answers stand for. Pure functions.

import {
  type AddedOptionDraft,
  type AnswerDraft,
  otherOption,
  type QuestionDraft,
  type SectionDraft,
} from './draft.rules.ts';

/** What is longer is an answer, not an option. */
const LONGEST_OPTION = 100;
const PREFIX = 'added:';

/** The text as it is compared: case, accents, punctuation and spaces aside. */
export const foldedOption = (text: string): string => {
  const folded = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return folded || text.trim();
};

/** The key under which a text is collected: the same for texts that only case, accents, punctuation and spaces tell apart. */
export const keyOfCollected = (text: string): string => `${PREFIX}${foldedOption(text)}`;

export interface CollectedOption {
  readonly questionKey: string;
  readonly key: string;
  readonly label: string;
}

function collected(question: QuestionDraft | undefined, { questionKey, optionKey, text }: AnswerDraft) {
  if (!question?.collectsOptions || text === null || optionKey !== otherOption(question)?.key) return null;
  const label = text.replaceAll(/\s+/g, ' ').trim();
  return label.length <= LONGEST_OPTION ? { questionKey, key: keyOfCollected(label), label } : null;
}

const byKey = (sections: readonly SectionDraft[]): Map<string, QuestionDraft> =>
  new Map(sections.flatMap(({ questions }) => questions).map((question) => [question.key, question]));

/** What respondents wrote beside "other" where that is collected, each once. */
export function collectedOptions(
  sections: readonly SectionDraft[],
  answers: readonly AnswerDraft[],
): CollectedOption[] {
  const questions = byKey(sections);
  const found = answers
    .map((answer) => collected(questions.get(answer.questionKey), answer))
    .filter((one) => one !== null);
  return [...new Map(found.map((one) => [`${one.questionKey} ${one.key}`, one])).values()];
}

/** For each answer the key of the respondents' option that it chose or wrote; null for the others. */
export function addedKeys(
  sections: readonly SectionDraft[],
  offered: readonly AddedOptionDraft[],
  answers: readonly AnswerDraft[],
): (string | null)[] {
  const questions = byKey(sections);
  return answers.map((answer) => {
    const { questionKey, optionKey } = answer;
    const isAdded = offered.some((option) => option.questionKey === questionKey && option.key === optionKey);
    return isAdded ? optionKey : (collected(questions.get(questionKey), answer)?.key ?? null);
  });
}
