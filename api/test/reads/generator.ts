// Random valid operations over the schema: fragments, aliases, merged fields, directives, variables, nesting, pages,
// filters and orders. Stays below the limits of the API.

import {
  type DocumentNode,
  type GraphQLArgument,
  GraphQLBoolean,
  type GraphQLField,
  type GraphQLInputType,
  GraphQLNonNull,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  validate,
} from 'graphql';
import type { Random } from '../../demo/random.ts';
import { LIMITS, limitErrors, weigh } from '../../platform/graphql/limits.ts';
import { type Known, type Purpose, Values, written } from './generator-values.ts';
import { ANSWERED_IN_CODE } from './reference-roots.ts';

interface Variable {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly purpose: Purpose;
  /** As written in the operation. */
  readonly byDefault: string | null;
}

export interface Operation {
  readonly text: string;
  readonly document: DocumentNode;
  readonly roots: readonly string[];
  /** The operations of the document; null for one without a name. */
  readonly names: readonly (string | null)[];
  /** Values for its variables, others every time. */
  variables(): Record<string, unknown>;
}

/** The keys of one object of the answer, so that what is selected twice can be merged. */
interface Scope {
  readonly type: GraphQLObjectType;
  readonly keys: Map<string, { field: string; args: string; below: Scope | null }>;
  readonly levels: number;
  readonly tame: boolean;
}

const MOST_TRIES = 200;

export class Generator {
  private readonly values: Values;
  private readonly roots: readonly GraphQLField<unknown, unknown>[];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: Random,
    private readonly known: Known,
    /** The root fields that may be asked for; all of them unless named. */
    roots?: readonly string[],
  ) {
    this.values = new Values(random, known);
    const fields = Object.values((schema.getQueryType() as GraphQLObjectType).getFields());
    this.roots = fields.filter(({ name }) => (roots ? roots.includes(name) : !ANSWERED_IN_CODE.has(name)));
  }

  operation(): Operation {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const draft = new Draft(this.schema, this.random, this.known, this.values).operation(this.roots);
      const document = parse(draft.text, { maxTokens: LIMITS.tokens * 2 });
      const weight = weigh(this.schema, document, {});
      if (draft.text.length > 6_000 || limitErrors(weight).length > 0) continue;
      if (validate(this.schema, document).length > 0) continue;
      const variables = () => this.variablesOf(draft.variables);
      return { text: draft.text, document, roots: draft.roots, names: namesOf(document), variables };
    }
    throw new Error('No operation stays below the limits');
  }

  private variablesOf(variables: readonly Variable[]): Record<string, unknown> {
    const given: Record<string, unknown> = {};
    for (const { name, type, purpose, byDefault } of variables) {
      if ((byDefault !== null || !isNonNullType(type)) && this.random.chance(0.25)) continue;
      given[name] = this.values.of(type, purpose);
    }
    return given;
  }
}

