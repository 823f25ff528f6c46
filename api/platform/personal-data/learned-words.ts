// The search learns the words of what it searches (search_word). Words that only an erased person's rows gave are forgotten.

import type { WriteContext } from '../context.ts';
import { rowsOf } from '../read/rows.ts';
import { any, identifier, nothing, raw, type Sql, sql } from '../read/sql.ts';
import { allPersonalData } from './declaration.ts';
import { belongs, type Scope } from './find.ts';

interface Searched {
  readonly table: string;
  /** The indexed words of a row. */
  readonly vector: string;
}

// As the indexes have it: PostgreSQL uses them only for the same expression.
const searched = (tx: WriteContext): Promise<Searched[]> =>
  rowsOf<Searched>(
    tx,
    sql`select c.relname as "table", pg_get_expr(i.indexprs, i.indrelid) as vector
      from pg_index i join pg_class c on c.oid = i.indrelid
      where i.indexprs is not null and pg_get_expr(i.indexprs, i.indrelid) like 'search_vector(%'`,
  );

/** Every word that the rows of the scope have taught. */
export async function wordsOf(tx: WriteContext, scope: Scope): Promise<string[]> {
  const words = new Set<string>();
  const tables = await searched(tx);
  for (const data of allPersonalData()) {
    const condition = belongs(data, scope, 't');
    if (condition === nothing) continue;
    for (const { vector } of tables.filter(({ table }) => table === data.table)) {
      const rows = await rowsOf<{ word: string }>(
        tx,
        sql`select distinct unnest(tsvector_to_array(${raw(vector)})) as word from ${identifier(data.table)} t where ${condition}`,
      );
      for (const { word } of rows) words.add(word);
    }
  }
  return [...words];
}

// A word as a query for exactly itself.
const lexeme = raw(String.raw`('''' || replace(replace(w.word, '\', '\\'), '''', '''''') || '''')::tsquery`);

/** Forgets those of the words that no row says any more. */
export async function forgetWords(tx: WriteContext, words: readonly string[]): Promise<void> {
  if (words.length === 0) return;
  const said = (await searched(tx)).map(
    ({ table, vector }): Sql => sql`exists (select from ${identifier(table)} t where ${raw(vector)} @@ ${lexeme})`,
  );
  await rowsOf(tx, sql`delete from search_word w where w.word = any(${words}::text[]) and not ${any(said)}`);
}
