import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { answersTo, submit } from '../../test/questionnaires.ts';
import { countedAnswers } from '../../test/responses.ts';
import { type Answer, statementsOf, test, type World } from '../../test/world.ts';
import { folded } from './cap-answers.ts';
import { importQuestionnaireCommand } from './submissions.command.ts';

const fixture = fileURLToPath(new URL('../../test/fixtures/cap-backup.json', import.meta.url));
const realBackup = new URL('../../../../shared/data/cap-questionnaire-backup-sample.json', import.meta.url);

const hostileFile = new URL('../../../../shared/data/bad-input/blns.json', import.meta.url);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach<{ world: World }>(async ({ world }) => {
  await world.rows('truncate questionnaire, outbox_event, submission_import cascade');
});

const attended = { questionKey: 'participatedInCafes', optionKey: 'Non' };

/** Runs the command as the operator does; gives the lines of its report. */
async function importFile(world: World, ...args: string[]): Promise<string[]> {
  const lines: string[] = [];
  await importQuestionnaireCommand.run({
    config: world.config,
    args,
    context: async () => world.house.context(),
    file: (name) => name,
    say: (line) => void lines.push(line),
  });
  return lines;
}

async function written(content: unknown): Promise<string> {
  const file = join(folder, 'backup.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const everything = async (world: World) => ({
  questionnaires: await world.rows('select * from questionnaire'),
  submissions: await world.rows('select * from submission order by id'),
  respondents: await world.rows('select * from respondent order by id'),
  answers: await world.rows('select * from answer order by submission_id, position'),
  events: await world.rows(
    `select name, payload from outbox_event where name <> 'SubmissionImportChanged' order by id`,
  ),
});

const byId = (world: World, externalId: string): Promise<Answer[]> =>
  world.rows(
    `select s.id, r.email, r.email_key, s.oddities, s.source, s.submitted_at
     from submission s left join respondent r on r.id = s.respondent_id where s.external_id = $1`,
    [externalId],
  );

const row = (id: number | string, data: object, more: object = {}) => ({
  id,
  data: JSON.stringify(data),
  created_at: '2025-01-01 08:00:00',
  ...more,
});

test('a backup becomes a published questionnaire with all its answers, and says what was odd', async ({ world }) => {
  const lines = await importFile(world, fixture);
  expect(lines.slice(0, 2)).toEqual([
    'Questionnaire « cap » : créé et publié.',
    '10 réponses lues : 10 ajoutées, 0 déjà enregistrée.',
  ]);
  expect(lines[2]).toMatch(/^\d+ particularités signalées :$/);
  expect(lines).toContain(
    '  réponse 12, email : domaine sans doute mal saisi, laissé tel quel : centre-exemple.hc → centre-exemple.ch',
  );
  expect(lines).toContain('  notes : partie inconnue du fichier, non reprise');
  const { questionnaires, submissions, events } = await everything(world);
  expect(questionnaires).toMatchObject([{ slug: 'cap', status: 'PUBLISHED' }]);
  expect(submissions).toHaveLength(10);
  expect(events.map(({ name }) => name)).toEqual([
    'QuestionnaireCreated',
    'QuestionnairePublished',
    'SubmissionsImported',
  ]);
  expect(events[2].payload).toMatchObject({
    count: 10,
    submissionIds: expect.arrayContaining(submissions.map(({ id }) => id)),
  });
  expect(await byId(world, '11')).toMatchObject([
    {
      email: 'A@Centre-Exemple.ch',
      email_key: null,
      source: 'IMPORT',
      oddities: expect.arrayContaining(['DUPLICATE_EMAIL', 'RESPONDENT_ROLE']),
    },
  ]);
});

