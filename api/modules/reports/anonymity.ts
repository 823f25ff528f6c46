// Which traits of responses an anonymised table may show: combinations that at least five responses share.

import type { Traits } from './response-rows.read.ts';

/** Fewer than so many could be told apart from the others. */
export const FEWEST = 5;

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
