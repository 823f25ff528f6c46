// Rows as CSV for spreadsheets: semicolons and a byte order mark, as French ones expect them.

import { stringify } from 'csv-stringify/sync';
import type { Language } from '../i18n.ts';
import type { Cell, Row } from './cells.ts';

export const BYTE_ORDER_MARK = '\u{FEFF}';
const ROWS_AT_ONCE = 100;

/** A cell of a CSV: a text is kept from being a formula, a number is not. */
type Plain = string | number | null;

/** The lines, some at a time. Decimals as the language writes them: a semicolon and a decimal comma belong together. */
export async function* csvLines(rows: AsyncIterable<Row> | Iterable<Row>, language: Language): AsyncIterable<string> {
  let waiting: Plain[][] = [];
  yield BYTE_ORDER_MARK;
  for await (const row of rows) {
    waiting.push(row.map(plain));
    if (waiting.length < ROWS_AT_ONCE) continue;
    yield csvText(waiting, language);
    waiting = [];
  }
  if (waiting.length > 0) yield csvText(waiting, language);
}

/**
 * Lines of a CSV. A text that begins like a formula gets an apostrophe in front; numbers are none, even negative ones. A
 * lone carriage return is quoted, too: unquoted, what follows it would begin a line, and could be a formula.
 */
export const csvText = (rows: readonly (readonly Plain[])[], language: Language): string =>
  stringify(rows as Plain[][], {
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
    quoted_match: /[\r\n]/,
    cast: { number: (value) => (language === 'FR' ? String(value).replace('.', ',') : String(value)) },
  });

function plain(cell: Cell): Plain {
  if (typeof cell === 'boolean') return cell ? 1 : 0;
  if (cell === null || typeof cell !== 'object') return cell;
  if ('day' in cell) return cell.day;
  return 'moment' in cell ? cell.moment : cell.share;
}
