import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { officeIsHere, sheetsOf, WITHOUT_OFFICE } from '../../test/office.ts';
import type { Row } from './cells.ts';
import { csvLines } from './csv.ts';
import { workbookBytes } from './workbook.ts';

const HOSTILE = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x.example";"y")', '\uFF1D1+1'];
const TEXTS = [
  ...HOSTILE,
  'a;b',
  'a"b',
  'deux\nlignes',
  '<b>&amp;</b>',
  '_x0041_',
  '\u0001\u001F',
  '👩🏽‍🚒 é',
  ' x ',
  '007',
  '1e5',
];

const csv = async (rows: Row[], language: 'FR' | 'EN') =>
  (await buffer(Readable.from(csvLines(rows, language)))).toString();
const book = (rows: Row[], columns = 1) =>
  buffer(
    Readable.from(
      workbookBytes({
        title: 'Essai',
        language: 'fr',
        madeAt: new Date(0),
        sheets: [
          { name: 'A/B', columns: Array.from({ length: columns }, (_, at) => ({ title: `C${at}`, width: 12 })), rows },
          { name: 'A:B', columns: [{ title: 'Seul', width: 9 }], rows: [] },
        ],
      }),
    ),
  );

test('a CSV begins with its byte order mark, and what looks like a formula gets an apostrophe', async () => {
  expect(await csv([HOSTILE], 'FR')).toBe(
    '\u{FEFF}\'=1+1;\'+1;\'-1;\'@SUM(A1);\'\t=1;"\'\r=1";"\'=HYPERLINK(""http://x.example"";""y"")";\'\uFF1D1+1\r\n',
  );
});

test('numbers of a CSV are numbers in the language of its reader, even below zero', async () => {
  const row: Row = [
    1,
    -2,
    -2.5,
    1234.25,
    true,
    null,
    { share: 0.125 },
    { day: '2026-01-31' },
    { moment: '2026-01-31 14:30' },
  ];
  expect(await csv([row], 'FR')).toBe('\u{FEFF}1;-2;-2,5;1234,25;1;;0,125;2026-01-31;2026-01-31 14:30\r\n');
  expect(await csv([row], 'EN')).toBe('\u{FEFF}1;-2;-2.5;1234.25;1;;0.125;2026-01-31;2026-01-31 14:30\r\n');
});

test('LibreOffice reads numbers as numbers, dates as dates, and every text as the text it is', async ({ skip }) => {
  if (!officeIsHere) skip(WITHOUT_OFFICE);
  const typed: Row = [-2.5, 12, { day: '2026-01-31' }, { moment: '2026-01-31 14:30' }, { share: 0.125 }, null, '12'];
  const sheets = await sheetsOf(await book([typed, ...TEXTS.map((text) => [text])], 7));
  expect(Object.keys(sheets).sort()).toEqual(['A B', 'A B 2']);
  const [heading, first, ...texts] = sheets['A B'] as string[][];
  expect(heading).toEqual(['"C0"', '"C1"', '"C2"', '"C3"', '"C4"', '"C5"', '"C6"']);
  expect(first).toEqual(['-2.5', '12', '2026-01-31', '2026-01-31 14:30:00', '12.5%', '', '"12"']);
  expect(texts.map(([text]) => text)).toEqual(TEXTS.map((text) => `"${text}"`));
});

test('a workbook of rows that cannot be read is no workbook', async () => {
  async function* rows(): AsyncIterable<Row> {
    yield [1];
    throw new Error('away');
  }
  const sheets = [{ name: 'A', columns: [{ title: 'A', width: 9 }], rows: rows() }];
  const bytes = workbookBytes({ title: 'A', language: 'fr', madeAt: new Date(0), sheets });
  await expect(buffer(Readable.from(bytes))).rejects.toThrow('away');
});
