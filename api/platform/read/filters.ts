// Filters that many lists share.

import { type Filter, isUuid, type Row } from './readable.ts';
import { all, everything, join, nothing, type Sql, sql } from './sql.ts';

const MOST_WORDS = 8;

/**
 * Every word of the search begins a word of one of the columns, or has its French stem, whatever case, accents and
 * punctuation; a typing error is forgiven. The functions `search_vector` and `search_query` of the database do it; an index on
 * the first serves the search. Words beyond the first eight are ignored, a blank search finds everything.
 */
export const words =
  <E>(columns: (row: Row<E>) => readonly Sql[]): Filter<E> =>
  (search: string, row: Row<E>) => {
    const wanted = search.trim().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
    return wanted.length === 0
      ? everything
      : sql`${searchVector(columns(row))} @@ search_query(${wanted.join(' ')}::text)`;
  };

/** The words of several columns, exactly as their index has them. */
const searchVector = (columns: readonly Sql[]): Sql =>
  sql`search_vector(${join(
    columns.map((column) => sql`coalesce(${column}, '')`),
    " || ' ' || ",
  )})`;

/** Between two values, each optional, both included. */
export const between =
  <E>(column: (row: Row<E>) => Sql): Filter<E> =>
  ({ from, to }: { from?: unknown; to?: unknown }, row: Row<E>) =>
    all([
      ...(from == null ? [] : [sql`${column(row)} >= ${from}`]),
      ...(to == null ? [] : [sql`${column(row)} <= ${to}`]),
    ]);

/** The related row has this id; a malformed id matches nothing. */
export const refersTo =
  <E>(column: (row: Row<E>) => Sql): Filter<E> =>
  (id: string, row: Row<E>) =>
    isUuid(id) ? sql`${column(row)} = ${id}` : nothing;

/**
 * The value of a filter that few or very many rows may fulfil: PostgreSQL plans the statement for it each time, instead of
 * keeping one plan for all values.
 */
export const planned = (id: string): Sql => sql`planned_for(${id}::uuid)`;

/** The column has this value. */
export const equals =
  <E>(column: (row: Row<E>) => Sql): Filter<E> =>
  (value: unknown, row: Row<E>) =>
    sql`${column(row)} = ${value}`;
