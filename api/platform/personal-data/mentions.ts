// Makes a person unrecognisable in the texts of rows that are not theirs: notifications and mails to others that name them,
// events and jobs that carry their ids.

import type { WriteContext } from '../context.ts';
import { newId } from '../context.ts';
import { rowsOf } from '../read/rows.ts';
import { identifier, join, nothing, raw, type Sql, sql } from '../read/sql.ts';
import { allPersonalData } from './declaration.ts';
import { belongs, type Scope } from './find.ts';

/** By what a person is recognised in a text. */
export interface Identity {
  readonly names: readonly string[];
  readonly addresses: readonly string[];
  readonly phones: readonly string[];
  readonly ids: readonly string[];
}

const ERASED_TEXT = 'Personne effacée';
/** Shorter names stand in too many texts that mean something else. */
const SHORTEST_NAME = 5;

/** What the rows of the scope say of who the person is. */
export async function identityOf(tx: WriteContext, scope: Scope): Promise<Identity> {
  const names = new Set<string>();
  const addresses = new Set<string>('person' in scope ? scope.person.addresses : []);
  const phones = new Set<string>();
  const ids = new Set<string>();
  for (const data of allPersonalData()) {
    const condition = data.identity ? belongs(data, scope, 't') : nothing;
    if (!data.identity || condition === nothing) continue;
    const { names: written = [], addresses: mailboxes = [], phones: numbers = [], ids: named } = data.identity;
    const columns = [...new Set([...written.flat(), ...mailboxes, ...numbers, ...(named ? ['id'] : [])])];
    const rows = await rowsOf<Record<string, string | null>>(
      tx,
      sql`select ${join(columns.map((column) => sql`t.${identifier(column)}`))} from ${identifier(data.table)} t where ${condition}`,
    );
    for (const row of rows) {
      for (const parts of written) {
        const name = parts
          .map((column) => row[column] ?? '')
          .join(' ')
          .trim();
        if (name.length >= SHORTEST_NAME) names.add(name);
      }
      for (const column of mailboxes) if (row[column]) addresses.add(row[column].toLowerCase());
      for (const column of numbers) if (row[column]) phones.add(row[column]);
      if (named && row['id']) ids.add(row['id']);
    }
  }
  return { names: [...names], addresses: [...addresses], phones: [...phones], ids: [...ids] };
}

/** What finds the person in a text, as PostgreSQL's regular expression; null for somebody who cannot be found so. */
export function patternOf(identity: Identity): string | null {
  return [textPattern(identity), ...identity.ids].filter((part) => part !== '').join('|') || null;
}

const textPattern = ({ names, addresses, phones }: Identity): string =>
  [...names, ...addresses, ...phones]
    .flatMap(forms)
    .toSorted((one, other) => other.length - one.length)
    .map(escaped)
    .join('|');

/** Replaces what recognises the person wherever others are declared to mention people. Gives the ids of the rows, by table. */
export async function redactMentions(
  tx: WriteContext,
  identity: Identity,
): Promise<{ table: string; rows: (string | null)[] }[]> {
  const anything = patternOf(identity);
  if (anything === null) return [];
  const pattern = textPattern(identity);
  // Ids stay ids, of nothing: whatever reads the text still understands it.
  const standIns = identity.ids.map((id) => [id, newId()] as const);
  const changes: { table: string; rows: (string | null)[] }[] = [];
  for (const { table, mentions = [] } of allPersonalData()) {
    if (mentions.length === 0) continue;
    const types = await columnTypes(tx, table);
    const set = mentions.map((column) => {
      const name = identifier(column);
      return sql`${name} = ${cast(redacted(sql`${name}::text`, pattern, standIns), types.get(column) ?? 'text')}`;
    });
    const found = join(
      mentions.map((column) => sql`${identifier(column)}::text ~* ${anything}::text`),
      ' or ',
    );
    const rows = await rowsOf<{ id: string | null }>(
      tx,
      sql`update ${identifier(table)} set ${join(set)} where ${found}
        returning ${types.has('id') ? sql`id::text` : sql`null::text`} as id`,
    );
    if (rows.length > 0) changes.push({ table, rows: rows.map(({ id }) => id) });
  }
  const queued = await redactQueue(tx, anything, pattern, standIns);
  return queued > 0 ? [...changes, { table: 'bullmq.job', rows: Array.from({ length: queued }, () => null) }] : changes;
}

const QUEUE = 'bullmq.job';
/** By which the queue finds its jobs again. */
const QUEUE_KEYS = ['queue', 'id', 'name'];

// Jobs that failed stay in the queue for a month with what they were given and what went wrong. (In Redis nobody can look
// for a text; they go by themselves.)
async function redactQueue(
  tx: WriteContext,
  anything: string,
  pattern: string,
  standIns: readonly (readonly [string, string])[],
): Promise<number> {
  const columns = await rowsOf<{ name: string; type: string }>(
    tx,
    sql`select a.attname as name, format_type(a.atttypid, null) as type from pg_attribute a
      where a.attrelid = to_regclass(${QUEUE}) and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        and format_type(a.atttypid, null) in ('text', 'jsonb', 'text[]') and a.attname <> all (${QUEUE_KEYS}::text[])`,
  );
  if (columns.length === 0) return 0;
  const set = columns.map(({ name, type }) => {
    const column = identifier(name);
    return sql`${column} = ${cast(redacted(sql`${column}::text`, pattern, standIns), type)}`;
  });
  const found = join(
    columns.map(({ name }) => sql`${identifier(name)}::text ~* ${anything}::text`),
    ' or ',
  );
  const [changed] = await rowsOf<{ count: number }>(
    tx,
    sql`with changed as (update ${raw(QUEUE)} set ${join(set)} where ${found} returning 1)
      select count(*)::int as count from changed`,
  );
  return changed?.count ?? 0;
}

function redacted(text: Sql, pattern: string, ids: readonly (readonly [string, string])[]): Sql {
  let made = pattern === '' ? text : sql`regexp_replace(${text}, ${pattern}::text, ${ERASED_TEXT}::text, 'gi')`;
  for (const [id, standIn] of ids) made = sql`replace(${made}, ${id}::text, ${standIn}::text)`;
  return made;
}

const cast = (text: Sql, type: string): Sql => sql`(${text})::${raw(type)}`;

async function columnTypes(tx: WriteContext, table: string): Promise<Map<string, string>> {
  const rows = await rowsOf<{ name: string; type: string }>(
    tx,
    sql`select a.attname as name, format_type(a.atttypid, null) as type from pg_attribute a
      where a.attrelid = ${`"${table}"`}::regclass and a.attnum > 0`,
  );
  return new Map(rows.map(({ name, type }) => [name, type]));
}

/** A text as it stands in plain text, in HTML, in JSON and in a link. */
const forms = (text: string): string[] => [
  ...new Set([
    text,
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;'),
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(text),
  ]),
];

/** For PostgreSQL's regular expressions. */
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
