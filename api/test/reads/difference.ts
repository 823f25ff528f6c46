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
import type { Answered } from './reference.ts';

/**
 * Data must be equal to the byte. Errors must have the same codes where they left a null: which of several faults below
 * such a null is told, and in which order, is not specified.
 */
export const isEqual = ({ answered, expected }: Outcome): boolean =>
  answered.data === expected.data && faultsOf(answered).join('\n') === faultsOf(expected).join('\n');

function faultsOf({ data, errors }: Answered): string[] {
  const root: unknown = data === undefined ? null : JSON.parse(data);
  const faults = errors.map(({ path, code }) => {
    let value = root;
    const reached: (string | number)[] = [];
    for (const key of path) {
      if (value === null || value === undefined) break;
      value = (value as Record<string | number, unknown>)[key];
      reached.push(key);
    }
    return `${reached.join('.')} ${code}`;
  });
  return [...new Set(faults)].sort();
}

/** Leaves out one thing after the other as long as the answers still differ. */
export async function shortest(laboratory: Laboratory, trial: Trial): Promise<Trial> {
  let best = trial;
  for (let place = 0; place < countOfParts(best.document); ) {
    const document = without(laboratory.schema, best.document, place);
    const next = document && { ...best, document, text: print(document) };
    if (next && !isEqual(await laboratory.try(next))) best = next;
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
  const text = withoutUnused(print(edited));
  try {
    const parsed = text === null ? null : parse(text);
    return parsed && validate(schema, parsed, strict).length === 0 ? parsed : null;
  } catch {
    return null;
  }
}

const strict = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule && rule !== NoUnusedVariablesRule);

/** Fragments and variables that nothing uses are left out; null where nothing is left. */
function withoutUnused(text: string): string | null {
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch {
    return null;
  }
  for (;;) {
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
    if (print(kept) === print(document)) return print(kept);
    document = kept;
  }
}

const AROUND = 120;

/** Everything one needs to see a difference and to repeat it. */
export function told(trial: Trial, { answered, expected }: Outcome, repeat: string): string {
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
