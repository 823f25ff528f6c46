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
/** People choose how they are called. What is one word is a name only if it looks like one, and only as it is written. */
const ONE_NAME = /^\p{Lu}\p{Ll}[\p{L}'’-]*$/u;

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
  const others = await calledByOthers(tx, scope, [...names, ...addresses]);
  const own = (text: string): boolean => !others.has(text.toLowerCase());
  return {
    names: [...names].filter(own),
    addresses: [...addresses].filter(own),
    phones: [...phones],
    ids: [...ids],
  };
}

/**
 * Of these texts, in small letters, those that are the name or the address of somebody else's account: in a profile
 * anybody may write anybody's, and where two are called the same nobody knows who is meant.
 */
async function calledByOthers(tx: WriteContext, scope: Scope, texts: readonly string[]): Promise<ReadonlySet<string>> {
  const accounts = allPersonalData().find(({ of }) => of.some((tie) => 'account' in tie && tie.account === 'id'));
  if (!accounts) return new Set();
  const called = [
    ...accounts.of.flatMap((tie) => ('address' in tie ? [sql`t.${identifier(tie.address)}`] : [])),
    ...(accounts.identity?.names ?? []).map((parts) =>
      join(
        parts.map((part) => sql`t.${identifier(part)}`),
        " || ' ' || ",
      ),
    ),
  ];
  const rows = await rowsOf<{ text: string }>(
    tx,
    sql`select lower(called.text) as text from ${identifier(accounts.table)} t, unnest(array[${join(called)}]::text[]) called (text)
      where lower(called.text) = any(${texts.map((text) => text.toLowerCase())}::text[])
        and not coalesce(${belongs(accounts, scope, 't')}, false)`,
  );
  return new Set(rows.map(({ text }) => text));
}

/** How one kind of text of a column is read: JSON has keys, which are never about anybody, and quotes of its own. */
type Written = 'TEXT' | 'JSON';

interface Pattern {
  readonly pattern: string;
  /** Whether large and small letters are the same. */
  readonly anyCase: boolean;
}

/** Whether the text mentions the person; null for somebody who cannot be found in texts. */
export function mentionsOf(identity: Identity): ((text: Sql, written: Written) => Sql) | null {
  const anywhere = looselyIn(identity);
  if (anywhere === null) return null;
  // The rough look is fast; what it finds is looked at again.
  return (text, written) => {
    const found = [
      ...identity.ids.map((id) => sql`position(${id}::text in ${text}) > 0`),
      ...patternsOf(identity, written).map(({ pattern, anyCase }) =>
        anyCase ? sql`${text} ~* ${pattern}::text` : sql`${text} ~ ${pattern}::text`,
      ),
    ];
    return sql`case when ${text} ~* ${anywhere}::text then ${found.length > 0 ? join(found, ' or ') : raw('false')} else false end`;
  };
}

/** Finds the person, and more than that. */
const looselyIn = (identity: Identity): string | null =>
  [...textsOf(identity).flatMap(forms).map(escaped), ...identity.ids].join('|') || null;

const textsOf = ({ names, addresses, phones }: Identity): string[] => [...names, ...addresses, ...phones];

// What stands before a text in JSON or a link, and is no letter of it.
const ESCAPE = String.raw`(?<=\\[bfnrt]|%[0-9A-Fa-f]{2})`;
const NO_KEY = String.raw`(?!(?:[^"\\]|\\.)*":)`;

/**
 * What finds the person, as PostgreSQL's regular expressions: whole names, addresses and numbers. "ana@x.fr" is not in
 * "mariana@x.fr": whoever is erased takes nothing of others with them.
 */
function patternsOf({ names, addresses, phones }: Identity, written: Written): Pattern[] {
  const whole = (texts: readonly string[], before: string, after: string): string[] => {
    const found = texts
      .flatMap((text) => formsIn(text, written))
      .toSorted((one, other) => other.length - one.length)
      .map(escaped)
      .join('|');
    const end = written === 'JSON' ? NO_KEY : '';
    return found === '' ? [] : [`(?:(?<!${before})|${ESCAPE})(?:${found})(?!${after})${end}`];
  };
  const single = names.filter((name) => !/\s/.test(name));
  const anyCase = [
    ...whole(
      names.filter((name) => !single.includes(name)),
      '[[:alpha:]]',
      '[[:alpha:]]',
    ),
    ...whole(addresses, '[[:alnum:]][._+-]?', String.raw`[[:alnum:]-]|\.[[:alnum:]]`),
    ...whole(phones, '[0-9]', '[0-9]'),
  ];
  const asWritten = whole(
    single.filter((name) => ONE_NAME.test(name)),
    '[[:alpha:]]',
    '[[:alpha:]]',
  );
  return [
    ...anyCase.map((pattern) => ({ pattern, anyCase: true })),
    ...asWritten.map((pattern) => ({ pattern, anyCase: false })),
  ];
}

