// From resolvers to compiled reads and back: runs what a field asks for, and lets graphql-js take values from what a
// statement answered. Objects of an answer are keyed as the answer is, so each value is found by its key.

import DataLoader from 'dataloader';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import type { Context } from '../context.ts';
import { type Ask, read } from '../read/ask.ts';
import { type Plan, parsed, planOf, runPlan } from '../read/plan.ts';
import type { AnyReadable } from '../read/readable.ts';

/** Reads one ask as the viewer sees it, in one statement. */
export async function readAsk(ask: Ask, context: Context, info: GraphQLResolveInfo): Promise<unknown> {
  const asks = [ask];
  const run = { variables: info.variableValues, asks };
  const { texts, personal } = await runPlan(context, planOfField(ask, context, info), run, info.operation.name?.value);
  if (personal) markPersonal(info);
  return compiled(parsed(texts[0] ?? null));
}

const plans = new WeakMap<FieldNode, Map<string, Plan>>();
const PLANS_KEPT = 50;

/** The plan of a field within an operation, compiled once for each set of rights. */
function planOfField(ask: Ask, context: Context, info: GraphQLResolveInfo): Plan {
  const [node] = info.fieldNodes as readonly [FieldNode];
  const deciding = decidingValues(info.operation, info.fragments, info.variableValues);
  const merged = info.fieldNodes.map(({ loc }) => loc?.start).join();
  const key = `${context.viewer.rightsKey} ${JSON.stringify(deciding)} ${ask.kind} ${ask.readable.name} ${merged}`;
  const known = plans.get(node) ?? new Map<string, Plan>();
  plans.set(node, known);
  const type = getNamedType(info.returnType) as GraphQLObjectType;
  const plan = known.get(key) ?? planOf(info, deciding, context, [{ ask, type, nodes: info.fieldNodes }]);
  if (known.size >= PLANS_KEPT) known.clear();
  known.set(key, plan);
  return plan;
}

const decidingNames = new WeakMap<OperationDefinitionNode, readonly string[]>();

/** The values of the variables that decide what is selected (`@skip`, `@include`): another plan for each. */
export function decidingValues(
  operation: OperationDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  let names = decidingNames.get(operation);
  if (!names) {
    const found = new Set<string>();
    const inDirectives = {
      [Kind.DIRECTIVE]: (node: Parameters<typeof visit>[0]) => {
        visit(node as FieldNode, { [Kind.VARIABLE]: ({ name }) => void found.add(name.value) });
      },
    };
    for (const node of [operation, ...Object.values(fragments)]) visit(node, inDirectives as never);
    names = [...found];
    decidingNames.set(operation, names);
  }
  return Object.fromEntries(names.map((name) => [name, variables[name]]));
}

/** Operations whose answer depends on who the person is beyond their rights; such answers are never shared. */
const personalReads = new WeakSet<object>();
export const isPersonal = (operation: object): boolean => personalReads.has(operation);
const markPersonal = ({ operation }: GraphQLResolveInfo): void => void personalReads.add(operation);

const compiledObjects = new WeakSet<object>();

/** Marks what a statement answered: its keys are keys of the answer, not field names. */
export function compiled(value: unknown): unknown {
  if (value !== null && typeof value === 'object') {
    if (Array.isArray(value)) value.forEach(compiled);
    else compiledObjects.add(value);
  }
  return value ?? null;
}

/** The resolver of every field that has none of its own. */
export const readField: GraphQLFieldResolver<unknown, unknown> = (source, _args, _context, info) => {
  if (source === null || typeof source !== 'object') return undefined;
  const object = source as Record<string, unknown>;
  return compiledObjects.has(source) ? compiled(object[info.path.key]) : object[info.fieldName];
};

/**
 * Resolves an entity that a command, an event or another resolver hands over (`{ id }`) by reading it as the viewer sees
 * it. However many are asked for by the same field at once, they are one statement.
 */
export const readReference =
  (readable: AnyReadable): GraphQLFieldResolver<unknown, Context> =>
  (source, args, context, info) => {
    const value = readField(source, args, context, info);
    if (value === null || value === undefined || compiledObjects.has(value as object)) return value;
    const id = (value as Record<string, unknown>)[readable.key.property];
    return referencesOf(readable, context, info).load(String(id));
  };

const references = new WeakMap<Context, Map<FieldNode, DataLoader<string, unknown>>>();

/** The loader of a field within one operation. */
function referencesOf(readable: AnyReadable, context: Context, info: GraphQLResolveInfo): DataLoader<string, unknown> {
  const loaders = references.get(context) ?? new Map<FieldNode, DataLoader<string, unknown>>();
  references.set(context, loaders);
  const field = info.fieldNodes[0] as FieldNode;
  const batch = async (ids: readonly string[]): Promise<unknown[]> => {
    // One id alone, as most payloads and events have it, is a plan that PostgreSQL keeps.
    if (ids.length === 1) return [await readAsk(read.byId(readable, ids[0] as string), context, info)];
    const found = (await readAsk(read.byIds(readable, ids), context, info)) as { id: string; row: unknown }[];
    const byId = new Map(found.map(({ id, row }) => [id, row]));
    return ids.map((id) => compiled(byId.get(id)));
  };
  const loader = loaders.get(field) ?? new DataLoader<string, unknown>(batch, { cache: false });
  loaders.set(field, loader);
  return loader;
}

/** The body of a field that the compiler answers: it stands in the schema and is never called. */
export function compiledField(): never {
  throw new Error('This field is read by the compiler');
}
