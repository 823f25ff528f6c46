// What a document may ask for, decided from its text and variables before it is validated or executed, the same for
// HTTP and WebSocket. Every fragment is weighed once, so a chain of fragments costs no more than its length.

import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { Context } from '../context.ts';
import { PAGE_SIZE } from '../read/page.ts';

export const LIMITS = {
  selections: 2_000,
  depth: 8,
  aliases: 10,
  // Keys of the answer are names of columns, which PostgreSQL cuts off there.
  aliasLength: 63,
  directives: 5,
  tokens: 1_000,
  errors: 5,
  cost: 1_000,
  administratorCost: 5_000,
  nodes: 10_000,
} as const;

export const isAdministrator = ({ viewer }: Context): boolean => viewer.roles.includes('ADMIN');

/** How much a viewer's operations may cost. */
export const maximumCost = (context: Context): number =>
  isAdministrator(context) ? LIMITS.administratorCost : LIMITS.cost;

/** What one operation asks for. Depth counts levels with fragments unfolded, introspection aside. */
export interface Weight {
  /** Fields and spreads with every fragment unfolded: what validation has to walk through. */
  selections: number;
  depth: number;
  aliases: number;
  /** Of the longest alias. */
  aliasLength: number;
  directives: number;
  /** One per object read plus ten per page or computed list. */
  cost: number;
  /** Rows it can return at the most. */
  nodes: number;
}

const nothing: Weight = { selections: 0, depth: 0, aliases: 0, aliasLength: 0, directives: 0, cost: 0, nodes: 0 };
const COST_OF_LIST = 10;
// Weights are capped far above every limit so that nested products stay finite.
const CAP = 1e9;
const capped = (value: number): number => Math.min(value, CAP);

const WEIGHTS_KEPT = 50;
const weights = new WeakMap<DocumentNode, { names: readonly string[]; known: Map<string, Weight | null> }>();

