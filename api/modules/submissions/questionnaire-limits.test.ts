import { expect } from 'vitest';
import { perform } from '../../platform/jobs/perform.ts';
import { answersTo, openQuestionnaire, publish, Submit, submit } from '../../test/questionnaires.ts';
import { statementsOf, test, type World } from '../../test/world.ts';
import { applyQuestionnaireRetention, closeEndedQuestionnaires } from './questionnaires.jobs.ts';

const DAY = 86_400_000;
const Update = `mutation ($input: UpdateQuestionnaireInput!) {
  updateQuestionnaire(input: $input) {
    questionnaire { closesAt quota retentionMonths thanks { fr en } } errors { code path message }
  }
}`;
const Limits = `query ($id: ID!) {
  questionnaire(id: $id) { status closesAt quota quotaReached retentionMonths thanks { fr en } }
}`;

const update = async (world: World, id: string, changes: object) =>
  (await (await world.as('TRAINER')).run(Update, { input: { id, ...changes } })).updateQuestionnaire;
const limitsOf = async (world: World, id: string) => (await world.anonymous().run(Limits, { id })).questionnaire;
const later = (days: number) => new Date(Date.now() + days * DAY);
/** What the job does so many days from now. */
const runIn = (world: World, days: number, definition: typeof closeEndedQuestionnaires) =>
  perform({ ...world.house.context(), now: later(days) }, definition, {});
const stored = async (world: World, id: string): Promise<number> =>
  (await world.rows('select count(*)::int as count from submission where questionnaire_id = $1', [id]))[0].count;

test('thanks, an end, a quota and a time to keep answers are set and cleared, and seen by the public', async ({
  world,
}) => {
  const id = await openQuestionnaire(world);
  const closesAt = later(10).toISOString();
  const thanks = { fr: 'Merci beaucoup !', en: null };
  const limits = { closesAt, quota: 3, retentionMonths: 6, thanks };
  expect(await update(world, id, limits)).toEqual({ questionnaire: limits, errors: [] });
  expect(await limitsOf(world, id)).toEqual({ ...limits, status: 'PUBLISHED', quotaReached: false });
  const none = { closesAt: null, quota: null, retentionMonths: null, thanks: null };
  expect(await update(world, id, none)).toEqual({ questionnaire: none, errors: [] });
});

test('an end that has passed, a quota of none and endless keeping are refused, and nothing is written', async ({
  world,
}) => {
  const id = await openQuestionnaire(world);
  expect(await update(world, id, { quota: 5, closesAt: later(-1).toISOString() })).toMatchObject({
    questionnaire: null,
    errors: [{ code: 'PAST', path: ['closesAt'] }],
  });
  for (const changes of [{ quota: 0 }, { retentionMonths: 0 }, { retentionMonths: 61 }])
    expect((await update(world, id, changes)).errors).toMatchObject([
      { code: 'OUT_OF_RANGE', path: [Object.keys(changes)[0]] },
    ]);
  expect(await limitsOf(world, id)).toMatchObject({ closesAt: null, quota: null, retentionMonths: null });
});

test('a questionnaire takes no answers after its end, is closed then, and opens again only with another', async ({
  world,
}) => {
  const id = await openQuestionnaire(world);
  const early = await openQuestionnaire(world);
  await update(world, id, { closesAt: later(2).toISOString() });
  await update(world, early, { closesAt: later(9).toISOString() });
  await runIn(world, 1, closeEndedQuestionnaires);
  expect(await limitsOf(world, id)).toMatchObject({ status: 'PUBLISHED' });

  await world.rows(`update questionnaire set closes_at = now() - interval '1 second' where id = $1`, [id]);
  expect((await submit(world, answersTo(id))).errors).toMatchObject([{ code: 'NOT_OPEN', path: ['questionnaireId'] }]);
  expect(await stored(world, id)).toBe(0);

  await runIn(world, 3, closeEndedQuestionnaires);
  await runIn(world, 3, closeEndedQuestionnaires);
  expect(await limitsOf(world, id)).toMatchObject({ status: 'CLOSED' });
  expect(await limitsOf(world, early)).toMatchObject({ status: 'PUBLISHED' });
  expect(
    await world.rows(
      `select 1 from outbox_event where name = 'QuestionnaireClosed' and payload ->> 'questionnaireId' = $1`,
      [id],
    ),
  ).toHaveLength(1);
  expect((await publish(world, id)).errors).toEqual([{ code: 'PAST', path: ['closesAt'] }]);
  await update(world, id, { closesAt: null });
  expect((await publish(world, id)).questionnaire).toEqual({ status: 'PUBLISHED' });
});

