// A workbook (Office Open XML) written row after row: it never holds more than a few rows of it, however many there are.
// Libraries that take all rows at once need a gigabyte for what a large questionnaire gives.

import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Row } from './cells.ts';
import { cellOf, escaped, namedColumn } from './workbook-cells.ts';
import { CONTENT_TYPES, PACKAGE_RELATIONS, properties, STYLES, workbookParts } from './workbook-parts.ts';

export interface Sheet {
  /** At most 31 characters; what Excel refuses in it is replaced. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: AsyncIterable<Row> | Iterable<Row>;
}

export interface SheetColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
}

export interface Workbook {
  readonly title: string;
  /** e.g. "fr". */
  readonly language: string;
  readonly madeAt: Date;
  readonly sheets: readonly Sheet[];
}

/** What Excel can hold. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const CHARACTERS_AT_ONCE = 65_536;

/** The bytes of the .xlsx file. What reading the rows throws, it throws. */
export async function* workbookBytes(workbook: Workbook): AsyncIterable<Buffer> {
  const zip = new ZipFile();
  const out = new PassThrough();
  const fail = (error: unknown): void => void out.destroy(error as Error);
  zip.on('error', fail);
  zip.outputStream.on('error', fail).pipe(out);
  const names = sheetNames(workbook.sheets.map(({ name }) => name));
  const written: [string, string][] = [
    ['[Content_Types].xml', CONTENT_TYPES(names.length)],
    ['_rels/.rels', PACKAGE_RELATIONS],
    ['docProps/core.xml', properties(workbook)],
    ['xl/styles.xml', STYLES],
    ...workbookParts(names),
  ];
  for (const [path, text] of written) zip.addBuffer(Buffer.from(text), path);
  for (const [index, sheet] of workbook.sheets.entries())
    zip.addReadStreamLazy(`xl/worksheets/sheet${index + 1}.xml`, (give) => {
      const content = Readable.from(sheetXml(sheet, index === 0), { objectMode: false });
      content.on('error', fail);
      give(null, content);
    });
  zip.end();
  for await (const part of out) yield part as Buffer;
}

async function* sheetXml({ columns, rows }: Sheet, isFirst: boolean): AsyncIterable<string> {
  if (columns.length > MOST_COLUMNS) throw new Error('These are more columns than a workbook can hold');
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const titles = columns.map(({ title }, at) => cellOf(title, `${namedColumn(at)}1`, 'heading')).join('');
  let xml =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<sheetViews><sheetView workbookViewId="0"${isFirst ? ' tabSelected="1"' : ''}>` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols><sheetData><row r="1">${titles}</row>`;
  const letters = columns.map((_, at) => namedColumn(at));
  let number = 1;
  for await (const row of rows) {
    if (++number > MOST_ROWS) throw new Error('These are more rows than a workbook can hold');
    xml += `<row r="${number}">`;
    for (let at = 0; at < row.length; at++) xml += cellOf(row[at] ?? null, `${letters[at]}${number}`);
    xml += '</row>';
    if (xml.length < CHARACTERS_AT_ONCE) continue;
    yield xml;
    xml = '';
  }
  const last = namedColumn(columns.length - 1);
  yield `${xml}</sheetData><autoFilter ref="A1:${last}${number}"/></worksheet>`;
}

const LONGEST_NAME = 31;

/** As Excel takes them: short, without what it refuses, none twice. */
function sheetNames(given: readonly string[]): string[] {
  const names: string[] = [];
  for (const name of given) {
    const clean = name.replaceAll(/[[\]:*?/\\']/g, ' ').trim() || 'Sheet';
    let candidate = clean.slice(0, LONGEST_NAME);
    for (let more = 2; names.includes(candidate); more++) candidate = `${clean.slice(0, LONGEST_NAME - 4)} ${more}`;
    names.push(candidate);
  }
  return names.map(escaped);
}
