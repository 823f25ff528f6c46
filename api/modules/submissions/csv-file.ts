// A file of separated values as it comes out of spreadsheets and other systems: any of the usual separators and encodings.
// Its rows stay text, and are parsed a part at a time.

import { parse } from 'csv-parse/sync';
import { UnreadableBackup } from './backup-findings.ts';
import { type TextEncoding, textOf } from './file-text.ts';
import type { Rows } from './imported-rows.ts';

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
export function readCsv(file: Buffer): CsvFile {
  const { bytes: whole, encoding } = textOf(file);
  // The first line of what Excel writes for itself.
  const told = /^"?sep=([;,|\t])"?\r?\n/i.exec(whole.toString('latin1', 0, 12));
  const bytes = told ? whole.subarray(told[0].length) : whole;
  const delimiter = told?.[1] ?? delimiterOf(bytes);
  const { places, emptyLines } = recordsOf(bytes, delimiter.charCodeAt(0));
  const read = (from: number, to: number): string[][] => {
    const end = Math.min(to, places.length / 2);
    if (from >= end) return [];
    const [first, last] = [places[from * 2] as number, places[end * 2 - 1] as number];
    return parse(bytes.subarray(first, last), {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 10_000_000,
    });
  };
  const [header] = read(0, 1);
  if (!header || header.length < 2) throw new UnreadableBackup('NO_COLUMNS');
  if (header.length > MOST_COLUMNS) throw new UnreadableBackup('TOO_MANY_COLUMNS', String(header.length));
  const rows = { length: places.length / 2 - 1, slice: (from: number, to: number) => read(from + 1, to + 1) };
  return { header: header.map((name) => name.trim()), rows, encoding, emptyLines };
}

/** Where each row begins and ends: at line ends outside quotes. */
function recordsOf(bytes: Buffer, delimiter: number): { places: number[]; emptyLines: number } {
  const places: number[] = [];
  const blank = new Set([QUOTE, SPACE, TAB, delimiter]);
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
    const sign = bytes[place] as number;
    if (quotedSince !== -1) {
      if (sign !== QUOTE) saysSomething = true;
      else if (bytes[place + 1] === QUOTE) place += 1;
      else quotedSince = -1;
    } else if (sign === LINE || sign === RETURN) end(place);
    else {
      if (sign === QUOTE && isFieldStart) quotedSince = place;
      isFieldStart = sign === delimiter;
      saysSomething ||= !blank.has(sign);
    }
  }
  if (quotedSince !== -1)
    throw new UnreadableBackup('NOT_CSV', String(bytes.toString('latin1', 0, quotedSince).split('\n').length));
  end(bytes.length);
  return { places, emptyLines };
}

/** As much of the first line as is looked at: an expression runs out of memory on a file that is one line. */
const LONGEST_HEADER = 200_000;

/** What separates the columns of the first line most often, outside quotes. */
function delimiterOf(bytes: Buffer): string {
  const text = bytes.toString('utf8', 0, LONGEST_HEADER);
  const first = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0].replace(/"(?:[^"]|"")*"/g, '') ?? '';
  const times = (delimiter: string): number => first.split(delimiter).length;
  return [';', ',', '\t', '|'].reduce((best, other) => (times(other) > times(best) ? other : best));
}
