// The language of templates: `{{ variables }}`, conditions and loops. Values are not written into the text but marked in
// it, so that they can be put in, escaped, after the text has become what it is for.

import { Liquid, LiquidError, type Template } from 'liquidjs';
import type { Language } from '../i18n.ts';
import { kept } from './kept.ts';
import { type Piece, shown } from './values.ts';
import { examplesOf, type MailContents, type Variables, type VariableValues } from './variables.ts';

// A private character, the place's number, a private character: to Markdown a word like any other.
const OPEN = '\uE000';
const CLOSE = '\uE001';
const PRIVATE = /[\uE000\uE001]/g;

/** Where a value stands: in the text, as an address, or inside an address that begins with something else. */
export type Place = 'text' | 'address' | 'part';
const LETTERS: Readonly<Record<string, Place>> = { '': 'text', a: 'address', p: 'part' };
const MARK = /\uE000([ap]?)(\d+)\uE001/g;

/** A text in which every value is marked. */
export interface Marked {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

interface Collector {
  readonly pieces: Piece[];
  readonly language: Language;
}

function markValue(this: { context: { globals: object } }, value: unknown): string {
  const { pieces, language } = this.context.globals as Collector;
  pieces.push(shown(value, language));
  return `${OPEN}${pieces.length - 1}${CLOSE}`;
}

const TAGS = new Set(['if', 'unless', 'case', 'for', 'break', 'continue', 'comment']);

/** For how long a text may be worked on. */
export const RENDER_MS = 1_000;

const engine = new Liquid({
  strictVariables: true,
  strictFilters: true,
  // An unknown variable is simply not there in a condition and before `default`.
  lenientIf: true,
  ownPropertyOnly: true,
  parseLimit: 200_000,
  renderLimit: RENDER_MS,
  memoryLimit: 10_000_000,
  outputEscape: markValue as never,
});
// Files, output without escaping and variables of the template's own are not part of the language.
for (const name of Object.keys(engine.tags)) if (!TAGS.has(name)) delete engine.tags[name];
delete engine.filters['raw'];

// A tag alone on its line leaves no blank line, which would end a list.
const ALONE = /^[ \t]*(\{%-?[^%\n]*%\})[ \t]*\n/gm;

const parsed = kept(500, (source: string): Template[] =>
  engine.parse(source.replaceAll(/\r\n?/g, '\n').replaceAll(PRIVATE, '').replaceAll(ALONE, '$1')),
);

/** Throws for a variable that has no value, and for a value that cannot be shown. */
export function mark(source: string, values: VariableValues, language: Language, renderLimit = RENDER_MS): Marked {
  const collector: Collector = { pieces: [], language };
  try {
    const text = engine.renderSync(parsed(source), values, { globals: collector, renderLimit }) as string;
    return { text, pieces: collector.pieces };
  } catch (error) {
    // What the error of the engine wraps, where it is ours.
    throw error instanceof LiquidError && error.originalError?.name === 'Error' ? error.originalError : error;
  }
}

/** The text with each mark replaced by what `show` makes of its value. */
export const fill = (text: string, pieces: readonly Piece[], show: (piece: Piece, place: Place) => string): string =>
  text.replaceAll(MARK, (_, letter: string, index: string) =>
    show(pieces[Number(index)] as Piece, LETTERS[letter] ?? 'text'),
  );

/** The same text with its marks meant as an address: one at its beginning is the address, others are parts of it. */
export const asAddress = (href: string): string =>
  href.replaceAll(
    MARK,
    (_, _letter: string, index: string, at: number) => `${OPEN}${at === 0 ? 'a' : 'p'}${index}${CLOSE}`,
  );

/** Whether the text begins with a marked value. */
export const beginsWithMark = (text: string): boolean => text.startsWith(OPEN);

export const hasMark = (text: string): boolean => text.includes(OPEN);

export interface Variable {
  /** "offers", or for what a loop goes through "offer.title". */
  readonly name: string;
  readonly isLocal: boolean;
}

/** Every variable that a source names, with those of its loops. Throws where the source is no Liquid. */
export function variablesOf(source: string): readonly Variable[] {
  const templates = parsed(source);
  const names = (segments: ReturnType<typeof engine.variableSegmentsSync>) =>
    new Set(segments.map((path) => path.map(String).join('.')));
  const global = names(engine.globalVariableSegmentsSync(templates));
  return [...names(engine.variableSegmentsSync(templates))].map((name) => ({ name, isLocal: !global.has(name) }));
}

/** Those of the variables that are declared nowhere. */
export function unknownVariables(source: string, declared: Variables): readonly string[] {
  const fields = new Set(
    Object.values(declared).flatMap((variable) => (variable.kind === 'LIST' ? Object.keys(variable.of) : [])),
  );
  return variablesOf(source)
    .filter(({ name, isLocal }) => {
      const [first = '', second, ...rest] = name.split('.');
      if (!isLocal) return !(first in declared) || (second !== undefined && second !== 'size');
      return first !== 'forloop' && second !== undefined && (rest.length > 0 || !fields.has(second));
    })
    .map(({ name }) => name);
}

/** Where a value is the address of a link or an image. */
const ADDRESS = /\]\(\s*\{\{-?\s*([\p{L}\w]+)/gu;

/**
 * The variables of a text that no program declares: whatever it names, shown as text, or as a link where it is the address
 * of one. None for a text that is no Liquid.
 */
export function ownVariables({ fr, en }: MailContents): Variables {
  const sources = [fr, ...(en ? [en] : [])].flatMap(({ subject, body }) => [subject, body]);
  const addresses = new Set(sources.flatMap((source) => [...source.matchAll(ADDRESS)].map(([, name]) => name)));
  const named = sources.flatMap((source) => (syntaxError(source) ? [] : variablesOf(source)));
  const names = new Set(named.filter(({ isLocal }) => !isLocal).map(({ name }) => name.split('.')[0] as string));
  return Object.fromEntries(
    [...names].map((name) => {
      const isAddress = addresses.has(name);
      const example = isAddress ? 'https://example.org/' : `[${name}]`;
      return [name, { kind: isAddress ? 'LINK' : 'TEXT', meaning: { fr: name, en: name }, example }];
    }),
  );
}

/** Those of a text's variables without which it cannot be rendered: the others have a default or a condition. */
export function requiredVariables(content: MailContents): readonly string[] {
  const variables = ownVariables(content);
  const { fr, en } = content;
  return Object.keys(variables).filter((name) => {
    const { [name]: _, ...others } = examplesOf(variables);
    return [fr, ...(en ? [en] : [])].some(({ subject, body }) => {
      try {
        mark(`${subject}\n${body}`, others, 'FR');
        return false;
      } catch {
        return true;
      }
    });
  });
}

/** Where and why a source is no Liquid; null when it is. */
export function syntaxError(source: string): string | null {
  try {
    parsed(source);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
