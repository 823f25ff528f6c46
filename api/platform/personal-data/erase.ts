// Erases what the declarations say about a person, across all tables, in the caller's transaction. Never decides who may be
// erased, and never touches what the law keeps.

import type { WriteContext } from '../context.ts';
import { rowsOf } from '../read/rows.ts';
import { identifier, join, literal, nothing, raw, type Sql, sql } from '../read/sql.ts';
import { allPersonalData, type PersonalData, personalDataOf, type Replacement } from './declaration.ts';
import { belongs, digestOf, prepareDigests, type Scope } from './find.ts';
import { forgetWords, wordsOf } from './learned-words.ts';
import { type Identity, identityOf, redactMentions } from './mentions.ts';

/** What became of the rows of one table. */
export interface ErasedTable {
  readonly table: string;
  readonly deleted: number;
  readonly anonymised: number;
  readonly kept: number;
  /** Rows of others that mentioned the person. */
  readonly redacted: number;
}

/** A row that the law keeps, and until when. */
export interface KeptRow {
  readonly table: string;
  readonly rowId: string;
  readonly until: string;
}

export interface Erased {
  readonly tables: readonly ErasedTable[];
  readonly kept: readonly KeptRow[];
  /** The rows that were erased, made anonymous or redacted, for whoever remembers their values. */
  readonly rows: readonly { readonly table: string; readonly id: string }[];
  /** How the person was recognised. Not to be kept. */
  readonly identity: Identity;
}

/** Until the end of the transaction nobody else erases anything. */
export const lockErasures = async (tx: WriteContext): Promise<void> =>
  void (await rowsOf(tx, sql`select pg_advisory_xact_lock(hashtextextended('personal data', 0))`));

/**
 * Deletes, makes anonymous or keeps the rows of the scope as declared, and makes the person unrecognisable in the texts of
 * others. An erased row is gone from the audit's details, too: its values are not recorded again.
 */
export async function erase(tx: WriteContext, scope: Scope): Promise<Erased> {
  await tx.em.flush();
  await prepareDigests(tx.database);
  await rowsOf(tx, sql`select set_config('passerelle.redact', 'on', true)`);
  const identity = await identityOf(tx, scope);
  const words = await wordsOf(tx, scope);
  const counts = new Map<string, { deleted: number; anonymised: number; kept: number; redacted: number }>();
  const countsOf = (table: string) => {
    const found = counts.get(table) ?? { deleted: 0, anonymised: 0, kept: 0, redacted: 0 };
    counts.set(table, found);
    return found;
  };
  const kept: KeptRow[] = [];
  const rows: { table: string; id: string }[] = [];
  for (const data of await childrenFirst(tx)) {
    const condition = belongs(data, scope, 't');
    if (condition === nothing) continue;
    const found = await idsOf(tx, data, condition);
    const ids = found.flatMap(({ id }) => id ?? []);
    rows.push(
      ...found.flatMap(({ id, key }) => ((id ?? key) ? [{ table: data.table, id: (id ?? key) as string }] : [])),
    );
    if (data.beforeErasure) await data.beforeErasure(tx, ids);
    if (data.erasure.kind === 'KEEP') {
      const held = await keptRows(tx, data, condition);
      kept.push(...held);
      countsOf(data.table).kept += held.length;
      countsOf(data.table).deleted += await remove(tx, data, condition, held);
    } else if (data.erasure.kind === 'DELETE') countsOf(data.table).deleted += await remove(tx, data, condition, []);
    else countsOf(data.table).anonymised += await anonymise(tx, data, condition, data.erasure.set);
  }
  // Rows of one kind are let go of because of their age, not because of whom they are about.
  const mentioned = 'person' in scope ? await redactMentions(tx, identity) : [];
  for (const { table, rows: changed } of mentioned) {
    countsOf(table).redacted += changed.length;
    rows.push(...changed.flatMap((id) => (id ? [{ table, id }] : [])));
  }
  await forgetWords(tx, words);
  return {
    tables: [...counts]
      .filter(([, { deleted, anonymised, kept: held, redacted }]) => deleted + anonymised + held + redacted > 0)
      .map(([table, count]) => ({ table, ...count })),
    kept,
    rows,
    identity,
  };
}

