// What may leave the house without telling of anybody: traits, and words of respondents, that at least five responses share.

import type { QuestionStatistics } from '../statistics/index.ts';
import type { Traits } from './response-rows.read.ts';

/** Fewer than so many could be told apart from the others. */
export const FEWEST = 5;

/** A question without the options and items that fewer than five chose, where respondents wrote them: words may name somebody. */
export const withoutRareWords = (question: QuestionStatistics): QuestionStatistics => ({
  ...question,
  options: question.options.filter(({ added, count }) => !added || count >= FEWEST),
  items: question.items.filter(({ added, answered }) => !added || (answered ?? 0) >= FEWEST),
});

const nameOf = ({ month, language, type, sector }: Traits): string => JSON.stringify([month, language, type, sector]);

/**
 * Says of a response whether its traits may be shown. Those that may not stand without any; they are at least five, too,
 * if need be with those of the smallest other group, so that being without traits tells apart nobody.
 */
export function shownTraits(counts: readonly (Traits & { readonly count: number })[]): (traits: Traits) => boolean {
  const smallestFirst = counts.toSorted((a, b) => a.count - b.count);
  const hidden = new Set<string>();
  let without = 0;
  for (const group of smallestFirst) {
    if (group.count >= FEWEST && (without === 0 || without >= FEWEST)) break;
    hidden.add(nameOf(group));
    without += group.count;
  }
  return (traits) => !hidden.has(nameOf(traits));
}
