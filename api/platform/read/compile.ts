// From a selection set to the columns of a row that PostgreSQL hands over as JSON. Owns how fields, relations, documents
// and code fields become SQL; lists are in list.ts. Visibility is added here for every row of every level.

import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  visit,
} from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';
import type { Ask } from './ask.ts';
import { connection, type Listed, list } from './list.ts';
import { type AnyReadable, type AnyRow, column, readableOf } from './readable.ts';
import {
  type Arguments,
  type Compilation,
  jsonArray,
  jsonObject,
  selectList,
  subfields,
  visible,
  written,
} from './selection.ts';
import { all, everything, Late, literal, nothing, type Run, raw, Sql, sql } from './sql.ts';

/** Refuses arguments that break a limit; `extensions.check` of a field. */
export type ArgumentCheck = (args: Readonly<Record<string, unknown>>) => void;

function argumentsOf(definition: GraphQLField<unknown, unknown>, node: FieldNode): Arguments {
  let varies = false;
  for (const argument of node.arguments ?? []) visit(argument, { [Kind.VARIABLE]: () => void (varies = true) });
  const checked = (values: Readonly<Record<string, unknown>>) => {
    (definition.extensions.check as ArgumentCheck | undefined)?.(values);
    return values;
  };
  if (!varies) return { now: checked(getArgumentValues(definition, node)) };
  const known = new WeakMap<Run, Readonly<Record<string, unknown>>>();
  return {
    in(run) {
      const args = known.get(run) ?? checked(getArgumentValues(definition, node, run.variables));
      known.set(run, args);
      return args;
    },
  };
}

/** Properties that a field resolved in code reads from its parent, handed over as `$property`. */
const codeNeeds = new Map<string, readonly string[]>();
export function resolvedInCode(typeName: string, needs: Record<string, readonly string[]>): void {
  for (const [field, properties] of Object.entries(needs)) codeNeeds.set(`${typeName}.${field}`, properties);
}

/** Stands where the schema promises a value and there is none; no text that PostgreSQL can store holds it. */
export const MISSING = '"\\u0000"';

/** Where a selection's values come from. */
type Source =
  | { kind: 'row'; readable: AnyReadable; row: AnyRow }
  | { kind: 'embedded'; row: AnyRow }
  | { kind: 'json'; value: Sql };

/** One column for each selected field of one row of a readable, named as the answer's keys. */
export const rowColumns = (
  compiling: Compilation,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  readable: AnyReadable,
  alias: string,
): Sql => columns(compiling, type, nodes, { kind: 'row', readable, row: readable.row(alias) });

function columns(compiling: Compilation, type: GraphQLObjectType, nodes: readonly FieldNode[], source: Source): Sql {
  const byKey = new Map<string, Sql>();
  for (const [key, fieldNodes] of subfields(compiling, type, nodes)) {
    const name = (fieldNodes[0] as FieldNode).name.value;
    const needs = name === '__typename' ? undefined : needsOfCode(compiling, type, name, source);
    if (needs) for (const property of needs) byKey.set(`$${property}`, sourceValue(source, property));
    else byKey.set(key, fieldValue(compiling, type, fieldNodes, source));
  }
  return selectList(byKey);
}

/** What a field that only code can answer reads from its parent; undefined for any other. */
function needsOfCode(
  compiling: Compilation,
  type: GraphQLObjectType,
  name: string,
  source: Source,
): readonly string[] | undefined {
  const { readable } = source as { readable?: AnyReadable };
  const unknown = readable?.isTable && !readable.fields[name] && !readable.meta.properties[name as never];
  const needs = codeNeeds.get(`${type.name}.${name}`) ?? (unknown ? [] : undefined);
  if (needs) compiling.inCode.add(`${type.name}.${name}`);
  return needs;
}

const sourceValue = (source: Source, property: string): Sql =>
  source.kind === 'json' ? sql`${source.value} -> ${literal(property)}` : column(source.row, property);

function fieldValue(compiling: Compilation, type: GraphQLObjectType, nodes: readonly FieldNode[], source: Source): Sql {
  const node = nodes[0] as FieldNode;
  const name = node.name.value;
  if (name === '__typename') return sql`${literal(type.name)}::text`;
  const definition = type.getFields()[name];
  if (!definition) throw new Error(`${type.name} has no field ${name}`);
  if (source.kind === 'json') return inDocument(compiling, definition.type, nodes, sourceValue(source, name));
  if (source.kind === 'embedded') return leaf(definition.type, column(source.row, name), false);

  const { readable, row } = source;
  if (readable.fields[name]) return declared(compiling, definition, nodes, source);
  const property = readable.isTable ? readable.meta.properties[name as never] : undefined;
  const target = readableOf(getNamedType(definition.type).name);
  if (target && property)
    return one(
      compiling,
      target,
      definition.type,
      nodes,
      (found) => sql`${column(found, target.key.property)} = ${column(row, name)}`,
    );
  if (property && 'embeddedProps' in (property as object)) {
    const embedded = (row as Record<string, unknown>)[name] as AnyRow;
    const first = Object.keys((property as { embeddedProps: object }).embeddedProps)[0] as string;
    const type = getNamedType(definition.type) as GraphQLObjectType;
    const object = jsonObject(columns(compiling, type, nodes, { kind: 'embedded', row: embedded }));
    return promised(definition.type, sql`case when ${column(embedded, first)} is not null then ${object} end`);
  }
  return columnValue(compiling, definition.type, nodes, readable, column(row, name));
}

