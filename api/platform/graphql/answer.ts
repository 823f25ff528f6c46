// The journey of a query: the resolvers of its root fields say what they ask for, all of it becomes one statement
// compiled once for the document and the viewer's rights, and its JSON is the answer. What is left to code is completed
// by graphql-js over what the statement gave.

import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { getArgumentValues } from 'graphql/execution/values.js';
import type { Context } from '../context.ts';
import { Ask } from '../read/ask.ts';
import { type Asked, isComplete, type Plan, parsed, planOf, runPlan } from '../read/plan.ts';
import { compiled, decidingValues } from './reader.ts';
import { isRequestFault } from './request-fault.ts';

/** Asks the resolver of a root field, access checked first: gives what is to be read, or a value of its own. */
export type RootResolver = (args: object, context: Context, info: GraphQLResolveInfo) => Promise<unknown>;

interface Root {
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  readonly field: GraphQLField<unknown, unknown>;
  readonly type: GraphQLObjectType;
  /** The arguments where no variable is in them. */
  readonly args: object | undefined;
}

/** The root fields of a selection; null where introspection is among them, which only graphql-js answers. */
type Roots = { readonly fields: readonly Root[]; readonly keys: readonly string[]; readonly typeName: string } | null;

interface Operation {
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly roots: Map<string, Roots>;
  readonly plans: Map<string, Plan>;
  /** Whether something of it was left to code when it was last answered. */
  inCode: boolean;
}

const operations = new WeakMap<OperationDefinitionNode, Operation>();
const PLANS_KEPT = 100;

/** What root fields gave that graphql-js has still to complete, by key of the answer. */
const given = new WeakMap<Context, ReadonlyMap<string, unknown>>();
class Failed {
  constructor(readonly error: unknown) {}
}

/** What was already asked for this root field; undefined when nothing was. Throws what asking threw. */
export function givenBefore(context: Context, key: string): { value: unknown } | undefined {
  const values = given.get(context);
  if (!values?.has(key)) return undefined;
  const value = values.get(key);
  if (value instanceof Failed) throw value.error;
  return { value };
}

/**
 * The JSON text of a query's data, in parts, when one statement is the whole answer. Otherwise null: graphql-js completes the
 * operation, with this context, over what was read.
 * @param variables as the schema coerced them
 */
export async function answerQuery(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  context: Context,
): Promise<readonly string[] | null> {
  if (operation.operation !== OperationTypeNode.QUERY) return null;
  const prepared = preparedOperation(document, operation);
  const deciding = decidingValues(operation, prepared.fragments, variables);
  const decided = JSON.stringify(deciding);
  const roots = rootsOf(schema, operation, prepared, deciding, decided);
  if (!roots) {
    prepared.inCode = true;
    return null;
  }

  const { fields } = roots;
  const info = { schema, fragments: prepared.fragments, operation, variableValues: variables, rootValue: undefined };
  const values = await Promise.all(fields.map((root) => ask(root, variables, context, info)));
  const asked = values.flatMap((value, index) =>
    value instanceof Ask ? [{ ...(fields[index] as Root), ask: value }] : [],
  );
  try {
    const plan = planFor(prepared, info, `${context.viewer.rightsKey}|${decided}`, deciding, context, asked);
    const inCode = asked.length === 0 || asked.length < fields.length || plan.inCode.length > 0;
    prepared.inCode = inCode;
    const asks = asked.map((one) => one.ask);
    const reading = asks.length > 0 && (await runPlan(context, plan, { variables, asks }, operation.name?.value));
    const texts = new Map(asks.map((one, place) => [one, (reading && reading.texts[place]) || null]));
    const parts = inCode ? null : dataParts(roots, texts);
    if (parts) return parts;
    given.set(context, new Map(fields.map(({ key }, index) => [key, answerOf(values[index], texts)])));
  } catch (error) {
    // One of several asks is at fault: each is read alone, and only that one fails.
    if (asked.length > 1 && isRequestFault(error)) return null;
    given.set(
      context,
      new Map(fields.map(({ key }, index) => [key, values[index] instanceof Ask ? new Failed(error) : values[index]])),
    );
  }
  return null;
}

