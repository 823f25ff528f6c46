// When two answers are equal, and how a difference is told: the shortest operation that still shows it.

import {
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  NoUnusedFragmentsRule,
  NoUnusedVariablesRule,
  parse,
  print,
  specifiedRules,
  validate,
  visit,
} from 'graphql';
import type { Laboratory, Outcome, Trial } from './laboratory.ts';
import type { Fault } from './reference.ts';

/**
 * Data must be equal to the byte. Errors must have left the same nulls: which of several faults below a null is told is
 * not specified, but each that is told must be one of those that the reference met there.
 */
export function isEqual({ answered, expected }: Outcome): boolean {
  if (answered.data !== expected.data) return false;
  const root: unknown = answered.data === undefined ? null : JSON.parse(answered.data);
  const told = codesByNull(root, answered.errors);
  const must = codesByNull(root, expected.errors);
  const may = codesByNull(root, [...expected.errors, ...expected.eclipsed]);
  return (
    told.size === must.size &&
    [...told].every(([place, codes]) => must.has(place) && [...codes].every((code) => may.get(place)?.has(code)))
  );
}

/** The codes of the errors by the null that they left in the data. */
function codesByNull(root: unknown, faults: readonly Fault[]): Map<string, Set<string>> {
  const codes = new Map<string, Set<string>>();
  for (const { path, code } of faults) {
    let value = root;
    const reached: (string | number)[] = [];
    for (const key of path) {
      if (value === null || value === undefined) break;
      value = (value as Record<string | number, unknown>)[key];
      reached.push(key);
    }
    const place = reached.join('.');
    codes.set(place, (codes.get(place) ?? new Set()).add(code));
  }
  return codes;
}

export interface Difference {
  readonly trial: Trial;
  readonly outcome: Outcome;
}

/** Leaves out one thing after the other as long as the answers still differ. */
export async function shortest(laboratory: Laboratory, found: Difference): Promise<Difference> {
  let best = found;
  for (let place = 0; place < countOfParts(best.trial.document); ) {
    const document = without(laboratory.schema, best.trial.document, place);
    const trial = document && { ...best.trial, document, text: print(document) };
    const [outcome] = trial ? await laboratory.try([trial]) : [];
    if (trial && outcome && !isEqual(outcome)) best = { trial, outcome };
    else place += 1;
  }
  return best;
}

const PARTS: readonly string[] = [
  Kind.FIELD,
  Kind.INLINE_FRAGMENT,
  Kind.FRAGMENT_SPREAD,
  Kind.ARGUMENT,
  Kind.OBJECT_FIELD,
  Kind.DIRECTIVE,
];

function countOfParts(document: DocumentNode): number {
  let count = 0;
  visit(document, { enter: (node) => void (count += PARTS.includes(node.kind) ? 1 : 0) });
  return count;
}

/** The document without its part of this number; null where that is no valid document. */
function without(schema: GraphQLSchema, document: DocumentNode, place: number): DocumentNode | null {
  let count = 0;
  const edited = visit(document, {
    enter: (node: ASTNode) => (PARTS.includes(node.kind) && count++ === place ? null : undefined),
    leave: (node: ASTNode) => (node.kind === Kind.SELECTION_SET && node.selections.length === 0 ? null : undefined),
  }) as DocumentNode;
  try {
    const parsed = parse(print(withoutUnused(parse(print(edited)))));
    return validate(schema, parsed, rules).length === 0 ? parsed : null;
  } catch {
    return null;
  }
}

const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule && rule !== NoUnusedVariablesRule);

/** Fragments and variables that nothing uses are left out. */
function withoutUnused(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    FragmentSpread: ({ name }) => void used.add(name.value),
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(`$${name.value}`),
  });
  const kept = visit(document, {
    FragmentDefinition: ({ name }) => (used.has(name.value) ? undefined : null),
    VariableDefinition: ({ variable }) => (used.has(`$${variable.name.value}`) ? undefined : null),
  });
  return print(kept) === print(document) ? kept : withoutUnused(kept);
}

const AROUND = 120;

/** Everything one needs to see a difference and to repeat it. */
export function told({ trial, outcome: { answered, expected } }: Difference, repeat: string): string {
  const [left = '', right = ''] = [answered.data, expected.data];
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - AROUND), at + AROUND);
  return [
    `The answers to ${trial.caller.name} differ. Again with: ${repeat}`,
    trial.text,
    `variables: ${JSON.stringify(trial.variables)}`,
    `answered: …${around(left)}… ${JSON.stringify(answered.errors)}`,
    `expected: …${around(right)}… ${JSON.stringify(expected.errors)}`,
  ].join('\n');
}
