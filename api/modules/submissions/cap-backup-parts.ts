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
  const content = answersOfDatabase(outline) ?? outline;
  const lists = listsIn(content, '');
  const found =
    lists.find(({ path }) => lastOf(path) === 'submissions') ?? lists.find(({ list }) => looksLikeRows(list));
  const rows = found ?? (content instanceof JsonList ? { path: '', list: content } : null);
  if (!rows) return null;
  const holder = rows.path.includes('.') ? `${rows.path.slice(0, rows.path.lastIndexOf('.'))}.` : '';
  const roles = ['dynamic_roles', 'dynamicRoles', 'roles']
    .map((name) => lists.find(({ path, list }) => path === holder + name && looksLikeRoles(name, list)))
    .find((list) => list !== undefined);
  const file = isObject(content) ? content : {};
  const metadata = isObject(file.metadata) ? file.metadata : {};
  const validation = isObject(file.data_validation) ? file.data_validation : {};
  const known = new Set(
    [
      rows.path,
      roles?.path,
      ...(metadata === file.metadata ? ['metadata'] : []),
      ...(validation === file.data_validation ? ['data_validation'] : []),
    ].flatMap((path) => path ?? []),
  );
  return {
    submissions: rows.list,
    path: rows.path,
    roles: roles ? roles.list.slice(0, roles.list.length) : [],
    metadata: eager(metadata),
    validation: eager(validation),
    tables: [...(rows.path === '' ? [] : ['submissions']), ...(roles ? ['dynamic_roles'] : [])],
    unknown: unknownIn(file, '', known),
  };
}

interface Found {
  readonly path: string;
  readonly list: Rows;
}

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

const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
const pathTo = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** Every list, the outer ones first. The `results` of a database's answer go by the name of what holds them. */
function listsIn(value: unknown, path: string): Found[] {
  if (!isObject(value)) return [];
  const own = Object.entries(value).flatMap(([name, part]): Found[] => {
    const list = isObject(part) && isList(part.results) ? part.results : part;
    return isList(list) ? [{ path: pathTo(path, name), list }] : [];
  });
  return [...own, ...Object.entries(value).flatMap(([name, part]) => listsIn(part, pathTo(path, name)))];
}

/** What a row of answers has, and rows of other tables do not: its answers in one column, or the first of them. */
const ROW_COLUMNS = ['data', 'answers', 'form_data', 'participatedInCafes', 'challengesRanking'];

const looksLikeRows = (list: Rows): boolean => {
  const [first] = list.slice(0, 1);
  return isRecord(first) && ROW_COLUMNS.some((column) => Object.hasOwn(first, column));
};

const looksLikeRoles = (name: string, list: Rows): boolean => {
  if (name !== 'roles') return true;
  const [first] = list.slice(0, 1);
  return isRecord(first) && first.role_name !== undefined;
};

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

/** With its lists as they are: short ones. */
const eager = (part: Json): Json =>
  Object.fromEntries(
    Object.entries(part).map(([name, value]) => [name, isList(value) ? value.slice(0, value.length) : value]),
  );
