// The door from a resolver to compiled reads: one statement for the root field's whole selection. Objects it gives are
// keyed as the answer is, so graphql-js takes each value by its key in the answer.

import DataLoader from 'dataloader';
import {
  type FieldNode,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
} from 'graphql';
import { createParameterDecorator } from 'type-graphql';
import type { Context } from '../context.ts';
import { compilation, connection, list, rowJson, visibleAnd } from '../read/compile.ts';
import { idsCondition } from '../read/page.ts';
import { type AnyReadable, type AnyRow, column, type Readable, type Row } from '../read/readable.ts';
import { render, type Sql, sql, valuesOf } from '../read/sql.ts';

export class Reader {
  constructor(
    private readonly ctx: Context,
    private readonly info: GraphQLResolveInfo,
  ) {}

  /** A page of the rows that the arguments and the viewer's rights select. */
  connection<E>(readable: Readable<E>, args: object, on?: (row: Row<E>) => Sql): Promise<unknown> {
    const compiling = compilation(this.info, this.ctx.viewer);
    return this.run(
      connection(compiling, readable, this.type, this.info.fieldNodes, args as Record<string, unknown>, on),
    );
  }

  /** All rows of a list that cannot grow. */
  list<E>(readable: Readable<E>, on?: (row: Row<E>) => Sql): Promise<unknown> {
    const compiling = compilation(this.info, this.ctx.viewer);
    return this.run(list(compiling, readable, this.type, this.info.fieldNodes, on));
  }

  /** The row that fulfils `on`; null when there is none or the viewer may not see it. */
  one<E>(readable: Readable<E>, on: (row: Row<E>) => Sql): Promise<unknown> {
    const compiling = compilation(this.info, this.ctx.viewer);
    const json = rowJson(compiling, this.type, this.info.fieldNodes, readable, 't0');
    const where = visibleAnd(compiling, readable, 't0', [on(readable.row('t0'))]);
    return this.run(sql`(select ${json} from ${readable.table} t0 where ${where})`);
  }

  byId<E>(readable: Readable<E>, id: string): Promise<unknown> {
    return this.one(readable, (row) => readable.hasId(row, id));
  }

  /** Those of the ids whose rows the viewer may see. */
  async visibleIds(readable: AnyReadable, ids: readonly string[]): Promise<string[]> {
    const row = readable.row('t0') as AnyRow;
    const where = visibleAnd(compilation(this.info, this.ctx.viewer), readable, 't0', [
      idsCondition(readable, row, ids),
    ]);
    const key = column(row, readable.key.property);
    return (await this.run(
      sql`(select coalesce(json_agg(${key}), '[]') from ${readable.table} t0 where ${where})`,
    )) as string[];
  }

  /** The rows of these ids in their order, null where there is none or the viewer may not see it; one statement. */
  async byIds(readable: AnyReadable, ids: readonly string[]): Promise<unknown[]> {
    const row = readable.row('t0') as AnyRow;
    const compiling = compilation(this.info, this.ctx.viewer);
    const json = rowJson(compiling, this.type, this.info.fieldNodes, readable, 't0');
    const where = visibleAnd(compiling, readable, 't0', [idsCondition(readable, row, ids)]);
    const pair = sql`json_build_array(${column(row, readable.key.property)}::text, ${json})`;
    const pairs = await this.run(
      sql`(select coalesce(json_agg(${pair}), '[]') from ${readable.table} t0 where ${where})`,
    );
    const found = new Map(pairs as [string, unknown][]);
    return ids.map((id) => compiled(found.get(id)));
  }

  private get type(): GraphQLObjectType {
    return getNamedType(this.info.returnType) as GraphQLObjectType;
  }

  private async run(expression: Sql): Promise<unknown> {
    const statement = render(sql`select ${expression} as answer`);
    if (statement.personal) personalReads.add(this.info.operation);
    const { rows } = await this.ctx.database.pool.query<{ answer: unknown }>(
      statement.text,
      valuesOf(statement, this.ctx),
    );
    return compiled(rows[0]?.answer);
  }
}

/** Gives a resolver the reader of its field. */
export const Read = (): ParameterDecorator =>
  createParameterDecorator<Context>(({ context, info }) => new Reader(context, info)) as ParameterDecorator;

/** Operations whose answer depends on who the person is beyond their rights; such answers are never shared. */
const personalReads = new WeakSet<object>();
export const isPersonal = (operation: object): boolean => personalReads.has(operation);

const compiledObjects = new WeakSet<object>();

/** Marks what a statement answered: its keys are keys of the answer, not field names. */
function compiled(value: unknown): unknown {
  if (value !== null && typeof value === 'object') {
    if (Array.isArray(value)) value.forEach(compiled);
    else compiledObjects.add(value);
  }
  return value ?? null;
}

/** The resolver of every field that has none of its own. */
export const readField: GraphQLFieldResolver<unknown, unknown> = (source, _args, _context, info) => {
  if (source === null || typeof source !== 'object') return undefined;
  const object = source as Record<string, unknown>;
  return compiledObjects.has(source) ? compiled(object[info.path.key]) : object[info.fieldName];
};

/**
 * Resolves an entity that a command, an event or another resolver hands over (`{ id }`) by reading it as the viewer sees
 * it. However many are asked for by the same field at once, they are one statement.
 */
export const readReference =
  (readable: AnyReadable): GraphQLFieldResolver<unknown, Context> =>
  (source, args, context, info) => {
    const value = readField(source, args, context, info);
    if (value === null || value === undefined || compiledObjects.has(value as object)) return value;
    const id = (value as Record<string, unknown>)[readable.key.property];
    return referencesOf(readable, context, info).load(String(id));
  };

const references = new WeakMap<Context, Map<FieldNode, DataLoader<string, unknown>>>();

/** The loader of a field within one operation. */
function referencesOf(readable: AnyReadable, context: Context, info: GraphQLResolveInfo): DataLoader<string, unknown> {
  const loaders = references.get(context) ?? new Map<FieldNode, DataLoader<string, unknown>>();
  references.set(context, loaders);
  const field = info.fieldNodes[0] as FieldNode;
  const batch = (ids: readonly string[]) => new Reader(context, info).byIds(readable, ids);
  const loader = loaders.get(field) ?? new DataLoader<string, unknown>(batch, { cache: false });
  loaders.set(field, loader);
  return loader;
}

/** The body of a field that the compiler answers: it stands in the schema and is never called. */
export function compiledField(): never {
  throw new Error('This field is read by the compiler');
}
