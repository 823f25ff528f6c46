// From a selection set to one SQL expression that yields its JSON. Owns how fields, relations, documents and code fields
// become SQL; what a list is asked for is in page.ts. Visibility is added here for every row of every level.

import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { getArgumentValues } from 'graphql/execution/values.js';
import {
  afterSql,
  cursorSql,
  filterConditions,
  type OrderArgument,
  orderOf,
  orderSql,
  type Page,
  pageOf,
} from './page.ts';
import { type AnyReadable, type AnyRow, column, type FieldContext, readableOf, type ViewerRights } from './readable.ts';
import { all, join, literal, raw, type Sql, sql } from './sql.ts';

/** What one compilation carries from field to field. */
export interface Compilation {
  readonly info: Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;
  readonly viewer: ViewerRights;
  nextAlias(): string;
  /** Fields left to resolvers, "Type.field": the explanation names them. */
  readonly inCode: Set<string>;
}

export function compilation(info: Compilation['info'], viewer: ViewerRights): Compilation {
  let aliases = 0;
  return { info, viewer, nextAlias: () => `t${++aliases}`, inCode: new Set() };
}

/** Properties that a field resolved in code reads from its parent, handed over as `$property`. */
const codeNeeds = new Map<string, readonly string[]>();
export function resolvedInCode(typeName: string, needs: Record<string, readonly string[]>): void {
  for (const [field, properties] of Object.entries(needs)) codeNeeds.set(`${typeName}.${field}`, properties);
}

type Source =
  | { kind: 'row'; readable: AnyReadable; row: AnyRow }
  | { kind: 'embedded'; row: AnyRow }
  | { kind: 'json'; value: Sql };

/** The fields selected below these nodes, by the key they have in the answer. */
function subfields(
  compiling: Compilation,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): [string, readonly FieldNode[]][] {
  const { schema, fragments, variableValues } = compiling.info;
  return [...collectSubfields(schema, fragments, variableValues, type, nodes)];
}

function fieldArguments(compiling: Compilation, type: GraphQLObjectType, nodes: readonly FieldNode[]) {
  const node = nodes[0] as FieldNode;
  const definition = type.getFields()[node.name.value];
  if (!definition) throw new Error(`${type.name} has no field ${node.name.value}`);
  return {
    name: node.name.value,
    definition,
    args: getArgumentValues(definition, node, compiling.info.variableValues),
  };
}

/** The JSON of one row of a readable. */
export const rowJson = (
  compiling: Compilation,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  readable: AnyReadable,
  alias: string,
): Sql => objectJson(compiling, type, nodes, { kind: 'row', readable, row: readable.row(alias) });

function objectJson(compiling: Compilation, type: GraphQLObjectType, nodes: readonly FieldNode[], source: Source): Sql {
  const pairs: Sql[] = [];
  for (const [key, fieldNodes] of subfields(compiling, type, nodes)) {
    const value = fieldJson(compiling, type, fieldNodes, source);
    if (value.kind === 'value') pairs.push(sql`${literal(key)}, ${value.sql}`);
    else for (const need of value.needs) pairs.push(sql`${literal(`$${need.property}`)}, ${need.value}`);
  }
  return jsonObject(pairs);
}

// PostgreSQL takes at most 100 arguments a call.
const PAIRS_PER_CALL = 50;
function jsonObject(pairs: readonly Sql[]): Sql {
  if (pairs.length <= PAIRS_PER_CALL) return sql`json_build_object(${join(pairs)})`;
  const chunks: Sql[] = [];
  for (let start = 0; start < pairs.length; start += PAIRS_PER_CALL)
    chunks.push(sql`jsonb_build_object(${join(pairs.slice(start, start + PAIRS_PER_CALL))})`);
  return join(chunks, ' || ');
}

type FieldJson = { kind: 'value'; sql: Sql } | { kind: 'code'; needs: { property: string; value: Sql }[] };
const value = (fragment: Sql): FieldJson => ({ kind: 'value', sql: fragment });

