// Two versions of a text, word by word.
import { diffWordsWithSpace } from 'diff';

export interface Part {
  readonly kind: 'kept' | 'added' | 'removed';
  readonly text: string;
}

export function differenceOf(before: string, after: string): Part[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'kept',
    text: value,
  }));
}

/** How many words were added, or removed. */
export function wordsOf(parts: readonly Part[], kind: 'added' | 'removed'): number {
  const words = parts.filter((part) => part.kind === kind).flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? []);
  return words.length;
}
