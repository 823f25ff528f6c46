// A statement of ours inside a command's transaction, with PostgreSQL's own placeholders, so that arrays stay arrays.

import { CompiledQuery } from 'kysely';
import type { WriteContext } from '../context.ts';
import { render, type Sql, valuesOf } from './sql.ts';

export async function rowsOf<T extends object>(tx: WriteContext, fragment: Sql): Promise<T[]> {
  const statement = render(fragment);
  const query = CompiledQuery.raw(statement.text, valuesOf(statement, tx));
  return (await tx.em.getKysely<object>().executeQuery<T>(query as CompiledQuery<T>)).rows;
}
