// Cells as the XML of a workbook.

import { type Cell, looksLikeFormula } from './cells.ts';

/** The formats of styles.xml (workbook-parts.ts), in its order. */
const FORMATS = ['plain', 'heading', 'day', 'moment', 'share', 'quoted', 'wrapped'] as const;
type Format = (typeof FORMATS)[number];
const place = Object.fromEntries(FORMATS.map((format, at) => [format, at])) as Record<Format, number>;

/** What Excel takes in one cell. */
const LONGEST = 32_767;

/** The cell at this place, e.g. "B7"; nothing for an empty one. */
export function cellOf(cell: Cell, at: string, format?: 'heading'): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? `<c r="${at}"><v>${cell}</v></c>` : textOf(String(cell), at, 'plain');
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'string') return textOf(cell, at, format ?? formatOf(cell));
  if ('share' in cell) return `<c r="${at}" s="${place.share}"><v>${cell.share}</v></c>`;
  const [text, kind] = 'day' in cell ? [cell.day, 'day' as const] : [cell.moment, 'moment' as const];
  const serial = serialOf(text);
  return serial === null ? textOf(text, at, 'plain') : `<c r="${at}" s="${place[kind]}"><v>${serial}</v></c>`;
}

// Quoted: a text that would be a formula if somebody typed it again stays a text when they edit the cell.
const formatOf = (text: string): Format =>
  looksLikeFormula(text) ? 'quoted' : text.includes('\n') ? 'wrapped' : 'plain';

const textOf = (text: string, at: string, format: Format): string =>
  `<c r="${at}" s="${place[format]}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, LONGEST))}</t></is></c>`;

const SPECIAL = /[&<>"\uFFFE\uFFFF]|(?![\t\n])\p{Cc}|_(?=x[0-9A-Fa-f]{4}_)/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text within XML. What XML cannot hold is written as ECMA-376 (22.9.2.19) says, and so is what would be read as that. */
export const escaped = (text: string): string =>
  text.replace(
    SPECIAL,
    (found) => ENTITIES[found] ?? `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );

// Excel counts days from here; what lies before its first sure day stays a text.
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_DAY = Date.UTC(1900, 2, 1);

function serialOf(text: string): number | null {
  const time = Date.parse(`${text.replace(' ', 'T')}${text.includes(' ') ? 'Z' : ''}`);
  return Number.isNaN(time) || time < FIRST_DAY ? null : (time - DAY_ZERO) / 86_400_000;
}

/** "A" for 0, "AA" for 26. */
export function namedColumn(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : namedColumn(Math.floor(at / 26) - 1) + letter;
}