function planFor(
  { plans }: Operation,
  info: Parameters<typeof planOf>[0],
  rightsAndDecisions: string,
  deciding: Readonly<Record<string, unknown>>,
  context: Context,
  asked: readonly (Root & Asked)[],
): Plan {
  const kinds = asked.map(({ key, ask: { kind, readable } }) => `${key} ${kind} ${readable.name}`);
  const planKey = [rightsAndDecisions, ...kinds].join('|');
  const known = plans.get(planKey);
  if (known) return known;
  const plan = planOf(info, deciding, context, asked);
  if (plans.size >= PLANS_KEPT) plans.clear();
  plans.set(planKey, plan);
  return plan;
}

const answerOf = (value: unknown, texts: ReadonlyMap<Ask, string | null>): unknown =>
  value instanceof Ask ? compiled(parsed(texts.get(value) ?? null)) : value;

/** Whether graphql-js had to complete this operation the last time. */
export const completedInCode = (operation: OperationDefinitionNode): boolean =>
  operations.get(operation)?.inCode ?? false;

function preparedOperation(document: DocumentNode, operation: OperationDefinitionNode): Operation {
  let known = operations.get(operation);
  if (!known) {
    const fragments = document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    );
    known = { fragments: Object.fromEntries(fragments), roots: new Map(), plans: new Map(), inCode: false };
    operations.set(operation, known);
  }
  return known;
}

function rootsOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  { fragments, roots }: Operation,
  deciding: Readonly<Record<string, unknown>>,
  decided: string,
): Roots {
  const known = roots.get(decided);
  if (known !== undefined) return known;
  const type = schema.getQueryType() as GraphQLObjectType;
  const selected = [
    ...collectFields(schema, fragments, deciding as Record<string, unknown>, type, operation.selectionSet),
  ];
  const names = selected.map(([, [node]]) => node?.name.value);
  const found: Roots = names.some((name) => name === '__schema' || name === '__type')
    ? null
    : {
        fields: selected.flatMap(([key, nodes], index) =>
          names[index] === '__typename' ? [] : [rootOf(type, key, nodes)],
        ),
        keys: selected.map(([key]) => key),
        typeName: type.name,
      };
  roots.set(decided, found);
  return found;
}

function rootOf(type: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): Root {
  const node = nodes[0] as FieldNode;
  const field = type.getFields()[node.name.value] as GraphQLField<unknown, unknown>;
  const hasVariables = JSON.stringify(node.arguments).includes('"Variable"');
  return {
    key,
    nodes,
    field,
    type: getNamedType(field.type) as GraphQLObjectType,
    args: hasVariables ? undefined : getArgumentValues(field, node),
  };
}

async function ask(
  { key, nodes, field, args }: Root,
  variables: Readonly<Record<string, unknown>>,
  context: Context,
  info: object,
): Promise<unknown> {
  try {
    const known = args ?? getArgumentValues(field, nodes[0] as FieldNode, variables);
    const resolve = field.extensions.ask as RootResolver;
    return await resolve(known, context, {
      ...info,
      fieldName: field.name,
      fieldNodes: nodes,
      path: { key },
    } as unknown as GraphQLResolveInfo);
  } catch (error) {
    return new Failed(error);
  }
}

/** The data in the order of its keys; null when a promise of the schema is not kept. */
function dataParts(
  { fields, keys, typeName }: NonNullable<Roots>,
  texts: ReadonlyMap<Ask, string | null>,
): readonly string[] | null {
  const byKey = new Map([...texts.values()].map((text, place) => [fields[place]?.key, text]));
  for (const { key, field } of fields) {
    const text = byKey.get(key) ?? null;
    if (!isComplete(text) || (text === null && isNonNullType(field.type))) return null;
  }
  // What is selected and no field is "__typename".
  const parts = keys.flatMap((key, place) => [
    `${place === 0 ? '{' : ','}"${key}":`,
    byKey.has(key) ? (byKey.get(key) ?? 'null') : `"${typeName}"`,
  ]);
  return [...parts, '}'];
}
