// Many-to-many rows of an owner (the skills of a candidate), replaced as a whole in one statement, so that a change
// costs the same however long the list. What the viewer may not see can neither be linked nor unlinked.

import type { EntityName } from '@mikro-orm/core';
import type { WriteContext } from './context.ts';
import { Problem } from './problem.ts';
import { type AnyRow, isUuid, readableOf } from './read/readable.ts';
import { rowsOf } from './read/rows.ts';
import { identifier, join, raw, type Sql, sql } from './read/sql.ts';

/** One link by its properties: the id of what is linked, and whatever the link says about it. */
export type LinkRow = Readonly<Record<string, unknown>>;

/**
 * Makes `rows` the links of an owner. Writes what the transaction holds so far first, so call it after the other changes.
 * @param link the entity of the links, whose primary key is the owner and the target
 * @param owner the property of the owner and its id
 * @param target the property of what is linked
 * @param pathOf where NOT_FOUND points when the row of this index is missing or hidden from the viewer
 */
export async function replaceLinks<L extends object>(
  tx: WriteContext,
  link: EntityName<L>,
  owner: { property: string; id: string },
  target: string,
  rows: readonly LinkRow[],
  pathOf: (index: number) => readonly string[],
): Promise<void> {
  await tx.em.flush();
  const { tableName, properties } = tx.em.getMetadata().get(link);
  const columnOf = (property: string) =>
    properties[property as never] as { fieldNames: string[]; columnTypes: string[] };
  const column = (property: string): Sql => identifier(columnOf(property).fieldNames[0] as string);
  const readable = readableOf((properties[target as never] as { type: string }).type);
  if (!readable) throw new Error(`${tableName}.${target} declares no visibility`);

  const idOf = (row: LinkRow): string => String(row[target]).toLowerCase();
  const wanted = new Map(rows.filter((row) => isUuid(row[target])).map((row) => [idOf(row), row]));
  const named = [target, ...Object.keys(rows[0] ?? {}).filter((property) => property !== target)];
  const documents = [...wanted].map(([id, row]) =>
    Object.fromEntries(
      named.map((property) => [columnOf(property).fieldNames[0], property === target ? id : row[property]]),
    ),
  );
  const visible = readable.options.visible(tx.viewer, readable.row('target') as AnyRow);
  const id = column(target);
  const found = await rowsOf<{ id: string }>(
    tx,
    sql`with wanted as (
      select given.* from jsonb_to_recordset(${JSON.stringify(documents)}::jsonb)
        as given(${join(named.map((property) => sql`${column(property)} ${raw(columnOf(property).columnTypes[0] as string)}`))})
      join ${readable.table} target on target.id = given.${id} where ${visible}
    ), unlinked as (
      delete from ${identifier(tableName)} held using ${readable.table} target
      where held.${column(owner.property)} = ${owner.id} and target.id = held.${id}
        and held.${id} not in (select wanted.${id} from wanted) and (${visible})
    ), linked as (
      insert into ${identifier(tableName)} (${column(owner.property)}, ${join(named.map(column))})
      select ${owner.id}::uuid, ${join(named.map((property) => sql`wanted.${column(property)}`))} from wanted
      on conflict (${column(owner.property)}, ${id}) do update set ${join(named.map((property) => sql`${column(property)} = excluded.${column(property)}`))}
    ) select wanted.${id} as id from wanted`,
  );
  const ids = new Set(found.map((row) => row.id));
  const missing = rows.findIndex((row) => !ids.has(idOf(row)));
  if (missing >= 0) throw new Problem('NOT_FOUND', pathOf(missing));
}
