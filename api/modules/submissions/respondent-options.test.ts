import { expect } from 'vitest';
import { answersTo, option, publish, said, submit } from '../../test/questionnaires.ts';
import { countedAnswers } from '../../test/responses.ts';
import { type Answer, statementsOf, test, type World } from '../../test/world.ts';
import { keyOfCollected } from './option-collection.rules.ts';
import { MOST_WAITING } from './respondent-option.read.ts';
import { withdrawalToken } from './submission-links.ts';
import { withdrawSubmission } from './submission-withdrawal.write.ts';

const Options = `query ($id: ID!) { questionnaire(id: $id) {
  addedOptions { questionKey key label { fr en } }
  respondentOptions { id questionKey key label status mergedInto answerCount } } }`;
const Approve = `mutation ($input: ApproveRespondentOptionInput!) {
  approveRespondentOption(input: $input) { respondentOption { status } errors { code path } } }`;
const of = (
  verb: 'merge' | 'reject' | 'reopen',
) => `mutation ($input: ${verb[0]?.toUpperCase()}${verb.slice(1)}RespondentOptionsInput!) {
  ${verb}RespondentOptions(input: $input) { respondentOptions { key status mergedInto } errors { code path } } }`;

let made = 0;

/** One question whose "other" is collected, and one whose "other" is not. */
async function openRoles(world: World): Promise<string> {
  const trainer = await world.as('TRAINER');
  const choice = { kind: 'MULTIPLE_CHOICE', allowsOther: true, options: [option('direction'), option('autre')] };
  const questions = [
    { ...choice, key: 'role', label: said('Votre rôle ?'), collectsOptions: true },
    { ...choice, key: 'free', label: said('Autre chose ?') },
  ];
  const { createQuestionnaire } = await trainer.run(
    'mutation ($input: CreateQuestionnaireInput!) { createQuestionnaire(input: $input) { questionnaire { id } } }',
    {
      input: {
        slug: `roles-${++made}`,
        title: said('Rôles'),
        sections: [{ key: 's', title: said('Rôle'), questions }],
      },
    },
  );
  const { id } = createQuestionnaire.questionnaire;
  await publish(world, id);
  return id;
}
const other = (text: string, questionKey = 'role') => ({ questionKey, optionKey: 'autre', text });
const chosen = (optionKey: string) => ({ questionKey: 'role', optionKey });
const answer = async (world: World, id: string, ...answers: object[]): Promise<string[]> =>
  (await submit(world, answersTo(id, { email: null, answers }))).errors.map(({ code }: { code: string }) => code);

interface Seen {
  id: (key: string) => string;
  rows: Answer[];
  added: string[];
  counts: Record<string, number>;
}
async function seen(world: World, id: string): Promise<Seen> {
  const { questionnaire } = await (await world.as('TRAINER')).run(Options, { id });
  const rows = questionnaire.respondentOptions as Answer[];
  return {
    rows: rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'id'))),
    id: (key) => rows.find((row) => row.key === key).id,
    added: questionnaire.addedOptions.map(({ key }: { key: string }) => key),
    counts: Object.fromEntries(
      (await countedAnswers(world.house.database.pool, id))
        .filter(({ questionKey }) => questionKey === 'role')
        .map(({ value, count }) => [value, count]),
    ),
  };
}
const run = async (world: World, query: string, input: object): Promise<Answer> =>
  Object.values((await (await world.as('TRAINER')).run(query, { input })) as object)[0];
const codesOf = ({ errors }: Answer) =>
  errors.map(({ code, path }: { code: string; path: string[] }) => [code, ...path].join(' '));

const RH = keyOfCollected('Responsable RH');
const SLIP = keyOfCollected('Responsale RH');
const DIRECTOR = keyOfCollected('Directeur');

test('what respondents write beside "other" is collected once, where the question says so', async ({ world }) => {
  const id = await openRoles(world);
  // At the same instant, too.
  await Promise.all(Array.from({ length: 10 }, () => answer(world, id, other('Responsable RH'))));
  expect(await answer(world, id, other(' responsable\u00a0 rh. '), other('ailleurs', 'free'))).toEqual([]);
  expect(await answer(world, id, other('x'.repeat(101)))).toEqual([]);
  expect((await seen(world, id)).rows).toEqual([
    { questionKey: 'role', key: RH, label: 'Responsable RH', status: 'PENDING', mergedInto: null, answerCount: 11 },
  ]);
  expect((await seen(world, id)).counts).toEqual({ autre: 12 });
});

