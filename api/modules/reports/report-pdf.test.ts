import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { InstitutionBenchmark, QuestionStatistics } from '../statistics/index.ts';
import type { ReportContent } from './report-content.ts';
import { reportPdf } from './report-pdf.ts';

const run = promisify(execFile);
const popplerIsHere = spawnSync('pdfinfo', ['-v']).status === 0;
const WITHOUT_POPPLER =
  'poppler (pdfinfo, pdftotext) is not installed: whether others can read the document is not known';

const said = (fr: string, en: string | null = null) => ({ fr, en });
const nothing = {
  topic: null,
  hidden: false,
  answered: 40,
  missing: 2,
  notAsked: 0,
  options: [],
  items: [],
  number: null,
};
const option = (key: string, count: number) => ({
  key,
  label: said(`Un choix assez long, le choix ${key}`, `Choice ${key}`),
  count,
  share: count / 40,
  low: Math.max(0, count / 40 - 0.1),
  high: Math.min(1, count / 40 + 0.1),
  added: false,
});
const item = (key: string, mean: number) => ({
  key,
  label: said(`Ligne ${key}`, `Item ${key}`),
  added: false,
  hidden: false,
  answered: 40,
  mean,
  median: 4,
  deviation: 1.2,
  low: mean - 0.3,
  high: mean + 0.3,
  distribution: [1, 2, 3, 4, 5, 6, 7].map((value) => ({ value, count: value, share: value / 28 })),
});
const questions: QuestionStatistics[] = [
  {
    ...nothing,
    key: 'role',
    kind: 'SINGLE_CHOICE',
    label: said('Quel est votre rôle ?', 'What is your role?'),
    options: [option('a', 24), option('b', 16)],
  },
  {
    ...nothing,
    key: 'topics',
    kind: 'MULTIPLE_CHOICE',
    label: said('Quels sujets ?'),
    options: [...'abcdefgh'].map((key, at) => option(key, 30 - 3 * at)),
  },
  {
    ...nothing,
    key: 'marks',
    kind: 'RATING',
    label: said('Vos notes <b>&'),
    items: [item('x', 5.25), item('y', 2.5), item('z', 6)],
  },
  {
    ...nothing,
    key: 'hours',
    kind: 'NUMBER',
    label: said('Combien d’heures ?'),
    number: {
      mean: 12.5,
      deviation: 3.1,
      low: 11,
      high: 14,
      median: 12,
      minimum: 0,
      maximum: 40,
      histogram: [
        { from: 0, to: 20, count: 30 },
        { from: 20, to: 40, count: 10 },
      ],
    },
  },
  { ...nothing, key: 'remark', kind: 'LONG_TEXT', label: said('Une remarque ?') },
  {
    ...nothing,
    key: 'few',
    kind: 'SINGLE_CHOICE',
    label: said('Peu ont répondu'),
    hidden: true,
    answered: null,
    missing: null,
    notAsked: null,
  },
];
const value = (mean: number, answered: number) => ({ value: mean, low: mean - 0.2, high: mean + 0.2, answered });
const benchmark: InstitutionBenchmark = {
  institution: { id: '0', name: 'Hôpital du Moule' },
  revision: 1,
  hidden: false,
  own: 12,
  others: 28,
  questions: [
    {
      key: 'marks',
      label: said('Vos notes'),
      kind: 'RATING',
      hidden: false,
      rows: [{ key: 'x', label: said('Ligne x'), own: value(5.5, 12), others: value(4.25, 28), differs: true }],
    },
  ],
};
const content: ReportContent = {
  language: 'FR',
  // In the evening there, on the next day elsewhere.
  madeAt: new Date('2026-11-22T01:00:00Z'),
  timeZone: 'America/Guadeloupe',
  fileName: 'enquete 2026-11-21',
  questionnaire: 'Enquête R&D <numérique>',
  institution: 'Hôpital du Moule',
  responses: 42,
  questions,
  days: ['2026-11-01', '2026-11-02', '2026-11-05'].map((day, at) => ({ day, count: 10 + at })),
  benchmark,
};

/** What poppler says of the document, and the text it finds. */
async function read(made: ReportContent): Promise<{ info: string; text: string; structure: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-pdf-'));
  try {
    const path = join(process.env.REPORT_FOLDER ?? folder, 'report.pdf');
    await writeFile(path, await buffer(Readable.from(reportPdf(made))));
    const { stdout: info } = await run('pdfinfo', [path]);
    const { stdout: structure } = await run('pdfinfo', ['-struct-text', path]);
    const { stdout: metadata } = await run('pdfinfo', ['-meta', path]);
    const { stdout: text } = await run('pdftotext', ['-layout', path, '-']);
    return { info: info + metadata, text, structure };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test('the document is tagged, has a title, and says what every part of it is', async ({ skip }) => {
  if (!popplerIsHere) skip(WITHOUT_POPPLER);
  const { info, structure } = await read(content);
  expect(info).toMatch(/^Title: +Enquête R&D <numérique> – Hôpital du Moule$/m);
  expect(info).toMatch(/^Tagged: +yes$/m);
  expect(info).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(info).toContain('Enquête R&#38;D &#60;numérique&#62; – Hôpital du Moule</rdf:li>');
  for (const tag of ['Document', 'H1', 'H2', 'H3', 'Figure', 'Table', 'TR', 'TH', 'TD', 'P'])
    expect(structure).toMatch(new RegExp(`^ *${tag}\\b`, 'm'));
});

test('every question is there with its numbers, and nothing of those that too few answered', async ({ skip }) => {
  if (!popplerIsHere) skip(WITHOUT_POPPLER);
  const { text } = await read(content);
  expect(text).toContain('Fait le 21 novembre 2026');
  expect(text).toMatch(/Quel est votre rôle/);
  expect(text).toMatch(/Part \(n\s=\s40\)/);
  expect(text).toMatch(/Un choix assez long, le choix a +24 +60/);
  expect(text).toMatch(/Ligne x +40 +5,25 +4 +1,20/);
  expect(text).toMatch(/Moins de cinq réponses/);
  expect(text).toMatch(/5,50 \(5,30 – 5,70\) +4,25 \(4,05 – 4,45\) +oui/);
  const english = await read({ ...content, language: 'EN', institution: null, benchmark: null });
  expect(english.text).toMatch(/What is your role\?/);
  expect(english.text).toMatch(/Fewer than five answers: not shown/);
});

test('too few responses make a report that says so and nothing else', async ({ skip }) => {
  if (!popplerIsHere) skip(WITHOUT_POPPLER);
  const { text } = await read({ ...content, responses: null, questions: [], days: [], benchmark: null });
  expect(text).toMatch(/moins de cinq réponses/);
  expect(text).not.toMatch(/Question par question/);
});
