// Brings together what two people wrote from the same beginning: field by field, the questions as one.
import type { Definition } from './definition.ts';
import { same } from './differences.ts';

export interface Merged {
  definition: Definition;
  /** What both changed, each in their way; it is mine in the definition. */
  both: readonly (keyof Definition)[];
}

export function merged(base: Definition, mine: Definition, theirs: Definition): Merged {
  const fields = Object.keys(theirs) as (keyof Definition)[];
  const isMine = (field: keyof Definition): boolean => !same(base[field], mine[field]);
  const own = Object.fromEntries(fields.filter(isMine).map((field) => [field, mine[field]]));
  return {
    definition: { ...theirs, ...own },
    both: fields.filter(
      (field) => isMine(field) && !same(base[field], theirs[field]) && !same(mine[field], theirs[field]),
    ),
  };
}
