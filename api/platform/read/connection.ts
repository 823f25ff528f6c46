// Lists and pages: filters, orders, cursors, counts. A page is read once; edges, nodes, pageInfo and totalCount are
// built from it only as far as they are selected.

import { type FieldNode, type GraphQLObjectType, getNamedType } from 'graphql';
import { type Compilation, fieldArguments, jsonObject, rowJson, subfields, visibleAnd } from './compile.ts';
import { InvalidInput } from './invalid-input.ts';
import { type AnyReadable, type AnyRow, column, isUuid } from './readable.ts';
import { join, literal, raw, type Sql, sql } from './sql.ts';

export const PAGE_SIZE = { default: 20, maximum: 100 } as const;

interface Page {
  first: number;
  offset: number;
  after: Cursor | null;
}
interface Order {
  field: string;
  descending: boolean;
  expression: (row: AnyRow) => Sql;
}
/** The order's field, the row's value in it as text (null last) and the row's id. */
type Cursor = [field: string, value: string | null, id: string];

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
  const conditions = [...(on ? [on(row)] : []), ...filterConditions(compiling, target, args.filter, row)];
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
        ...filterConditions(compiling, target, args.filter, again),
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

// ── filters

function filterConditions(compiling: Compilation, target: AnyReadable, filter: unknown, row: AnyRow): Sql[] {
  if (!filter) return [];
  return Object.entries(filter).flatMap(([name, value]) => {
    if (value === undefined || value === null) return [];
    if (name === 'ids') return [idsCondition(target, row, value as string[])];
    const condition = target.options.filters?.[name];
    if (!condition) throw new Error(`${target.name} has no filter ${name}`);
    return [condition(value as never, row, compiling.viewer)];
  });
}

function idsCondition(target: AnyReadable, row: AnyRow, ids: readonly string[]): Sql {
  const { property, isUuid: uuids } = target.key;
  return uuids
    ? sql`${column(row, property)} = any(${ids.filter(isUuid)}::uuid[])`
    : sql`${column(row, property)} = any(${ids}::text[])`;
}

// ── orders and cursors

type OrderArgument = { field: string; direction?: 'ASC' | 'DESC' };

function orderOf(target: AnyReadable, argument: OrderArgument | undefined): Order {
  const chosen = argument ?? target.options.defaultOrder;
  if (!chosen) return { field: 'ID', descending: false, expression: (row) => column(row, target.key.property) };
  const expression = target.options.orders?.[chosen.field];
  if (!expression) throw new Error(`${target.name} has no order ${chosen.field}`);
  return {
    field: chosen.field,
    descending: chosen.direction === 'DESC',
    expression: expression as Order['expression'],
  };
}

const orderSql = (target: AnyReadable, row: AnyRow, order: Order): Sql => {
  const direction = raw(order.descending ? 'desc' : 'asc');
  return sql`${order.expression(row)} ${direction} nulls last, ${column(row, target.key.property)} ${direction}`;
};

const cursorSql = (target: AnyReadable, row: AnyRow, order: Order): Sql =>
  sql`translate(encode(convert_to(json_build_array(${literal(order.field)}::text, (${order.expression(row)})::text, ${column(row, target.key.property)}::text)::text, 'UTF8'), 'base64'), E'\\n', '')`;

function afterSql(target: AnyReadable, row: AnyRow, order: Order, after: Cursor | null): Sql {
  if (!after) return raw('');
  const [, value, id] = after;
  const key = column(row, target.key.property);
  const further = raw(order.descending ? '<' : '>');
  const expression = order.expression(row);
  if (value === null) return sql` and (${expression} is null and ${key} ${further} ${id})`;
  return sql` and (${expression} ${further} ${value} or (${expression} = ${value} and ${key} ${further} ${id}) or ${expression} is null)`;
}

function pageOf(args: Readonly<Record<string, unknown>>, order: Order): Page {
  const first = (args.first as number | null | undefined) ?? PAGE_SIZE.default;
  const offset = (args.offset as number | null | undefined) ?? 0;
  const after = args.after as string | null | undefined;
  if (first < 1 || first > PAGE_SIZE.maximum)
    throw new InvalidInput(`"first" must be between 1 and ${PAGE_SIZE.maximum}.`);
  if (offset < 0 || offset > 1_000_000) throw new InvalidInput('"offset" must be between 0 and 1000000.');
  if (after && args.offset != null) throw new InvalidInput('"after" and "offset" exclude each other.');
  return { first, offset, after: after ? decodeCursor(after, order) : null };
}

function decodeCursor(cursor: string, order: Order): Cursor {
  try {
    const decoded: unknown = JSON.parse(Buffer.from(cursor, 'base64').toString('utf8'));
    if (Array.isArray(decoded) && decoded.length === 3) {
      const [field, value, id] = decoded;
      if (field === order.field && (value === null || typeof value === 'string') && typeof id === 'string')
        return [field, value, id];
    }
  } catch {
    // not a cursor of ours: refused below
  }
  throw new InvalidInput('"after" is not a cursor of this list and order.');
}
