import { expect, test } from 'vitest';
import { definition } from '../../test/questionnaires.ts';
import type { BackupFinding } from './backup-findings.ts';
import { readCsvSubmissions } from './csv-import.ts';
import type { ColumnMeaning } from './csv-mapping.ts';
import { plainQuestion, type SectionDraft } from './draft.rules.ts';
import { reportInto } from './imported-row.ts';
import { wholly } from './imported-rows.ts';

const sections = definition().map((section) => ({
  description: null,
  shownWhen: null,
  ...section,
  questions: section.questions.map((question) => ({ ...plainQuestion, ...question })),
})) as unknown as SectionDraft[];

function read(content: string | Buffer, meanings: ColumnMeaning[] | null = null) {
  const findings = new Set<BackupFinding>();
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const table = wholly(
    readCsvSubmissions(bytes, sections, meanings, new Date('2026-02-01T00:00:00Z'), reportInto(findings)),
  );
  const drafts = table.drafts(0, table.length);
  return {
    columns: table.columns,
    targets: table.columns.map(({ target, questionKey, part }) =>
      [target, questionKey, part].filter(Boolean).join(' '),
    ),
    drafts,
    answers: drafts.map(({ answers }) =>
      answers.map(({ questionKey, item, optionKey, rating, text }) =>
        [questionKey, item, optionKey, rating, text].filter((part) => part !== null).join(' '),
      ),
    ),
    found: [...findings].map(({ code, externalId }) => (externalId === null ? code : `${code} ${externalId}`)),
  };
}

test('every usual encoding, separator and line end gives the same', () => {
  const lines = (separator: string, end: string) =>
    [
      ['id', 'Votre adresse', 'Une remarque ?'],
      ['1', 'a@exemple.fr', `"Été${separator} ""cité""\nla suite"`],
      ['2', 'b@exemple.fr', 'œuvre'],
    ]
      .map((cells) => cells.join(separator))
      .join(end);
  const windows = (text: string) => Buffer.from(text.replaceAll('œ', '\x9c'), 'latin1');
  const files = [
    ...[';', ',', '\t', '|'].flatMap((separator) => ['\n', '\r\n'].map((end) => Buffer.from(lines(separator, end)))),
    Buffer.from(`\ufeff${lines(';', '\r\n')}\r\n`),
    Buffer.from(`sep=;\r\n${lines(';', '\r\n')}`),
    Buffer.from(`\ufeff${lines('\t', '\r\n')}`, 'utf16le'),
    Buffer.from(`\ufeff${lines(';', '\n')}`, 'utf16le').swap16(),
    windows(lines(';', '\r\n')),
  ];
  for (const file of files) {
    const { drafts, answers } = read(file);
    expect(drafts.map(({ externalId, email }) => [externalId, email])).toEqual([
      ['1', 'a@exemple.fr'],
      ['2', 'b@exemple.fr'],
    ]);
    expect(answers[0]?.[0]).toMatch(/^remark Été[;,\t|] "cité"\nla suite$/);
    expect(answers[1]).toEqual(['remark œuvre']);
  }
});

test('what Google Forms exports finds its questions, with several choices between commas', () => {
  const { targets, answers, drafts } = read(
    [
      'Horodateur,Nom d’utilisateur,Participez-vous ?,Quels sujets ?,Vos notes [Choix accueil],Vos notes [Choix contenu]',
      '31/01/2026 14:05:09,a@exemple.fr,Choix oui,"Choix emploi, Choix logement, la mer, le soleil",4,5',
      '01/02/2026 08:00:00,b@exemple.fr,Choix non,"le coût, la distance",,',
    ].join('\n'),
  );
  expect(targets).toEqual([
    'SUBMITTED_AT',
    'EMAIL',
    'ANSWER takesPart',
    'ANSWER topics',
    'ANSWER marks accueil',
    'ANSWER marks contenu',
  ]);
  expect(answers).toEqual([
    [
      'takesPart oui',
      'topics emploi',
      'topics logement',
      'topics la mer, le soleil',
      'marks accueil 4',
      'marks contenu 5',
    ],
    ['takesPart non', 'topics le coût, la distance'],
  ]);
  expect(drafts[0]?.submittedAt.toISOString()).toBe('2026-01-31T18:05:09.000Z');
});

