// Whether anything can ever be shown, given what its conditions ask. Pure functions, for the API and the editor. Whatever
// is called unreachable is so; of conditions too many to look through, everything is taken to be reachable.

import type { ConditionDraft, QuestionDraft, SectionDraft, ShownWhenDraft } from './draft.rules.ts';

/** What must be so together. */
type Case = readonly ConditionDraft[];
const MOST_CASES = 500;
const ALWAYS: readonly Case[] = [[]];

interface Known {
  readonly question: QuestionDraft;
  /** Each a way in which it comes to be shown; none when it never is, null when they are too many. */
  readonly cases: readonly Case[] | null;
  readonly alwaysShown: boolean;
}

/** The paths of the conditions that can never hold, in sections whose other conditions are sound. */
export function unreachable(sections: readonly SectionDraft[]): string[][] {
  const known = new Map<string, Known>();
  return sections.flatMap((section, index) => {
    const path = ['sections', String(index)];
    const ways = waysTo(section.shownWhen, ALWAYS, known);
    const found = ways?.length === 0 ? [[...path, 'shownWhen']] : [];
    for (const [place, question] of section.questions.entries()) {
      const cases = ways?.length === 0 ? [] : waysTo(question.shownWhen, ways, known);
      if (cases?.length === 0 && found.length === 0) found.push([...path, 'questions', String(place), 'shownWhen']);
      known.set(question.key, { question, cases, alwaysShown: !section.shownWhen && !question.shownWhen });
    }
    return found;
  });
}

/** Each way in which the conditions hold while one of the outer ones does. */
function waysTo(
  shownWhen: ShownWhenDraft | null,
  outer: readonly Case[] | null,
  known: ReadonlyMap<string, Known>,
): readonly Case[] | null {
  if (!shownWhen) return outer;
  const ways = shownWhen.conditions.map((condition) => waysToMeet(condition, known));
  if (shownWhen.match === 'ALL') return ways.reduce((all, more) => both(all, more, known), outer);
  const any = ways.some((way) => way === null) ? null : ways.flatMap((way) => way ?? []);
  return both(outer, any, known);
}

function waysToMeet(condition: ConditionDraft, known: ReadonlyMap<string, Known>): readonly Case[] | null {
  const asked = known.get(condition.questionKey);
  if (!asked) return null;
  if (condition.operator !== 'NOT_ANSWERED') return both(asked.cases, [[condition]], known);
  return asked.question.required && asked.alwaysShown ? [] : [[condition]];
}

function both(
  one: readonly Case[] | null,
  other: readonly Case[] | null,
  known: ReadonlyMap<string, Known>,
): readonly Case[] | null {
  if (one?.length === 0 || other?.length === 0) return [];
  if (one === null || other === null || one.length * other.length > MOST_CASES) return null;
  return one.flatMap((first) =>
    other.map((second) => [...first, ...second]).filter((together) => isPossible(together, known)),
  );
}

function isPossible(together: Case, known: ReadonlyMap<string, Known>): boolean {
  const byQuestion = Map.groupBy(together, ({ questionKey }) => questionKey);
  return [...byQuestion].every(([key, own]) => {
    const question = known.get(key)?.question;
    return question === undefined || hasAnswer(question, own);
  });
}

/** Whether one answer to the question meets all of these. */
function hasAnswer(question: QuestionDraft, own: Case): boolean {
  const unanswered = own.filter(({ operator }) => operator === 'NOT_ANSWERED');
  if (unanswered.length > 0) return unanswered.length === own.length;
  const keysOf = (wanted: ConditionDraft['operator']): Set<string | null> =>
    new Set(own.filter(({ operator }) => operator === wanted).map(({ optionKey }) => optionKey));
  return hasChoice(question, keysOf('IS'), keysOf('IS_NOT')) && hasMeasure(question, own);
}

function hasChoice(
  { kind, options, fewest, most }: QuestionDraft,
  chosen: ReadonlySet<string | null>,
  left: ReadonlySet<string | null>,
): boolean {
  if (options.length === 0) return true;
  const choosable = options.filter(({ key }) => !left.has(key)).length;
  const limit = kind === 'SINGLE_CHOICE' ? 1 : (most ?? options.length);
  const isTorn = [...chosen].some((key) => left.has(key));
  return !isTorn && chosen.size <= limit && choosable >= (fewest ?? 1);
}

function hasMeasure({ kind, minimum, maximum, decimals }: QuestionDraft, own: Case): boolean {
  const step = 10 ** -(kind === 'NUMBER' ? (decimals ?? 0) : 0);
  return [...Map.groupBy(own, ({ item }) => item).values()].every((about) => {
    const bounds = (operator: ConditionDraft['operator']): number[] =>
      about.flatMap((condition) => (condition.operator === operator ? (condition.number ?? []) : []));
    const least = Math.max(minimum ?? Number.NEGATIVE_INFINITY, ...bounds('AT_LEAST'));
    const most = Math.min(maximum ?? Number.POSITIVE_INFINITY, ...bounds('AT_MOST'));
    if (!Number.isFinite(least) || !Number.isFinite(most)) return least <= most;
    // The first possible value from below; a hair is allowed for what binary fractions cannot say.
    return Math.ceil(least / step - 1e-9) * step <= most + 1e-9;
  });
}
