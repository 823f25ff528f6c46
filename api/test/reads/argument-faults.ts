// Arguments that the API refuses whatever rows there are, found in the operation before it is executed: a root field
// fails as a whole when something below it asks for the impossible.

import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isObjectType,
  Kind,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { getArgumentValues, getVariableValues } from 'graphql/execution/values.js';
import { getMetadataStorage } from 'type-graphql';
import { inputIssues } from '../../platform/graphql/inputs.ts';
import { InvalidInput } from '../../platform/read/invalid-input.ts';
import { readableOf } from '../../platform/read/readable.ts';
import { type Arguments, cursorFor } from './reference-pages.ts';

export interface Asked {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Arguments;
}

/** The fault of each root field that has one, by its key in the answer; of those that the viewer may use at all. */
export function argumentFaults(
  schema: GraphQLSchema,
  { document, operationName, variables }: Asked,
  maybeUsed: (rootField: string) => boolean,
): Map<string, GraphQLError> {
  const faults = new Map<string, GraphQLError>();
  const operation = getOperationAST(document, operationName);
  const query = schema.getQueryType();
  if (!operation || !query) throw new Error('No query');
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], { ...variables });
  if (!coerced) return faults;
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;

  const check = (type: GraphQLObjectType, nodes: readonly FieldNode[]): void => {
    const node = nodes[0] as FieldNode;
    const field = type.getFields()[node.name.value];
    if (!field) return;
    const args = getArgumentValues(field, node, coerced);
    const below = getNamedType(field.type);
    if (breaksLimits(field, args)) throw badInput('a limit');
    if (isObjectType(below)) {
      checkPage(below, args);
      for (const [, fieldNodes] of collectSubfields(schema, fragments, coerced, below, nodes)) check(below, fieldNodes);
    }
  };
  for (const [key, nodes] of collectFields(schema, fragments, coerced, query, operation.selectionSet)) {
    const name = nodes[0]?.name.value as string;
    if (name.startsWith('__') || !maybeUsed(name)) continue;
    try {
      check(query, nodes);
    } catch (error) {
      faults.set(key, faultOf(error));
    }
  }
  return faults;
}

function checkPage(type: GraphQLObjectType, args: Arguments): void {
  const { first, offset, after } = args as { first?: number; offset?: number | null; after?: string | null };
  if (first !== undefined && (first < 1 || first > 100)) throw badInput('first');
  if (offset != null && (offset < 0 || offset > 1_000_000)) throw badInput('offset');
  if (after && offset != null) throw badInput('after and offset');
  const nodes = type.getFields().nodes;
  const of = nodes && readableOf(getNamedType(nodes.type).name);
  if (of && after) cursorFor(of, args);
}

/** Whether a limit that the input types declare is broken, or a text cannot be stored. */
function breaksLimits(field: GraphQLField<unknown, unknown>, args: Arguments): boolean {
  return field.args.some(({ name, type }) => {
    const value = args[name];
    const known = getMetadataStorage().inputTypes.find((input) => input.name === getNamedType(type).name);
    const isInput = known && value !== null && typeof value === 'object';
    return inputIssues(isInput ? Object.assign(new (known.target as new () => object)(), value) : value).length > 0;
  });
}

export const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

/** What the API makes of an error: values that PostgreSQL cannot take are the caller's. */
export function faultOf(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const isValue = error instanceof InvalidInput || /^22[0-9A-Z]{3}$/.test(String((error as { code?: unknown }).code));
  if (isValue) return badInput((error as Error).message);
  throw error;
}
