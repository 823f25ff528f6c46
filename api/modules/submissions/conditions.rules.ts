// Which questions are shown, given the answers. Pure functions: the API, the public page and the editor ask the same.

import type { AnswerDraft, ConditionDraft, QuestionDraft, SectionDraft, ShownWhenDraft } from './draft.rules.ts';

export type AnswersByQuestion = ReadonlyMap<string, readonly AnswerDraft[]>;

/** The sections with the questions that are shown, without sections that show none. */
export function shownSections<Q extends QuestionDraft, S extends SectionDraft & { questions: Q[] }>(
  sections: readonly S[],
  given: AnswersByQuestion,
): S[] {
  const shown = new Set<string>();
  return sections.flatMap((section) => {
    if (!holds(section.shownWhen, shown, given)) return [];
    const questions = section.questions.filter(({ key, shownWhen }) => {
      const isShown = holds(shownWhen, shown, given);
      if (isShown) shown.add(key);
      return isShown;
    });
    return questions.length > 0 ? [{ ...section, questions }] : [];
  });
}

/** Without the question for the address that travels apart from the answers. */
export function withoutAddress<S extends SectionDraft>(sections: readonly S[]): S[] {
  const address = sections.flatMap(({ questions }) => questions).find(({ kind }) => kind === 'EMAIL');
  return sections.flatMap((section) => {
    const questions = section.questions.filter((question) => question !== address);
    return questions.length > 0 ? [{ ...section, questions }] : [];
  });
}

/**
 * The keys of the questions that are not asked, given the answers.
 * @param all those that there are
 */
export function notAsked(
  sections: readonly SectionDraft[],
  given: AnswersByQuestion,
  all: readonly SectionDraft[] = sections,
): string[] {
  const shown = new Set(shownSections(sections, given).flatMap(({ questions }) => questions.map(({ key }) => key)));
  return all.flatMap(({ questions }) => questions.map(({ key }) => key)).filter((key) => !shown.has(key));
}

/** A question that is not shown counts as unanswered. */
function holds(shownWhen: ShownWhenDraft | null, shown: ReadonlySet<string>, given: AnswersByQuestion): boolean {
  if (!shownWhen) return true;
  const met = (condition: ConditionDraft): boolean =>
    isMet(condition, shown.has(condition.questionKey) ? (given.get(condition.questionKey) ?? []) : []);
  return shownWhen.match === 'ALL' ? shownWhen.conditions.every(met) : shownWhen.conditions.some(met);
}

function isMet({ operator, optionKey, item, number }: ConditionDraft, own: readonly AnswerDraft[]): boolean {
  const chosen = own.some((answer) => answer.optionKey === optionKey);
  const value = own.find((answer) => answer.item === item);
  const measured = value?.number ?? value?.rating ?? null;
  switch (operator) {
    case 'IS':
      return chosen;
    case 'IS_NOT':
      return own.length > 0 && !chosen;
    case 'ANSWERED':
      return own.length > 0;
    case 'NOT_ANSWERED':
      return own.length === 0;
    case 'AT_LEAST':
      return measured !== null && number !== null && measured >= number;
    case 'AT_MOST':
      return measured !== null && number !== null && measured <= number;
  }
}
