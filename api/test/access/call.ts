// One operation for each root field, with arguments that the schema accepts: so that what stands between a caller and the
// field is its access alone.

import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { RootAccess } from '../../access-file.ts';

export interface Call {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** No row has it. */
export const NOBODYS_ID = '019b0000-0000-7000-8000-00000000dead';

const SCALARS: Readonly<Record<string, unknown>> = {
  ID: NOBODYS_ID,
  Int: 1,
  Float: 1,
  Boolean: true,
  Date: '2026-11-21',
  DateTime: '2026-11-21T12:00:00.000Z',
  Decimal: '1.00',
};

type Input = GraphQLArgument | GraphQLInputField;
const isRequired = ({ type, defaultValue }: Input): boolean => isNonNullType(type) && defaultValue === undefined;

function placeholder(type: GraphQLInputType): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [placeholder(nullable.ofType)];
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  if (isInputObjectType(nullable)) return placeholders(Object.values(nullable.getFields()));
  return SCALARS[nullable.name] ?? 'Un texte quelconque.';
}

const placeholders = (inputs: readonly Input[]): Record<string, unknown> =>
  Object.fromEntries(inputs.filter(isRequired).map((input) => [input.name, placeholder(input.type)]));

export const rootField = (schema: GraphQLSchema, { operation, field }: RootAccess): GraphQLField<unknown, unknown> => {
  const types = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  };
  return types[operation]?.getFields()[field] as GraphQLField<unknown, unknown>;
};

/** Every path of the field's arguments that takes an id, "id" or "input.jobOfferId". */
export function idPaths(schema: GraphQLSchema, root: RootAccess): string[] {
  const within = (inputs: readonly Input[], before: readonly string[]): string[] =>
    inputs.flatMap(({ name, type }) => {
      const named = getNamedType(type);
      const path = [...before, name];
      if (isInputObjectType(named)) return path.length > 2 ? [] : within(Object.values(named.getFields()), path);
      return named.name === 'ID' ? [path.join('.')] : [];
    });
  return within(rootField(schema, root).args, []);
}

/** Calls the field with placeholders for what it requires, and these values at these paths. */
export function callOf(schema: GraphQLSchema, root: RootAccess, given: Readonly<Record<string, unknown>> = {}): Call {
  const { args, type } = rootField(schema, root);
  const variables = placeholders(args);
  for (const [path, value] of Object.entries(given)) {
    const [first = '', second] = path.split('.');
    if (second === undefined) variables[first] = value;
    else variables[first] = { ...(variables[first] as object | undefined), [second]: value };
  }
  const named = args.filter(({ name }) => name in variables);
  const declared = named.map(({ name, type: of }) => `$${name}: ${String(of)}`).join(', ');
  const passed = named.map(({ name }) => `${name}: $${name}`).join(', ');
  const head = `${root.operation}${declared && ` (${declared})`}`;
  return {
    query: `${head} { ${root.field}${passed && `(${passed})`}${selection(getNamedType(type))} }`,
    variables,
  };
}

const fieldsOf = (type: ReturnType<typeof getNamedType>): object => (isObjectType(type) ? type.getFields() : {});

function selection(type: ReturnType<typeof getNamedType>): string {
  if (isLeafType(type) || !isObjectType(type)) return '';
  const fields = type.getFields();
  if (fields['errors']) {
    const made = Object.values(fields).filter(({ type: of }) => 'id' in fieldsOf(getNamedType(of)));
    return ` { errors { code path } ${made.map(({ name }) => `${name} { id }`).join(' ')} }`;
  }
  if (fields['nodes']) return ` { nodes${selection(getNamedType(fields['nodes'].type))} }`;
  return fields['id'] ? ' { id }' : ' { __typename }';
}
