// Lists as SQL: connections with their page, edges, cursors and counts, and lists that cannot grow. What is selected of
// each row is compile.ts's; which rows, page.ts's.

import { type FieldNode, type GraphQLObjectType, getNamedType } from 'graphql';
import { cursorSql, filterConditions, orderOf, orderSql, pageOf, pageRows } from './page.ts';
import type { AnyReadable } from './readable.ts';
import {
  type Arguments,
  type Compilation,
  jsonArray,
  jsonObject,
  selectList,
  subfields,
  visible,
  written,
} from './selection.ts';
import { all, literal, raw, type Sql, sql } from './sql.ts';

/** A list in a statement: which rows, under which alias, and what is selected of it. */
export interface Listed {
  target: AnyReadable;
  alias: string;
  type: GraphQLObjectType;
  nodes: readonly FieldNode[];
  args: Arguments;
  /** The condition that makes rows belong to this list; holds for rows under `alias`. */
  on: Sql | undefined;
  /** What is selected of a row. */
  columns: (type: GraphQLObjectType, nodes: readonly FieldNode[]) => Sql;
}

/** All rows that fulfil `on`, for lists that cannot grow. */
export function list(
  compiling: Compilation,
  { target, alias, type, nodes, on, columns }: Omit<Listed, 'args'>,
  orderField?: string,
): Sql {
  const order = orderOf(target, orderField ? { field: orderField } : undefined);
  const where = all([...(on ? [on] : []), visible(compiling, target, alias)]);
  return jsonArray(
    sql`select ${columns(type, nodes)} from ${target.table} ${raw(alias)} where ${where} order by ${orderSql(target, target.row(alias), order)}`,
  );
}

/** A page of the rows that fulfil `on`, the filter and the viewer's condition. */
export function connection(compiling: Compilation, listed: Listed): Sql {
  const { target, alias, type, args } = listed;
  const fields = subfields(compiling, type, listed.nodes);
  const belonging = [...(listed.on ? [listed.on] : []), visible(compiling, target, alias)];
  const conditions = (known: Readonly<Record<string, unknown>>): Sql[] => [
    ...filterConditions(compiling.viewer, target, known.filter, target.row(alias)),
    ...belonging,
  ];
  const rows = (extra: 0 | 1) =>
    written(args, (known) => pageRows(target, alias, pageOf(target, known), conditions(known), extra));
  const below = (nodes: readonly FieldNode[]) =>
    getNamedType(type.getFields()[nodes[0]?.name.value as string]?.type) as GraphQLObjectType;

  // Rows alone need no bookkeeping of the page they are on.
  const plain = fields.every(([, nodes]) => !['edges', 'pageInfo'].includes(nodes[0]?.name.value as string));
  const kept: Sql[] = [];
  const pageColumn = (column: Sql): Sql => {
    const name = raw(`c${kept.length}`);
    kept.push(column);
    return sql`page.${name}`;
  };
  const places = (select: (first: number) => Sql) => written(args, (known) => select(pageOf(target, known).first));
  const objects = (object: Sql): Sql => {
    const column = pageColumn(object);
    return places(
      (first) =>
        sql`array_to_json(coalesce(array_agg(${column} order by page.place) filter (where page.place <= ${raw(String(first))}), '{}'))`,
    );
  };
  const cursor = () => written(args, (known) => cursorSql(target, target.row(alias), pageOf(target, known).order));

  const selected = fields.map(([key, nodes]): [string, Sql] => {
    const name = nodes[0]?.name.value;
    if (name === '__typename') return [key, sql`${literal(type.name)}::text`];
    if (name === 'totalCount') {
      const where = written(args, (known) => all(conditions(known)));
      return [key, sql`(select count(*) from ${target.table} ${raw(alias)} where ${where})`];
    }
    if (name === 'pageInfo') {
      const values = pageInfo(below(nodes), places, () => pageColumn(cursor()), args, target);
      const chosen = subfields(compiling, below(nodes), nodes).map(([inner, [node]]): [string, Sql] => [
        inner,
        values(node?.name.value as string),
      ]);
      return [key, jsonObject(selectList(chosen))];
    }
    const rowType = below(nodes);
    if (name === 'nodes') {
      const columns = listed.columns(rowType, nodes);
      if (plain) return [key, jsonArray(sql`select ${columns} from (${rows(0)}) ${raw(alias)}`)];
      return [key, objects(jsonObject(columns))];
    }
    const edge = subfields(compiling, rowType, nodes).map(([inner, innerNodes]): [string, Sql] => {
      const field = innerNodes[0]?.name.value;
      if (field === '__typename') return [inner, sql`${literal(rowType.name)}::text`];
      if (field === 'cursor') return [inner, cursor()];
      const node = getNamedType(rowType.getFields().node?.type) as GraphQLObjectType;
      return [inner, jsonObject(listed.columns(node, innerNodes))];
    });
    return [key, objects(jsonObject(selectList(edge)))];
  });
  // An impossible page is refused whatever is selected of it.
  const checked = written(args, (known) => raw(pageOf(target, known) && ''));
  if (plain) return sql`${jsonObject(selectList(selected))}${checked}`;
  // One row for the page, even where nothing of it is aggregated: "having" makes a group of it.
  const page = selectList(kept.map((column, index): [string, Sql] => [`c${index}`, column]));
  return sql`(select row_to_json(o) from (select ${selectList(selected)} from (select ${page}${raw(kept.length > 0 ? ', ' : '')}row_number() over () as place from (${rows(1)}) ${raw(alias)}) page having true) o)`;
}

/** The value of each field of "PageInfo", over the rows of `page`, one of which may lie behind the page. */
function pageInfo(
  type: GraphQLObjectType,
  places: (select: (first: number) => Sql) => Sql,
  cursorColumn: () => Sql,
  args: Arguments,
  target: AnyReadable,
): (field: string) => Sql {
  let cursor: Sql | undefined;
  const byField: Record<string, () => Sql> = {
    __typename: () => sql`${literal(type.name)}::text`,
    hasNextPage: () => places((first) => sql`count(page.place) > ${raw(String(first))}`),
    hasPreviousPage: () =>
      written(args, (known) => {
        const { after, offset } = pageOf(target, known);
        return raw(after || offset > 0 ? 'true' : 'false');
      }),
    startCursor: () => sql`min(${(cursor ??= cursorColumn())}) filter (where page.place = 1)`,
    endCursor: () => {
      const column = (cursor ??= cursorColumn());
      return places(
        (first) =>
          sql`(array_agg(${column} order by page.place desc) filter (where page.place <= ${raw(String(first))}))[1]`,
      );
    },
  };
  return (field) => (byField[field] as () => Sql)();
}
