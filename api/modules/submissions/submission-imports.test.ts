import { existsSync, readFileSync } from 'node:fs';
import { beforeEach, expect } from 'vitest';
import {
  APPLY,
  begun,
  CREATE,
  CREATE_UPLOAD,
  counts,
  MAP,
  oddBackup,
  standing,
  UNDO,
  uploaded,
} from '../../test/imports.ts';
import { openQuestionnaire, publish } from '../../test/questionnaires.ts';
import { put } from '../../test/uploads.ts';
import { type Answer, test, type World } from '../../test/world.ts';

// In a hook: a slow machine starts a job process for longer than a test may take.
let isWorking = false;
beforeEach<{ world: World }>(async ({ world }) => {
  if (!isWorking) await world.worker();
  isWorking = true;
});

test('a backup is read and reported on, taken over whole, and taken back without a trace', async ({ world }) => {
  const admin = await world.as('ADMIN');
  const id = await begun(admin, 'sauvegarde.json', oddBackup);
  const checked = await standing(admin, id, 'CHECKED');
  expect(checked).toMatchObject({ readCount: 10, newCount: 10, questionnaire: null, viewerCanApply: true });
  expect(checked.findings.map(({ code }: Answer) => code)).toContain('RATING_AS_TEXT');
  expect(JSON.stringify(checked.findings)).not.toContain('@');
  expect(await counts(world)).toEqual({ submissions: 0, answers: 0, respondents: 0, options: 0 });

  expect((await admin.run(APPLY, { id })).applySubmissionImport.errors).toEqual([]);
  expect(await standing(admin, id, 'DONE')).toMatchObject({
    newCount: 10,
    questionnaire: { slug: 'cap' },
    viewerCanApply: false,
    viewerCanUndo: true,
  });
  expect((await counts(world))?.submissions).toBe(10);
  expect((await admin.run(APPLY, { id })).applySubmissionImport.errors).toEqual([{ code: 'NOT_READY', path: ['id'] }]);

  expect((await admin.run(UNDO, { id })).undoSubmissionImport.errors).toEqual([]);
  await standing(admin, id, 'UNDONE');
  expect(await counts(world)).toEqual({ submissions: 0, answers: 0, respondents: 0, options: 0 });
});

test('a backup goes where it is told to, as to a questionnaire made from the template', async ({ world }) => {
  const admin = await world.as('ADMIN');
  const { createQuestionnaireFromTemplate } = await admin.run(
    'mutation { createQuestionnaireFromTemplate(input: { template: CAP, slug: "autre-cap" }) { questionnaire { id } } }',
  );
  const questionnaireId = createQuestionnaireFromTemplate.questionnaire.id;
  await publish(world, questionnaireId);
  const id = await begun(admin, 'ailleurs.json', oddBackup, questionnaireId);
  await standing(admin, id, 'CHECKED');
  await admin.run(APPLY, { id });
  expect(await standing(admin, id, 'DONE')).toMatchObject({ newCount: 10, questionnaire: { slug: 'autre-cap' } });
  await admin.run(UNDO, { id });
  await standing(admin, id, 'UNDONE');
});

