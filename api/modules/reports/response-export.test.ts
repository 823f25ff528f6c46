import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import { enums as english } from '../../../admin/i18n/en-enums.ts';
import { enums as french } from '../../../admin/i18n/fr-enums.ts';
import { downloadedExport } from '../../test/exports.ts';
import { officeIsHere, sheetsOf, WITHOUT_OFFICE } from '../../test/office.ts';
import { answersTo, definition, makeQuestionnaire, option, publish, said, submit } from '../../test/questionnaires.ts';
import { storeInstitution, storeResponses } from '../../test/responses.ts';
import { type Client, test, type World } from '../../test/world.ts';
import { CODE_WORDS } from './code-words.ts';

const Export = `mutation ($input: ExportResponsesInput!) {
  exportResponses(input: $input) { export { id kind } errors { code path } }
}`;
const Update = `mutation ($input: UpdateQuestionnaireInput!) {
  updateQuestionnaire(input: $input) { questionnaire { version } errors { code path } }
}`;

/** What the second version asks: an option and a question more, another one gone, and the same question in other words. */
function secondVersion() {
  const [start, details] = definition();
  if (!start || !details) throw new Error('There are two sections');
  const [takesPart, topics, address] = start.questions;
  return [
    {
      ...start,
      questions: [
        { ...takesPart, label: said('Y participez-vous ?') },
        { ...topics, options: [option('sante'), option('emploi'), option('autre')] },
        { key: 'hours', kind: 'NUMBER', label: said('Combien d’heures ?'), decimals: 1 },
        { key: 'since', kind: 'DATE', label: said('Depuis quel jour ?') },
        address,
      ],
    },
    { ...details, questions: details.questions.slice(0, 2) },
  ];
}

const plain = { questionKey: '', item: null, optionKey: null, rating: null, text: null };
const answer = (questionKey: string, value: object) => ({ ...plain, questionKey, ...value });

/** Three responses to the first version, four to the second. */
async function answered(world: World): Promise<string> {
  const id = await makeQuestionnaire(world);
  await publish(world, id);
  await submit(world, answersTo(id, { email: 'un@example.org', answers: [answer('takesPart', { optionKey: 'non' })] }));
  const full = [
    answer('takesPart', { optionKey: 'oui' }),
    answer('topics', { optionKey: 'logement' }),
    answer('topics', { optionKey: 'autre', text: '=HYPERLINK("http://x.example")' }),
    answer('marks', { item: 'accueil', rating: 4 }),
    answer('marks', { item: 'contenu', rating: 2 }),
    answer('remark', { text: 'Bien ;\r=1+1 "vraiment"' }),
    answer('homeless', { text: '-1' }),
  ];
  expect((await submit(world, answersTo(id, { email: 'deux@example.org', answers: full }))).errors).toEqual([]);
  await submit(world, answersTo(id));
  const trainer = await world.as('TRAINER');
  const { updateQuestionnaire } = await trainer.run(Update, { input: { id, sections: secondVersion() } });
  expect(updateQuestionnaire.errors).toEqual([]);
  await publish(world, id);
  const later = [
    answer('takesPart', { optionKey: 'non' }),
    answer('topics', { optionKey: 'sante' }),
    answer('hours', { number: -2.5 }),
    answer('since', { day: '2026-01-31' }),
  ];
  for (let number = 0; number < 4; number++)
    expect((await submit(world, answersTo(id, { answers: later }))).errors).toEqual([]);
  return id;
}

const working = new Set<World>();

async function exported(world: World, client: Client, input: object) {
  const { exportResponses } = await client.run(Export, { input });
  expect(exportResponses.errors).toEqual([]);
  expect(exportResponses.export.kind).toBe('reports.responses');
  if (!working.has(world)) await world.worker();
  working.add(world);
  return downloadedExport(client, exportResponses.export.id);
}

const tableOf = (content: Buffer): Record<string, string>[] =>
  parse(content, { delimiter: ';', bom: true, columns: true });

