// What can be asked of an entity, and who sees which rows: the one declaration that reads, writes, subscriptions and
// the schema's checks share. Says nothing about how it becomes a statement (see compile.ts).

import type { EntityMetadata, MetadataStorage } from '@mikro-orm/core';
import type { Permission } from '../viewer.ts';
import { identifier, nothing, raw, type Sql, sql } from './sql.ts';

/** What a visibility rule may branch on. The person's id is not here on purpose: use `viewerId` inside the SQL. */
export interface ViewerRights {
  readonly signedIn: boolean;
  /** Not a partner key, to which the rows of whoever made it are open only by its scopes. */
  readonly isPerson: boolean;
  readonly permissions: ReadonlySet<Permission>;
  may(permission: Permission): boolean;
}

/** The columns of one row in a statement, by property: `row.publishedAt`, `row.individualPrice.amount`. */
export type Row<E> = {
  readonly [K in keyof E & string]-?: NonNullable<E[K]> extends { currency: string } ? Row<NonNullable<E[K]>> : Sql;
};

export type Condition<E> = (viewer: ViewerRights, row: Row<E>) => Sql;
/** The condition for viewers who carry the permission that the root field asks for; nothing for the others. */
export const whenAllowed = (viewer: ViewerRights, permission: Permission, condition: Sql): Sql =>
  viewer.may(permission) ? condition : nothing;

/** A filter gets its value as the schema coerced it, never null. */
export type Filter<E> = (value: never, row: Row<E>, viewer: ViewerRights) => Sql;

export interface FieldContext {
  viewer: ViewerRights;
  args: Readonly<Record<string, unknown>>;
}

/** Rows of whatever entity: a registry cannot know which. */
// oxlint-disable-next-line typescript/no-explicit-any -- the one place where entities of every kind meet
type Whatever = any;
export type AnyReadable = Readable<Whatever>;
export type AnyRow = Whatever;

export type FieldRead<E> =
  /** A value (or, for object types, a JSON document) computed in SQL. */
  | { kind: 'computed'; value: (row: Row<E>, context: FieldContext) => Sql }
  /** The row of another readable that fulfils `on`; null when the viewer may not see it. */
  | { kind: 'one'; target: () => AnyReadable; on: (target: AnyRow, row: Row<E>) => Sql }
  /** Rows of another readable: a connection or a list, as the schema says. */
  | { kind: 'many'; target: () => AnyReadable; on: (target: AnyRow, row: Row<E>) => Sql; order?: string }
  /** Rows that a function of ours computes: `from` is a subquery whose columns the target names. */
  | { kind: 'rows'; target: () => AnyReadable; from: (row: Row<E>, context: FieldContext) => Sql };

export interface ReadableOptions<E> {
  /** The plural under which the console knows it; `resourceChanged` speaks of it. */
  resource?: string;
  /** Who sees a row. Invisible equals missing, everywhere. */
  visible: Condition<E>;
  /** Who may change a row; the commands' `take` applies it. Default: whoever sees it. */
  changeable?: Condition<E>;
  filters?: Record<string, Filter<E>>;
  orders?: Record<string, (row: Row<E>) => Sql>;
  /** `{ field, direction }` where the client names none. */
  defaultOrder?: { field: string; direction: 'ASC' | 'DESC' };
  fields?: Record<string, FieldRead<E>>;
}

export class Readable<E> {
  readonly options: ReadableOptions<Whatever>;
  readonly fields: Record<string, FieldRead<Whatever>>;
  private metadata: EntityMetadata | undefined;
  private byColumn: Map<string, MappedProperty> | undefined;

  constructor(
    /** The name of its GraphQL type. */
    readonly name: string,
    options: ReadableOptions<E>,
    /** The entity whose table it reads, or for rows that are no table's: property → column of the subquery. */
    private readonly origin: { entityName: string } | { columns: Readonly<Record<string, string>> },
  ) {
    this.options = options as ReadableOptions<Whatever>;
    this.fields = { ...this.options.fields };
  }

  attach(metadata: EntityMetadata): void {
    this.metadata = metadata;
  }

  get meta(): EntityMetadata {
    if (!this.metadata) throw new Error(`${this.name} is read before the database is open`);
    return this.metadata;
  }

  get isTable(): boolean {
    return 'entityName' in this.origin;
  }

  get entityName(): string | undefined {
    return 'entityName' in this.origin ? this.origin.entityName : undefined;
  }

  get table(): Sql {
    return identifier(this.meta.tableName);
  }

  get key(): { property: string; isUuid: boolean } {
    const property = this.isTable ? (this.meta.primaryKeys[0] as string) : 'id';
    return { property, isUuid: this.isTable && this.meta.properties[property as never]?.columnTypes?.[0] === 'uuid' };
  }

