// What a list is asked for: filters, orders, cursors and the size of a page. Says nothing about what is selected of its
// rows (compile.ts).

import { InvalidInput } from './invalid-input.ts';
import { type AnyReadable, type AnyRow, column, isUuid, type ViewerRights } from './readable.ts';
import { literal, raw, type Sql, sql } from './sql.ts';

export const PAGE_SIZE = { default: 20, maximum: 100 } as const;

export interface Page {
  first: number;
  offset: number;
  after: Cursor | null;
}
export interface Order {
  field: string;
  descending: boolean;
  expression: (row: AnyRow) => Sql;
}
/** The order's field, the row's value in it as text (null last) and the row's id. */
type Cursor = [field: string, value: string | null, id: string];

// ── filters

export function filterConditions(viewer: ViewerRights, target: AnyReadable, filter: unknown, row: AnyRow): Sql[] {
  if (!filter) return [];
  return Object.entries(filter).flatMap(([name, value]) => {
    if (value === undefined || value === null) return [];
    if (name === 'ids') return [idsCondition(target, row, value as string[])];
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

export function orderOf(target: AnyReadable, argument: OrderArgument | undefined): Order {
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

export const orderSql = (target: AnyReadable, row: AnyRow, order: Order): Sql => {
  const direction = raw(order.descending ? 'desc' : 'asc');
  return sql`${order.expression(row)} ${direction} nulls last, ${column(row, target.key.property)} ${direction}`;
};

export const cursorSql = (target: AnyReadable, row: AnyRow, order: Order): Sql =>
  sql`translate(encode(convert_to(json_build_array(${literal(order.field)}::text, (${order.expression(row)})::text, ${column(row, target.key.property)}::text)::text, 'UTF8'), 'base64'), E'\\n', '')`;

export function afterSql(target: AnyReadable, row: AnyRow, order: Order, after: Cursor | null): Sql {
  if (!after) return raw('');
  const [, value, id] = after;
  const key = column(row, target.key.property);
  const further = raw(order.descending ? '<' : '>');
  const expression = order.expression(row);
  if (value === null) return sql` and (${expression} is null and ${key} ${further} ${id})`;
  return sql` and (${expression} ${further} ${value} or (${expression} = ${value} and ${key} ${further} ${id}) or ${expression} is null)`;
}

export function pageOf(args: Readonly<Record<string, unknown>>, order: Order): Page {
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
