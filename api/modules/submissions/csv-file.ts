// A file of comma-separated values as it comes out of spreadsheets and other systems: any of the usual separators, with or
// without a byte order mark, in UTF-8 or in what Windows used before.

import { parse } from 'csv-parse/sync';
import { UnreadableBackup } from './backup-findings.ts';

export interface CsvFile {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether it was not written in UTF-8. */
  readonly isWindows: boolean;
}

const MOST_COLUMNS = 1_000;

/** Reads the whole file. Throws UnreadableBackup where there is no header, or a row cannot be told from the next. */
export function readCsv(bytes: Buffer): CsvFile {
  const { text, isWindows } = decoded(bytes);
  let table: string[][];
  try {
    table = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 1_000_000,
    });
  } catch (error) {
    throw new UnreadableBackup('NOT_CSV', (error as Error).message);
  }
  const [header, ...rows] = table;
  if (!header || header.length < 2 || header.length > MOST_COLUMNS) throw new UnreadableBackup('NO_COLUMNS');
  return { header: header.map((name) => name.trim()), rows, isWindows };
}

function decoded(bytes: Buffer): { text: string; isWindows: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isWindows: false };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), isWindows: true };
  }
}

/** As much of the first line as is looked at: an expression runs out of memory on a file that is one line. */
const LONGEST_HEADER = 1_000_000;

/** What separates the columns of the first line most often, outside quotes. */
function delimiterOf(text: string): string {
  const first =
    /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, LONGEST_HEADER))?.[0].replace(/"(?:[^"]|"")*"/g, '') ?? '';
  const times = (delimiter: string): number => first.split(delimiter).length;
  return [';', ',', '\t', '|'].reduce((best, other) => (times(other) > times(best) ? other : best));
}