  /** The property whose column this is; undefined for anything that is computed. */
  propertyOf(expression: Sql): MappedProperty | undefined {
    const [text] = expression.pieces;
    if (!this.isTable || expression.pieces.length > 1 || typeof text !== 'string') return undefined;
    return this.columns.get(/^"[^"]+"\."([^"]+)"$/.exec(text)?.[1] ?? '');
  }

  /** Whether the expression can lack a value; what is computed always may. */
  mayBeNull(expression: (row: AnyRow) => Sql): boolean {
    const property = this.propertyOf(expression(this.row('probe')));
    return property ? property.nullable === true : true;
  }

  private get columns(): Map<string, MappedProperty> {
    this.byColumn ??= new Map(
      this.meta.props.flatMap((property: MappedProperty) =>
        property.embeddedProps
          ? []
          : (property.fieldNames ?? []).map((name): [string, MappedProperty] => [name, property]),
      ),
    );
    return this.byColumn;
  }

  /** What tells one row from every other, to end an order. */
  get keyProperties(): readonly string[] {
    return this.isTable ? (this.meta.primaryKeys as readonly string[]) : ['id'];
  }

  /** The condition "this row has this id"; a malformed id equals a missing one. */
  hasId(row: AnyRow, id: unknown): Sql {
    if (this.key.isUuid && !isUuid(id)) return nothing;
    return sql`${column(row, this.key.property)} = ${id}`;
  }

  row(alias: string): Row<E> {
    const at = (name: string) => raw(`"${alias}"."${name}"`);
    if ('columns' in this.origin) {
      const { columns } = this.origin;
      return columnsProxy((property) => (columns[property] ? at(columns[property]) : undefined));
    }
    const within = (properties: Readonly<Record<string, MappedProperty>>): Row<E> =>
      columnsProxy((property) => {
        const found = properties[property];
        if (found?.embeddedProps) return within(found.embeddedProps);
        const name = found?.fieldNames?.[0];
        return name ? at(name) : undefined;
      });
    return within(this.meta.properties as never);
  }
}

export interface MappedProperty {
  readonly nullable?: boolean;
  readonly columnTypes?: readonly string[];
  readonly fieldNames?: readonly string[];
  readonly embeddedProps?: Readonly<Record<string, MappedProperty>>;
}

function columnsProxy<E>(find: (property: string) => unknown): Row<E> {
  return new Proxy({} as Row<E>, {
    get(_, property) {
      const found = typeof property === 'string' ? find(property) : undefined;
      if (found === undefined) throw new Error(`No column for ${String(property)}`);
      return found;
    },
  });
}

export const column = (row: object, property: string): Sql => (row as Record<string, Sql>)[property] as Sql;

const readables = new Map<string, AnyReadable>();

/** Declares what can be read of an entity. One per GraphQL type. */
export function readable<E extends object>(
  entity: abstract new (...args: never[]) => E,
  options: ReadableOptions<E>,
): Readable<E> {
  return register(new Readable<E>(entity.name, options, { entityName: entity.name }));
}

/** Declares a second GraphQL type over an entity's table, for what others may see of it. */
export function readableAs<E extends object>(
  typeName: string,
  entity: abstract new (...args: never[]) => E,
  options: ReadableOptions<E>,
): Readable<E> {
  return register(new Readable<E>(typeName, options, { entityName: entity.name }));
}

/** Declares rows that a subquery computes (a match, a count): `columns` names its columns by property. */
export function computedRows<E extends object>(
  name: string,
  columns: Readonly<Record<keyof E & string, string>>,
  options: Omit<ReadableOptions<E>, 'visible'> = {},
): Readable<E> {
  return register(new Readable<E>(name, { ...options, visible: () => raw('true') }, { columns }));
}

/** Lets a later module add fields to an earlier module's type. */
export function extendReadable<E>(target: Readable<E>, fields: Record<string, FieldRead<E>>): void {
  Object.assign(target.fields, fields);
}

function register<E>(declared: Readable<E>): Readable<E> {
  readables.set(declared.name, declared);
  return declared;
}

export const readableOf = (typeName: string): AnyReadable | undefined => readables.get(typeName);
export const readableOfResource = (resource: string): AnyReadable | undefined =>
  [...readables.values()].find(({ options }) => options.resource === resource);

export function attachMetadata(metadata: MetadataStorage): void {
  const byName = new Map([...metadata].map((entry) => [entry.className, entry]));
  for (const declared of readables.values()) {
    const found = declared.entityName && byName.get(declared.entityName);
    if (found) declared.attach(found);
    else if (declared.isTable) throw new Error(`${declared.name} is readable but no entity`);
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);