const NAMED_COLUMNS = [
  'response_id',
  'submitted_at',
  'version',
  'language',
  'source',
  'external_id',
  'oddities',
  'email',
  'institution',
  'institution_type',
  'sector',
];
const QUESTION_COLUMNS = [
  'takesPart',
  'topics.emploi',
  'topics.logement',
  'topics.autre',
  'topics.sante',
  'topics.:text',
  'marks.accueil',
  'marks.contenu',
  'remark',
  'homeless',
  'hours',
  'since',
];

test('the columns are those of all versions, in the order they first appeared, and hold every answer', async ({
  world,
}) => {
  const trainer = await world.as('TRAINER');
  const id = await answered(world);
  const { name, type, content } = await exported(world, trainer, {
    questionnaireId: id,
    format: 'CSV',
    wording: 'KEYS',
  });
  expect(name).toMatch(/^enquete-\d+-réponses\.csv$/);
  expect(type).toBe('text/csv; charset=utf-8');
  const rows = tableOf(content);
  const [first, second, , fourth] = rows;
  expect(rows).toHaveLength(7);
  expect(Object.keys(first ?? {})).toEqual([...NAMED_COLUMNS, ...QUESTION_COLUMNS, 'other_answers']);
  expect(first).toMatchObject({ version: '1', email: 'un@example.org', takesPart: 'non', 'topics.emploi': '' });
  expect(second).toMatchObject({
    email: 'deux@example.org',
    'topics.emploi': '0',
    'topics.logement': '1',
    'topics.autre': '1',
    'topics.:text': `'=HYPERLINK("http://x.example")`,
    'marks.accueil': '4',
    remark: 'Bien ;\r=1+1 "vraiment"',
    homeless: "'-1",
  });
  expect(fourth).toMatchObject({
    version: '2',
    'topics.sante': '1',
    'topics.emploi': '0',
    hours: '-2,5',
    since: '2026-01-31',
  });
});

test('what the house calls by a code is written in words, in the language of the export, and as the code for programs', async ({
  world,
}) => {
  const trainer = await world.as('TRAINER');
  const id = await makeQuestionnaire(world);
  await publish(world, id);
  await storeInstitution(world.house.database.pool, {
    name: 'Hôpital',
    domain: 'hopital.example',
    type: 'PUBLIC_INSTITUTION',
    sector: 'HEALTH',
  });
  const submittedAt = '2026-03-10T12:00:00Z';
  await storeResponses(world.house.database.pool, id, [
    { email: 'une@hopital.example', submittedAt, language: 'EN', answers: [] },
    { email: null, submittedAt: '2026-03-11T12:00:00Z', language: null, answers: [] },
  ]);
  await world.rows(`update submission set oddities = '{MISSING_EMAIL,SKIPPED_SECTION}' where respondent_id is null`);
  const table = async (client: Client, input: object) =>
    tableOf((await exported(world, client, { questionnaireId: id, format: 'CSV', ...input })).content);
  const words = await table(trainer, {});
  expect(words[0]).toMatchObject({
    Langue: 'Anglais',
    Origine: 'Page publique',
    'Type d’institution': 'Institution publique',
    Secteur: 'Santé',
    Particularités: '',
  });
  expect(words[1]).toMatchObject({
    Langue: '',
    'Type d’institution': '',
    Particularités: 'Adresse absente, Section passée',
  });
  expect((await table(trainer, { wording: 'KEYS' }))[0]).toMatchObject({
    language: 'EN',
    source: 'PUBLIC',
    institution_type: 'PUBLIC_INSTITUTION',
    sector: 'HEALTH',
  });
});

test('exports name types, sectors and oddities as the console does', () => {
  for (const [column, name] of [
    ['institution_type', 'InstitutionType'],
    ['sector', 'InstitutionSector'],
    ['oddities', 'SubmissionOddity'],
    ['source', 'SubmissionSource'],
  ] as const) {
    const words = Object.entries(CODE_WORDS[column] ?? {});
    expect(Object.fromEntries(words.map(([code, { fr }]) => [code, fr]))).toEqual(french[name]);
    expect(Object.fromEntries(words.map(([code, { en }]) => [code, en]))).toEqual(english[name]);
  }
});

