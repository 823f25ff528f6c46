// Rows for the reference, by the plainest statements there are: whole rows of one table, brought into values of the
// language by the ORM's own description of the columns. Knows nothing of how reads are compiled.

import DataLoader from 'dataloader';
import pg from 'pg';
import type { Language } from '../../platform/i18n.ts';
import { type AnyReadable, type AnyRow, column, type FieldRead } from '../../platform/read/readable.ts';
import { all, type Run, raw, render, type Sql, sql } from '../../platform/read/sql.ts';

type Values = Readonly<Record<string, unknown>>;

/** One row of a readable, its values by property. */
export class ReferenceRow {
  constructor(
    readonly of: AnyReadable,
    readonly values: Values,
  ) {}

  get hasKey(): boolean {
    return this.of.isTable && this.of.meta.primaryKeys.length === 1;
  }

  get key(): string {
    if (!this.hasKey) throw new Error(`${this.of.name} has no single key`);
    return String(this.values[this.of.key.property]);
  }
}

interface MappedProperty {
  readonly fieldNames?: readonly string[];
  readonly embeddedProps?: Readonly<Record<string, MappedProperty>>;
}

function hydrate(properties: Readonly<Record<string, MappedProperty>>, columns: Values): Values {
  const entries = Object.entries(properties).map(([name, { embeddedProps, fieldNames }]) => {
    if (!embeddedProps) return [name, columns[fieldNames?.[0] ?? '']];
    const embedded = hydrate(embeddedProps, columns);
    return [name, Object.values(embedded).every((value) => value === null) ? null : embedded];
  });
  return Object.fromEntries(entries) as Values;
}

const PARENT = 'reference_parent';
export const CHILD = 'reference_child';

/** A pool of its own: dates as text, 64-bit integers as numbers, everything else as the driver has it. */
export function referencePool(url: string): pg.Pool {
  const parsers = new Map<number, (text: string) => unknown>([
    [pg.types.builtins.DATE, String],
    [pg.types.builtins.INT8, Number],
  ]);
  const types = { getTypeParser: (oid: number) => parsers.get(oid) ?? pg.types.getTypeParser(oid, 'text') };
  const pool = new pg.Pool({ connectionString: url, max: 4, types: types as never, options: '-c TimeZone=UTC' });
  // The database is dropped at the end of the tests, when connections may still be on their way out.
  pool.on('error', () => undefined);
  return pool;
}

/** What one execution of the reference asks the database. */
export class Rows {
  private readonly loaders = new Map<string, DataLoader<ReferenceRow, unknown>>();

  constructor(
    private readonly pool: pg.Pool,
    readonly run: Run,
    readonly language: Language,
  ) {}

  async select<T extends object = Values>(fragment: Sql): Promise<T[]> {
    const { text, values } = render(fragment, this.run);
    return (await this.pool.query<T>(text, values)).rows;
  }

  visible(target: AnyReadable, row: AnyRow, conditions: readonly Sql[]): Sql {
    return all([...conditions, target.options.visible(this.run.viewer, row)]);
  }

  hydrated(of: AnyReadable, columns: Values): ReferenceRow {
    return new ReferenceRow(of, hydrate(of.meta.properties as never, columns));
  }

  /** The rows that fulfil the condition and that the viewer may see. */
  async matching(of: AnyReadable, on: (row: AnyRow) => Sql, order: Sql = raw('1')): Promise<ReferenceRow[]> {
    const row = of.row(CHILD);
    const rows = await this.select(
      sql`select ${raw(CHILD)}.* from ${of.table} ${raw(CHILD)} where ${this.visible(of, row, [on(row)])} order by ${order}`,
    );
    return rows.map((columns) => this.hydrated(of, columns));
  }

