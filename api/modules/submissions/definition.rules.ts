// What makes the definition of a questionnaire sound. Pure functions, for the API and the editor; every reason is given
// with the path of the field it is about.

import type { Issue } from '../../platform/problem.ts';
import {
  type ConditionDraft,
  isDay,
  isOtherKey,
  type Localized,
  type QuestionDraft,
  type QuestionKind,
  type QuestionTopic,
  type SectionDraft,
  type ShownWhenDraft,
} from './draft.rules.ts';
import { LIMITS, LONGEST_ANSWER } from './limits.rules.ts';
import { unreachable } from './reachability.rules.ts';

export const isChoice = ({ kind }: Pick<QuestionDraft, 'kind'>): boolean =>
  kind === 'SINGLE_CHOICE' || kind === 'MULTIPLE_CHOICE';

/** Every reason why these sections cannot be the definition of a questionnaire that anybody answers. */
export function definitionIssues(sections: readonly SectionDraft[]): Issue[] {
  const empty = sections.flatMap((section, index) => emptyIn(section, ['sections', String(index)]));
  return [...empty, ...faultsOf(sections)];
}

function faultsOf(sections: readonly SectionDraft[]): Issue[] {
  const sectionKeys = new Set<string>();
  const earlier = new Map<string, QuestionDraft>();
  const places = placesOf(sections);
  const issues = sections.flatMap((section, index) => {
    const path = ['sections', String(index)];
    return [
      ...taken(sectionKeys, section.key, path),
      ...conditionIssues(section, earlier, places, path),
      ...section.questions.flatMap((question, place) => {
        const at = [...path, 'questions', String(place)];
        const own = [
          ...(earlier.has(question.key) ? [{ code: 'TAKEN', path: [...at, 'key'] }] : []),
          ...conditionIssues(question, earlier, places, at),
          ...questionIssues(question, at),
        ];
        earlier.set(question.key, question);
        return own;
      }),
    ];
  });
  // What cannot be reached is only sure where everything else is sound.
  if (issues.length > 0) return issues;
  return [...roleIssues(sections), ...unreachable(sections).map((path) => ({ code: 'UNREACHABLE', path }))];
}

/** A text that is there has its French, which everybody is shown who has no English. */
export const emptyTexts = (texts: Readonly<Record<string, Localized | null>>, path: readonly string[]): Issue[] =>
  Object.entries(texts).flatMap(([field, text]) =>
    text && text.fr.trim() === '' ? [{ code: 'REQUIRED', path: [...path, field, 'fr'] }] : [],
  );

function emptyIn(section: SectionDraft, path: readonly string[]): Issue[] {
  const { title, description, questions } = section;
  return [
    ...emptyKey(section, path),
    ...emptyTexts({ title, description }, path),
    ...questions.flatMap((question, place) => emptyInQuestion(question, [...path, 'questions', String(place)])),
  ];
}

function emptyInQuestion(question: QuestionDraft, path: readonly string[]): Issue[] {
  const { label, help, unit, minimumLabel, maximumLabel } = question;
  const parts = (['options', 'items'] as const).flatMap((list) =>
    question[list].flatMap((part, index) => {
      const at = [...path, list, String(index)];
      return [...emptyKey(part, at), ...emptyTexts({ label: part.label }, at)];
    }),
  );
  return [
    ...emptyKey(question, path),
    ...emptyTexts({ label, help }, path),
    ...parts,
    ...emptyTexts({ unit, minimumLabel, maximumLabel }, path),
  ];
}

const emptyKey = ({ key }: { key: string }, path: readonly string[]): Issue[] =>
  key === '' ? [{ code: 'REQUIRED', path: [...path, 'key'] }] : [];

/** What statistics take for the role is one question. */
function roleIssues(sections: readonly SectionDraft[]): Issue[] {
  const paths = sections.flatMap(({ questions }, index) =>
    questions.flatMap(({ topic }, place) =>
      topic === 'ROLE' ? [['sections', String(index), 'questions', String(place), 'topic']] : [],
    ),
  );
  return paths.slice(1).map((path) => ({ code: 'SECOND_ROLE', path }));
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
    ...limitIssues(question).map(({ field, ...issue }) => ({ ...issue, path: [...path, field] })),
  ];
}

