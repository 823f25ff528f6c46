// SQL as a value: text with holes. A hole is a constant or is bound per request (the viewer, the clock), so the same
// text serves every viewer with the same rights. Nothing a client sends ever becomes text.

import type { Viewer } from '../viewer.ts';

/** What is known only when a statement runs. */
export interface Run {
  viewer: Viewer;
  now: Date;
}

/** A hole filled when the statement runs. */
export class Binding {
  constructor(readonly valueFor: (run: Run) => unknown) {}
}

export class Sql {
  constructor(readonly pieces: readonly (string | Binding | { constant: unknown })[]) {}
}

/** The acting person's id. A statement that holds it is personal: its answer is never shared between people. */
export const viewerId = new Binding((run) => run.viewer.userId);
/** The moment of the request, the same everywhere in it. */
export const requestTime = new Binding((run) => run.now.toISOString());

/**
 * Builds SQL. Embedded `Sql` is spliced in, everything else becomes a parameter.
 *
 *     sql`${row.startsOn} >= ${from} and ${row.status} = 'OPEN'`
 */
export function sql(texts: TemplateStringsArray, ...values: unknown[]): Sql {
  const pieces: (string | Binding | { constant: unknown })[] = [];
  texts.forEach((text, index) => {
    if (text) pieces.push(text);
    if (index >= values.length) return;
    const value = values[index];
    if (value instanceof Sql) pieces.push(...value.pieces);
    else if (value instanceof Binding) pieces.push(value);
    else pieces.push({ constant: value });
  });
  return new Sql(pieces);
}

/** Text written by us, never by a client. */
export const raw = (text: string): Sql => new Sql([text]);
export const identifier = (name: string): Sql => raw(`"${name.replaceAll('"', '""')}"`);
/** A literal string of ours (a key of the answer), inlined so that the planner and readers see it. */
export const literal = (text: string): Sql => raw(`'${text.replaceAll("'", "''")}'`);

export function join(parts: readonly Sql[], separator = ', '): Sql {
  return new Sql(parts.flatMap((part, index) => (index === 0 ? part.pieces : [separator, ...part.pieces])));
}

/** All of the conditions; true when there is none. */
export const all = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0
    ? everything
    : join(
        conditions.map((condition) => sql`(${condition})`),
        ' and ',
      );
/** At least one of the conditions; false when there is none. */
export const any = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0
    ? nothing
    : join(
        conditions.map((condition) => sql`(${condition})`),
        ' or ',
      );
export const everything = raw('true');
export const nothing = raw('false');

export interface Statement {
  text: string;
  bindings: readonly (Binding | { constant: unknown })[];
  /** Whether the answer depends on who the person is, beyond their rights. */
  personal: boolean;
}

/** The statement as PostgreSQL takes it. */
export function render(fragment: Sql): Statement {
  const bindings: (Binding | { constant: unknown })[] = [];
  let text = '';
  for (const piece of fragment.pieces) {
    if (typeof piece === 'string') text += piece;
    else {
      bindings.push(piece);
      text += `$${bindings.length}`;
    }
  }
  return { text, bindings, personal: bindings.includes(viewerId) };
}

export const valuesOf = (statement: Statement, run: Run): unknown[] =>
  statement.bindings.map((binding) => (binding instanceof Binding ? binding.valueFor(run) : binding.constant));