test('roles that respondents added are kept as marked options and offered to nobody', async ({ world }) => {
  await importFile(world, fixture);
  const query =
    '{ questionnaireBySlug(slug: "cap") { id respondentOptions { questionKey part key status } sections { questions { key options { key } } } } }';
  const { questionnaireBySlug: cap } = await (await world.as('ADMIN')).run(query);
  const roles = cap.sections
    .flatMap((section: Answer) => section.questions)
    .find(({ key }: Answer) => key === 'professionalRole');
  expect(roles.options.map(({ key }: Answer) => key)).not.toContain('Job coach');
  expect(cap.respondentOptions).toContainEqual({
    questionKey: 'professionalRole',
    part: 'OPTION',
    key: 'Job coach',
    status: 'PENDING',
  });
  const as = (optionKey: string) =>
    submit(world, answersTo(cap.id, { answers: [attended, { questionKey: 'professionalRole', optionKey }] }));
  expect((await as('Job coach')).errors).toMatchObject([
    { code: 'UNKNOWN_OPTION', path: ['answers', 'professionalRole'] },
  ]);
  expect((await as('Coach en insertion')).errors).toEqual([]);
});

test('a second run adds nothing and changes nothing', async ({ world }) => {
  await importFile(world, fixture);
  const before = await everything(world);
  const lines = await importFile(world, fixture);
  expect(lines.slice(0, 2)).toEqual([
    'Questionnaire « cap » : déjà enregistré.',
    '10 réponses lues : 0 ajoutée, 10 déjà enregistrées.',
  ]);
  expect(lines.some((line) => line.includes('réponse 12'))).toBe(false);
  expect(await everything(world)).toEqual(before);
});

test('a newer backup adds what is new: answers, and the options that came with them', async ({ world }) => {
  await importFile(
    world,
    await written({ submissions: [row(1, { professionalRole: 'Pilote', email: 'un@exemple.ch' })] }),
  );
  const newer = [
    row(1, { professionalRole: 'Pilote', email: 'un@exemple.ch' }),
    row(2, { professionalRole: 'Capitaine', email: 'deux@exemple.ch' }),
  ];
  expect((await importFile(world, await written({ submissions: newer })))[1]).toBe(
    '2 réponses lues : 1 ajoutée, 1 déjà enregistrée.',
  );
  const { submissions, events } = await everything(world);
  expect(submissions.map(({ external_id }) => external_id)).toEqual(['1', '2']);
  expect(await world.rows('select key from respondent_option order by id')).toEqual([
    { key: 'Pilote' },
    { key: 'Capitaine' },
  ]);
  expect(events.slice(3).map(({ name }) => name)).toEqual(['SubmissionsImported']);
});

test('an address that has answered here keeps its answer; the imported one is kept beside it and flagged', async ({
  world,
}) => {
  await importFile(world, await written({ submissions: [] }));
  const [{ id }] = await world.rows('select id from questionnaire');
  const answers = [attended, { questionKey: 'professionalRole', optionKey: 'Coach en insertion' }];
  const { submission } = await submit(world, answersTo(id, { email: 'deja@exemple.ch', answers }));
  const lines = await importFile(
    world,
    await written({ submissions: [row(7, { professionalRole: 'Coach en insertion', email: 'Deja@exemple.ch' })] }),
  );
  expect(lines.slice(2)).toEqual([
    '1 particularité signalée :',
    '  réponse 7, email : adresse déjà utilisée par une réponse antérieure : les deux réponses sont gardées',
  ]);
  expect(await byId(world, '7')).toMatchObject([
    { email: 'Deja@exemple.ch', email_key: null, oddities: ['DUPLICATE_EMAIL'] },
  ]);
  expect(
    await world.rows(
      'select r.email_key from submission s join respondent r on r.id = s.respondent_id where s.id = $1',
      [submission.id],
    ),
  ).toEqual([{ email_key: 'deja@exemple.ch' }]);
});

test('a file that is none, or that fails half way, leaves no trace', async ({ world }) => {
  for (const [args, message] of [
    [[], /Indiquez un fichier/],
    [[join(folder, 'absent.json')], /ne peut pas être lu/],
    [[await written('pas du JSON')], /n’est pas du JSON/],
  ] as [string[], RegExp][])
    await expect(importFile(world, ...args)).rejects.toThrow(message);
  await world.rows(
    `create function refuse() returns trigger language plpgsql as 'begin raise exception ''plein''; end'`,
  );
  await world.rows(
    'create trigger refuse before insert on answer for each row when (new.position = 3) execute function refuse()',
  );
  await expect(importFile(world, fixture)).rejects.toThrow(/plein/);
  await world.rows('drop trigger refuse on answer');
  await world.rows('drop function refuse');
  expect(await everything(world)).toEqual({
    questionnaires: [],
    submissions: [],
    respondents: [],
    answers: [],
    events: [],
  });
});