  /** The value that `build` says in SQL, for this row; rows asked about at once share one statement. */
  computed(name: string, parent: ReferenceRow, build: (row: AnyRow) => Sql): Promise<unknown> {
    return this.batched(`computed ${name}`, parent, async (parents, from) => {
      const rows = await this.select<{ parent: string; value: unknown }>(
        sql`select ${from.key} as parent, (${build(from.row)}) as value from ${from.table}`,
      );
      const found = new Map(rows.map(({ parent: key, value }) => [key, value]));
      return parents.map(({ key }) => found.get(key) ?? null);
    });
  }

  /** The rows of the target that belong to this row, in the target's order. */
  related(
    name: string,
    parent: ReferenceRow,
    target: AnyReadable,
    on: (target: AnyRow, row: AnyRow) => Sql,
    order: (row: AnyRow) => Sql = () => raw('1'),
  ): Promise<ReferenceRow[]> {
    const row = target.row(CHILD);
    if (!parent.of.isTable) return this.matching(target, (child) => on(child, constantsOf(parent)), order(row));
    return this.batched(`related ${name}`, parent, async (parents, from) => {
      const rows = await this.select<{ [PARENT]: string }>(
        sql`select ${from.key} as ${raw(PARENT)}, ${raw(CHILD)}.* from ${from.table} join ${target.table} ${raw(CHILD)} on ${this.visible(target, row, [on(row, from.row)])} order by ${order(row)}`,
      );
      const found = Map.groupBy(rows, (columns) => columns[PARENT]);
      return parents.map(({ key }) => (found.get(key) ?? []).map((columns) => this.hydrated(target, columns)));
    }) as Promise<ReferenceRow[]>;
  }

  /** The rows that a function of ours computes for this row. */
  async computedRows(
    declared: Extract<FieldRead<never>, { kind: 'rows' }>,
    parent: ReferenceRow,
    args: Values,
  ): Promise<ReferenceRow[]> {
    const target = declared.target();
    const row = target.row(CHILD);
    const from = declared.from(constantsOf(parent) as never, { viewer: this.run.viewer, args });
    const rows = await this.select<{ columns: Values }>(
      sql`select to_jsonb(${raw(CHILD)}.*) as columns from (${from}) ${raw(CHILD)}`,
    );
    return rows.map(({ columns }) => new ReferenceRow(target, byProperty(row, columns)));
  }

  /** Calls `load` once for all rows that ask for the same in one go. */
  batched(
    name: string,
    parent: ReferenceRow,
    load: (parents: readonly ReferenceRow[], from: Parents) => Promise<unknown[]>,
  ): Promise<unknown> {
    const loader =
      this.loaders.get(name) ??
      new DataLoader<ReferenceRow, unknown>((parents) => load(parents, parentsSql(parents)), { cache: false });
    this.loaders.set(name, loader);
    return loader.load(parent);
  }
}

/** Rows that are asked about, as something to select from. */
export interface Parents {
  readonly table: Sql;
  readonly row: AnyRow;
  readonly key: Sql;
}

function parentsSql(parents: readonly ReferenceRow[]): Parents {
  const of = parents[0]?.of as AnyReadable;
  const row = of.row(PARENT);
  const key = sql`${column(row, of.key.property)}::text`;
  const keys = [...new Set(parents.map((parent) => parent.key))];
  return {
    table: sql`(select * from ${of.table} ${raw(PARENT)} where ${key} = any(${keys}::text[])) ${raw(PARENT)}`,
    row,
    key,
  };
}

/** Columns of computed rows by property: a property is an expression that ends in the name of its column. */
const byProperty = (row: AnyRow, columns: Values): Values =>
  new Proxy(columns, {
    get: (found, property) => {
      const [, name] = /"(\w+)"$/.exec(column(row, property as string).pieces.join('')) ?? [];
      return found[name as string];
    },
  });

/** The row's own values in the place of its columns. */
const constantsOf = (parent: ReferenceRow): AnyRow =>
  new Proxy(
    {},
    {
      get: (_, property) => {
        const value = parent.values[property as string];
        return typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) ? sql`${value}::uuid` : sql`${value}`;
      },
    },
  );