test('a table finds its questions by their names, keeps what it cannot place, and is mapped by hand where it must', async ({
  world,
}) => {
  const admin = await world.as('ADMIN');
  const questionnaireId = await openQuestionnaire(world);
  const table = [
    'id;Horodateur;Votre adresse;Participez-vous ?;topics;Vos notes – Choix accueil;marks.contenu;remark;Couleur',
    '1;31/01/2026 14:05;zoe@exemple.fr;Choix oui;emploi|logement;4;"5";"=1+1; ""cité""";bleu',
    '2;2026-02-01 08:00;ZOE@exemple.fr;non;le vélo;neuf;;;',
    '3;hier;;peut-être;autre;2;1;;',
  ].join('\r\n');
  const id = await begun(admin, 'réponses.csv', Buffer.from(table, 'utf8'), questionnaireId);
  const checked = await standing(admin, id, 'CHECKED');
  expect(checked.columns.map(({ target, questionKey, part }: Answer) => [target, questionKey, part])).toEqual([
    ['EXTERNAL_ID', null, null],
    ['SUBMITTED_AT', null, null],
    ['EMAIL', null, null],
    ['ANSWER', 'takesPart', null],
    ['ANSWER', 'topics', null],
    ['ANSWER', 'marks', 'accueil'],
    ['ANSWER', 'marks', 'contenu'],
    ['ANSWER', 'remark', null],
    ['KEEP', null, null],
  ]);
  const found = checked.findings.map(
    ({ message, rows, values }: Answer) => `${message.fr} : ${rows}${values.length > 0 ? ` (${values})` : ''}`,
  );
  expect(found).toEqual(
    expect.arrayContaining([
      'adresse déjà utilisée par une réponse antérieure : les deux réponses sont gardées : 2',
      'note illisible ou hors de l’échelle, gardée comme texte et non comptée (Vos notes) : 2 (neuf)',
      'date absente ou illisible : celle du fichier ou de l’import en tient lieu (Horodateur) : 3 (hier)',
      'choix que la question ne propose pas, gardé parmi les choix ajoutés (Quels sujets ?) : 2 (le vélo)',
      'choix que la question ne propose pas, gardé parmi les choix ajoutés (Participez-vous ?) : 3 (peut-être)',
      'question inconnue, sa réponse est gardée comme texte (Couleur) : 1',
      'adresse e-mail absente : 3',
    ]),
  );
  const columns = checked.columns.map(({ name, target, questionKey, part }: Answer) =>
    name === 'Couleur' ? { target: 'IGNORE' } : { target, questionKey, part },
  );
  const wrong = [...columns.slice(0, -1), { target: 'ANSWER', questionKey: 'absente' }];
  expect((await admin.run(MAP, { input: { id, columns: wrong } })).mapSubmissionImport.errors).toEqual([
    { code: 'INVALID', path: ['columns', '8'] },
  ]);
  expect((await admin.run(MAP, { input: { id, columns } })).mapSubmissionImport.errors).toEqual([]);
  const mapped = await standing(admin, id, 'CHECKED');
  expect(mapped.findings.map(({ code, message }: Answer) => [code, message.fr])).toContainEqual([
    'IGNORED_COLUMN',
    'colonne laissée de côté (Couleur)',
  ]);
  await admin.run(APPLY, { id });
  await standing(admin, id, 'DONE');
  const rows = await world.rows(
    `select s.external_id as id, s.submitted_at, r.email_key, a.question_key as key, a.item, a.option_key, a.rating, a.text
     from submission s left join respondent r on r.id = s.respondent_id join answer a on a.submission_id = s.id
     where s.questionnaire_id = $1 order by s.external_id, a.position`,
    [questionnaireId],
  );
  const of = (wanted: string) =>
    rows
      .filter(({ id: row }) => row === wanted)
      .map(({ key, item, option_key, rating, text }) => [key, item, option_key, rating, text]);
  expect(rows[0]).toMatchObject({ submitted_at: '2026-01-31 18:05:00+00', email_key: 'zoe@exemple.fr' });
  expect(of('1')).toEqual([
    ['takesPart', null, 'oui', null, null],
    ['topics', null, 'emploi', null, null],
    ['topics', null, 'logement', null, null],
    ['marks', 'accueil', null, 4, null],
    ['marks', 'contenu', null, 5, null],
    ['remark', null, null, null, '=1+1; "cité"'],
  ]);
  expect(of('2')).toEqual([
    ['takesPart', null, 'non', null, null],
    ['topics', null, 'le vélo', null, null],
    ['marks', 'accueil', null, null, 'neuf'],
  ]);
  expect(
    await world.rows('select question_key, key from respondent_option where questionnaire_id = $1 order by key', [
      questionnaireId,
    ]),
  ).toEqual([
    { question_key: 'topics', key: 'le vélo' },
    { question_key: 'takesPart', key: 'peut-être' },
  ]);
});

test('what Windows wrote is read; what is no file of answers says why, and leaves nothing', async ({ world }) => {
  const admin = await world.as('ADMIN');
  const questionnaireId = await openQuestionnaire(world);
  const windows = Buffer.from('Votre adresse,Une remarque ?\r\na@exemple.fr,C\u00e9t\u00e9\r\n', 'latin1');
  const id = await begun(admin, 'windows.csv', windows, questionnaireId);
  expect((await standing(admin, id, 'CHECKED')).findings.map(({ code }: Answer) => code)).toContain('NOT_UTF8');
  for (const [name, content, reason] of [
    ['vide.json', '{"autre": []}', 'Le fichier ne contient pas de liste de réponses (« submissions »).'],
    ['seule.csv', 'rien\r\n', 'La première ligne du fichier ne nomme pas de colonnes.'],
    ['casse.json', '{"submissions": [', null],
  ] as const) {
    const failed = await standing(admin, await begun(admin, name, Buffer.from(content), questionnaireId), 'FAILED');
    if (reason) expect(failed.error.fr).toBe(reason);
    else expect(failed.error.fr).toMatch(/^Le fichier s’arrête avant sa fin/);
  }
  const uploadId = await uploaded(admin, 'sans.csv', Buffer.from('a;b\r\n1;2\r\n'));
  const { createSubmissionImport } = await admin.run(CREATE, { input: { uploadId, idempotencyKey: 'sans' } });
  expect(createSubmissionImport.errors).toEqual([{ code: 'REQUIRED', path: ['questionnaireId'] }]);
  const binary = await put(
    admin,
    (await admin.run(CREATE_UPLOAD, { name: 'x.csv' })).createUpload.upload.url,
    new Uint8Array([0, 1, 2]),
  );
  expect(binary.status).toBe(415);
});

test('only those who may import see imports, upload files for them and begin them', async ({ world }) => {
  const before = await counts(world);
  const trainer = await world.as('TRAINER');
  for (const [document, variables] of [
    [CREATE_UPLOAD, { name: 'x.csv' }],
    [CREATE, { input: { uploadId: crypto.randomUUID(), idempotencyKey: 'x' } }],
    ['{ submissionImports { totalCount } }', {}],
  ] as const)
    expect((await trainer.ask(document, variables)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect(await counts(world)).toEqual(before);
});

const realBackup = new URL('../../../../shared/data/cap-questionnaire-backup-sample.json', import.meta.url);

test.skipIf(!existsSync(realBackup))(
  'the real backup comes in through the console as it does by the command',
  async ({ world }) => {
    const admin = await world.as('ADMIN');
    const before = await counts(world);
    const id = await begun(admin, 'cap.json', readFileSync(realBackup));
    expect(await standing(admin, id, 'CHECKED')).toMatchObject({ readCount: 60, newCount: 60 });
    await admin.run(APPLY, { id });
    await standing(admin, id, 'DONE');
    await admin.run(UNDO, { id });
    await standing(admin, id, 'UNDONE');
    expect(await counts(world)).toEqual(before);
  },
);
