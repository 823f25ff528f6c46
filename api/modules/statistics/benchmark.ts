// One institution against all the others, question by question. Pure functions.

import { hasItems, hasOptions, numberSample, type Part } from './counts.ts';
import {
  differenceOfMeans,
  differenceOfShares,
  type Interval,
  intervalOfMean,
  type Sample,
  sampleOfCounts,
  wilson,
} from './estimates.ts';
import { monthLabel } from './messages.ts';
import type { OutlineQuestion } from './outline.ts';
import type { Bars } from './statistics.read.ts';
import type { BenchmarkQuestion, BenchmarkRow, BenchmarkValue } from './statistics.types.ts';

interface Comparison {
  readonly all: Part;
  /** Undefined where too few responded. */
  readonly own: Part | undefined;
  readonly others: Part | undefined;
  readonly bars: ReadonlyMap<string, Bars>;
  readonly isHidden: (questionKey: string, item?: string) => boolean;
}

/** The questions that have shares or means, each with what is compared. */
export function compare(questions: readonly OutlineQuestion[], comparison: Comparison): BenchmarkQuestion[] {
  return questions
    .filter(({ kind }) => hasOptions(kind) || hasItems(kind) || kind === 'NUMBER')
    .map((question) => {
      const { key, label, kind } = question;
      const { own, others, isHidden } = comparison;
      const hidden = !own || !others || isHidden(key);
      return { key, label, kind, hidden, rows: hidden ? [] : rowsOf(question, comparison, own, others) };
    });
}

function rowsOf(
  question: OutlineQuestion,
  { all, bars, isHidden }: Comparison,
  own: Part,
  others: Part,
): BenchmarkRow[] {
  const { key: questionKey, kind, label } = question;
  if (kind === 'NUMBER') {
    const range = bars.get(questionKey);
    return range ? [meansRow(questionKey, label, numberSample(own, range), numberSample(others, range))] : [];
  }
  if (hasItems(kind)) {
    const labels = labelled(kind === 'RANKING' ? question.options : question.items, all.itemsRated(questionKey));
    return [...labels]
      .filter(([item]) => !isHidden(questionKey, item))
      .map(([item, reads]) =>
        meansRow(item, reads, ratings(own, questionKey, item), ratings(others, questionKey, item)),
      );
  }
  const counts = [own, others].map((part) => part.of('OPTION', questionKey)) as [Counts, Counts];
  const totals = [own, others].map((part) => part.one('ANSWERED', questionKey)) as [number, number];
  return [...labelled(question.options, all.of('OPTION', questionKey).keys())].map(([option, reads]) => {
    const [here, elsewhere] = counts.map((count) => count.get(option) ?? 0) as [number, number];
    return {
      key: option,
      label: kind === 'DATE' ? monthLabel(option) : reads,
      own: share(here, totals[0]),
      others: share(elsewhere, totals[1]),
      differs:
        totals.every((total) => total > 0) &&
        leavesOutZero(differenceOfShares([here, totals[0]], [elsewhere, totals[1]])),
    };
  });
}

type Counts = ReadonlyMap<string, number>;
type Label = OutlineQuestion['label'];

/** What the questionnaire offers, then what else was answered. */
function labelled(parts: OutlineQuestion['options'], given: Iterable<string>): Map<string, Label> {
  const answered = new Set(given);
  const offered = parts.filter(({ key, added }) => !added || answered.has(key));
  const labels = new Map(offered.map(({ key, label }): [string, Label] => [key, label]));
  for (const key of [...answered].sort()) if (!labels.has(key)) labels.set(key, { fr: key, en: null });
  return labels;
}

const ratings = (part: Part, questionKey: string, item: string): Sample | null =>
  sampleOfCounts(new Map([...part.of('RATING', questionKey, item)].map(([value, count]) => [Number(value), count])));

const share = (count: number, total: number): BenchmarkValue => ({
  value: total === 0 ? null : count / total,
  ...(total === 0 ? NOTHING : wilson(count, total)),
  answered: total,
});

const NOTHING = { low: null, high: null };

function meansRow(key: string, label: Label, own: Sample | null, others: Sample | null): BenchmarkRow {
  const value = (sample: Sample | null): BenchmarkValue => ({
    value: sample?.mean ?? null,
    ...((sample && intervalOfMean(sample)) ?? NOTHING),
    answered: sample?.size ?? 0,
  });
  const difference = own && others && differenceOfMeans(own, others);
  return {
    key,
    label,
    own: value(own),
    others: value(others),
    differs: difference !== null && leavesOutZero(difference),
  };
}

const leavesOutZero = ({ low, high }: Interval): boolean => low > 0 || high < 0;