test('so does what LimeSurvey and Microsoft Forms export, one column for each option or all in one cell', () => {
  const lime = read(
    'Response ID;Date submitted;Start language;topics[emploi];topics[logement];topics[autre];marks[accueil]\n7;2026-01-31 14:05:00;fr;Y;N;le vélo;3',
  );
  expect(lime.targets).toEqual([
    'EXTERNAL_ID',
    'SUBMITTED_AT',
    'LANGUAGE',
    'ANSWER topics emploi',
    'ANSWER topics logement',
    'ANSWER topics autre',
    'ANSWER marks accueil',
  ]);
  expect(lime.answers).toEqual([['topics emploi', 'topics autre le vélo', 'marks accueil 3']]);
  const forms = read(
    'ID,Heure de début,Heure de fin,Adresse de messagerie,Quels sujets ?\n1,2026-01-31 14:00,2026-01-31 14:05,a@exemple.fr,Choix emploi;Choix logement;',
  );
  expect(forms.targets).toEqual(['EXTERNAL_ID', 'KEEP', 'SUBMITTED_AT', 'EMAIL', 'ANSWER topics']);
  expect(forms.answers).toEqual([['Heure de début 2026-01-31 14:00', 'topics emploi', 'topics logement']]);
});

test('no cell is lost: names that come twice, columns that mean the same, names of questions, and none', () => {
  const { answers, found, drafts } = read(
    'id;numéro;Une remarque ?;Une remarque ?;;__proto__;email;Votre adresse\n1;un;a;b;c;d;x@exemple.fr;y@exemple.fr\n;;;;;;;\n"";;;"";;;;',
  );
  expect(drafts).toHaveLength(1);
  expect(found).toContain('EMPTY_LINES');
  expect(drafts[0]).toMatchObject({ externalId: '1', email: 'x@exemple.fr' });
  expect(answers[0]?.toSorted()).toEqual(
    ['remark a', 'Une remarque ? b', 'column 5 c', 'numéro un', '__proto__ d', 'Votre adresse y@exemple.fr'].toSorted(),
  );
  const both: ColumnMeaning[] = ['remark', 'remark', 'takesPart', 'takesPart'].map((questionKey) => ({
    target: 'ANSWER',
    questionKey,
    part: null,
  }));
  expect(read('a;b;takesPart;d\nun;deux;oui;non', both).answers[0]?.toSorted()).toEqual(
    ['remark un', 'b deux', 'takesPart oui', 'd non'].toSorted(),
  );
  const kept: ColumnMeaning[] = ['x', 'y'].map(() => ({ target: 'KEEP', questionKey: null, part: null }));
  expect(read('takesPart;topicsOther\noui;le vélo', kept).answers).toEqual([
    ['takesPart (2) oui', 'topicsOther (2) le vélo'],
  ]);
});

test('a thousand columns and hostile cells are taken, more are refused, and a quote that never closes is found', () => {
  const wide = (count: number) =>
    `${Array.from({ length: count }, (_, index) => `c${index}`).join(';')}\n${Array.from({ length: count }, (_, index) => `=${index}+1`).join(';')}`;
  expect(read(wide(1_000)).answers[0]).toHaveLength(1_000);
  expect(() => read(wide(1_001))).toThrow(/trop de colonnes : 1001/);
  expect(() => read('id;remark\n1;a\n2;"jamais fermé\n3;c')).toThrow(/à partir de la ligne 3/);
  expect(() => read('')).toThrow(/ne nomme pas de colonnes/);
  expect(read('id;remark\n1;un "mot" entre\n2;b').answers).toEqual([['remark un "mot" entre'], ['remark b']]);
});