test('a file whose import ends half way is gone on with, none lost and none twice, and can be undone like any other', async ({
  world,
}) => {
  const submissions = Array.from({ length: 700 }, (_, index) =>
    row(index, { professionalRole: 'Pilote', email: `p${index}@exemple.ch` }),
  );
  const file = await written({ submissions });
  const imports = () =>
    world.rows('select status, read_count, done_count, new_count, file_name, created_by_id from submission_import');
  await world.rows(
    `create function refuse() returns trigger language plpgsql as 'begin raise exception ''plein''; end'`,
  );
  await world.rows(
    `create trigger refuse before insert on submission for each row when (new.external_id = '600') execute function refuse()`,
  );
  await expect(importFile(world, file)).rejects.toThrow(/arrêté après 500 réponses ajoutées.*plein/);
  await world.rows('drop trigger refuse on submission');
  await world.rows('drop function refuse');
  const standing = { read_count: 700, file_name: 'backup.json', created_by_id: null };
  expect(await imports()).toEqual([{ ...standing, status: 'APPLYING', done_count: 500, new_count: 500 }]);

  expect((await importFile(world, file)).slice(0, 3)).toEqual([
    'Import repris là où il s’était arrêté : 500 réponses parcourues.',
    'Questionnaire « cap » : créé et publié.',
    '700 réponses lues : 200 ajoutées, 500 déjà enregistrées.',
  ]);
  expect(await imports()).toEqual([{ ...standing, status: 'DONE', done_count: 700, new_count: 700 }]);
  expect(
    await world.rows('select count(*)::int as all, count(distinct external_id)::int as ids from submission'),
  ).toEqual([{ all: 700, ids: 700 }]);
  const events = await world.rows(`select payload from outbox_event where name = 'SubmissionsImported'`);
  expect(events.map(({ payload }) => payload.count)).toEqual([700]);
  const admin = await world.as('ADMIN');
  const { submissionImports } = await admin.run('{ submissionImports { nodes { viewerCanUndo } } }');
  expect(submissionImports.nodes).toEqual([{ viewerCanUndo: true }]);
});

test('identifiers and texts of any length are kept', async ({ world }) => {
  const id = 'i'.repeat(3_000);
  const text = 'é'.repeat(50_000);
  await importFile(
    world,
    await written({
      submissions: [row(id, { specializationObstacles: text }), row('j'.repeat(200), {}), row('j'.repeat(200), {})],
    }),
  );
  const rows = await world.rows(
    'select s.external_id, a.question_key, a.text from submission s left join answer a on a.submission_id = s.id order by s.external_id, a.position',
  );
  expect(rows).toEqual([
    { external_id: expect.stringMatching(/^content-/), question_key: 'specializationObstacles', text },
    { external_id: expect.stringMatching(/^content-/), question_key: 'id', text: id },
    { external_id: 'j'.repeat(200), question_key: null, text: null },
    { external_id: `${'j'.repeat(200)}#2`, question_key: null, text: null },
  ]);
});

