// The counts of one part of the responses, and what statistics are made of them. Pure functions.

import { QuestionKind } from '../submissions/index.ts';
import { intervalOfMean, medianOfCounts, sampleOf, sampleOfCounts, wilson } from './estimates.ts';
import { monthLabel } from './messages.ts';
import type { OutlineQuestion } from './outline.ts';
import type { BarRow, Bars, CountRow, Counts } from './statistics.read.ts';
import type { ItemStatistics, NumberStatistics, OptionStatistics, QuestionStatistics } from './statistics.types.ts';

type Bar = Record<'count' | 'sum' | 'squares' | 'least' | 'greatest', number>;

/** How often each thing was said by one part of the respondents. */
export class Part {
  constructor(
    /** By kind, question and item, and by value. */
    private readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>,
    private readonly bars: ReadonlyMap<string, ReadonlyMap<number, Bar>>,
  ) {}

  of(kind: string, questionKey = '', item = ''): ReadonlyMap<string, number> {
    return this.counts.get(name(kind, questionKey, item)) ?? new Map();
  }

  one(kind: string, questionKey = '', item = ''): number {
    return this.of(kind, questionKey, item).get('') ?? 0;
  }

  /** The items of a question that somebody rated. */
  itemsRated(questionKey: string): string[] {
    return [...this.counts.keys()]
      .map((key) => JSON.parse(key) as [string, string, string])
      .filter(([kind, key]) => kind === 'RATED' && key === questionKey)
      .map(([, , item]) => item);
  }

  barsOf(questionKey: string): ReadonlyMap<number, Bar> {
    return this.bars.get(questionKey) ?? new Map();
  }

  /** What is left without these parts of it. */
  without(parts: readonly Part[]): Part {
    const left = <K, V, R>(
      whole: ReadonlyMap<string, ReadonlyMap<K, V>>,
      minus: (key: string, value: K, count: V) => R,
    ): Map<string, Map<K, R>> =>
      new Map(
        [...whole].map(([key, values]) => [
          key,
          new Map([...values].map(([value, count]) => [value, minus(key, value, count)])),
        ]),
      );
    const sum = (values: readonly (number | undefined)[]): number =>
      values.reduce<number>((total, value) => total + (value ?? 0), 0);
    return new Part(
      left(this.counts, (key, value, count) => count - sum(parts.map((part) => part.counts.get(key)?.get(value)))),
      left(this.bars, (key, value, bar) => {
        const others = parts.map((part) => part.bars.get(key)?.get(value));
        return {
          ...bar,
          count: bar.count - sum(others.map((other) => other?.count)),
          sum: bar.sum - sum(others.map((other) => other?.sum)),
          squares: bar.squares - sum(others.map((other) => other?.squares)),
        };
      }),
    );
  }
}

const name = (kind: string, questionKey: string, item: string): string => JSON.stringify([kind, questionKey, item]);

/** What was counted of all responses, and of each part by its value. */
export function partsOf({ counts, bars }: Counts): { all: Part; parts: ReadonlyMap<string, Part> } {
  const countsOf = Map.groupBy(counts, ([part]) => part);
  const barsOf = Map.groupBy(bars, ([part]) => part);
  const make = (part: string | null): Part => partOf(countsOf.get(part) ?? [], barsOf.get(part) ?? []);
  const values = [...countsOf.keys()].filter((part) => part !== null);
  return { all: make(null), parts: new Map(values.map((value) => [value, make(value)])) };
}

function partOf(counts: readonly CountRow[], bars: readonly BarRow[]): Part {
  const byName = Map.groupBy(counts, ([, kind, questionKey, item]) => name(kind, questionKey, item));
  const byQuestion = Map.groupBy(bars, ([, questionKey]) => questionKey);
  return new Part(
    new Map([...byName].map(([key, rows]) => [key, new Map(rows.map(([, , , , value, count]) => [value, count]))])),
    new Map(
      [...byQuestion].map(([key, rows]) => [
        key,
        new Map(
          rows.map(([, , bar, count, sum, squares, least, greatest]) => [
            bar,
            { count, sum, squares, least, greatest },
          ]),
        ),
      ]),
    ),
  );
}

/** What else a question is counted with. */
export interface Counting {
  /** Whether the answers to it, or to its item, are hidden for these people. */
  readonly isHidden: (item?: string) => boolean;
  /** Everybody's answers, which say which options there are beside those of the questionnaire. */
  readonly everybody: Part;
  readonly bars: Bars | undefined;
  /** The median of a NUMBER, where everybody is meant; undefined for a part. */
  readonly median: number | undefined;
}

export function questionStatistics(question: OutlineQuestion, part: Part, counting: Counting): QuestionStatistics {
  const { key, kind, label, topic } = question;
  const none = { answered: null, missing: null, notAsked: null, options: [], items: [], number: null };
  if (counting.isHidden()) return { key, kind, label, topic, hidden: true, ...none };
  const answered = part.one('ANSWERED', key);
  const notAsked = part.one('NOT_ASKED', key);
  return {
    key,
    kind,
    label,
    topic,
    hidden: false,
    answered,
    notAsked,
    missing: part.one('ALL') - answered - notAsked,
    options: hasOptions(kind) ? optionsOf(question, part, counting, answered) : [],
    items: hasItems(kind) ? itemsOf(question, part, counting) : [],
    number: kind === QuestionKind.NUMBER ? numbersOf(question, part, counting) : null,
  };
}