function fieldJson(
  compiling: Compilation,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  source: Source,
): FieldJson {
  if (nodes[0]?.name.value === '__typename') return value(sql`${literal(type.name)}::text`);
  const { name, definition, args } = fieldArguments(compiling, type, nodes);
  const inCode = codeNeeds.get(`${type.name}.${name}`);
  if (inCode) {
    compiling.inCode.add(`${type.name}.${name}`);
    return { kind: 'code', needs: inCode.map((property) => ({ property, value: sourceValue(source, property) })) };
  }
  if (source.kind === 'json')
    return value(documentJson(compiling, definition.type, nodes, sql`${source.value} -> ${literal(name)}`));
  if (source.kind === 'embedded') return value(leafJson(definition.type, column(source.row, name)));

  const declared = source.readable.fields[name];
  if (declared)
    return value(
      declaredJson(compiling, declared, definition.type, nodes, source.row, { viewer: compiling.viewer, args }),
    );
  const property = source.readable.isTable ? source.readable.meta.properties[name as never] : undefined;
  const target = readableOf(getNamedType(definition.type).name);
  if (target && property) {
    const on = (row: AnyRow) => sql`${column(row, target.key.property)} = ${column(source.row, name)}`;
    return value(one(compiling, target, definition.type, nodes, on));
  }
  if (property && 'embeddedProps' in (property as object)) {
    const row = (source.row as Record<string, unknown>)[name] as AnyRow;
    const first = Object.keys((property as { embeddedProps: object }).embeddedProps)[0] as string;
    const json = objectJson(compiling, getNamedType(definition.type) as GraphQLObjectType, nodes, {
      kind: 'embedded',
      row,
    });
    return value(sql`case when ${column(row, first)} is null then null else ${json} end`);
  }
  if (property || !source.readable.isTable)
    return value(columnJson(compiling, definition.type, nodes, column(source.row, name)));
  compiling.inCode.add(`${type.name}.${name}`);
  return { kind: 'code', needs: [] };
}

const sourceValue = (source: Source, property: string): Sql =>
  source.kind === 'json' ? sql`${source.value} -> ${literal(property)}` : column(source.row, property);

function declaredJson(
  compiling: Compilation,
  declared: AnyReadable['fields'][string],
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  row: AnyRow,
  context: FieldContext,
): Sql {
  switch (declared.kind) {
    case 'computed':
      return columnJson(compiling, type, nodes, declared.value(row, context));
    case 'one':
      return one(compiling, declared.target(), type, nodes, (target) => declared.on(target, row));
    case 'many': {
      const on = (target: AnyRow) => declared.on(target, row);
      return isListType(getNullableType(type))
        ? list(compiling, declared.target(), getNamedType(type) as GraphQLObjectType, nodes, on, declared.order)
        : connection(compiling, declared.target(), getNullableType(type) as GraphQLObjectType, nodes, context.args, on);
    }
    default: {
      const target = declared.target();
      const alias = compiling.nextAlias();
      const json = rowJson(compiling, getNamedType(type) as GraphQLObjectType, nodes, target, alias);
      return sql`(select coalesce(json_agg(${json}), '[]') from (${declared.from(row, context)}) ${raw(alias)})`;
    }
  }
}

function one(
  compiling: Compilation,
  target: AnyReadable,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  on: (row: AnyRow) => Sql,
): Sql {
  const alias = compiling.nextAlias();
  const json = rowJson(compiling, getNamedType(type) as GraphQLObjectType, nodes, target, alias);
  return sql`(select ${json} from ${target.table} ${raw(alias)} where ${visibleAnd(compiling, target, alias, [on(target.row(alias))])})`;
}

/** The viewer's condition for this readable together with others. */
export const visibleAnd = (
  compiling: Compilation,
  target: AnyReadable,
  alias: string,
  conditions: readonly Sql[],
): Sql => all([...conditions, target.options.visible(compiling.viewer, target.row(alias))]);

const columnJson = (
  compiling: Compilation,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  expression: Sql,
): Sql =>
  isLeafType(getNamedType(type)) ? leafJson(type, expression) : documentJson(compiling, type, nodes, expression);

