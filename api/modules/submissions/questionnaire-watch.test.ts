import { expect } from 'vitest';
import { perform } from '../../platform/jobs/perform.ts';
import { answersTo, makeQuestionnaire, openQuestionnaire, publish, submit } from '../../test/questionnaires.ts';
import { statementsOf, test, type World } from '../../test/world.ts';
import { watchOpenQuestionnaires } from './questionnaires.jobs.ts';

const HOUR = 3_600_000;
/** One look so many hours from now. */
const look = (world: World, hours = 0) =>
  perform({ ...world.house.context(), now: new Date(Date.now() + hours * HOUR) }, watchOpenQuestionnaires, {});
/** The alerts about a questionnaire, in the order they were raised. */
const alertsOf = (world: World, id: string) =>
  world.rows(
    `select split_part(key, ':', 1) as name, severity, count, recovered_at is not null as over from alert
     where key like '%:' || $1 order by opened_at, key`,
    [id],
  );
const close = (world: World, id: string) =>
  world.rows(`update questionnaire set status = 'CLOSED' where id = $1`, [id]);
const refusalsOf = (world: World, id: string) =>
  world.rows('select code, count from submission_refusal where questionnaire_id = $1 order by code', [id]);
/** Refusals, and stored answers, of some hours ago. */
const happened = async (world: World, id: string, hoursAgo: number, refused: number, stored: number) => {
  await world.rows(
    `insert into submission_refusal (questionnaire_id, hour, code, count)
     values ($1, date_trunc('hour', now()) - make_interval(hours => $2), 'REQUIRED', $3)`,
    [id, hoursAgo, refused],
  );
  await world.rows(
    `insert into submission (id, questionnaire_id, questionnaire_version_id, submitted_at, source, oddities)
     select gen_random_uuid(), $1, v.id, now() - make_interval(hours => $2), 'PUBLIC', '{}'
     from questionnaire_version v, generate_series(1, $3) where v.questionnaire_id = $1`,
    [id, hoursAgo, stored],
  );
};

test('two days without an answer are told of once, until one comes or the questionnaire is closed', async ({
  world,
}) => {
  const id = await openQuestionnaire(world);
  const closed = await openQuestionnaire(world);
  const draft = await makeQuestionnaire(world);
  await look(world, 47);
  expect(await alertsOf(world, id)).toEqual([]);
  await look(world, 49);
  await look(world, 50);
  const silence = { name: 'questionnaire-silent', severity: 'WARNING', count: 1, over: false };
  expect(await alertsOf(world, id)).toEqual([silence]);
  expect(await alertsOf(world, draft)).toEqual([]);
  const [{ summary, link }] = await world.rows(`select summary, link from alert where key like '%' || $1`, [id]);
  expect(summary.fr).toMatch(/^Le questionnaire «\u00a0Enquête\u00a0» est ouvert/);
  expect(link).toBe(`/questionnaires/${id}/show`);

  expect((await submit(world, answersTo(id))).errors).toEqual([]);
  await close(world, closed);
  await look(world, 1);
  expect(await alertsOf(world, id)).toEqual([{ ...silence, over: true }]);
  expect(await alertsOf(world, closed)).toEqual([{ ...silence, over: true }]);
  await close(world, id);
});

test('whoever opens a questionnaire again is not told that it was silent while it was closed', async ({ world }) => {
  const id = await openQuestionnaire(world);
  await close(world, id);
  await world.rows(`update questionnaire set opened_at = now() - interval '30 days' where id = $1`, [id]);
  await publish(world, id);
  await look(world, 1);
  expect(await alertsOf(world, id)).toEqual([]);
  await close(world, id);
});

test('a quota that is reached is told of, and over with a greater one', async ({ world }) => {
  const id = await openQuestionnaire(world);
  await world.rows('update questionnaire set quota = 1 where id = $1', [id]);
  await look(world);
  expect(await alertsOf(world, id)).toEqual([]);
  await submit(world, answersTo(id));
  await look(world);
  const full = { name: 'questionnaire-full', severity: 'INFO', count: 1, over: false };
  expect(await alertsOf(world, id)).toEqual([full]);
  await world.rows('update questionnaire set quota = 2 where id = $1', [id]);
  await look(world);
  expect(await alertsOf(world, id)).toEqual([{ ...full, over: true }]);
  await close(world, id);
});

test('refusals are counted by their code, without a word of who sent what; what a page may say is no refusal', async ({
  world,
}) => {
  const id = await openQuestionnaire(world);
  const wrong = { answers: [{ questionKey: 'takesPart', optionKey: 'SECRET' }], email: 'secret@example.org' };
  for (let index = 0; index < 3; index += 1) await submit(world, answersTo(id, wrong));
  await submit(world, answersTo(id, { answers: [] }));
  await submit(world, answersTo(id, { email: 'deux-fois@example.org' }));
  expect((await submit(world, answersTo(id, { email: 'deux-fois@example.org' }))).errors).toMatchObject([
    { code: 'ALREADY_ANSWERED' },
  ]);
  for (const nowhere of ['0199c1d0-4f2a-7c8b-9e6d-1a3b5c7d9e01', 'x'.repeat(64)])
    expect((await submit(world, answersTo(nowhere))).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  expect(await refusalsOf(world, id)).toEqual([
    { code: 'REQUIRED', count: 1 },
    { code: 'UNKNOWN_OPTION', count: 3 },
  ]);
  expect(await world.rows(`select 1 from submission_refusal r where r::text ~* 'secret'`)).toEqual([]);
  await close(world, id);
});

test('when most answers fail, and far more than before, it is told until they do not', async ({ world }) => {
  const few = await openQuestionnaire(world);
  const steady = await openQuestionnaire(world);
  const broken = await openQuestionnaire(world);
  await happened(world, few, 0, 19, 0);
  await happened(world, steady, 0, 18, 12);
  await happened(world, steady, 5, 20, 14);
  await happened(world, broken, 0, 18, 12);
  await happened(world, broken, 5, 1, 30);
  await look(world);
  expect(await alertsOf(world, few)).toEqual([]);
  expect(await alertsOf(world, steady)).toEqual([]);
  const failing = { name: 'questionnaire-refusals', severity: 'WARNING', count: 1, over: false };
  expect(await alertsOf(world, broken)).toEqual([failing]);
  const [{ summary }] = await world.rows(`select summary from alert where key like '%' || $1`, [broken]);
  expect(summary.en).toBe('Most answers to the questionnaire “Survey” fail: 18 of 30.');

  // What goes on for a day is no better for being usual.
  await happened(world, broken, 6, 30, 0);
  await look(world);
  expect(await alertsOf(world, broken)).toEqual([failing]);
  await look(world, 3);
  expect(await alertsOf(world, broken)).toEqual([{ ...failing, over: true }]);
});

test('however many are open, a look without news is one statement to read and one to forget', async ({ world }) => {
  for (let index = 0; index < 3; index += 1) await openQuestionnaire(world);
  await happened(world, await openQuestionnaire(world), 31 * 24, 5, 0);
  await look(world);
  expect(await world.rows(`select 1 from submission_refusal where hour < now() - interval '30 days'`)).toEqual([]);
  const { statements } = await statementsOf(() => look(world));
  expect(statements.filter((statement) => /questionnaire|refusal|alert/.test(statement))).toHaveLength(2);
});