/** Rows that refer to others go before them. */
async function childrenFirst(tx: WriteContext): Promise<PersonalData[]> {
  const references = await rowsOf<{ child: string; parent: string }>(
    tx,
    sql`select c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent
      from pg_constraint c where c.contype = 'f' and c.conrelid <> c.confrelid`,
  );
  const bare = (name: string): string => name.replaceAll('"', '');
  const ordered: PersonalData[] = [];
  const seen = new Set<string>();
  const visit = (data: PersonalData): void => {
    if (seen.has(data.table)) return;
    seen.add(data.table);
    for (const other of allPersonalData())
      if (
        references.some(({ child, parent }) => bare(child) === other.table && bare(parent) === data.table) ||
        other.of.some((tie) => 'row' in tie && tie.of === data.table)
      )
        visit(other);
    ordered.push(data);
  };
  for (const data of allPersonalData()) visit(data);
  return ordered;
}

/**
 * The ids of rows; of those that have none, as answers of a submission, what the audit trail calls them. What is told apart by
 * a text has neither: the text would stand in the record of what was taken out of the trail.
 */
const idsOf = (
  tx: WriteContext,
  { table }: PersonalData,
  condition: Sql,
): Promise<{ id: string | null; key: string | null }[]> =>
  rowsOf(
    tx,
    sql`select to_jsonb(t) ->> 'id' as id, case when k.plain then audit_key(to_jsonb(t), k.names) end as key
      from ${identifier(table)} t cross join (
        select array_agg(a.attname::text order by array_position(i.indkey, a.attnum)) as names,
          bool_and(a.atttypid = any ('{uuid,int2,int4,int8}'::regtype[])) as plain
        from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
        where i.indisprimary and i.indrelid = ${`"${table}"`}::regclass) k
      where ${condition}`,
  );

async function remove(tx: WriteContext, data: PersonalData, condition: Sql, kept: readonly KeptRow[]): Promise<number> {
  const others = kept.length === 0 ? sql`` : sql` and not (t.id = any(${kept.map(({ rowId }) => rowId)}::uuid[]))`;
  const table = identifier(data.table);
  const [gone] = await rowsOf<{ count: number }>(
    tx,
    sql`with gone as (delete from ${table} t where (${condition})${others} returning 1) select count(*)::int as count from gone`,
  );
  return gone?.count ?? 0;
}

async function keptRows(tx: WriteContext, data: PersonalData, condition: Sql): Promise<KeptRow[]> {
  if (data.erasure.kind !== 'KEEP') return [];
  const { when, since, months } = data.erasure;
  const rows = await rowsOf<{ rowId: string; until: string }>(
    tx,
    sql`select t.id as "rowId", (p.${identifier(since.column)} + make_interval(months => ${months}::int))::date::text as until
      from ${identifier(data.table)} t join ${identifier(since.of)} p on p.id = t.${identifier(since.by)}
      where (${condition}) and t.${identifier(when.column)}::text = any(${when.values}::text[])
        and p.${identifier(since.column)} + make_interval(months => ${months}::int) > ${tx.now.toISOString()}::timestamptz
      order by t.id`,
  );
  return rows.map((row) => ({ table: data.table, ...row }));
}

async function anonymise(
  tx: WriteContext,
  data: PersonalData,
  condition: Sql,
  set: Readonly<Record<string, Replacement>>,
): Promise<number> {
  const table = identifier(data.table);
  const assignments = Object.entries(set).map(
    ([column, value]) => sql`${identifier(column)} = ${replacementOf(column, value)}`,
  );
  const changed =
    assignments.length === 0
      ? sql`select 1 from ${table} t where ${condition}`
      : sql`update ${table} t set ${join(assignments)} where ${condition} returning 1`;
  const [found] = await rowsOf<{ count: number }>(
    tx,
    sql`with changed as (${changed}) select count(*)::int as count from changed`,
  );
  return found?.count ?? 0;
}

function replacementOf(column: string, value: Replacement): Sql {
  if (value === null) return raw('null');
  if (typeof value === 'string') return literal(value);
  if (typeof value === 'boolean') return raw(String(value));
  if ('made' in value) {
    if (value.made === 'ID') return raw('gen_random_uuid()');
    return value.made === 'ADDRESS'
      ? raw(`'erased-' || gen_random_uuid() || '@invalid'`)
      : digestOf(sql`t.${identifier(column)}`);
  }
  return raw(`'{${value.join(',')}}'`);
}

/** Empties what was kept for the law when its time has come: the declared table's row, by its id. */
export async function removeKeptRow(tx: WriteContext, table: string, rowId: string): Promise<void> {
  personalDataOf(table);
  await rowsOf(tx, sql`delete from ${identifier(table)} t where t.id = ${rowId}::uuid`);
}
