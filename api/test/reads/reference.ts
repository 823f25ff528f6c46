// The reference: graphql-js executes the operation with plain resolvers over plain rows. What the compiled reads answer
// must be this, byte for byte.

import {
  buildSchema,
  execute,
  GraphQLError,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isScalarType,
  printSchema,
  responsePathAsArray,
} from 'graphql';
import type pg from 'pg';
import { type AccessRule, checkAccess } from '../../platform/graphql/access.ts';
import { type AnyRow, column, readableOf } from '../../platform/read/readable.ts';
import { sql } from '../../platform/read/sql.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { type Asked, argumentFaults, faultOf } from './argument-faults.ts';
import { type Arguments, connectionBelow, inOrder, orderOf } from './reference-pages.ts';
import { assistantValue, jobQueuesValue, ROOTS, readableNamed, viewerValue } from './reference-roots.ts';
import { ReferenceRow, Rows } from './reference-rows.ts';

export interface Fault {
  readonly path: readonly (string | number)[];
  readonly code: string;
}

export interface Answered {
  /** The text of `data`; undefined when the operation was not executed. */
  readonly data: string | undefined;
  readonly errors: readonly Fault[];
}

/** What may be answered: beside the errors of the reference, those that others took the place of. */
export interface Expected extends Answered {
  readonly eclipsed: readonly Fault[];
}

interface Asking {
  readonly rows: Rows;
  /** Why a root field fails as a whole, by its key in the answer: known beforehand or found out on the way. */
  readonly faults: Map<string, GraphQLError>;
  /** Everything that went wrong, told or not. */
  readonly raised: Fault[];
  /** Fields that are being resolved: an answer may be complete before they are. */
  readonly underway: Set<Promise<unknown>>;
}

export class Reference {
  private readonly plain: GraphQLSchema;

  /** @param schema the real one; only its types, its scalars and the functions of fields resolved in code are used */
  constructor(
    private readonly pool: pg.Pool,
    private readonly schema: GraphQLSchema,
  ) {
    this.plain = buildSchema(printSchema(schema));
    for (const type of Object.values(this.plain.getTypeMap())) {
      const real = schema.getType(type.name);
      if (!isScalarType(type) || !isScalarType(real)) continue;
      type.serialize = real.serialize;
      type.parseValue = real.parseValue;
      type.parseLiteral = real.parseLiteral;
    }
  }

  async answer(asked: Asked, viewer: Viewer): Promise<Expected> {
    const faults = argumentFaults(this.plain, asked, (name) => {
      if (name === 'viewer') return viewer.kind === 'USER';
      const rule = this.ruleOf(name);
      if (rule === 'anyone' || !viewer.signedIn) return rule === 'anyone';
      if (rule === 'a person') return viewer.kind === 'USER';
      return rule === 'signed in' || viewer.may(rule);
    });
    for (;;) {
      const known = faults.size;
      const rows = new Rows(this.pool, { viewer, now: new Date() }, 'FR');
      const asking: Asking = { rows, faults, raised: [], underway: new Set() };
      const { data, errors = [] } = await execute({
        schema: this.plain,
        document: asked.document,
        operationName: asked.operationName,
        variableValues: asked.variables,
        contextValue: asking,
        fieldResolver: (source, args, _, info) => tracked(asking, this.resolve(source, args, asking, info), info),
      });
      while (asking.underway.size > 0) await Promise.allSettled(asking.underway);
      // A fault below a root field is the root field's: once more, with all of them known.
      if (faults.size > known) continue;
      return {
        data: data === undefined ? undefined : JSON.stringify(data),
        errors: errors.map((error) => ({ path: error.path ?? [], code: codeOf(error) })),
        eclipsed: asking.raised,
      };
    }
  }

  private ruleOf(rootField: string): AccessRule {
    return this.schema.getQueryType()?.getFields()[rootField]?.extensions.access as AccessRule;
  }

  private async resolve(source: unknown, args: Arguments, asking: Asking, info: GraphQLResolveInfo): Promise<unknown> {
    let root = info.path;
    while (root.prev) root = root.prev;
    const known = asking.faults.get(String(root.key));
    if (known && info.path === root) throw known;
    try {
      if (info.path === root) return await this.root(args, asking, info);
      if (source instanceof ReferenceRow) return await this.field(source, args, asking.rows, info);
      const value = (source as Record<string, unknown>)[info.fieldName];
      if (info.parentType.name === 'MatchFactor' && info.fieldName === 'explanation')
        return this.inCode(source as object, args, asking, info);
      return typeof value === 'function' ? await value() : value;
    } catch (error) {
      const fault = faultOf(error);
      asking.faults.set(String(root.key), fault);
      throw fault;
    }
  }