/** Replaces what recognises the person wherever others are declared to mention people. Gives the ids of the rows, by table. */
export async function redactMentions(
  tx: WriteContext,
  identity: Identity,
): Promise<{ table: string; rows: (string | null)[] }[]> {
  const mentioned = mentionsOf(identity);
  if (mentioned === null) return [];
  // Ids stay ids, of nothing: whatever reads the text still understands it.
  const standIns = identity.ids.map((id) => [id, newId()] as const);
  const changes: { table: string; rows: (string | null)[] }[] = [];
  for (const { table, mentions = [] } of allPersonalData()) {
    if (mentions.length === 0) continue;
    const types = await columnTypes(tx, table);
    const columns = mentions.map((column) => {
      const type = types.get(column) ?? 'text';
      return {
        name: identifier(column),
        type,
        written: type.startsWith('json') ? ('JSON' as const) : ('TEXT' as const),
      };
    });
    const set = columns.map(
      ({ name, type, written }) =>
        sql`${name} = ${cast(redacted(sql`${name}::text`, patternsOf(identity, written), standIns), type)}`,
    );
    const found = join(
      columns.map(({ name, written }) => mentioned(sql`${name}::text`, written)),
      ' or ',
    );
    const rows = await rowsOf<{ id: string | null }>(
      tx,
      sql`update ${identifier(table)} set ${join(set)} where ${found}
        returning ${types.has('id') ? sql`id::text` : sql`null::text`} as id`,
    );
    if (rows.length > 0) changes.push({ table, rows: rows.map(({ id }) => id) });
  }
  const queued = await redactQueue(tx, identity, mentioned, standIns);
  return queued > 0 ? [...changes, { table: 'bullmq.job', rows: Array.from({ length: queued }, () => null) }] : changes;
}

const QUEUE = 'bullmq.job';
/** By which the queue finds its jobs again. */
const QUEUE_KEYS = ['queue', 'id', 'name'];

// Jobs that failed stay in the queue for a month with what they were given and what went wrong. (In Redis nobody can look
// for a text; they go by themselves.) What they were given is JSON, also where the column is a text.
async function redactQueue(
  tx: WriteContext,
  identity: Identity,
  mentioned: (text: Sql, written: Written) => Sql,
  standIns: readonly (readonly [string, string])[],
): Promise<number> {
  const columns = await rowsOf<{ name: string; type: string }>(
    tx,
    sql`select a.attname as name, format_type(a.atttypid, null) as type from pg_attribute a
      where a.attrelid = to_regclass(${QUEUE}) and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        and format_type(a.atttypid, null) in ('text', 'jsonb', 'text[]') and a.attname <> all (${QUEUE_KEYS}::text[])`,
  );
  if (columns.length === 0) return 0;
  const patterns = patternsOf(identity, 'JSON');
  const set = columns.map(({ name, type }) => {
    const column = identifier(name);
    return sql`${column} = ${cast(redacted(sql`${column}::text`, patterns, standIns), type)}`;
  });
  const found = join(
    columns.map(({ name }) => mentioned(sql`${identifier(name)}::text`, 'JSON')),
    ' or ',
  );
  const [changed] = await rowsOf<{ count: number }>(
    tx,
    sql`with changed as (update ${raw(QUEUE)} set ${join(set)} where ${found} returning 1)
      select count(*)::int as count from changed`,
  );
  return changed?.count ?? 0;
}

function redacted(text: Sql, patterns: readonly Pattern[], ids: readonly (readonly [string, string])[]): Sql {
  let made = text;
  for (const { pattern, anyCase } of patterns)
    made = sql`regexp_replace(${made}, ${pattern}::text, ${ERASED_TEXT}::text, ${raw(anyCase ? "'gi'" : "'g'")})`;
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

/** Quotes that stand in JSON as they are belong to it, and to no text. */
const formsIn = (text: string, written: Written): string[] =>
  written === 'JSON' ? [...new Set(forms(text).map((form) => inJson(form)))] : forms(text);

const inJson = (text: string): string => (/["\\]/.test(text) ? JSON.stringify(text).slice(1, -1) : text);

/** For PostgreSQL's regular expressions. */
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