test('an approved option is offered to the next, in any version, and counts with the answers that wrote it', async ({
  world,
}) => {
  const id = await openRoles(world);
  await answer(world, id, other('Responsable RH'));
  expect(await answer(world, id, chosen(RH))).toEqual(['UNKNOWN_OPTION']);
  const label = said('Responsable RH', 'Human resources manager');
  const input = { id: (await seen(world, id)).id(RH), label };
  expect(await run(world, Approve, input)).toEqual({ respondentOption: { status: 'APPROVED' }, errors: [] });
  const { added, counts } = await seen(world, id);
  expect([added, counts]).toEqual([[RH], { [RH]: 1 }]);
  expect(await answer(world, id, chosen(RH))).toEqual([]);
  expect(await answer(world, id, other('RESPONSABLE RH'), chosen('direction'))).toEqual([]);
  expect((await seen(world, id)).counts).toEqual({ direction: 1, [RH]: 3 });
  expect(
    await world.rows(
      `select a.option_key, a.text, a.added_key from answer a join submission s on s.id = a.submission_id
       where s.questionnaire_id = $1 order by s.id, a.position`,
      [id],
    ),
  ).toEqual([
    { option_key: 'autre', text: 'Responsable RH', added_key: RH },
    { option_key: RH, text: null, added_key: RH },
    { option_key: 'autre', text: 'RESPONSABLE RH', added_key: RH },
    { option_key: 'direction', text: null, added_key: null },
  ]);
});

test('merged options count as their target, also whoever follows; taken back, they count as before', async ({
  world,
}) => {
  const id = await openRoles(world);
  await answer(world, id, other('Responsable RH'));
  await answer(world, id, other('Responsale RH'));
  await answer(world, id, other('Directeur'));
  const { id: idOf } = await seen(world, id);
  await run(world, Approve, { id: idOf(RH) });
  expect(await run(world, of('merge'), { ids: [idOf(SLIP)], intoKey: RH })).toEqual({
    respondentOptions: [{ key: SLIP, status: 'MERGED', mergedInto: RH }],
    errors: [],
  });
  await run(world, of('merge'), { ids: [idOf(DIRECTOR)], intoKey: 'direction' });
  expect((await seen(world, id)).counts).toEqual({ direction: 1, [RH]: 2 });
  // Somebody who has the page open still sends what was offered.
  await run(world, of('merge'), { ids: [idOf(RH)], intoKey: 'direction' });
  expect(await answer(world, id, chosen(RH))).toEqual([]);
  expect(await seen(world, id)).toMatchObject({ counts: { direction: 4 }, added: [] });
  // Two that mean the same in one submission are one.
  await answer(world, id, chosen('direction'), other('directeur'));
  expect((await seen(world, id)).counts).toEqual({ direction: 5 });

  const back = await run(world, of('reopen'), { ids: [idOf(RH), idOf(SLIP), idOf(DIRECTOR)] });
  expect(back.respondentOptions.map(({ status }: Answer) => status)).toEqual(['PENDING', 'PENDING', 'PENDING']);
  expect((await seen(world, id)).counts).toEqual({ autre: 4, direction: 1, [RH]: 1 });
  expect(await world.rows(`select text from answer where added_key = $1`, [SLIP])).toEqual([{ text: 'Responsale RH' }]);
});

test('whoever followed an option that is rejected waits again', async ({ world }) => {
  const id = await openRoles(world);
  await answer(world, id, other('Responsable RH'));
  await answer(world, id, other('Responsale RH'));
  const { id: idOf } = await seen(world, id);
  await run(world, Approve, { id: idOf(RH) });
  await run(world, of('merge'), { ids: [idOf(SLIP)], intoKey: RH });
  await run(world, of('reject'), { ids: [idOf(RH)] });
  const { rows, added, counts } = await seen(world, id);
  expect(rows.map(({ key, status, mergedInto }) => [key, status, mergedInto])).toEqual([
    [RH, 'REJECTED', null],
    [SLIP, 'PENDING', null],
  ]);
  expect([added, counts]).toEqual([[], { autre: 2 }]);
});

