// A file of separated values as it comes out of spreadsheets and other systems: any of the usual separators and encodings.
// Its rows stay text, and are parsed a part at a time.

import { UnreadableBackup } from './backup-findings.ts';
import { type TextEncoding, textOf } from './file-text.ts';
import { type InParts, type Rows, wholly } from './imported-rows.ts';

export interface CsvFile {
  readonly header: readonly string[];
  readonly rows: Rows<string[]>;
  readonly encoding: TextEncoding;
  /** How many lines hold nothing but separators: spreadsheets leave them at the end. They are no rows. */
  readonly emptyLines: number;
}

const MOST_COLUMNS = 1_000;
const [QUOTE, RETURN, LINE, SPACE, TAB] = [0x22, 0x0d, 0x0a, 0x20, 0x09];

/** Reads the outline of the file. Throws UnreadableBackup where there is no header, or a row cannot be told from the next. */
export function* readCsv(file: Buffer): InParts<CsvFile> {
  const { bytes: whole, encoding } = textOf(file);
  // The first line of what Excel writes for itself.
  const told = /^"?sep=([;,|\t])"?\r?\n/i.exec(whole.toString('latin1', 0, 12));
  const bytes = told ? whole.subarray(told[0].length) : whole;
  const delimiter = (told?.[1] ?? delimiterOf(bytes)).charCodeAt(0);
  const { places, emptyLines } = yield* recordsOf(bytes, delimiter);
  const read = (from: number, to: number): string[][] =>
    Array.from({ length: Math.max(Math.min(to, places.length / 2) - from, 0) }, (_, index) => {
      const place = (from + index) * 2;
      return cellsOf(bytes, places[place] as number, places[place + 1] as number, delimiter);
    });
  const [header] = read(0, 1);
  if (!header || header.length < 2) throw new UnreadableBackup('NO_COLUMNS');
  if (header.length > MOST_COLUMNS) throw new UnreadableBackup('TOO_MANY_COLUMNS', String(header.length));
  const rows = { length: places.length / 2 - 1, slice: (from: number, to: number) => read(from + 1, to + 1) };
  return { header: header.map((name) => name.trim()), rows, encoding, emptyLines };
}

/**
 * The cells of the row that begins and ends there. Each is a text of its own: a slice of a larger one would keep that in
 * memory for as long as anybody remembers an address.
 */
function cellsOf(bytes: Buffer, begin: number, end: number, delimiter: number): string[] {
  const cells: string[] = [];
  let place = begin;
  for (;;) {
    let quoted = '';
    if (bytes[place] === QUOTE) {
      const close = quoteEnd(bytes, place + 1, end);
      quoted = bytes.toString('utf8', place + 1, close).replaceAll('""', '"');
      place = close + 1;
    }
    const from = place;
    while (place < end && bytes[place] !== delimiter) place += 1;
    // After a quote that closed, what stands before the next delimiter belongs to the cell all the same.
    cells.push(from < place ? quoted + bytes.toString('utf8', from, place) : quoted);
    if (place >= end) return cells;
    place += 1;
  }
}

/** Where the quote stands that closes. */
function quoteEnd(bytes: Buffer, from: number, end: number): number {
  for (let place = from; place < end; place += 1)
    if (bytes[place] === QUOTE) {
      if (bytes[place + 1] !== QUOTE || place + 1 >= end) return place;
      place += 1;
    }
  return end;
}

/** After so many bytes others have their turn. */
const BYTES_AT_ONCE = 1_000_000;

/** Where each row begins and ends: at line ends outside quotes. Of a part of a file the last row is left out. */
function* recordsOf(
  bytes: Buffer,
  delimiter: number,
  isWhole = true,
): InParts<{ places: number[]; emptyLines: number }> {
  const places: number[] = [];
  const isBlank = (sign: number): boolean => sign === QUOTE || sign === SPACE || sign === TAB || sign === delimiter;
  let emptyLines = 0;
  let begin = 0;
  let isFieldStart = true;
  let saysSomething = false;
  let quotedSince = -1;
  const end = (at: number) => {
    if (saysSomething) places.push(begin, at);
    else if (at > begin) emptyLines += 1;
    begin = at + 1;
    isFieldStart = true;
    saysSomething = false;
  };
  for (let place = 0; place < bytes.length; place += 1) {
    if (place % BYTES_AT_ONCE === 0) yield;
    const sign = bytes[place] as number;
    if (quotedSince !== -1) {
      if (sign !== QUOTE) saysSomething = true;
      else if (bytes[place + 1] === QUOTE) place += 1;
      else quotedSince = -1;
    } else if (sign === LINE || sign === RETURN) end(place);
    else {
      if (sign === QUOTE && isFieldStart) quotedSince = place;
      isFieldStart = sign === delimiter;
      saysSomething ||= !isBlank(sign);
    }
  }
  if (quotedSince !== -1 && isWhole)
    throw new UnreadableBackup('NOT_CSV', String(bytes.toString('latin1', 0, quotedSince).split('\n').length));
  if (isWhole) end(bytes.length);
  return { places, emptyLines };
}

/** What separates columns is told by so much of the file. */
const LOOKED_AT_BYTES = 200_000;
const LOOKED_AT_ROWS = 20;
const DELIMITERS = [';', ',', '\t', '|'];

/**
 * What separates the columns: with it the first rows have as many cells as the header, which may have any sign in its
 * questions. Where two do, or none does, it is what the header has more of.
 */
function delimiterOf(bytes: Buffer): string {
  const begin = bytes.subarray(0, LOOKED_AT_BYTES);
  const tried = DELIMITERS.map((delimiter) => {
    const sign = delimiter.charCodeAt(0);
    const { places } = wholly(recordsOf(begin, sign, begin.length === bytes.length));
    const widths = Array.from({ length: Math.min(places.length / 2, LOOKED_AT_ROWS) }, (_, row) =>
      cellsOf(begin, places[row * 2] as number, places[row * 2 + 1] as number, sign),
    ).map((cells) => cells.length);
    const [columns = 0] = widths;
    return { delimiter, columns, alike: columns < 2 ? 0 : widths.filter((width) => width === columns).length };
  });
  const [best] = tried.sort((one, other) => other.alike - one.alike || other.columns - one.columns);
  return best?.delimiter ?? ';';
}
