// A statement of ours inside a command's transaction, with PostgreSQL's own placeholders, so that arrays stay arrays.

import { CompiledQuery } from 'kysely';
import type { WriteContext } from '../context.ts';
import { render, type Sql } from './sql.ts';

export async function rowsOf<T extends object>(tx: WriteContext, fragment: Sql): Promise<T[]> {
  const { text, values } = render(fragment, tx);
  const query = CompiledQuery.raw(text, values);
  return (await tx.em.getKysely<object>().executeQuery<T>(query as CompiledQuery<T>)).rows;
}