/** A value as the scalar's serialised form, so that it can go to the wire as it is. */
function leafJson(type: GraphQLOutputType, expression: Sql): Sql {
  if (isListType(getNullableType(type))) return expression;
  switch (getNamedType(type).name) {
    case 'DateTime':
      return sql`to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    case 'Date':
      return sql`to_char(${expression}, 'YYYY-MM-DD')`;
    case 'Decimal':
    case 'ID':
      return sql`(${expression})::text`;
    default:
      return expression;
  }
}

/** A selection inside a jsonb document whose keys are the field names. */
function documentJson(
  compiling: Compilation,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  document: Sql,
): Sql {
  const nullable = getNullableType(type);
  const named = getNamedType(type);
  if (!isObjectType(named)) return document;
  if (isListType(nullable)) {
    const alias = compiling.nextAlias();
    const item = objectJson(compiling, named, nodes, { kind: 'json', value: raw(`${alias}.item`) });
    return sql`(select coalesce(json_agg(${item} order by ${raw(alias)}.place), '[]') from jsonb_array_elements(${document}) with ordinality ${raw(alias)}(item, place))`;
  }
  const json = objectJson(compiling, named, nodes, { kind: 'json', value: sql`(${document})` });
  return sql`case when jsonb_typeof(${document}) = 'object' then ${json} end`;
}

// ── lists

/** A connection of the target's rows that fulfil `on`, the filter and the viewer's condition. */
export function connection(
  compiling: Compilation,
  target: AnyReadable,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  args: Readonly<Record<string, unknown>>,
  on?: (row: AnyRow) => Sql,
): Sql {
  const order = orderOf(target, args.orderBy as OrderArgument | undefined);
  const page = pageOf(args, order);
  const alias = compiling.nextAlias();
  const row = target.row(alias) as AnyRow;
  const conditions = [...(on ? [on(row)] : []), ...filterConditions(compiling.viewer, target, args.filter, row)];
  const matching = visibleAnd(compiling, target, alias, conditions);

  const columns: Sql[] = [];
  const pairs: Sql[] = [];
  const cursor = cursorSql(target, row, order);
  const aggregated = (json: Sql): Sql => {
    const name = raw(`c${columns.length}`);
    columns.push(sql`${json} as ${name}`);
    return sql`coalesce(json_agg(page.${name} order by page.place) filter (where page.place <= ${page.first}), '[]')`;
  };
  for (const [key, fieldNodes] of subfields(compiling, type, nodes)) {
    const name = fieldNodes[0]?.name.value;
    const below = getNamedType(type.getFields()[name as string]?.type) as GraphQLObjectType | undefined;
    if (name === 'nodes' && below)
      pairs.push(sql`${literal(key)}, ${aggregated(rowJson(compiling, below, fieldNodes, target, alias))}`);
    else if (name === 'edges' && below)
      pairs.push(sql`${literal(key)}, ${aggregated(edgeJson(compiling, target, below, fieldNodes, alias, cursor))}`);
    else if (name === 'pageInfo' && below)
      pairs.push(sql`${literal(key)}, ${pageInfoJson(compiling, below, fieldNodes, page)}`);
    else if (name === 'totalCount') {
      const counted = compiling.nextAlias();
      const again = target.row(counted) as AnyRow;
      const where = visibleAnd(compiling, target, counted, [
        ...(on ? [on(again)] : []),
        ...filterConditions(compiling.viewer, target, args.filter, again),
      ]);
      pairs.push(sql`${literal(key)}, (select count(*) from ${target.table} ${raw(counted)} where ${where})`);
    } else pairs.push(sql`${literal(key)}, ${literal(type.name)}::text`);
  }
  if (!pairs.some(readsPage)) return sql`(select ${jsonObject(pairs)})`;

  const rows = sql`select ${raw(alias)}.* from ${target.table} ${raw(alias)} where ${matching}${afterSql(target, row, order, page.after)} order by ${orderSql(target, row, order)} limit ${page.first + 1} offset ${page.offset}`;
  const selected = join([...columns, sql`${cursor} as cursor`, sql`row_number() over () as place`]);
  return sql`(select ${jsonObject(pairs)} from (select ${selected} from (${rows}) ${raw(alias)}) page)`;
}

// A bare count or __typename needs no page.
const readsPage = (fragment: Sql): boolean =>
  fragment.pieces.some((piece) => typeof piece === 'string' && piece.includes('page.'));

/** All rows that fulfil `on`, for lists that cannot grow. */
export function list(
  compiling: Compilation,
  target: AnyReadable,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  on?: (row: AnyRow) => Sql,
  orderField?: string,
): Sql {
  const alias = compiling.nextAlias();
  const row = target.row(alias) as AnyRow;
  const order = orderOf(target, orderField ? { field: orderField } : undefined);
  const json = rowJson(compiling, type, nodes, target, alias);
  const where = visibleAnd(compiling, target, alias, on ? [on(row)] : []);
  return sql`(select coalesce(json_agg(${json} order by ${orderSql(target, row, order)}), '[]') from ${target.table} ${raw(alias)} where ${where})`;
}

function edgeJson(
  compiling: Compilation,
  target: AnyReadable,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  alias: string,
  cursor: Sql,
): Sql {
  const pairs = subfields(compiling, type, nodes).map(([key, fieldNodes]) => {
    const name = fieldNodes[0]?.name.value;
    if (name === 'cursor') return sql`${literal(key)}, ${cursor}`;
    if (name === '__typename') return sql`${literal(key)}, ${literal(type.name)}::text`;
    const node = getNamedType(fieldArguments(compiling, type, fieldNodes).definition.type) as GraphQLObjectType;
    return sql`${literal(key)}, ${rowJson(compiling, node, fieldNodes, target, alias)}`;
  });
  return jsonObject(pairs);
}

function pageInfoJson(compiling: Compilation, type: GraphQLObjectType, nodes: readonly FieldNode[], page: Page): Sql {
  const values: Record<string, Sql> = {
    hasNextPage: sql`count(page.place) > ${page.first}`,
    hasPreviousPage: raw(page.after || page.offset > 0 ? 'true' : 'false'),
    startCursor: sql`min(page.cursor) filter (where page.place = 1)`,
    endCursor: sql`(array_agg(page.cursor order by page.place desc) filter (where page.place <= ${page.first}))[1]`,
    __typename: sql`${literal(type.name)}::text`,
  };
  return jsonObject(
    subfields(compiling, type, nodes).map(
      ([key, fieldNodes]) => sql`${literal(key)}, ${values[fieldNodes[0]?.name.value ?? '']}`,
    ),
  );
}