test('LibreOffice finds numbers, dates and texts in the workbook, and what every column means', async ({
  world,
  skip,
}) => {
  if (!officeIsHere) skip(WITHOUT_OFFICE);
  const trainer = await world.as('TRAINER');
  const id = await answered(world);
  const { content } = await exported(world, trainer, { questionnaireId: id, format: 'XLSX' });
  const { Réponses: responses, Questions: questions } = await sheetsOf(content);
  const [titles, , second, , fourth] = responses as string[][];
  const at = (row: string[] | undefined, title: string) => row?.[titles?.indexOf(`"${title}"`) ?? -1];
  expect(at(second, 'Vos notes – Choix accueil')).toBe('4');
  expect(at(second, 'Quels sujets ? – tel qu’écrit')).toBe('"=HYPERLINK("http://x.example")"');
  expect(at(second, 'Une remarque ?')).toBe('"Bien ;\r=1+1 "vraiment""');
  expect(at(second, 'Depuis quand ?')).toBe('"-1"');
  expect(at(fourth, 'Y participez-vous ?')).toBe('"Choix non"');
  expect(at(fourth, 'Combien d’heures ?')).toBe('-2.5');
  expect(at(fourth, 'Depuis quel jour ?')).toBe('2026-01-31');
  const keys = questions?.map(([, , key]) => key?.replaceAll('"', ''));
  expect(keys?.slice(1)).toEqual([...NAMED_COLUMNS, ...QUESTION_COLUMNS, 'other_answers']);
});

test('without names nothing leads back to a respondent, and fewer than five are refused', async ({ world }) => {
  const trainer = await world.as('TRAINER');
  const id = await answered(world);
  // What a respondent added to what is rated, and nobody has looked at.
  await world.rows(
    `insert into respondent_option (id, questionnaire_id, question_key, part, key, label, status, created_at)
     values (gen_random_uuid(), $1, 'marks', 'ITEM', 'vraiment', 'Vraiment Karim', 'PENDING', now())`,
    [id],
  );
  const { content, name } = await exported(world, trainer, {
    questionnaireId: id,
    format: 'CSV',
    wording: 'KEYS',
    anonymous: true,
  });
  expect(name).toMatch(/-réponses-anonymes\.csv$/);
  const rows = tableOf(content);
  expect(rows).toHaveLength(7);
  const texts = ['topics.:text', 'remark', 'homeless'];
  expect(Object.keys(rows[0] ?? {})).toEqual([
    'month',
    'language',
    'institution_type',
    'sector',
    ...QUESTION_COLUMNS.filter((column) => !texts.includes(column)),
  ]);
  expect(content.toString()).not.toMatch(/example\.org|HYPERLINK|vraiment/);

  await world.rows(
    'delete from answer where submission_id in (select id from submission where questionnaire_id = $1)',
    [id],
  );
  await world.rows(
    `delete from submission where id in (select id from submission where questionnaire_id = $1 order by id limit 3)`,
    [id],
  );
  const { exportResponses } = await trainer.run(Export, {
    input: { questionnaireId: id, format: 'CSV', anonymous: true },
  });
  expect(exportResponses).toEqual({ export: null, errors: [{ code: 'TOO_FEW', path: ['anonymous'] }] });
});

test('nobody exports responses who may not read them, and of no questionnaire that is none', async ({ world }) => {
  const id = await makeQuestionnaire(world);
  const before = await world.rows('select count(*)::int as count from export');
  const candidate = await world.as('CANDIDATE');
  const input = { questionnaireId: id, format: 'CSV' };
  expect((await candidate.ask(Export, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const other = { ...input, institutionId: '00000000-0000-7000-8000-000000000000' };
  expect((await (await world.as('TRAINER')).run(Export, { input: other })).exportResponses).toEqual({
    export: null,
    errors: [{ code: 'NOT_FOUND', path: ['questionnaireId'] }],
  });
  expect(await world.rows('select count(*)::int as count from export')).toEqual(before);
});
