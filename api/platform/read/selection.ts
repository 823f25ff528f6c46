// What compiling rests on: the state of one compilation, arguments that are known now or late, and rows as JSON.

import type { FieldNode, FragmentDefinitionNode, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { AnyReadable, ViewerRights } from './readable.ts';
import { Late, type Run, raw, Sql, sql } from './sql.ts';

/** What one compilation carries from field to field. */
export interface Compilation {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** The variables that decide what is selected (`@skip`, `@include`). Any other is late. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly viewer: ViewerRights;
  nextAlias(): string;
  /** Fields left to resolvers, "Type.field": the explanation names them. */
  readonly inCode: Set<string>;
}

export function compilation(
  { schema, fragments }: Pick<Compilation, 'schema' | 'fragments'>,
  variables: Compilation['variables'],
  viewer: ViewerRights,
): Compilation {
  let aliases = 0;
  return { schema, fragments, variables, viewer, nextAlias: () => `t${++aliases}`, inCode: new Set() };
}

/** A field's arguments: known now, or different in every run because variables are in them. */
export type Arguments =
  | { readonly now: Readonly<Record<string, unknown>> }
  | { readonly in: (run: Run) => Readonly<Record<string, unknown>> };

/** SQL that depends on arguments, written now where they are known and late where they are not. */
export const written = (args: Arguments, write: (args: Readonly<Record<string, unknown>>) => Sql): Sql =>
  'now' in args ? write(args.now) : new Sql([new Late((run) => write(args.in(run)))]);

/** The fields selected below these nodes, by the key they have in the answer. */
export function subfields(
  { schema, fragments, variables }: Compilation,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): [key: string, nodes: readonly FieldNode[]][] {
  return [...collectSubfields(schema, fragments, variables as Record<string, unknown>, type, nodes)];
}

export const selectList = (byKey: Iterable<[string, Sql]>): Sql => {
  const pieces: Sql['pieces'][number][] = [];
  for (const [key, value] of byKey) pieces.push(pieces.length > 0 ? ', ' : '', ...value.pieces, ` as "${key}"`);
  return new Sql(pieces);
};

/** The viewer's condition for a row of this readable. */
export const visible = (compiling: Compilation, target: AnyReadable, alias: string): Sql =>
  target.options.visible(compiling.viewer, target.row(alias));

/** One row as a JSON object: its columns are the object's keys. */
export const jsonObject = (selected: Sql, from: Sql = raw('')): Sql =>
  sql`(select row_to_json(o) from (select ${selected}${from}) o)`;

/** The rows of a statement as a JSON array of objects, in its order; empty when there is none. */
export const jsonArray = (statement: Sql): Sql => sql`array_to_json(array(select o from (${statement}) o))`;
