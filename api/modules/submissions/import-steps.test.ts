import { beforeEach, expect } from 'vitest';
import { APPLY, begun, counts, ONE, oddBackup, stepped, UNDO } from '../../test/imports.ts';
import { openQuestionnaire } from '../../test/questionnaires.ts';
import { type Answer, type Client, test, type World } from '../../test/world.ts';
import { stepImport } from './submission-import-steps.write.ts';

// The steps are taken here, one after the other, as the job process takes them.
beforeEach<{ world: World }>(async ({ world }) => {
  await world.rows('truncate questionnaire cascade');
});

async function taken(
  world: World,
  admin: Client,
  name: string,
  content: Buffer,
  questionnaireId: string | null = null,
) {
  const id = await begun(admin, name, content, questionnaireId);
  expect(await stepped(world, admin, id)).toMatchObject({ status: 'CHECKED' });
  await admin.run(APPLY, { id });
  return stepped(world, admin, id);
}

async function undone(world: World, admin: Client, id: string, withQuestionnaire = false): Promise<Answer> {
  expect((await admin.run(UNDO, { id, withQuestionnaire })).undoSubmissionImport.errors).toEqual([]);
  return stepped(world, admin, id);
}

/** The backup again, with these rows changed. */
const changed = (change: (row: Answer) => object): Buffer => {
  const { submissions, ...file } = JSON.parse(oddBackup.toString());
  return Buffer.from(JSON.stringify({ ...file, submissions: submissions.map(change) }));
};

test('a file that comes again brings nothing, and names what it says otherwise', async ({ world }) => {
  const admin = await world.as('ADMIN');
  await taken(world, admin, 'sauvegarde.json', oddBackup);
  const again = await begun(admin, 'encore.json', oddBackup);
  expect(await stepped(world, admin, again)).toMatchObject({ readCount: 10, newCount: 0 });
  const other = changed((row) => (row.id === 15 ? { ...row, data: { specializationObstacles: 'Autre chose' } } : row));
  const known = await stepped(world, admin, await begun(admin, 'changée.json', other));
  expect(known.findings.filter(({ code }: Answer) => code === 'KNOWN_DIFFERS')).toEqual([
    expect.objectContaining({ count: 1, rows: ['15'] }),
  ]);
  const renamed = changed((row) => (row.id === 10 ? { ...row, id: 'neuf' } : row));
  const repeated = await stepped(world, admin, await begun(admin, 'renommée.json', renamed));
  expect(repeated.newCount).toBe(1);
  expect(repeated.findings.find(({ code }: Answer) => code === 'DUPLICATE_EMAIL').rows).toContain('neuf');
});

test('the questionnaire that an import made goes with it when that is asked for, and stays when something refers to it', async ({
  world,
}) => {
  const admin = await world.as('ADMIN');
  const slugs = async () => (await world.rows('select slug from questionnaire order by slug')).map(({ slug }) => slug);
  const { id } = await taken(world, admin, 'avec.json', oddBackup);
  expect(await undone(world, admin, id, true)).toMatchObject({
    status: 'UNDONE',
    questionnaire: null,
    viewerCanUndo: false,
  });
  expect(await slugs()).toEqual([]);
  expect(await counts(world)).toEqual({ submissions: 0, answers: 0, respondents: 0, options: 0 });

  const first = await taken(world, admin, 'premier.json', oddBackup);
  expect(first.viewerCanUndoWithQuestionnaire).toBe(true);
  const second = await taken(
    world,
    admin,
    'second.json',
    changed((row) => ({ ...row, id: `plus-${row.id}` })),
  );
  expect(second.viewerCanUndoWithQuestionnaire).toBe(false);
  expect((await admin.run(ONE, { id: first.id })).submissionImport.viewerCanUndoWithQuestionnaire).toBe(false);
  const refused = await admin.run(UNDO, { id: second.id, withQuestionnaire: true });
  expect(refused.undoSubmissionImport.errors).toEqual([{ code: 'INVALID', path: ['withQuestionnaire'] }]);
  const kept = await undone(world, admin, first.id, true);
  expect(kept).toMatchObject({ status: 'UNDONE', questionnaire: { slug: 'cap' } });
  expect(kept.findings[0]).toMatchObject({ code: 'QUESTIONNAIRE_KEPT' });
  expect(await slugs()).toEqual(['cap']);
  expect((await counts(world))?.submissions).toBe(10);
});

test('an import of several portions goes on where it stood, and is undone before its end', async ({ world }) => {
  const admin = await world.as('ADMIN');
  const questionnaireId = await openQuestionnaire(world);
  const many = Array.from({ length: 700 }, (_, index) => `${index};p${index}@exemple.fr;oui;4`);
  const table = ['id;Votre adresse;Participez-vous ?;marks.accueil', ...many].join('\n');
  const id = await begun(admin, 'beaucoup.csv', Buffer.from(table), questionnaireId);
  expect(await stepped(world, admin, id)).toMatchObject({ readCount: 700, newCount: 700, doneCount: 0 });
  await world.rows(
    `create function refuse() returns trigger language plpgsql as 'begin raise exception ''plein''; end'`,
  );
  await world.rows(
    `create trigger refuse before insert on submission for each row when (new.external_id = '600') execute function refuse()`,
  );
  await admin.run(APPLY, { id });
  await expect(stepped(world, admin, id)).rejects.toThrow(/plein/);
  expect((await admin.run(ONE, { id })).submissionImport).toMatchObject({
    status: 'APPLYING',
    doneCount: 500,
    viewerCanUndo: true,
  });
  expect(await counts(world)).toMatchObject({ submissions: 500, answers: 1_000, respondents: 500 });
  await world.rows('drop trigger refuse on submission');
  expect(await stepped(world, admin, id)).toMatchObject({ status: 'DONE', newCount: 700, doneCount: 700 });
  expect(await counts(world)).toMatchObject({ submissions: 700, answers: 1_400, respondents: 700 });
  expect(await undone(world, admin, id)).toMatchObject({ status: 'UNDONE' });
  expect(await counts(world)).toMatchObject({ submissions: 0, answers: 0, respondents: 0 });
});

test('long tables are read in several steps, of which none loses or repeats anything, and wait for one another', async ({
  world,
}) => {
  const admin = await world.as('ADMIN');
  const questionnaireId = await openQuestionnaire(world);
  // More than a step reads; one address in ten is none.
  const rows = Array.from(
    { length: 5_000 },
    (_, index) => `${index};${index % 10 === 0 ? 'x' : `p${index}@exemple.fr`};4`,
  );
  const table = Buffer.from(['id;Votre adresse;marks.accueil', ...rows].join('\n'));
  const ids: string[] = [];
  for (const name of ['un.csv', 'deux.csv', 'trois.csv']) ids.push(await begun(admin, name, table, questionnaireId));
  const statusOf = async (id: string) => (await admin.run(ONE, { id })).submissionImport.status;
  for (const id of ids) await world.write((tx) => stepImport(tx, id));
  expect(await Promise.all(ids.map(statusOf))).toEqual(['CHECKING', 'CHECKING', 'CHECKING']);
  for (const id of ids) {
    const found = await stepped(world, admin, id);
    expect(found).toMatchObject({ status: 'CHECKED', readCount: 5_000, newCount: 5_000 });
    expect(found.findings.find(({ code }: Answer) => code === 'INVALID_EMAIL').count).toBe(500);
  }
});
