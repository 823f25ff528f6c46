// Finds rows that have been held for long enough, by the clocks of the declarations.

import type { WriteContext } from '../context.ts';
import { rowsOf } from '../read/rows.ts';
import { all, identifier, join, type Sql, sql } from '../read/sql.ts';
import { allPersonalData, type PersonalData, type RetentionClock } from './declaration.ts';

export interface Clocked {
  readonly data: PersonalData;
  readonly clock: RetentionClock;
}

/** Every clock, by its kind. */
export const clocks = (): ReadonlyMap<string, Clocked> =>
  new Map(allPersonalData().flatMap((data) => (data.clock ? [[data.clock.kind, { data, clock: data.clock }]] : [])));

export interface DueRow {
  readonly id: string;
  /** The day after which the row may no longer be held. */
  readonly dueOn: string;
  /** Where to ask whether it may; null without an address. */
  readonly address: string | null;
  readonly name: string | null;
}

/**
 * Rows whose time ends before `before`, the longest overdue first.
 * @param passOver a condition on the row's id, for those that are looked after already
 */
export async function dueRows(
  tx: WriteContext,
  { data, clock }: Clocked,
  months: number,
  before: Date,
  limit: number,
  passOver?: (id: Sql) => Sql,
): Promise<DueRow[]> {
  const since = sql`greatest(${join(clock.since.map((column) => sql`t.${identifier(column)}::timestamptz`))})`;
  const end = sql`(${since} + make_interval(months => ${months}::int))`;
  const { renewal } = clock;
  const name = renewal
    ? sql`concat_ws(' ', ${join(renewal.name.map((column) => sql`t.${identifier(column)}`))})`
    : sql`null::text`;
  const conditions = [
    sql`${end} < ${before.toISOString()}::timestamptz`,
    ...(clock.whereEmpty ?? []).map((column) => sql`t.${identifier(column)} is null`),
    // What was made anonymous is nobody's any more.
    ...stillSomebodys(data),
    ...(passOver ? [passOver(sql`t.id`)] : []),
  ];
  return rowsOf<DueRow>(
    tx,
    sql`select t.id, ${end}::date::text as "dueOn",
        ${renewal ? sql`t.${identifier(renewal.address)}` : sql`null::text`} as address, ${name} as name
      from ${identifier(data.table)} t where ${all(conditions)} order by ${end}, t.id limit ${limit}`,
  );
}

function stillSomebodys({ of, erasure }: PersonalData): Sql[] {
  if (erasure.kind !== 'ANONYMISE') return [];
  return Object.entries(erasure.set).flatMap(([column, value]) => {
    const name = sql`t.${identifier(column)}`;
    if (value === null && of.some((tie) => 'account' in tie && tie.account === column))
      return [sql`${name} is not null`];
    const made = value !== null && typeof value === 'object' && 'made' in value && value.made === 'ADDRESS';
    return made ? [sql`${name} !~ '^erased-.*@invalid$'`] : [];
  });
}

/** When the row's time ends now; null when it is gone. */
export async function dueOn(
  tx: WriteContext,
  { data, clock }: Clocked,
  months: number,
  id: string,
): Promise<string | null> {
  const since = sql`greatest(${join(clock.since.map((column) => sql`t.${identifier(column)}::timestamptz`))})`;
  const [found] = await rowsOf<{ dueOn: string }>(
    tx,
    sql`select (${since} + make_interval(months => ${months}::int))::date::text as "dueOn"
      from ${identifier(data.table)} t where t.id = ${id}::uuid`,
  );
  return found?.dueOn ?? null;
}

/** Starts the row's clock again, since the person said that it may be held. */
export async function renew(tx: WriteContext, { data, clock }: Clocked, id: string): Promise<void> {
  if (!clock.renewal) throw new Error(`${clock.kind} cannot be renewed`);
  await rowsOf(
    tx,
    sql`update ${identifier(data.table)} t set ${identifier(clock.renewal.on)} = ${tx.now.toISOString()}::timestamptz
      where t.id = ${id}::uuid`,
  );
}
