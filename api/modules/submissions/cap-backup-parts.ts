// Where things are in a backup: under the names that its system gives them, or under others. Says what it does not know.

import type { Rows } from './imported-rows.ts';
import { JsonList } from './json-parts.ts';
import { isRecord, type Json } from './json-value.ts';

export interface FilePart {
  readonly path: string;
  /** How many rows it has; null for what is no table. */
  readonly rows: number | null;
}

export interface BackupParts {
  readonly submissions: Rows;
  /** Where they are, e.g. "tables.submissions". */
  readonly path: string;
  readonly roles: readonly unknown[];
  readonly metadata: Json;
  readonly validation: Json;
  /** The names of the tables that the file holds. */
  readonly tables: readonly string[];
  readonly unknown: readonly FilePart[];
}

/** Null where nothing looks like a list of submissions. */
export function partsOf(outline: unknown): BackupParts | null {
  const content = answersOfDatabase(outline) ?? onlyElement(outline) ?? outline;
  const lists = listsIn(content, '');
  const rows = submissionsIn(lists) ?? rowsThatIs(content);
  if (!rows) return null;
  const holder = rows.path.includes('.') ? `${rows.path.slice(0, rows.path.lastIndexOf('.'))}.` : '';
  const roles = NAMES_OF_ROLE_TABLES.map((name) =>
    lists.find(({ path, list }) => path === holder + name && looksLikeRoles(name, list)),
  ).find((list) => list !== undefined);
  const file = isObject(content) && rows.path !== '' ? content : {};
  const [metadata, validation] = ['metadata', 'data_validation'].map((name) => partNamed(file, holder, name));
  const known = new Set([rows, roles, metadata, validation].flatMap((part) => part?.path ?? []));
  return {
    submissions: rows.list,
    path: rows.path,
    roles: roles ? roles.list.slice(0, roles.list.length) : [],
    metadata: plain(metadata?.part ?? {}) as Json,
    validation: plain(validation?.part ?? {}) as Json,
    tables: [...(rows.path === '' ? [] : ['submissions']), ...(roles ? ['dynamic_roles'] : [])],
    unknown: unknownIn(file, '', known),
  };
}

interface Found {
  readonly path: string;
  readonly list: Rows;
}

const NAMES_OF_ROLE_TABLES = ['dynamic_roles', 'dynamicRoles', 'roles'];

const isList = (value: unknown): value is Rows => value instanceof JsonList || Array.isArray(value);
const isObject = (value: unknown): value is Json => isRecord(value) && !isList(value);

/** What a database's console gives: `[{ results: [...], success: true }]`, one for each statement. */
function answersOfDatabase(outline: unknown): Json | null {
  if (!(outline instanceof JsonList) || outline.length === 0 || outline.length > 20) return null;
  const answers = outline.slice(0, outline.length);
  if (!answers.every((answer) => isRecord(answer) && Array.isArray(answer.results))) return null;
  return Object.fromEntries(
    answers.map((answer, index) => {
      const { results } = answer as { results: unknown[] };
      return [
        looksLikeRows(results) ? 'submissions' : looksLikeRoles('roles', results) ? 'dynamic_roles' : `${index + 1}`,
        results,
      ];
    }),
  );
}

/** A whole backup that is the only element of a list. */
function onlyElement(outline: unknown): Json | null {
  if (!(outline instanceof JsonList) || outline.length !== 1) return null;
  const [element] = outline.slice(0, 1);
  return isObject(element) && !looksLikeRow(element) && submissionsIn(listsIn(element, '')) ? element : null;
}

const submissionsIn = (lists: readonly Found[]): Found | undefined =>
  lists.find(({ path }) => lastOf(path) === 'submissions') ?? lists.find(({ list }) => looksLikeRows(list));

/** The content where it is itself a list of submissions, submissions under their identifiers, or one of them. */
function rowsThatIs(content: unknown): Found | null {
  if (isList(content)) return { path: '', list: content };
  if (!isObject(content)) return null;
  if (looksLikeRow(content) && [...ROW_MARKS, ...FIRST_ANSWERS].some((name) => Object.hasOwn(content, name)))
    return { path: '', list: [plain(content)] };
  return looksKeyed(content) ? { path: '', list: new KeyedRows(content) } : null;
}

