// What a list is asked for: filters, orders, cursors and the size of a page. Says nothing about what is selected of its
// rows (compile.ts).

import { InvalidInput } from './invalid-input.ts';
import { type AnyReadable, type AnyRow, column, isUuid, type ViewerRights } from './readable.ts';
import { all, join, literal, raw, type Sql, sql } from './sql.ts';

export const PAGE_SIZE = { default: 20, maximum: 100 } as const;

export interface Page {
  order: Order;
  first: number;
  offset: number;
  after: Cursor | null;
}
export interface Order {
  field: string;
  descending: boolean;
  expression: (row: AnyRow) => Sql;
  /** Whether rows can be without a value; those come last. */
  nullable: boolean;
}
/** The order's field, the row's value in it as text (null last) and the row's id. */
type Cursor = [field: string, value: string | null, id: string];

// ── filters

export function filterConditions(viewer: ViewerRights, target: AnyReadable, filter: unknown, row: AnyRow): Sql[] {
  if (!filter) return [];
  return Object.entries(filter).flatMap(([name, value]) => {
    if (value === undefined || value === null) return [];
    if (name === 'ids') {
      if ((value as string[]).length > PAGE_SIZE.maximum) throw new InvalidInput(`At most ${PAGE_SIZE.maximum} ids.`);
      return [idsCondition(target, row, value as string[])];
    }
    const condition = target.options.filters?.[name];
    if (!condition) throw new Error(`${target.name} has no filter ${name}`);
    return [condition(value as never, row, viewer)];
  });
}

/** The row has one of these ids; malformed ones equal missing ones. */
export function idsCondition(target: AnyReadable, row: AnyRow, ids: readonly string[]): Sql {
  const { property, isUuid: uuids } = target.key;
  return uuids
    ? sql`${column(row, property)} = any(${ids.filter(isUuid)}::uuid[])`
    : sql`${column(row, property)} = any(${ids}::text[])`;
}

// ── orders and cursors

export type OrderArgument = { field: string; direction?: 'ASC' | 'DESC' };

export function orderOf(target: AnyReadable, argument: OrderArgument | null | undefined): Order {
  const chosen = argument ?? target.options.defaultOrder;
  const expression = chosen ? target.options.orders?.[chosen.field] : (row: AnyRow) => column(row, target.key.property);
  if (!expression) throw new Error(`${target.name} has no order ${chosen?.field}`);
  return {
    field: chosen?.field ?? 'ID',
    descending: chosen?.direction === 'DESC',
    expression: expression as Order['expression'],
    nullable: target.mayBeNull(expression),
  };
}

// "nulls last" only where there can be nulls: an index read backwards does not give it.
export const orderSql = (target: AnyReadable, row: AnyRow, { expression, descending, nullable }: Order): Sql => {
  const direction = raw(descending ? ' desc' : '');
  const nulls = raw(nullable && descending ? ' nulls last' : '');
  const keys = target.keyProperties.map((property) => sql`, ${column(row, property)}${direction}`);
  return sql`${expression(row)}${direction}${nulls}${join(keys, '')}`;
};

export const cursorSql = (target: AnyReadable, row: AnyRow, order: Order): Sql =>
  sql`translate(encode(convert_to(array_to_json(array[${literal(order.field)}, (${order.expression(row)})::text, ${column(row, target.key.property)}::text])::text, 'UTF8'), 'base64'), E'\\n', '')`;

/**
 * The rows of a page: those that fulfil the conditions, after the cursor, in order.
 * @param extra how many rows more than the page holds, to know whether there are any
 */
export function pageRows(
  target: AnyReadable,
  alias: string,
  { order, first, offset, after }: Page,
  conditions: readonly Sql[],
  extra: 0 | 1,
): Sql {
  const row = target.row(alias) as AnyRow;
  const ordered = sql`order by ${orderSql(target, row, order)} limit ${raw(String(first + extra))}`;
  const rows = (further: readonly Sql[], end: Sql): Sql =>
    sql`select ${raw(alias)}.* from ${target.table} ${raw(alias)} where ${all([...further, ...conditions])} ${end}`;
  if (!after) return rows([], offset > 0 ? sql`${ordered} offset ${offset}` : ordered);

  const [, value, id] = after;
  const key = column(row, target.key.property);
  const further = raw(order.descending ? '<' : '>');
  const expression = order.expression(row);
  if (value === null) return rows([sql`${expression} is null`, sql`${key} ${further} ${id}`], ordered);
  const behind = rows([sql`(${expression}, ${key}) ${further} (${value}, ${id})`], ordered);
  if (!order.nullable) return behind;
  // Each branch follows the order's index; an "or" would follow none.
  const without = rows([sql`${expression} is null`], ordered);
  return sql`select * from ((${behind}) union all (${without})) ${raw(alias)} ${ordered}`;
}

const known = new WeakMap<object, Page>();

/** The page that these arguments ask for. Throws InvalidInput. */
export function pageOf(target: AnyReadable, args: Readonly<Record<string, unknown>>): Page {
  const before = known.get(args);
  if (before) return before;
  const order = orderOf(target, args.orderBy as OrderArgument | null | undefined);
  const first = (args.first as number | null | undefined) ?? PAGE_SIZE.default;
  const offset = (args.offset as number | null | undefined) ?? 0;
  const after = args.after as string | null | undefined;
  if (first < 1 || first > PAGE_SIZE.maximum)
    throw new InvalidInput(`"first" must be between 1 and ${PAGE_SIZE.maximum}.`);
  if (offset < 0 || offset > 1_000_000) throw new InvalidInput('"offset" must be between 0 and 1000000.');
  if (after && args.offset != null) throw new InvalidInput('"after" and "offset" exclude each other.');
  const page = { order, first, offset, after: after ? decodeCursor(after, order) : null };
  known.set(args, page);
  return page;
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
