import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type PdfOptions, pdf } from '../../test/pdf.ts';
import { inspectPdf, type PdfFinding } from './pdf.ts';
import { activeContentOf } from './pdf-rules.ts';
import { objectsOf } from './pdf-tokens.ts';

const folder = mkdtempSync(join(tmpdir(), 'passerelle-pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inspect = (bytes: Buffer, seconds?: number) => {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  return inspectPdf(path, seconds);
};

/** What the rules say of the objects, without a thread and a reader. */
function look(bytes: Buffer): PdfFinding {
  try {
    const what = activeContentOf(bytes, objectsOf(bytes));
    return what ? { kind: 'active', what } : { kind: 'inert' };
  } catch (error) {
    return { kind: 'unreadable', why: (error as Error).message };
  }
}

const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
const onPage = (action: string) =>
  ({ onPage: `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A ${action} >>]` }) satisfies PdfOptions;

const active: [string, PdfOptions, string][] = [
  ['a script at the opening', { catalogue: `/OpenAction ${script}` }, 'JavaScript'],
  ['a script at the opening, elsewhere', { catalogue: '/OpenAction 5 0 R', further: { 5: script } }, 'JavaScript'],
  ['a script with an escaped name', { catalogue: '/OpenAction << /S /J#61vaScript /J#53 (x) >>' }, 'JavaScript'],
  ['a script among the names', { catalogue: `/Names << /JavaScript << /Names [(a) ${script}] >> >>` }, 'JavaScript'],
  ['an address opened by itself', { catalogue: '/OpenAction << /S /URI /URI (https://example.org) >>' }, 'OpenAction'],
  [
    'a page, then something else',
    { catalogue: '/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next << /S /URI /URI (x) >> >>' },
    'OpenAction',
  ],
  ['an opening to nowhere', { catalogue: '/OpenAction 77 0 R' }, 'OpenAction'],
  ['something done at a page', { onPage: '/AA << /O << /S /GoTo /D [3 0 R /Fit] >> >>' }, 'AA'],
  ['a program to start', onPage('<< /S /Launch /F (cmd.exe) >>'), 'Launch'],
  ['a form to send', onPage('<< /S /SubmitForm /F (https://example.org) >>'), 'SubmitForm'],
  ['another file to open', onPage('<< /S /GoToR /F (\\\\\\\\server\\\\share) /D [0 /Fit] >>'), 'GoToR'],
  ['a file inside', { catalogue: '/Names << /EmbeddedFiles << /Names [(a) 5 0 R] >> >>' }, 'EmbeddedFiles'],
  ['a form of its own kind', { catalogue: '/AcroForm << /XFA 5 0 R /Fields [] >>' }, 'XFA'],
  ['a film', { onPage: '/Annots [<< /Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] >>]' }, 'RichMedia'],
];

describe.each([
  ['plain', false],
  ['in an object stream', true],
])('%s', (_, packed) => {
  test.each(active)('%s is found', (_name, options, what) => {
    expect(look(pdf({ ...options, packed }))).toEqual({ kind: 'active', what });
  });

  test.each<[string, PdfOptions]>([
    ['nothing but a page', {}],
    ['a link to click', onPage('<< /S /URI /URI (https://example.org/JavaScript) >>')],
    ['the words of the trade', { further: { 5: '(/JavaScript /Launch /AA \\( %) % /JS' } }],
    ['an opening at a page', { catalogue: '/OpenAction [3 0 R /Fit]' }],
    [
      'an opening that goes to a page',
      { catalogue: '/OpenAction 5 0 R', further: { 5: '<< /S /GoTo /D [3 0 R /Fit] >>' } },
    ],
  ])('%s is let be', (name, options) => {
    // A comment has no end in an object stream.
    if (packed && name === 'the words of the trade') return;
    expect(look(pdf({ ...options, packed }))).toEqual({ kind: 'inert' });
  });

  test('a thread looks at the whole file, as a reader does', async () => {
    expect(await inspect(pdf({ packed }))).toEqual({ kind: 'inert' });
    expect(await inspect(pdf({ catalogue: `/OpenAction ${script}`, packed }))).toEqual({
      kind: 'active',
      what: 'JavaScript',
    });
  });
});

test('what hides from whoever reads from the front is refused', () => {
  const inStream = pdf({ stream: `nothing\n7 0 obj\n<< /S /URI >>\nendobj\n` });
  const inString = pdf({ further: { 5: '(7 0 obj << /S /URI >> endobj)' } });
  for (const bytes of [inStream, inString])
    expect(look(bytes)).toEqual({ kind: 'unreadable', why: 'An object is hidden in something else' });
});

test('a file that is two things at once is refused', () => {
  const archive = Buffer.concat([Buffer.from('PK\u0005\u0006', 'latin1'), Buffer.alloc(18)]);
  expect(look(Buffer.concat([pdf(), archive]))).toEqual({ kind: 'active', what: 'an archive at its end' });
});

test('a file with a password, a cut one and one that is none are refused', async () => {
  const locked = Buffer.from(pdf().toString('latin1').replace('/Root', '/Encrypt 8 0 R /Root'), 'latin1');
  for (const bytes of [
    locked,
    Buffer.from('%PDF-1.7\nnothing'),
    Buffer.from('%PDF-1.7\n1 0 obj << /First 1 >> stream'),
  ])
    expect(await inspect(bytes)).toMatchObject({ kind: 'unreadable' });
});

test('a file that unpacks to more than there may be, or takes too long, is given up', async () => {
  const { deflateSync } = await import('node:zlib');
  const bomb = deflateSync(Buffer.alloc(100 * 1024 * 1024));
  const dictionary = `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${bomb.length} >>`;
  const packed = Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n${dictionary}\nstream\n`),
    bomb,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
  expect(look(packed)).toEqual({ kind: 'unreadable', why: 'An object stream is damaged or far too large' });
  const long = Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj ['),
    Buffer.alloc(8_000_000, '1 '),
    Buffer.from('] endobj'),
  ]);
  expect(await inspect(long, 0.05)).toEqual({ kind: 'unreadable', why: 'It takes too long to be looked at' });
});