/** A field that the readable declares: computed, or rows of another readable. */
function declared(
  compiling: Compilation,
  definition: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  { readable, row }: Extract<Source, { kind: 'row' }>,
): Sql {
  const field = readable.fields[definition.name] as AnyReadable['fields'][string];
  const args = argumentsOf(definition, nodes[0] as FieldNode);
  const { type } = definition;
  const named = getNamedType(type) as GraphQLObjectType;
  switch (field.kind) {
    case 'computed': {
      const value = written(args, (known) => field.value(row, { viewer: compiling.viewer, args: known }));
      return columnValue(compiling, type, nodes, readable, value);
    }
    case 'one':
      return one(compiling, field.target(), type, nodes, (target) => field.on(target, row));
    case 'many': {
      const target = field.target();
      const alias = compiling.nextAlias();
      const on = sql`${field.on(target.row(alias), row)}`;
      const listed = listOf(compiling, target, alias, { type: named, nodes, args, on });
      return isListType(getNullableType(type)) ? list(compiling, listed, field.order) : connection(compiling, listed);
    }
    default: {
      const target = field.target();
      const alias = compiling.nextAlias();
      const from = written(args, (known) => field.from(row, { viewer: compiling.viewer, args: known }));
      return jsonArray(sql`select ${rowColumns(compiling, named, nodes, target, alias)} from (${from}) ${raw(alias)}`);
    }
  }
}

const listOf = (
  compiling: Compilation,
  target: AnyReadable,
  alias: string,
  asked: Pick<Listed, 'type' | 'nodes' | 'args' | 'on'>,
): Listed => ({
  target,
  alias,
  ...asked,
  columns: (type, nodes) => rowColumns(compiling, type, nodes, target, alias),
});

/** The row of the target that fulfils `on` and that the viewer may see. */
function one(
  compiling: Compilation,
  target: AnyReadable,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  on: (row: AnyRow) => Sql,
): Sql {
  const alias = compiling.nextAlias();
  const selected = rowColumns(compiling, getNamedType(type) as GraphQLObjectType, nodes, target, alias);
  const where = all([on(target.row(alias)), visible(compiling, target, alias)]);
  return promised(type, jsonObject(selected, sql` from ${target.table} ${raw(alias)} where ${where}`));
}

/** Where the schema promises a value that may be missing, the mark that makes the answer fail as it must. */
const promised = (type: GraphQLOutputType, value: Sql): Sql =>
  isNonNullType(type) ? sql`coalesce(to_json(${value}), ${literal(MISSING)}::json)` : value;

function columnValue(
  compiling: Compilation,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  readable: AnyReadable,
  value: Sql,
): Sql {
  if (!isLeafType(getNamedType(type))) return inDocument(compiling, type, nodes, value);
  const property = readable.propertyOf(value);
  const certain = property ? !property.nullable : value === everything || value === nothing || !readable.isTable;
  const given = leaf(type, value, property?.columnTypes?.[0] === 'jsonb');
  return certain ? given : promised(type, given);
}

/** A value as its scalar serialises it. */
function leaf(type: GraphQLOutputType, value: Sql, isDocument: boolean): Sql {
  if (isListType(getNullableType(type))) return isDocument ? compactList(value) : value;
  switch (getNamedType(type).name) {
    case 'DateTime':
      return sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    case 'Decimal':
    case 'ID':
      return sql`(${value})::text`;
    default:
      return value;
  }
}

// PostgreSQL writes a jsonb list with spaces; its elements one by one come without.
const compactList = (document: Sql): Sql =>
  sql`case when jsonb_typeof(${document}) = 'array' then array_to_json(array(select e from jsonb_array_elements(${document}) e)) end`;

/** A selection inside a jsonb document whose keys are the field names. */
function inDocument(compiling: Compilation, type: GraphQLOutputType, nodes: readonly FieldNode[], document: Sql): Sql {
  const named = getNamedType(type);
  const listed = isListType(getNullableType(type));
  if (!isObjectType(named))
    return promised(type, listed ? compactList(document) : sql`nullif(${document}, 'null'::jsonb)`);
  if (listed) {
    const alias = compiling.nextAlias();
    const item: Source = { kind: 'json', value: raw(alias) };
    const items = sql`select ${columns(compiling, named, nodes, item)} from jsonb_array_elements(${document}) ${raw(alias)}`;
    return promised(type, sql`case when jsonb_typeof(${document}) = 'array' then ${jsonArray(items)} end`);
  }
  const object = jsonObject(columns(compiling, named, nodes, { kind: 'json', value: sql`(${document})` }));
  return promised(type, sql`case when jsonb_typeof(${document}) = 'object' then ${object} end`);
}

// ── what a resolver asks for

/** The answer to the ask at this place among those of a request, as JSON text. */
export function askedJson(
  compiling: Compilation,
  ask: Ask,
  place: number,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Sql {
  const { kind, readable } = ask;
  const alias = compiling.nextAlias();
  const row = readable.row(alias) as AnyRow;
  const on = ask.on && new Sql([new Late((run) => run.asks?.[place]?.on?.(row as never) ?? nothing)]);
  const args: Arguments = { in: (run) => run.asks?.[place]?.args as Readonly<Record<string, unknown>> };
  const listed = listOf(compiling, readable, alias, { type, nodes, args, on });
  if (kind === 'connection') return connection(compiling, listed);
  if (kind === 'list') return list(compiling, listed);
  const where = all([...(on ? [on] : []), visible(compiling, readable, alias)]);
  const from = sql` from ${readable.table} ${raw(alias)} where ${where}`;
  const id = sql`${column(row, readable.key.property)}::text`;
  if (kind === 'ids') return sql`array_to_json(array(select ${id}${from}))`;
  const columns = rowColumns(compiling, type, nodes, readable, alias);
  if (kind === 'one') return jsonObject(columns, from);
  return jsonArray(
    sql`select ${selectList([
      ['id', id],
      ['row', jsonObject(columns)],
    ])}${from}`,
  );
}
