// SQL as a value: text with holes. A hole is a constant, is bound per request (the viewer, the clock) or is written per
// request (what a list was asked for). Nothing a client sends ever becomes text.

import type { Viewer } from '../viewer.ts';

/** What is known only when a statement runs. */
export interface Run {
  readonly viewer: Viewer;
  readonly now: Date;
  /** The operation's variables as the schema coerced them. */
  readonly variables?: Readonly<Record<string, unknown>>;
  /** What the resolvers of the root fields ask for in this request, in their order. */
  readonly asks?: readonly { readonly args: object; readonly on: ((row: never) => Sql) | undefined }[];
}

/** A hole filled when the statement runs. */
export class Binding {
  constructor(
    readonly valueFor: (run: Run) => unknown,
    /** Whether it tells one person from another: the answer of a statement that holds it is never shared. */
    readonly isPersonal = false,
  ) {}
}

/** A part that is written when the statement runs, because its text depends on what was asked for. */
export class Late {
  constructor(readonly sqlFor: (run: Run) => Sql) {}
}

type Hole = Binding | { constant: unknown };
type Piece = string | Hole | Late;

export class Sql {
  constructor(readonly pieces: readonly Piece[]) {}
}

/** The acting person's id. */
export const viewerId = new Binding((run) => run.viewer.userId, true);
/** The session or key that proves who acts. */
export const viewerCredential = new Binding((run) => run.viewer.credentialId, true);
/** The moment of the request, the same everywhere in it. */
export const requestTime = new Binding((run) => run.now.toISOString());

/**
 * Builds SQL. Embedded `Sql` is spliced in, everything else becomes a parameter.
 *
 *     sql`${row.startsOn} >= ${from} and ${row.status} = 'OPEN'`
 */
export function sql(texts: TemplateStringsArray, ...values: unknown[]): Sql {
  const pieces: Piece[] = [];
  texts.forEach((text, index) => {
    if (text) pieces.push(text);
    if (index >= values.length) return;
    const value = values[index];
    if (value instanceof Sql) pieces.push(...value.pieces);
    else if (value instanceof Binding || value instanceof Late) pieces.push(value);
    else pieces.push({ constant: value });
  });
  return new Sql(pieces);
}

/** Text written by us, never by a client. */
export const raw = (text: string): Sql => new Sql([text]);
export const identifier = (name: string): Sql => raw(`"${name.replaceAll('"', '""')}"`);
/** A literal string of ours, inlined so that the planner and readers see it. */
export const literal = (text: string): Sql => raw(`'${text.replaceAll("'", "''")}'`);

export function join(parts: readonly Sql[], separator = ', '): Sql {
  return new Sql(parts.flatMap((part, index) => (index === 0 ? part.pieces : [separator, ...part.pieces])));
}

export const everything = raw('true');
export const nothing = raw('false');

/** All of the conditions; true when there is none. */
export const all = (conditions: readonly Sql[]): Sql => {
  const meant = conditions.filter((condition) => condition !== everything);
  if (meant.length === 0) return everything;
  return join(
    meant.map((condition) => sql`(${condition})`),
    ' and ',
  );
};
/** At least one of the conditions; false when there is none. */
export const any = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0
    ? nothing
    : join(
        conditions.map((condition) => sql`(${condition})`),
        ' or ',
      );

/** The statement as PostgreSQL takes it. */
export interface Statement {
  readonly text: string;
  readonly values: unknown[];
  /** Whether the answer depends on who the person is, beyond their rights. */
  readonly personal: boolean;
}

/** Writes what is late and fills every hole. */
export function render(fragment: Sql, run: Run): Statement {
  const pieces = settled(fragment.pieces, run);
  return { ...written(pieces), values: valuesOf(pieces, run) };
}

type Settled = string | Hole;

function settled(pieces: readonly Piece[], run: Run): readonly Settled[] {
  return pieces.flatMap((piece) => (piece instanceof Late ? settled(piece.sqlFor(run).pieces, run) : piece));
}

function written(pieces: readonly Settled[]): { text: string; personal: boolean } {
  let text = '';
  let holes = 0;
  for (const piece of pieces) text += typeof piece === 'string' ? piece : `$${++holes}`;
  return { text, personal: pieces.some((piece) => piece instanceof Binding && piece.isPersonal) };
}

function valuesOf(pieces: readonly Settled[], run: Run): unknown[] {
  const values: unknown[] = [];
  for (const piece of pieces)
    if (typeof piece !== 'string') values.push(piece instanceof Binding ? piece.valueFor(run) : piece.constant);
  return values;
}

const SHAPES_KEPT = 100;
interface Shape {
  readonly text: string;
  readonly personal: boolean;
}

/**
 * A statement compiled once for many requests. What is late is written anew for each; the text that comes of it is
 * looked up, so that equal questions are one text, which the connections have prepared.
 */
export class Template {
  private readonly shapes = new Map<string, Shape>();

  constructor(private readonly fragment: Sql) {}

  statementFor(run: Run): Statement {
    const pieces: Settled[] = [];
    let key = '';
    for (const piece of this.fragment.pieces) {
      if (!(piece instanceof Late)) {
        pieces.push(piece);
        continue;
      }
      for (const part of settled(piece.sqlFor(run).pieces, run)) {
        pieces.push(part);
        key += typeof part === 'string' ? part : '$';
      }
      key += '\n';
    }
    let shape = this.shapes.get(key);
    if (!shape) {
      shape = written(pieces);
      if (this.shapes.size >= SHAPES_KEPT) this.shapes.delete(this.shapes.keys().next().value as string);
      this.shapes.set(key, shape);
    }
    return { ...shape, values: valuesOf(pieces, run) };
  }
}