/** Rows under their identifiers, as some databases write them: `{ "71": { … }, "72": { … } }`. */
class KeyedRows implements Rows {
  private readonly rows: readonly (readonly [key: string, row: unknown])[];

  constructor(rows: Json) {
    this.rows = Object.entries(rows);
  }

  get length(): number {
    return this.rows.length;
  }

  slice(from: number, to: number): unknown[] {
    return this.rows.slice(from, to).map(([key, row]) => {
      if (!isObject(row)) return { id: key, data: row };
      const own = plain(row) as Json;
      // An identifier of its own that is another one stays: the key is kept beside it.
      return own.id === undefined || String(own.id) === key ? { id: key, ...own } : { ...own, key };
    });
  }
}

const looksKeyed = (value: Json): boolean => {
  const rows = Object.values(value);
  return rows.length > 0 && rows.every((row) => isObject(row) && looksLikeRow(row));
};

/** Under the name of submissions anything is one. */
const isKeyed = (name: string, value: unknown): value is Json =>
  isObject(value) &&
  (looksKeyed(value) ||
    (name === 'submissions' && Object.keys(value).length > 0 && Object.values(value).every(isObject)));

const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
const pathTo = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** Every list, the outer ones first. The `results` of a database's answer go by the name of what holds them. */
function listsIn(value: unknown, path: string): Found[] {
  if (!isObject(value)) return [];
  const own = Object.entries(value).flatMap(([name, part]): Found[] => {
    const list = isObject(part) && isList(part.results) ? part.results : part;
    if (isList(list)) return [{ path: pathTo(path, name), list }];
    return isKeyed(name, list) ? [{ path: pathTo(path, name), list: new KeyedRows(list) }] : [];
  });
  return [...own, ...Object.entries(value).flatMap(([name, part]) => listsIn(part, pathTo(path, name)))];
}

/** What a row of answers has, and rows of other tables do not: its answers in one column, or the first of them. */
const FIRST_ANSWERS = ['participatedInCafes', 'challengesRanking'];
const ROW_COLUMNS = ['data', 'answers', 'form_data', 'response', 'submission', 'fields', ...FIRST_ANSWERS];
/** What tells one row from anything else that has data. */
const ROW_MARKS = ['id', '_id', 'created_at', 'createdAt', 'submitted_at', 'submittedAt'];

const looksLikeRow = (row: Json): boolean => ROW_COLUMNS.some((column) => Object.hasOwn(row, column));

/** Some of its first rows may be broken. */
const looksLikeRows = (list: Rows): boolean => list.slice(0, 5).some((row) => isRecord(row) && looksLikeRow(row));

const looksLikeRoles = (name: string, list: Rows): boolean => {
  if (name !== 'roles') return true;
  const [first] = list.slice(0, 1);
  return typeof first === 'string' || (isRecord(first) && first.role_name !== undefined);
};

/** Beside the submissions, or where the file begins. */
function partNamed(file: Json, holder: string, name: string): { path: string; part: Json } | null {
  const holds = holder.split('.').filter((step) => step !== '');
  const beside = holds.reduce<unknown>((part, step) => (isObject(part) ? part[step] : null), file);
  for (const [within, path] of [
    [beside, holder + name],
    [file, name],
  ] as const)
    if (isObject(within) && isObject(within[name])) return { path, part: within[name] };
  return null;
}

/** What is neither known nor holds something known. */
function unknownIn(value: Json, path: string, known: ReadonlySet<string>): FilePart[] {
  return Object.entries(value).flatMap(([name, part]) => {
    const own = pathTo(path, name);
    if (known.has(own)) return [];
    const holdsKnown = [...known].some((other) => other.startsWith(`${own}.`));
    if (holdsKnown && isObject(part)) return unknownIn(part, own, known);
    return [{ path: own, rows: isList(part) ? part.length : null }];
  });
}

/** With its lists as they are. */
function plain(value: unknown): unknown {
  if (isList(value)) return value.slice(0, value.length).map(plain);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
}