/** What `weigh` gives, remembered for the document and the values that sizes of pages come from. */
export function weightOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): Weight | null {
  let entry = weights.get(document);
  if (!entry) {
    const names = new Set<string>();
    visit(document, {
      Argument({ name, value }) {
        if (name.value === 'first' && value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
    weights.set(document, (entry = { names: [...names], known: new Map() }));
  }
  // Of what is no number execution is refused; here it would be kept, however long it is.
  const sizes = entry.names.map((name) => (typeof variables[name] === 'number' ? variables[name] : null));
  const key = JSON.stringify(sizes);
  let weight = entry.known.get(key);
  if (weight === undefined) {
    weight = weigh(schema, document, Object.fromEntries(entry.names.map((name, place) => [name, sizes[place]])));
    if (entry.known.size >= WEIGHTS_KEPT) entry.known.clear();
    entry.known.set(key, weight);
  }
  return weight;
}

/** Weighs the heaviest operation of a document. Gives null when fragments form a cycle. */
export function weigh(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>> = {},
): Weight | null {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    else if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
  }
  const sizes = { ...defaultsOf(operations), ...withoutNull(variables) };
  const weighed = new Map<string, Weight>();
  const open = new Set<string>();
  let cyclic = false;

  const fragmentWeight = (name: string): Weight => {
    const known = weighed.get(name);
    if (known) return known;
    const fragment = fragments.get(name);
    if (!fragment || open.has(name)) {
      cyclic ||= fragment !== undefined;
      return nothing;
    }
    open.add(name);
    const weight = selectionWeight(fragment.selectionSet, fragment.typeCondition.name.value);
    open.delete(name);
    weighed.set(name, weight);
    return weight;
  };

  const selectionWeight = (set: SelectionSetNode, typeName: string): Weight => {
    const total = { ...nothing };
    for (const selection of set.selections) {
      const directives = selection.directives?.length ?? 0;
      if (selection.kind === Kind.FRAGMENT_SPREAD) add(total, fragmentWeight(selection.name.value), directives);
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        add(
          total,
          selectionWeight(selection.selectionSet, selection.typeCondition?.name.value ?? typeName),
          directives,
        );
      else {
        const name = selection.name.value;
        const parent = schema.getType(typeName);
        const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
        const introspective = name.startsWith('__');
        const below = selection.selectionSet
          ? selectionWeight(selection.selectionSet, field ? getNamedType(field.type).name : '')
          : nothing;
        const paged = field?.args.some((argument) => argument.name === 'first') ?? false;
        // A connection's rows are counted with its page, not again in its edges and nodes.
        const listed =
          field !== undefined && isListType(getNullableType(field.type)) && !typeName.endsWith('Connection');
        const rows = paged
          ? pageSize(selection.arguments ?? [], field?.args.find(({ name }) => name === 'first')?.defaultValue, sizes)
          : 1;
        const ownCost = introspective || !selection.selectionSet ? 0 : 1 + (paged ? COST_OF_LIST : 0);
        add(
          total,
          {
            selections: below.selections,
            depth: introspective ? 0 : 1 + below.depth,
            aliases: below.aliases + (selection.alias ? 1 : 0),
            aliasLength: Math.max(below.aliasLength, selection.alias?.value.length ?? 0),
            directives: below.directives,
            cost: introspective ? 0 : capped(ownCost + below.cost * (paged ? Math.max(1, rows / 10) : 1)),
            nodes: introspective ? 0 : capped((paged || listed ? rows : 0) + rows * below.nodes),
          },
          directives,
        );
      }
    }
    return total;
  };

  const each = operations.map((operation) => {
    const root = schema.getRootType(operation.operation);
    const weight = root ? selectionWeight(operation.selectionSet, root.name) : { ...nothing };
    return { ...weight, directives: weight.directives + (operation.directives?.length ?? 0) };
  });
  for (const name of fragments.keys()) fragmentWeight(name);
  if (cyclic) return null;
  return each.reduce(
    (most, weight) => {
      for (const key of Object.keys(most) as (keyof Weight)[]) most[key] = Math.max(most[key], weight[key]);
      return most;
    },
    { ...nothing },
  );
}

function add(total: Weight, part: Weight, directives: number): void {
  total.selections = capped(total.selections + 1 + part.selections);
  total.depth = Math.max(total.depth, part.depth);
  total.aliases = capped(total.aliases + part.aliases);
  total.aliasLength = Math.max(total.aliasLength, part.aliasLength);
  total.directives = capped(total.directives + part.directives + directives);
  total.cost = capped(total.cost + part.cost);
  total.nodes = capped(total.nodes + part.nodes);
}

const withoutNull = (variables: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value != null));

/** The greatest default of each variable that can be a size, by name. */
function defaultsOf(operations: readonly OperationDefinitionNode[]): Record<string, unknown> {
  const defaults: Record<string, number> = {};
  for (const { variableDefinitions = [] } of operations)
    for (const { variable, defaultValue } of variableDefinitions)
      if (defaultValue?.kind === Kind.INT)
        defaults[variable.name.value] = Math.max(defaults[variable.name.value] ?? 0, Number(defaultValue.value));
  return defaults;
}

function pageSize(
  args: NonNullable<Extract<SelectionSetNode['selections'][number], { kind: Kind.FIELD }>['arguments']>,
  defaultValue: unknown,
  variables: Readonly<Record<string, unknown>>,
): number {
  const value = args.find(({ name }) => name.value === 'first')?.value;
  const given =
    value?.kind === Kind.INT
      ? Number(value.value)
      : value?.kind === Kind.VARIABLE
        ? variables[value.name.value]
        : undefined;
  const size = typeof given === 'number' ? given : typeof defaultValue === 'number' ? defaultValue : PAGE_SIZE.default;
  return Math.min(Math.max(size, 1), PAGE_SIZE.maximum);
}

/** The errors for a document that asks for too much; empty when it may go on to validation. */
export function limitErrors(weight: Weight | null, maximumCost: number = LIMITS.cost): GraphQLError[] {
  if (!weight) return [tooMuch('Fragments must not form a cycle.')];
  const over = (name: string, value: number, maximum: number) =>
    value > maximum
      ? [
          tooMuch(
            `The operation's ${name} is ${value >= CAP ? 'far too high' : Math.ceil(value)}, at most ${maximum} allowed.`,
          ),
        ]
      : [];
  return [
    ...over('number of selections', weight.selections, LIMITS.selections),
    ...over('depth', weight.depth, LIMITS.depth),
    ...over('number of aliases', weight.aliases, LIMITS.aliases),
    ...over('longest alias', weight.aliasLength, LIMITS.aliasLength),
    ...over('number of directives', weight.directives, LIMITS.directives),
    ...over('cost', weight.cost, maximumCost),
    ...over('number of possible rows', weight.nodes, LIMITS.nodes),
  ];
}

const tooMuch = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED', limit: true } });