const OPTION_KINDS: readonly QuestionKind[] = ['SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'CONSENT', 'DATE'];
export const hasOptions = (kind: QuestionKind): boolean => OPTION_KINDS.includes(kind);
export const hasItems = (kind: QuestionKind): boolean => kind === 'RATING' || kind === 'RANKING';

/**
 * The options or items of the questionnaire, then what else was answered. What respondents added and nobody counts for is
 * left out: it waits, or was rejected, and counts as "other".
 */
function known(parts: OutlineQuestion['options'], given: Iterable<string>): OutlineQuestion['options'] {
  const keys = new Set(parts.map(({ key }) => key));
  const answered = new Set(given);
  const others = [...answered].filter((key) => !keys.has(key)).sort();
  return [
    ...parts.filter(({ key, added }) => !added || answered.has(key)),
    ...others.map((key) => ({ key, label: { fr: key, en: null }, added: true })),
  ];
}

function optionsOf(
  { key: questionKey, kind, options, label: asked }: OutlineQuestion,
  part: Part,
  { everybody }: Counting,
  answered: number,
): OptionStatistics[] {
  const counts = part.of('OPTION', questionKey);
  const given = known(options, everybody.of('OPTION', questionKey).keys());
  return given.map(({ key, label, added }) => {
    const count = counts.get(key) ?? 0;
    const reads = kind === 'DATE' ? monthLabel(key) : kind === 'CONSENT' && added ? asked : label;
    return {
      key,
      label: reads,
      count,
      share: answered === 0 ? 0 : count / answered,
      ...wilson(count, answered),
      added: added && kind !== 'DATE' && kind !== 'CONSENT',
    };
  });
}

function itemsOf(question: OutlineQuestion, part: Part, counting: Counting): ItemStatistics[] {
  const { key: questionKey, kind, minimum, maximum } = question;
  const offered = kind === 'RANKING' ? question.options : question.items;
  const rated = (item: string): Map<number, number> =>
    new Map([...part.of('RATING', questionKey, item)].map(([value, count]) => [Number(value), count]));
  const [least, greatest] = kind === 'RANKING' ? [1, offered.length] : [minimum ?? 1, maximum ?? 0];
  return known(offered, counting.everybody.itemsRated(questionKey)).map(({ key, label, added }) => {
    const shown = { key, label, added };
    if (counting.isHidden(key))
      return { ...shown, hidden: true, answered: null, mean: null, median: null, ...UNSURE, distribution: [] };
    const counts = rated(key);
    const sample = sampleOfCounts(counts);
    const answered = sample?.size ?? 0;
    const possible = Array.from({ length: Math.max(0, greatest - least + 1) }, (_, index) => least + index);
    const values = [...new Set([...possible, ...counts.keys()])].sort((one, other) => one - other);
    return {
      ...shown,
      hidden: false,
      answered,
      mean: sample?.mean ?? null,
      median: medianOfCounts(counts),
      ...sureness(sample),
      distribution: values.map((value) => {
        const count = counts.get(value) ?? 0;
        return { value, count, share: answered === 0 ? 0 : count / answered };
      }),
    };
  });
}

const UNSURE = { deviation: null, low: null, high: null };
const sureness = (sample: ReturnType<typeof sampleOf>) =>
  sample?.variance == null
    ? UNSURE
    : { deviation: Math.sqrt(sample.variance), ...(intervalOfMean(sample) as { low: number; high: number }) };

/** The numbers of a part as a sample; null without one. */
export function numberSample(part: Part, { questionKey, from }: Bars) {
  const bars = [...part.barsOf(questionKey).values()];
  const total = (field: 'count' | 'sum' | 'squares'): number => bars.reduce((sum, bar) => sum + bar[field], 0);
  return sampleOf(total('count'), total('sum'), total('squares'), from);
}

function numbersOf({ key }: OutlineQuestion, part: Part, { bars, median }: Counting): NumberStatistics | null {
  const sample = bars && numberSample(part, bars);
  if (!sample) return null;
  const given = part.barsOf(key);
  const own = [...given.values()];
  return {
    mean: sample.mean,
    ...sureness(sample),
    median: median ?? null,
    minimum: median === undefined ? null : Math.min(...own.map(({ least }) => least)),
    maximum: median === undefined ? null : Math.max(...own.map(({ greatest }) => greatest)),
    histogram: Array.from({ length: bars.bars }, (_, index) => ({
      from: bars.from + index * bars.width,
      to: bars.from + (index + 1) * bars.width,
      count: given.get(index)?.count ?? 0,
    })),
  };
}

const STEPS = [1, 2, 2.5, 5, 10];
const MOST_BARS = 12;

/** Bars of a round width that hold the range, whole numbers each in one where they are few. */
export function barsFor(questionKey: string, least: number, greatest: number): Bars {
  const rough = (greatest - least) / MOST_BARS || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const isWhole = Number.isInteger(least) && Number.isInteger(greatest);
  const width =
    STEPS.map((step) => step * power).find((step) => step >= rough && (!isWhole || step >= 1)) ?? 10 * power;
  const from = Math.floor(least / width) * width;
  return { questionKey, from, width, bars: Math.max(1, Math.floor((greatest - from) / width) + 1) };
}