function rangeIssues({ kind, minimum, maximum }: QuestionDraft, path: readonly string[]): Issue[] {
  const bounds = { minimum, maximum };
  if (kind === 'NUMBER') {
    const isEmpty = minimum !== null && maximum !== null && minimum > maximum;
    return isEmpty ? [{ code: 'WRONG_ORDER', path: [...path, 'maximum'] }] : [];
  }
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

type Limit = keyof QuestionDraft;
const CHOICES: readonly QuestionKind[] = ['SINGLE_CHOICE', 'MULTIPLE_CHOICE'];
const SEVERAL: readonly QuestionKind[] = ['MULTIPLE_CHOICE', 'RANKING'];
const MEASURED: readonly QuestionKind[] = [...CHOICES, 'RANKING', 'RATING'];

/** Which kinds of questions a limit is for. */
const TAKEN_BY: Partial<Record<Limit, readonly QuestionKind[]>> = {
  minimumLabel: ['RATING'],
  maximumLabel: ['RATING'],
  decimals: ['NUMBER'],
  unit: ['NUMBER'],
  earliest: ['DATE'],
  latest: ['DATE'],
  fewest: SEVERAL,
  most: SEVERAL,
  longest: [...CHOICES, 'TEXT', 'LONG_TEXT'],
};
export const TOPIC_OF: Record<QuestionTopic, readonly QuestionKind[]> = {
  ROLE: ['SINGLE_CHOICE'],
  FAVOURABLE_FACTORS: MEASURED,
  ADVERSE_FACTORS: MEASURED,
  SATISFACTION: MEASURED,
};

/** What the limits of a question may be themselves. */
const RANGES = {
  decimals: { minimum: 0, maximum: LIMITS.mostDecimals },
  fewest: { minimum: 1, maximum: LIMITS.mostOptions },
  most: { minimum: 1, maximum: LIMITS.mostOptions },
  longest: { minimum: 1, maximum: LONGEST_ANSWER },
};

function limitIssues(question: QuestionDraft): (Omit<Issue, 'path'> & { field: Limit })[] {
  const { kind, options, allowsOther, fewest, most, earliest, latest, topic } = question;
  const misplaced = Object.entries(TAKEN_BY).flatMap(([field, kinds]) =>
    question[field as Limit] === null || kinds.includes(kind) ? [] : [{ code: 'INVALID', field: field as Limit }],
  );
  if (question.longest !== null && isChoice(question) && !allowsOther)
    misplaced.push({ code: 'INVALID', field: 'longest' });
  if (question.collectsOptions && !allowsOther) misplaced.push({ code: 'INVALID', field: 'collectsOptions' });
  if (topic !== null && !TOPIC_OF[topic].includes(kind)) misplaced.push({ code: 'INVALID', field: 'topic' });
  for (const field of ['earliest', 'latest'] as const)
    if (kind === 'DATE' && question[field] !== null && !isDay(question[field]))
      misplaced.push({ code: 'INVALID', field });
  if (misplaced.length > 0) return misplaced;
  const beyond = Object.entries(RANGES).flatMap(([field, range]) => {
    const value = question[field as keyof typeof RANGES];
    const isWithin = value === null || (value >= range.minimum && value <= range.maximum);
    return isWithin ? [] : [{ code: 'OUT_OF_RANGE', field: field as Limit, values: range }];
  });
  if (beyond.length > 0) return beyond;
  const tooGreat = (field: 'fewest' | 'most') =>
    (question[field] ?? 0) > options.length && options.length > 0
      ? [{ code: 'OUT_OF_RANGE', field, values: { minimum: 1, maximum: options.length } }]
      : [];
  const wrongOrder = (field: Limit, isWrong: boolean) => (isWrong ? [{ code: 'WRONG_ORDER', field }] : []);
  return [
    ...tooGreat('fewest'),
    ...tooGreat('most'),
    ...wrongOrder('most', fewest !== null && most !== null && fewest > most),
    ...wrongOrder('latest', earliest !== null && latest !== null && earliest > latest),
  ];
}

/** Where each question stands, and which questions decide whether it is shown. */
type Places = ReadonlyMap<string, ReadonlySet<string>>;

function placesOf(sections: readonly SectionDraft[]): Places {
  const keysOf = ({ shownWhen }: { shownWhen: ShownWhenDraft | null }): string[] =>
    (shownWhen?.conditions ?? []).map(({ questionKey }) => questionKey);
  return new Map(
    sections.flatMap((section) =>
      section.questions.map((question) => [question.key, new Set([...keysOf(section), ...keysOf(question)])] as const),
    ),
  );
}

/** Whether the answer to the one question decides, perhaps over others, if the other is shown. */
function decides(one: string, other: string, places: Places, seen: Set<string> = new Set()): boolean {
  if (seen.has(other)) return false;
  seen.add(other);
  const deciding = [...(places.get(other) ?? [])];
  return deciding.some((key) => key === one || decides(one, key, places, seen));
}

function conditionIssues(
  shown: SectionDraft | QuestionDraft,
  earlier: ReadonlyMap<string, QuestionDraft>,
  places: Places,
  path: readonly string[],
): Issue[] {
  const own = 'questions' in shown ? shown.questions.map(({ key }) => key) : [shown.key];
  return (shown.shownWhen?.conditions ?? []).flatMap((condition, index): Issue[] => {
    const at = [...path, 'shownWhen', 'conditions', String(index)];
    const { questionKey: key } = condition;
    const question = earlier.get(key);
    if (question) return operandIssues(condition, question, at);
    const isCircular = own.some((shownKey) => shownKey === key || decides(shownKey, key, places));
    const known = isCircular ? 'CIRCULAR' : 'LATER_QUESTION';
    return [{ code: places.has(key) ? known : 'UNKNOWN_QUESTION', path: [...at, 'questionKey'], values: { key } }];
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