test('the separator is the one that rows and header agree on, whatever stands in a question', () => {
  const { targets, answers, drafts } = read(
    'Votre adresse;Une remarque ?;Ville, quartier, rue, et ce que vous voulez, merci\na@exemple.fr;"oui; non";Basse-Terre\nb@exemple.fr;rien;Pointe-à-Pitre',
  );
  expect(targets).toEqual(['EMAIL', 'ANSWER remark', 'KEEP']);
  expect(drafts.map(({ email }) => email)).toEqual(['a@exemple.fr', 'b@exemple.fr']);
  expect(answers[0]).toEqual(['remark oui; non', 'Ville, quartier, rue, et ce que vous voulez, merci Basse-Terre']);
});

test('what spreadsheets leave around a table is no part of it, and what they write for days is a time', () => {
  const { columns, drafts, answers, found } = read(
    'sep=;\r\nid;Horodateur;Une remarque ?;;;\r\n1;46053,586921;a;;;\r\n2;31.01.2026 14:05;b;;oublié;\r\n;;;;;\r\n;;;;;\r\n',
  );
  expect(columns.map(({ name }) => name)).toEqual(['id', 'Horodateur', 'Une remarque ?', '', '']);
  expect(drafts.map(({ submittedAt }) => submittedAt.toISOString())).toEqual([
    '2026-01-31T18:05:10.000Z',
    '2026-01-31T18:05:00.000Z',
  ]);
  expect(answers).toEqual([['remark a'], ['remark b', 'column 5 oublié']]);
  expect(found).toEqual(
    expect.arrayContaining(['EMPTY_LINES', 'DATE_SERIAL 1', 'UNKNOWN_QUESTION 2', 'MISSING_EMAIL 1']),
  );
  expect(found.filter((code) => code.startsWith('DATE_'))).toEqual(['DATE_SERIAL 1']);
});

test('American times are read as such where the column says so, and those of Google Forms keep their zone', () => {
  const american = read('id,Timestamp\n1,1/31/2026 14:05:09\n2,2/3/2026 9:00:00');
  expect(american.drafts.map(({ submittedAt }) => submittedAt.toISOString())).toEqual([
    '2026-01-31T18:05:09.000Z',
    '2026-02-03T13:00:00.000Z',
  ]);
  expect(american.found).toEqual(expect.arrayContaining(['DATE_AMERICAN 1', 'DATE_AMERICAN 2']));
  const google = read('id,Horodateur\n1,2026/01/31 2:05:26 PM UTC+1');
  expect(google.drafts[0]?.submittedAt.toISOString()).toBe('2026-01-31T13:05:26.000Z');
});

test('numbers and days are read as French and Swiss spreadsheets write them', () => {
  const [section] = sections as [SectionDraft];
  const ask = (key: string, kind: 'NUMBER' | 'DATE') => ({ ...plainQuestion, key, kind, label: { fr: key, en: key } });
  const own = [{ ...section, questions: [ask('age', 'NUMBER'), ask('day', 'DATE')] }];
  const file = 'age;day\n1 234,5;31.01.2026\n1\u00a0234;31/01/2026\n"12,50 €";46053\n-3;2026-01-31';
  const table = wholly(
    readCsvSubmissions(Buffer.from(file), own, null, new Date('2026-02-01T00:00:00Z'), () => undefined),
  );
  const given = table.drafts(0, 4).map(({ answers }) => answers.map(({ number, day, text }) => number ?? day ?? text));
  expect(given).toEqual([
    [1234.5, '2026-01-31'],
    [1234, '2026-01-31'],
    ['12,50 €', '2026-01-31'],
    [-3, '2026-01-31'],
  ]);
});

test('a quote in the middle of a cell, or after one that closed, is a sign like any other', () => {
  expect(read('id;remark\n1;"a"b;\n2;a "b" c\n3;"a""b"\n4;""').answers).toEqual([
    ['remark ab'],
    ['remark a "b" c'],
    ['remark a"b'],
    [],
  ]);
});
