// Pages for the reference: PostgreSQL gives the whole list in its order, the page is cut out of it here. The row a
// cursor names takes part in the order as one more row, so that nothing is compared but by PostgreSQL's own order.

import { InvalidInput } from '../../platform/read/invalid-input.ts';
import { type AnyReadable, type AnyRow, column } from '../../platform/read/readable.ts';
import { all, join, raw, type Sql, sql } from '../../platform/read/sql.ts';
import { CHILD, type Parents, type ReferenceRow, type Rows } from './reference-rows.ts';

export type Arguments = Readonly<Record<string, unknown>>;
type Cursor = readonly [field: string, value: string | null, id: string];
interface Place {
  readonly parent: string | null;
  readonly key: string;
  readonly value: string | null;
}

export interface Order {
  readonly field: string;
  readonly direction: 'asc' | 'desc';
  readonly by: (row: AnyRow) => Sql;
}

export function orderOf(of: AnyReadable, named: { field: string; direction?: string } | null | undefined): Order {
  const { field, direction = 'ASC' } = named ?? of.options.defaultOrder ?? { field: 'ID' };
  const by = of.options.orders?.[field] ?? ((row: AnyRow) => column(row, of.key.property));
  return { field, direction: direction === 'DESC' ? 'desc' : 'asc', by };
}

/** By the order's value, those without one last, then by id. */
export const inOrder = (of: AnyReadable, order: Order) => (row: AnyRow) =>
  sql`${order.by(row)} ${raw(order.direction)} nulls last, ${column(row, of.key.property)} ${raw(order.direction)}`;

/** The base64 of [field, value as text, id]. */
const cursorOf = ({ field }: Order, { value, key }: Place): string =>
  Buffer.from(JSON.stringify([field, value, key])).toString('base64');

const readCursor = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
  } catch {
    return undefined;
  }
};

/** What `after` says for this order, null when it says nothing; throws unless it is a cursor of this order. */
export function cursorFor(of: AnyReadable, args: Arguments): Cursor | null {
  if (args.after == null || args.after === '') return null;
  const order = orderOf(of, args.orderBy as never);
  const read = readCursor(String(args.after));
  const [field, value, id] = Array.isArray(read) && read.length === 3 ? read : [];
  if (field !== order.field || !(value === null || typeof value === 'string') || typeof id !== 'string')
    throw new InvalidInput('not a cursor');
  return [field, value, id];
}

function filtered(rows: Rows, of: AnyReadable, filter: unknown, row: AnyRow): Sql {
  const conditions = Object.entries((filter ?? {}) as Arguments).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    if (name === 'ids') {
      const ids = (value as string[]).map((id) => id.toLowerCase()).filter((id) => /^[0-9a-f-]{36}$/.test(id));
      return [sql`${column(row, of.key.property)}::text = any(${ids}::text[])`];
    }
    const condition = of.options.filters?.[name];
    if (!condition) throw new Error(`${of.name} has no filter ${name}`);
    return [condition(value as never, row, rows.run.viewer)];
  });
  return all(conditions);
}

/** The places of all rows of the list, in order; the place of the cursor has no parent. */
async function places(
  rows: Rows,
  of: AnyReadable,
  args: Arguments,
  on: (row: AnyRow) => Sql,
  from: Parents | null,
  cursor: Cursor | null,
): Promise<Place[]> {
  const row = of.row(CHILD);
  const order = orderOf(of, args.orderBy as never);
  const where = rows.visible(of, row, [on(row), filtered(rows, of, args.filter, row)]);
  const tables = join([...(from ? [from.table] : []), sql`${of.table} ${raw(CHILD)}`]);
  const list = sql`select ${from?.key ?? raw("'list'::text")} as parent, ${column(row, of.key.property)} as key, ${order.by(row)} as value from ${tables} where ${where}`;
  const whole = cursor ? sql`${list} union all select null, ${cursor[2]}, ${cursor[1]}` : list;
  const direction = raw(order.direction);
  return rows.select<Place & Values>(
    sql`select place.parent, place.key::text as key, place.value::text as value from (${whole}) place order by place.value ${direction} nulls last, place.key ${direction}, place.parent is null`,
  );
}
type Values = Record<string, unknown>;

/** A connection below a row, or at the root where there is none. */
export function connectionBelow(
  rows: Rows,
  name: string,
  of: AnyReadable,
  args: Arguments,
  on: (target: AnyRow, row: AnyRow) => Sql,
  parent: ReferenceRow | null,
): object {
  const cursor = cursorFor(of, args);
  const list = (at: Cursor | null): Promise<Place[]> => {
    if (!parent) return places(rows, of, args, (row) => on(row, null), null, at);
    const loaded = rows.batched(`${name} ${at ? 'after' : 'whole'}`, parent, async (parents, from) => {
      const found = await places(rows, of, args, (row) => on(row, from.row), from, at);
      return parents.map(({ key }) => found.filter((place) => place.parent === key || place.parent === null));
    });
    return loaded as Promise<Place[]>;
  };
  return connection(rows, of, args, cursor, list);
}

/** Everything is read when it is asked for, and once. */
function connection(
  rows: Rows,
  of: AnyReadable,
  args: Arguments,
  cursor: Cursor | null,
  list: (at: Cursor | null) => Promise<Place[]>,
): object {
  const first = Number(args.first);
  const offset = Number(args.offset ?? 0);
  const order = orderOf(of, args.orderBy as never);
  const whole = once(() => list(null));
  const rest = once(async () => {
    if (!cursor) return (await whole()).slice(offset);
    const found = await list(cursor);
    return found.slice(found.findIndex(({ parent }) => parent === null) + 1);
  });
  const page = once(async () => (await rest()).slice(0, first));
  const nodes = once(async () =>
    loadByKey(
      rows,
      of,
      (await page()).map(({ key }) => key),
    ),
  );
  const cursors = once(async () => (await page()).map((place) => cursorOf(order, place)));
  return {
    nodes,
    edges: async () => {
      const [found, at] = [await nodes(), await cursors()];
      return found.map((node, index) => ({ node, cursor: at[index] }));
    },
    totalCount: async () => (await whole()).length,
    pageInfo: {
      hasNextPage: async () => (await rest()).length > first,
      hasPreviousPage: cursor !== null || offset > 0,
      startCursor: async () => (await cursors())[0] ?? null,
      endCursor: async () => (await cursors()).at(-1) ?? null,
    },
  };
}

async function loadByKey(rows: Rows, of: AnyReadable, keys: readonly string[]): Promise<ReferenceRow[]> {
  if (keys.length === 0) return [];
  const key = sql`${column(of.row(CHILD), of.key.property)}::text`;
  const columns = await rows.select<Values>(
    sql`select ${raw(CHILD)}.* from ${of.table} ${raw(CHILD)} where ${key} = any(${keys}::text[])`,
  );
  const found = new Map(columns.map((entry) => rows.hydrated(of, entry)).map((row) => [row.key, row]));
  return keys.flatMap((id) => found.get(id) ?? []);
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