test('what makes no sense is refused, and nobody else decides', async ({ world }) => {
  const id = await openRoles(world);
  const elsewhere = await openRoles(world);
  await answer(world, id, other('Responsable RH'));
  await answer(world, elsewhere, other('Responsable RH'));
  const own = (await seen(world, id)).id(RH);
  const theirs = (await seen(world, elsewhere)).id(RH);
  const merge = async (ids: string[], intoKey: string) => codesOf(await run(world, of('merge'), { ids, intoKey }));
  expect(await merge([own], 'inconnue')).toEqual(['UNKNOWN_TARGET intoKey']);
  expect(await merge([own], 'autre')).toEqual(['UNKNOWN_TARGET intoKey']);
  expect(await merge([own], RH)).toEqual(['UNKNOWN_TARGET intoKey']);
  expect(await merge([own, theirs], 'direction')).toEqual(['NOT_FOUND ids']);
  expect(await merge([], 'direction')).toEqual(['REQUIRED ids']);
  for (const input of [{ ids: ['x'] }, { ids: [id] }])
    expect(codesOf(await run(world, of('reject'), input))).toEqual(['NOT_FOUND ids']);
  const recruiter = await world.as('RECRUITER');
  for (const [query, input] of [
    [Approve, { id: own }],
    [of('merge'), { ids: [own], intoKey: 'direction' }],
    [of('reject'), { ids: [own] }],
    [of('reopen'), { ids: [own] }],
  ] as const)
    expect((await recruiter.ask(query, { input })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect((await seen(world, id)).rows).toMatchObject([{ status: 'PENDING' }]);
});

test('options of a questionnaire are read in one statement', async ({ world }) => {
  const id = await openRoles(world);
  await answer(world, id, other('Responsable RH'));
  const trainer = await world.as('TRAINER');
  await trainer.run(Options, { id });
  const { statements } = await statementsOf(() => trainer.run(Options, { id }));
  expect(statements).toHaveLength(1);
});

test('a flood of additions is kept as texts, and gives nobody thousands of options to look at', async ({ world }) => {
  const id = await openRoles(world);
  await world.rows(
    `insert into respondent_option (id, questionnaire_id, question_key, part, key, label, status, created_at)
     select gen_random_uuid(), $1, 'role', 'OPTION', 'added:' || n, 'Rôle ' || n, 'PENDING', now()
     from generate_series(1, $2::int) n`,
    [id, MOST_WAITING],
  );
  const count = () => world.rows('select count(*)::int as n from respondent_option where questionnaire_id = $1', [id]);
  const before = await count();
  expect(await answer(world, id, other('Une de plus'))).toEqual([]);
  expect(await count()).toEqual(before);
  expect(await world.rows(`select text from answer where text = 'Une de plus'`)).toHaveLength(1);
});

test('what one person wrote goes with their answers; what others wrote, too, and what is offered stays', async ({
  world,
}) => {
  const id = await openRoles(world);
  const { submission } = await submit(
    world,
    answersTo(id, { email: null, answers: [other('Directrice de la crèche des Lutins')] }),
  );
  const both = await submit(world, answersTo(id, { email: null, answers: [other('Cheffe')] }));
  expect(await answer(world, id, other('cheffe'))).toEqual([]);
  const labels = async () => (await seen(world, id)).rows.map(({ label }) => label);
  expect(await labels()).toEqual(['Directrice de la crèche des Lutins', 'Cheffe']);

  const ctx = world.house.context();
  for (const sent of [submission, both.submission])
    await withdrawSubmission(ctx, { token: await withdrawalToken(ctx, sent.id) });
  expect(await labels()).toEqual(['Cheffe']);
  expect(
    await world.rows(
      `select changes from audit_change where changes::text like '%Lutins%'
       union all select changes from audit_detail where changes::text like '%Lutins%'`,
    ),
  ).toEqual([]);
});