describe.skipIf(!existsSync(hostileFile))('hostile strings (skipped where the file is absent)', () => {
  test('come in as they are, as texts, options, items and keys of unknown questions', async ({ world }) => {
    const hostile: string[] = JSON.parse(readFileSync(hostileFile, 'utf8')).filter(
      (text: string) => text.trim() !== '',
    );
    const submissions = hostile.map((text, id) =>
      row(id, {
        specializationObstacles: text,
        observedChallenges: [text],
        challengesRanking: { [text]: text },
        [`x${text}`]: text,
        email: `p${id}@exemple.ch`,
      }),
    );
    const lines = await importFile(world, await written({ submissions }));
    expect(lines[1]).toBe(`${hostile.length} réponses lues : ${hostile.length} ajoutées, 0 déjà enregistrée.`);
    const answers = await world.rows(
      `select a.question_key, a.item, coalesce(a.text, a.option_key, a.rating::text) as value
       from submission s join answer a on a.submission_id = s.id order by s.external_id::int, a.position`,
    );
    const valuesOf = (key: string): string[] =>
      answers.filter(({ question_key }) => question_key === key).map(({ value }) => value);
    expect(valuesOf('specializationObstacles')).toEqual(hostile);
    expect(valuesOf('observedChallenges')).toEqual(hostile);
    const rated = answers.filter(({ question_key }) => question_key === 'challengesRanking');
    // Two spellings of an item are one item, under the first of them.
    expect(rated.map(({ item }) => folded(item))).toEqual(hostile.map(folded));
    expect(answers.flatMap(({ question_key, value }) => (question_key === `x${value}` ? [value] : []))).toEqual(
      hostile,
    );
  });
});

test('five thousand answers come in together, in few statements', async ({ world }) => {
  const data = {
    observedChallenges: ['conflits', 'migration'],
    challengesRanking: { conflits: 3, migration: '4', precarite: 1 },
    specializationObstacles: 'Le coût',
  };
  const submissions = Array.from({ length: 5_000 }, (_, index) =>
    row(index, { ...data, email: `p${index}@exemple.ch` }),
  );
  const file = await written({ submissions });
  const { statements } = await statementsOf(() => importFile(world, file));
  // Thirteen for each five hundred submissions, in a transaction of their own.
  expect(statements.length).toBeLessThan(150);
  expect(await world.rows('select count(*)::int as answers from answer')).toEqual([{ answers: 30_000 }]);
  const admin = await world.as('ADMIN');
  const { result, statements: reading } = await statementsOf(() =>
    admin.run('{ questionnaires { nodes { submissionCount } } }'),
  );
  expect(result.questionnaires.nodes).toEqual([{ submissionCount: 5_000 }]);
  expect(reading).toHaveLength(1);
});

describe.skipIf(!existsSync(realBackup))('the real backup (skipped where the file is absent)', () => {
  test('sixty of sixty come in, with the counts of the file; a second run adds none', async ({ world }) => {
    const lines = await importFile(world, fileURLToPath(realBackup));
    expect(lines[1]).toBe('60 réponses lues : 60 ajoutées, 0 déjà enregistrée.');
    expect(
      lines.filter((line) => line.endsWith('domaine sans doute mal saisi, laissé tel quel : fase.cj → fase.ch')),
    ).toHaveLength(1);
    expect(lines.find((line) => line.includes('note écrite comme texte'))).toMatch(
      /, 212 fois, sur \d+ réponses : 71, /,
    );

    const straight: Record<string, number> = {};
    const count = (...key: unknown[]) => void (straight[key.join(' ')] = (straight[key.join(' ')] ?? 0) + 1);
    for (const { data } of JSON.parse(readFileSync(realBackup, 'utf8')).submissions)
      for (const [key, value] of Object.entries<Answer>(JSON.parse(data))) {
        if (Array.isArray(value)) for (const option of value) count(key, '-', option);
        else if (value instanceof Object) for (const [item, rating] of Object.entries(value)) count(key, item, rating);
        else if (['participatedInCafes', 'cafesCommunication', 'professionalRole'].includes(key))
          count(key, '-', value);
      }
    const admin = await world.as('ADMIN');
    const { questionnaireBySlug: cap } = await admin.run('{ questionnaireBySlug(slug: "cap") { id submissionCount } }');
    const counted = (await countedAnswers(world.house.database.pool, cap.id)).map(
      ({ questionKey, item, value, count: times }) => [`${questionKey} ${item ?? '-'} ${value}`, times],
    );
    expect(Object.fromEntries(counted)).toEqual(straight);
    expect(counted.length).toBeGreaterThan(70);
    expect(cap.submissionCount).toBe(60);

    const before = await everything(world);
    expect((await importFile(world, fileURLToPath(realBackup)))[1]).toBe(
      '60 réponses lues : 0 ajoutée, 60 déjà enregistrées.',
    );
    expect(await everything(world)).toEqual(before);
  });
});
