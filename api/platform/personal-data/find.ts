// Finds the rows of a person by what the declarations say. Never by anything a request sends as text.

import { randomBytes } from 'node:crypto';
import type { WriteContext } from '../context.ts';
import type { Database } from '../database/orm.ts';
import { rowsOf } from '../read/rows.ts';
import { any, identifier, join, nothing, type Sql, sql } from '../read/sql.ts';
import { secret } from '../secret.ts';
import { allPersonalData, type PersonalData, personalDataOf, type Tie } from './declaration.ts';

/** Whom it is about: an account, addresses that are known to be theirs (in small letters), or both. */
export interface Person {
  readonly accountId: string | null;
  readonly addresses: readonly string[];
}

/** Everything of a person, or what hangs on some rows of one table. */
export type Scope = { readonly person: Person } | { readonly table: string; readonly ids: readonly string[] };

/** Whether a row of the table, under this alias, belongs to the scope. */
export function belongs(data: PersonalData, scope: Scope, alias: string): Sql {
  const row = identifier(alias);
  if ('table' in scope && scope.table === data.table) return sql`${row}.id = any(${scope.ids}::uuid[])`;
  return any(data.of.flatMap((tie) => tieHolds(tie, scope, alias)));
}

function tieHolds(tie: Tie, scope: Scope, alias: string): Sql[] {
  const row = identifier(alias);
  if ('row' in tie) {
    const parent = personalDataOf(tie.of);
    const inner = belongs(parent, scope, `${alias}_${tie.of}`);
    if (inner === nothing) return [];
    const name = identifier(`${alias}_${tie.of}`);
    return [
      sql`${row}.${identifier(tie.row)} in (select ${name}.id from ${identifier(tie.of)} ${name} where ${inner})`,
    ];
  }
  if ('table' in scope) return [];
  const { accountId, addresses } = scope.person;
  if ('account' in tie) return accountId ? [sql`${row}.${identifier(tie.account)} = ${accountId}::uuid`] : [];
  if (addresses.length === 0) return [];
  const same = sql`lower(${row}.${identifier(tie.address)}) = any(${addresses}::text[])`;
  return [tie.unless ? sql`(${same} and ${row}.${identifier(tie.unless)} is null)` : same];
}

/** What is held in one table, as the person is shown it. */
export interface HeldRows {
  readonly data: PersonalData;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** Everything that is held about the person, of the exported columns. */
export async function heldAbout(tx: WriteContext, person: Person): Promise<HeldRows[]> {
  const held: HeldRows[] = [];
  for (const data of allPersonalData()) {
    const condition = belongs(data, { person }, 't');
    if (condition === nothing || data.exported.length === 0) continue;
    const columns = join(data.exported.map((column) => sql`t.${identifier(column)}`));
    const rows = await rowsOf<Record<string, unknown>>(
      tx,
      sql`select ${columns} from ${identifier(data.table)} t where ${condition} order by 1`,
    );
    if (rows.length > 0) held.push({ data, rows });
  }
  return held;
}

/** The ids of the person's files. */
export async function filesOf(tx: WriteContext, person: Person): Promise<string[]> {
  const ids = new Set<string>();
  for (const data of allPersonalData()) {
    const condition = data.file ? belongs(data, { person }, 't') : nothing;
    if (!data.file || condition === nothing) continue;
    const column = identifier(data.file);
    const rows = await rowsOf<{ id: string }>(
      tx,
      sql`select t.${column} as id from ${identifier(data.table)} t where t.${column} is not null and ${condition}`,
    );
    for (const { id } of rows) ids.add(id);
  }
  return [...ids];
}

/** How many rows of each table are the person's; tables without any are left out. */
export async function countsAbout(tx: WriteContext, person: Person): Promise<{ table: string; count: number }[]> {
  const counts: { table: string; count: number }[] = [];
  for (const data of allPersonalData()) {
    const condition = belongs(data, { person }, 't');
    if (condition === nothing) continue;
    const [found] = await rowsOf<{ count: number }>(
      tx,
      sql`select count(*)::int as count from ${identifier(data.table)} t where ${condition}`,
    );
    if (found && found.count > 0) counts.push({ table: data.table, count: found.count });
  }
  return counts;
}

const DIGEST_SECRET = 'personalData.addresses';

/** Makes the secret with which addresses are digested, where there is none yet. */
export const prepareDigests = async (database: Database): Promise<void> =>
  void (await secret(database, DIGEST_SECRET, () => randomBytes(32).toString('base64url')));

/**
 * By which an erased address is recognised when somebody wants to write to it again. A secret of this installation is part
 * of it: without that nobody can try addresses out. Null before the first erasure.
 */
export const digestOf = (address: Sql): Sql =>
  sql`'erased:' || encode(sha256(convert_to((select s.value from secret s where s.name = ${DIGEST_SECRET}) || lower(${address}), 'UTF8')), 'hex')`;