test('of twenty-five who send at the same instant, as many are stored as the quota says', async ({ world }) => {
  const id = await openQuestionnaire(world);
  await update(world, id, { quota: 7 });
  await world.rows('delete from rate_limit');
  const inputs = Array.from({ length: 25 }, () => answersTo(id));
  const answers = await Promise.all(inputs.map((input) => world.anonymous().run(Submit, { input })));
  const codes = answers.map(({ submitQuestionnaire }) => submitQuestionnaire.errors[0]?.code ?? 'STORED');
  expect(codes.filter((code) => code === 'STORED')).toHaveLength(7);
  expect(codes.filter((code) => code === 'QUOTA_REACHED')).toHaveLength(18);
  expect(await stored(world, id)).toBe(7);
  expect(await limitsOf(world, id)).toMatchObject({ status: 'PUBLISHED', quotaReached: true });

  // Who was stored and asks again gets the receipt; a higher quota takes more.
  const first = inputs[codes.indexOf('STORED')] as object;
  expect((await submit(world, first)).errors).toEqual([]);
  expect((await submit(world, answersTo(id))).errors).toEqual([
    expect.objectContaining({ code: 'QUOTA_REACHED', path: ['questionnaireId'] }),
  ]);
  await update(world, id, { quota: 8 });
  expect((await submit(world, answersTo(id))).errors).toEqual([]);
});

test('a quota costs two statements, no quota none', async ({ world }) => {
  const free = await openQuestionnaire(world);
  const limited = await openQuestionnaire(world);
  await update(world, limited, { quota: 100 });
  const cost = async (id: string) => (await statementsOf(() => submit(world, answersTo(id)))).statements.length;
  expect((await cost(limited)) - (await cost(free))).toBe(2);
});

test('submissions go when their questionnaire says so, with addresses, answers and what the audit remembered', async ({
  world,
}) => {
  const short = await openQuestionnaire(world);
  const long = await openQuestionnaire(world);
  await update(world, short, { retentionMonths: 2 });
  for (const id of [short, long])
    expect((await submit(world, answersTo(id, { email: `gardee-${id}@example.org` }))).errors).toEqual([]);
  expect((await submit(world, answersTo(short, { email: `partie-${short}@example.org` }))).errors).toEqual([]);
  // Somebody took these answers away, and left the address.
  await world.rows(
    `with s as (select id from submission where questionnaire_id = $1 order by id desc limit 1),
      a as (delete from answer where submission_id in (select id from s)) delete from submission where id in (select id from s)`,
    [short],
  );

  await runIn(world, 1, applyQuestionnaireRetention);
  expect(await world.rows('select email from respondent where questionnaire_id = $1', [short])).toEqual([
    { email: `gardee-${short}@example.org` },
  ]);
  await runIn(world, 55, applyQuestionnaireRetention);
  expect(await stored(world, short)).toBe(1);
  await runIn(world, 65, applyQuestionnaireRetention);
  expect(await stored(world, short)).toBe(0);
  expect(await stored(world, long)).toBe(1);
  expect(await world.rows('select 1 from respondent where questionnaire_id = $1', [short])).toEqual([]);
  expect(
    await world.rows(
      `select 1 from audit_change where entity <> 'consent' and changes::text like '%gardee-' || $1 || '%'`,
      [short],
    ),
  ).toEqual([]);
  expect(await world.rows(`select payload from outbox_event where name = 'SubmissionsErased'`)).toEqual([
    { payload: { questionnaireId: short, count: 1 } },
  ]);
});
