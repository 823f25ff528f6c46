// What makes the definition of a questionnaire sound. Pure functions, for the API and the editor; every reason is given
// with the path of the field it is about.

import type { Issue } from '../../platform/problem.ts';
import {
  type ConditionDraft,
  isOtherKey,
  type QuestionDraft,
  type SectionDraft,
  type ShownWhenDraft,
} from './draft.rules.ts';

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
    ...expects('options', isChoice(question) || kind === 'RANKING'),
    ...expects('items', kind === 'RATING'),
    ...misplaced,
    ...missing,
    ...rangeIssues(question, path),
  ];
}

function rangeIssues({ kind, minimum, maximum }: QuestionDraft, path: readonly string[]): Issue[] {
  const bounds = { minimum, maximum };
  if (kind === 'NUMBER') return [];
  if (kind !== 'RATING')
    return Object.entries(bounds).flatMap(([name, value]) =>
      value === null ? [] : [{ code: 'INVALID', path: [...path, name] }],
    );
  if (minimum === null || maximum === null)
    return Object.entries(bounds).flatMap(([name, value]) =>
      value === null ? [{ code: 'REQUIRED', path: [...path, name] }] : [],
    );
  const isWhole = (bound: number): boolean =>
    Number.isInteger(bound) && bound >= RATING_RANGE.minimum && bound <= RATING_RANGE.maximum;
  if (minimum < maximum && isWhole(minimum) && isWhole(maximum)) return [];
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
  { shownWhen }: { shownWhen: ShownWhenDraft | null },
  earlier: ReadonlyMap<string, QuestionDraft>,
  path: readonly string[],
): Issue[] {
  return (shownWhen?.conditions ?? []).flatMap((condition, index) => {
    const at = [...path, 'shownWhen', 'conditions', String(index)];
    const question = earlier.get(condition.questionKey);
    if (question) return operandIssues(condition, question, at);
    return [{ code: 'UNKNOWN_QUESTION', path: [...at, 'questionKey'], values: { key: condition.questionKey } }];
  });
}

/** Whether the operator has what it compares, and its question has such an answer. */
function operandIssues(
  { operator, optionKey, item, number }: ConditionDraft,
  question: QuestionDraft,
  path: readonly string[],
): Issue[] {
  const unknown = (field: string, key: string | null): Issue => ({
    code: 'UNKNOWN_OPTION',
    path: [...path, field],
    values: { key: key ?? '' },
  });
  if (operator === 'IS' || operator === 'IS_NOT') {
    const isKnown = question.options.some(({ key }) => key === optionKey);
    return isKnown ? [] : [unknown('optionKey', optionKey)];
  }
  if (operator === 'ANSWERED' || operator === 'NOT_ANSWERED') return [];
  if (question.kind !== 'NUMBER' && question.kind !== 'RATING')
    return [{ code: 'INVALID', path: [...path, 'operator'] }];
  const isItem = question.kind === 'NUMBER' ? item === null : question.items.some(({ key }) => key === item);
  return [
    ...(isItem ? [] : [unknown('item', item)]),
    ...(number === null ? [{ code: 'REQUIRED', path: [...path, 'number'] }] : []),
  ];
}

/** Notes the key; an issue when it was there already. */
function taken(keys: Set<string>, key: string, path: readonly string[]): Issue[] {
  const issues = keys.has(key) ? [{ code: 'TAKEN', path: [...path, 'key'] }] : [];
  keys.add(key);
  return issues;
}
