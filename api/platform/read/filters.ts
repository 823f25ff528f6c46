// Filters that many lists share.

import { type Filter, isUuid, type Row } from './readable.ts';
import { all, join, nothing, type Sql, sql } from './sql.ts';

const MOST_WORDS = 8;

/**
 * Every word of the search appears in one of the columns, whatever its case and accents. The function
 * `searchable(text)` of the database folds both sides; trigram indexes on it serve the search.
 */
export const words =
  <E>(columns: (row: Row<E>) => readonly Sql[]): Filter<E> =>
  (search: string, row: Row<E>) => {
    const text = searchable(columns(row));
    const wanted = search.trim().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
    return all(wanted.map((word) => sql`${text} like '%' || searchable(${escapeLike(word)}) || '%'`));
  };

/** The folded text of several columns, exactly as their index has it. */
export const searchable = (columns: readonly Sql[]): Sql =>
  sql`searchable(${join(
    columns.map((column) => sql`coalesce(${column}, '')`),
    " || ' ' || ",
  )})`;

const escapeLike = (word: string): string => word.replaceAll(/[\\%_]/g, (character) => `\\${character}`);

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

/** The column has this value. */
export const equals =
  <E>(column: (row: Row<E>) => Sql): Filter<E> =>
  (value: unknown, row: Row<E>) =>
    sql`${column(row)} = ${value}`;