/** One operation while it is written. */
class Draft {
  readonly variables: Variable[] = [];
  private readonly fragments: { name: string; type: string; text: string; tame: boolean }[] = [];
  private aliases = 0;
  private directives = 0;
  private left: number;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: Random,
    private readonly known: Known,
    private readonly values: Values,
  ) {
    this.left = random.weighted([
      [8, 3],
      [20, 4],
      [45, 2],
    ]);
  }

  operation(fields: readonly GraphQLField<unknown, unknown>[]): {
    text: string;
    variables: readonly Variable[];
    roots: string[];
  } {
    const { random } = this;
    const query = this.schema.getQueryType() as GraphQLObjectType;
    const scope: Scope = { type: query, keys: new Map(), levels: LIMITS.depth - 1, tame: false };
    const chosen = random.some(
      fields,
      random.weighted([
        [1, 7],
        [2, 3],
        [3, 1],
      ]),
    );
    const parts = chosen.flatMap((field) => this.field({ ...scope, tame: field.name === 'viewer' }, field) ?? []);
    if (random.chance(0.1)) parts.push('__typename');
    const variables = this.variables.map(
      ({ name, type, byDefault }) => `$${name}: ${String(type)}${byDefault === null ? '' : ` = ${byDefault}`}`,
    );
    const head =
      variables.length > 0 ? `query Read(${variables.join(', ')}) ` : random.pick(['', 'query ', 'query Read ']);
    const fragments = this.fragments.map(({ name, type, text }) => `\nfragment ${name} on ${type} ${text}`);
    const other = head.includes('Read') && random.chance(0.05) ? ' query Other { communes { code } __typename }' : '';
    const text = `${head}{ ${parts.join(' ')} }${other}${fragments.join('')}`;
    return { text, variables: this.variables, roots: chosen.map(({ name }) => name) };
  }

  private selection(scope: Scope): string {
    const { random } = this;
    const parts: string[] = [];
    const fields = Object.values(scope.type.getFields());
    const leaves = fields.filter(({ type }) => !isObjectType(getNamedType(type)));
    const objects = fields.filter(({ type }) => isObjectType(getNamedType(type)));
    const deeper = objects.length > 0 && scope.levels > (isConnection(scope.type) ? 1 : 0);
    if (deeper && isConnection(scope.type) && random.chance(0.85))
      parts.push(
        ...this.selected(
          scope,
          objects.filter(({ name }) => name !== 'pageInfo'),
          1,
        ),
      );
    for (let count = random.whole(1, 4); count > 0; count--) {
      const kind = random.weighted<() => string[]>([
        [() => this.selected(scope, leaves, random.whole(1, 4)), leaves.length > 0 ? 6 : 0],
        [() => this.selected(scope, objects, 1), deeper && this.left > 0 ? 4 : 0],
        [() => ['__typename'], 0.6],
        [() => this.inline(scope), this.left > 0 ? 0.7 : 0],
        [() => this.spread(scope), this.left > 0 ? 0.8 : 0],
      ]);
      parts.push(...kind());
    }
    return `{ ${parts.length > 0 ? parts.join(' ') : '__typename'} }`;
  }

  private selected(scope: Scope, fields: readonly GraphQLField<unknown, unknown>[], count: number): string[] {
    return this.random.some(fields, count).flatMap((field) => this.field(scope, field) ?? []);
  }

  private inline(scope: Scope): string[] {
    const condition = this.random.chance(0.6) ? ` on ${scope.type.name}` : '';
    return [`...${condition}${this.directive()} ${this.selection(scope)}`];
  }

  /** A fragment of its own, or one already written for this type. */
  private spread(scope: Scope): string[] {
    const written = this.fragments.filter(({ type, tame }) => type === scope.type.name && tame === scope.tame);
    if (written.length > 0 && scope.levels > 2 && this.random.chance(0.5))
      return [`...${this.random.pick(written).name}${this.directive()}`];
    const text = this.selection(scope);
    const name = `F${this.fragments.length + 1}`;
    this.fragments.push({ name, type: scope.type.name, text, tame: scope.tame });
    return [`...${name}${this.directive()}`];
  }

  private field(scope: Scope, field: GraphQLField<unknown, unknown>): string | null {
    const { random } = this;
    const aliased = this.aliases < LIMITS.aliases && random.chance(field.args.length > 0 ? 0.2 : 0.08);
    const key = aliased
      ? random.weighted([
          [`a${this.aliases}`, 8],
          [field.name === 'id' ? 'name' : 'id', 1],
          ['constructor', 1],
        ])
      : field.name;
    const known = scope.keys.get(key);
    if (known && known.field !== field.name) return null;
    if (aliased) this.aliases += 1;
    this.left -= 1;
    const named = getNamedType(field.type);
    const args = known?.args ?? this.arguments(scope, field);
    const below: Scope | null =
      known?.below ??
      (isObjectType(named) ? { type: named, keys: new Map(), levels: scope.levels - 1, tame: scope.tame } : null);
    scope.keys.set(key, { field: field.name, args, below });
    const head = `${aliased ? `${key}: ` : ''}${field.name}${args}${this.directive()}`;
    return below ? `${head} ${this.selection(below)}` : head;
  }

  private directive(): string {
    if (this.directives >= LIMITS.directives || !this.random.chance(0.05)) return '';
    this.directives += 1;
    const type = new GraphQLNonNull(GraphQLBoolean);
    const purpose = { name: 'if', rows: '', tame: true, nested: false };
    return ` @${this.random.pick(['include', 'skip'])}(if: ${this.written(type, purpose, 0.7)})`;
  }

  private arguments(scope: Scope, field: GraphQLField<unknown, unknown>): string {
    const { random } = this;
    const named = getNamedType(field.type);
    const nodes = isObjectType(named) ? named.getFields().nodes : undefined;
    const rows = nodes ? getNamedType(nodes.type).name : named.name;
    const nested = scope.type.name !== 'Query';
    const purpose = { name: '', rows, tame: scope.tame, nested };
    const chosen = new Set(
      field.args
        .filter(({ name, type, defaultValue }) => {
          if (isNonNullType(type) && defaultValue === undefined) return true;
          return random.chance(name === 'first' ? (nested ? 0.85 : 0.6) : name === 'filter' ? 0.55 : 0.3);
        })
        .map(({ name }) => name),
    );
    const order = this.orderFor(field.args, chosen);
    if (chosen.has('after') && !random.chance(0.03)) chosen.delete('offset');
    const texts = field.args
      .filter(({ name }) => chosen.has(name))
      .map(({ name, type }) => {
        if (name === 'orderBy' && order)
          return `orderBy: { field: ${order}${random.chance(0.8) ? `, direction: ${random.pick(['ASC', 'DESC'])}` : ''} }`;
        return `${name}: ${this.written(type, { ...purpose, name, ...(order ? { order } : {}) }, 0.35)}`;
      });
    return texts.length > 0 ? `(${texts.join(', ')})` : '';
  }

  /** A cursor needs the order it is of: chosen first, where cursors of it are known. */
  private orderFor(args: readonly GraphQLArgument[], chosen: Set<string>): string | undefined {
    if (!chosen.has('after')) return undefined;
    const orderBy = args.find(({ name }) => name === 'orderBy')?.type;
    const type = orderBy && getNullableType(orderBy);
    const field = isInputObjectType(type) ? type.getFields().field : undefined;
    const orders = field
      ? (getNamedType(field.type) as unknown as { getValues(): { name: string }[] }).getValues()
      : [];
    const known = orders.map(({ name }) => name).filter((name) => this.known.cursorsOf(name).length > 0);
    if (known.length === 0) {
      chosen.delete('after');
      return undefined;
    }
    chosen.add('orderBy');
    return this.random.pick(known);
  }

  /** A value in the place of this type: a literal, or a variable in all of it or in parts. */
  private written(type: GraphQLInputType, purpose: Purpose, share: number): string {
    const { random } = this;
    if (random.chance(share)) return `$${this.variable(type, purpose)}`;
    const nullable = getNullableType(type);
    if (isInputObjectType(nullable)) {
      const fields = Object.values(nullable.getFields());
      const chosen = fields.filter(
        (field) => isNonNullType(field.type) || random.chance(fields.length > 3 ? 0.3 : 0.6),
      );
      const parts = chosen.map(
        (field) => `${field.name}: ${this.written(field.type, { ...purpose, name: field.name }, 0.35)}`,
      );
      return `{ ${parts.join(', ')} }`;
    }
    if (isListType(nullable) && random.chance(0.7)) {
      const items = Array.from({ length: random.whole(0, 3) }, () =>
        this.written(nullable.ofType as GraphQLInputType, purpose, 0.3),
      );
      return `[${items.join(', ')}]`;
    }
    return written(type, this.values.of(type, purpose));
  }

  private variable(place: GraphQLInputType, purpose: Purpose): string {
    const { random } = this;
    // Arguments that have a default take variables that may be left out; what may be null below them is refused late.
    const loose = purpose.name === 'first' && !purpose.tame && random.chance(0.15);
    const type: GraphQLInputType = loose
      ? getNullableType(place)
      : !isNonNullType(place) && random.chance(0.2)
        ? new GraphQLNonNull(place)
        : place;
    const byDefault = random.chance(0.3) ? written(type, this.values.of(type, purpose)) : null;
    const name = `v${this.variables.length + 1}`;
    this.variables.push({ name, type, purpose, byDefault });
    return name;
  }
}

/** A sole operation is not named in the request. */
function namesOf({ definitions }: DocumentNode): (string | null)[] {
  const names = definitions.flatMap((part) =>
    part.kind === Kind.OPERATION_DEFINITION ? (part.name?.value ?? null) : [],
  );
  return names.length > 1 ? names : [null];
}

const isConnection = ({ name }: GraphQLObjectType): boolean => name.endsWith('Connection');
