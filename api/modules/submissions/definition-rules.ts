// What makes the definition of a questionnaire sound, and how what respondents added joins it. Pure functions; every
// reason is given with the path of the field it is about.

import type { Issue } from '../../platform/problem.ts';
import { isOtherKey, type OptionDraft, type QuestionDraft, type SectionDraft } from './questionnaire-draft.ts';

export const isChoice = ({ kind }: Pick<QuestionDraft, 'kind'>): boolean =>
  kind === 'SINGLE_CHOICE' || kind === 'MULTIPLE_CHOICE';

/** Every reason why these sections cannot be the definition of a questionnaire. */
export function definitionIssues(sections: readonly SectionDraft[]): Issue[] {
  const sectionKeys = new Set<string>();
  const earlier = new Map<string, QuestionDraft>();
  return sections.flatMap((section, index) => {
    const path = ['sections', String(index)];
    return [
      ...taken(sectionKeys, section.key, path),
      ...conditionIssues(section, earlier, path),
      ...section.questions.flatMap((question, place) => {
        const at = [...path, 'questions', String(place)];
        const issues = [
          ...(earlier.has(question.key) ? [{ code: 'TAKEN', path: [...at, 'key'] }] : []),
          ...conditionIssues(question, earlier, at),
          ...questionIssues(question, at),
        ];
        earlier.set(question.key, question);
        return issues;
      }),
    ];
  });
}

function questionIssues(question: QuestionDraft, path: readonly string[]): Issue[] {
  const { kind, options, allowsOther } = question;
  const expects = (field: 'options' | 'items', wanted: boolean): Issue[] => {
    if (wanted !== question[field].length > 0)
      return [{ code: wanted ? 'REQUIRED' : 'INVALID', path: [...path, field] }];
    const keys = new Set<string>();
    return question[field].flatMap(({ key }, index) => taken(keys, key, [...path, field, String(index)]));
  };
  const misplaced = allowsOther && !isChoice(question) ? [{ code: 'INVALID', path: [...path, 'allowsOther'] }] : [];
  const missing =
    allowsOther && isChoice(question) && options.length > 0 && !options.some(({ key }) => isOtherKey(key))
      ? [{ code: 'OTHER_MISSING', path: [...path, 'options'] }]
      : [];
  return [
    ...expects('options', isChoice(question)),
    ...expects('items', kind === 'RATING'),
    ...misplaced,
    ...missing,
    ...rangeIssues(question, path),
  ];
}

function rangeIssues({ kind, minimum, maximum }: QuestionDraft, path: readonly string[]): Issue[] {
  const bounds = { minimum, maximum };
  if (kind !== 'RATING')
    return Object.entries(bounds).flatMap(([name, value]) =>
      value === null ? [] : [{ code: 'INVALID', path: [...path, name] }],
    );
  if (minimum === null || maximum === null)
    return Object.entries(bounds).flatMap(([name, value]) =>
      value === null ? [{ code: 'REQUIRED', path: [...path, name] }] : [],
    );
  if (minimum < maximum) return [];
  return [
    {
      code: 'OUT_OF_RANGE',
      path: [...path, 'maximum'],
      values: { minimum: minimum + 1, maximum: RATING_RANGE.maximum },
    },
  ];
}

/** What the bounds of a rating may be. */
export const RATING_RANGE = { minimum: 0, maximum: 100 } as const;

function conditionIssues(
  { shownWhen }: Pick<QuestionDraft, 'shownWhen'>,
  earlier: ReadonlyMap<string, QuestionDraft>,
  path: readonly string[],
): Issue[] {
  if (!shownWhen) return [];
  const question = earlier.get(shownWhen.questionKey);
  const at = [...path, 'shownWhen'];
  if (!question)
    return [{ code: 'UNKNOWN_QUESTION', path: [...at, 'questionKey'], values: { key: shownWhen.questionKey } }];
  const known = question.options.some(({ key }) => key === shownWhen.equals);
  return known ? [] : [{ code: 'UNKNOWN_OPTION', path: [...at, 'equals'], values: { key: shownWhen.equals } }];
}

/** Notes the key; an issue when it was there already. */
function taken(keys: Set<string>, key: string, path: readonly string[]): Issue[] {
  const issues = keys.has(key) ? [{ code: 'TAKEN', path: [...path, 'key'] }] : [];
  keys.add(key);
  return issues;
}

/** The sections with the options and items that `added` marks as respondents' own and they lack. */
export function withRespondentOptions(
  sections: readonly SectionDraft[],
  added: readonly SectionDraft[],
): SectionDraft[] {
  const sources = new Map(added.flatMap(({ questions }) => questions).map((question) => [question.key, question]));
  return sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => {
      const source = sources.get(question.key);
      if (!source || source.kind !== question.kind) return question;
      return {
        ...question,
        options: merged(question.options, source.options),
        items: merged(question.items, source.items),
      };
    }),
  }));
}

/** The "other" option stays last. */
function merged(known: readonly OptionDraft[], others: readonly OptionDraft[]): OptionDraft[] {
  const added = others.filter(
    ({ key, addedByRespondents }) => addedByRespondents && !known.some((option) => option.key === key),
  );
  const last = known.findIndex(({ key }) => isOtherKey(key));
  return last === -1 ? [...known, ...added] : [...known.slice(0, last), ...added, ...known.slice(last)];
}