  private async root(args: Arguments, { rows }: Asking, info: GraphQLResolveInfo): Promise<unknown> {
    checkAccess(this.ruleOf(info.fieldName), rows.run.viewer);
    if (info.fieldName === 'viewer') return viewerValue(rows);
    if (info.fieldName === 'assistant') return assistantValue;
    if (info.fieldName === 'jobQueues') return jobQueuesValue;
    const root = ROOTS[info.fieldName];
    if (!root) throw new Error(`The reference does not know the root field ${info.fieldName}`);
    const of = readableNamed(root.type);
    const on = (row: AnyRow) => root.on(row, args, rows.run.viewer);
    if (root.kind === 'connection') return connectionBelow(rows, '', of, args, on, null);
    const order = inOrder(of, orderOf(of, null));
    const found = await rows.matching(of, on, order(of.row('reference_child')));
    return root.kind === 'list' ? found : (found[0] ?? null);
  }

  private async field(source: ReferenceRow, args: Arguments, rows: Rows, info: GraphQLResolveInfo): Promise<unknown> {
    const { fieldName, returnType } = info;
    const declared = source.of.fields[fieldName];
    const name = `${source.of.name}.${fieldName} ${JSON.stringify(args)} ${pathOf(info)}`;
    switch (declared?.kind) {
      case 'computed':
        return rows.computed(name, source, (row) => declared.value(row, { viewer: rows.run.viewer, args }));
      case 'one':
        return (await rows.related(name, source, declared.target(), declared.on))[0] ?? null;
      case 'many': {
        const target = declared.target();
        if (!isListType(getNullableType(returnType)))
          return connectionBelow(rows, name, target, args, declared.on, source);
        const order = orderOf(target, declared.order ? { field: declared.order } : null);
        return rows.related(name, source, target, declared.on, inOrder(target, order));
      }
      case 'rows':
        return rows.computedRows(declared as never, source, args);
      default: {
        const value = source.values[fieldName] ?? null;
        const target = readableOf(getNamedType(returnType).name);
        if (!target || value === null) return value;
        const key = (row: AnyRow) => column(row, target.key.property);
        const found = source.hasKey
          ? await rows.related(name, source, target, (child, row) => sql`${key(child)} = ${column(row, fieldName)}`)
          : await rows.matching(target, (child) => sql`${key(child)} = ${value}`);
        return found[0] ?? null;
      }
    }
  }

  /** A field that a function of ours resolves, with what it reads from its parent. */
  private inCode(source: object, args: Arguments, { rows }: Asking, info: GraphQLResolveInfo): unknown {
    const type = this.schema.getType(info.parentType.name) as {
      getFields(): Record<string, GraphQLField<unknown, unknown>>;
    };
    const resolve = type.getFields()[info.fieldName]?.resolve as GraphQLFieldResolver<unknown, unknown>;
    const needs = Object.entries(source).flatMap(([key, value]) => [
      [key, value],
      [`$${key}`, value],
    ]);
    return resolve(Object.fromEntries(needs), args, { language: rows.language, viewer: rows.run.viewer }, info);
  }
}

/** Follows a field to its end, even where nobody waits for it any more. */
function tracked(asking: Asking, resolving: Promise<unknown>, info: GraphQLResolveInfo): Promise<unknown> {
  const followed = resolving
    .catch((error: unknown) => {
      const code = error instanceof GraphQLError ? codeOf(error) : 'INTERNAL_SERVER_ERROR';
      asking.raised.push({ path: responsePathAsArray(info.path), code });
    })
    .finally(() => asking.underway.delete(followed));
  asking.underway.add(followed);
  return resolving;
}

/** Where the field stands, without the places in lists: fields of one place are loaded together. */
function pathOf(info: GraphQLResolveInfo): string {
  const keys = [];
  for (let path: GraphQLResolveInfo['path'] | undefined = info.path; path; path = path.prev)
    if (typeof path.key === 'string') keys.unshift(path.key);
  return keys.join('.');
}

const codeOf = ({ extensions, path, message }: GraphQLError): string =>
  String(extensions.code ?? (path && !message.startsWith('Argument "') ? 'INTERNAL_SERVER_ERROR' : 'BAD_USER_INPUT'));
