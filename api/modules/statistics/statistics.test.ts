import { expect } from 'vitest';
import {
  Benchmark,
  Breakdown,
  count,
  DOMAINS,
  expected,
  expectQuestion,
  mean,
  median,
  named,
  openQuestionnaire,
  responsesOf,
  Statistics,
  sections,
} from '../../test/counted-questionnaire.ts';
import { fewestTouched } from '../../test/differencing.ts';
import { said } from '../../test/questionnaires.ts';
import { type GivenResponse, storeInstitution, storeResponses } from '../../test/responses.ts';
import { type Answer, test as base, type Client, statementsOf } from '../../test/world.ts';
import { countQuestionnaire } from './tally.write.ts';

interface Told {
  readonly id: string;
  readonly responses: GivenResponse[];
  readonly institutions: string[];
}
const test = base.extend<{ told: Told }>({
  told: [
    async ({ world }, use) => {
      const { pool } = world.house.database;
      const institutions = await Promise.all([
        storeInstitution(pool, {
          name: 'Hôpital',
          domain: 'hopital.example',
          type: 'PUBLIC_INSTITUTION',
          sector: 'HEALTH',
        }),
        storeInstitution(pool, { name: 'Lycée', domain: 'lycee.example', type: 'SCHOOL', sector: 'EDUCATION' }),
        storeInstitution(pool, { name: 'Usine', domain: 'usine.example', type: 'COMPANY', sector: 'INDUSTRY' }),
        storeInstitution(pool, { name: 'Petite', domain: 'petite.example', type: 'COMPANY', sector: 'INDUSTRY' }),
      ]);
      const id = await openQuestionnaire(world);
      const responses = responsesOf(120, 5);
      await storeResponses(pool, id, responses);
      await count(world, id);
      await use({ id, responses, institutions });
    },
    { scope: 'file' },
  ],
});

const institutionOf = ({ email }: GivenResponse): number =>
  DOMAINS.slice(0, 4).findIndex((domain) => email?.endsWith(`@${domain}`));
const roleOf = ({ answers }: GivenResponse): string =>
  answers.find(({ questionKey }) => questionKey === 'role')?.optionKey ?? 'UNKNOWN';

let trainer: Client;
test.beforeAll(async ({ world }) => {
  trainer = await world.as('TRAINER');
});

test('everybody’s answers are what a plain count of them gives', async ({ told: { id, responses } }) => {
  const { questionnaireStatistics } = await trainer.run(Statistics, { id });
  expect(questionnaireStatistics).toMatchObject({ waiting: 0, hidden: false, responses: 120 });
  expect(questionnaireStatistics.questions.map(({ key }: Answer) => key)).toEqual(
    sections.flatMap(({ questions }) => questions.map(({ key }) => key)),
  );
  for (const question of questionnaireStatistics.questions) expectQuestion(question, responses);
  const ages = expected(responses, 'age').numbers;
  const { number } = questionnaireStatistics.questions.find(({ key }: Answer) => key === 'age');
  expect(number).toMatchObject({ median: median(ages), minimum: Math.min(...ages), maximum: Math.max(...ages) });
  const days = Map.groupBy(responses, ({ submittedAt }) => submittedAt.slice(0, 10));
  expect(questionnaireStatistics.days).toEqual(
    [...days].map(([day, own]) => ({ day, count: own.length })).sort((a, b) => (a.day < b.day ? -1 : 1)),
  );
});

test('each group’s answers are what a plain count of its responses gives', async ({ told }) => {
  const { id, responses, institutions } = told;
  const groupsOf: Record<string, (response: GivenResponse) => string> = {
    ROLE: roleOf,
    INSTITUTION: (response) => institutions[institutionOf(response)] ?? 'UNKNOWN',
  };
  for (const [dimension, groupOf] of Object.entries(groupsOf)) {
    const { questionnaireBreakdown } = await trainer.run(Breakdown, { id, by: { dimension } });
    const shown = questionnaireBreakdown.groups.filter(({ hidden }: Answer) => !hidden);
    expect(shown.length).toBeGreaterThan(1);
    for (const { value, responses: size, questions } of shown) {
      const own = responses.filter((response) => groupOf(response) === value);
      expect(size).toBe(own.length);
      const { questionnaireStatistics } = await trainer.run(Statistics, { id, slice: { dimension, value } });
      expect(questionnaireStatistics.questions).toEqual(questions);
      for (const question of questions.filter(({ hidden }: Answer) => !hidden)) expectQuestion(question, own);
    }
    const others = questionnaireBreakdown.others;
    if (!others) continue;
    const values = new Set(shown.map(({ value }: Answer) => value));
    expect(others.responses).toBe(responses.filter((response) => !values.has(groupOf(response))).length);
    for (const question of others.questions) {
      const hiddenHere = (value: string): boolean =>
        !values.has(value) ||
        shown.find((group: Answer) => group.value === value).questions.find(({ key }: Answer) => key === question.key)
          .hidden;
      const rest = expected(
        responses.filter((response) => hiddenHere(groupOf(response))),
        question.key,
      );
      expect(question.answered).toBe(rest.answered);
    }
  }
});

test('a group of three is hidden, and so is whatever would tell of it', async ({
  told: { id, institutions, responses },
}) => {
  const small = institutions[3] as string;
  const slice = { dimension: 'INSTITUTION', value: small };
  const { questionnaireStatistics } = await trainer.run(Statistics, { id, slice });
  expect(questionnaireStatistics).toMatchObject({ hidden: true, responses: null, days: [] });
  expect(questionnaireStatistics.questions).toSatisfy((questions: Answer[]) =>
    questions.every(
      (question) =>
        question.hidden &&
        question.answered === null &&
        question.options.length + question.items.length === 0 &&
        question.number === null,
    ),
  );
  const { institutionBenchmark } = await trainer.run(Benchmark, { id, institutionId: small });
  expect(institutionBenchmark).toMatchObject({ hidden: true, own: null, others: null });
  expect(institutionBenchmark.questions).toSatisfy((questions: Answer[]) =>
    questions.every(({ hidden, rows }) => hidden && rows.length === 0),
  );
  // The factory is all other companies: shown beside them, it would tell of the small one.
  expect(responses.filter((response) => institutionOf(response) === 2).length).toBeGreaterThan(4);
  const companies = await trainer.run(Statistics, { id, slice: { dimension: 'INSTITUTION_TYPE', value: 'COMPANY' } });
  const factory = await trainer.run(Statistics, { id, slice: { dimension: 'INSTITUTION', value: institutions[2] } });
  expect([companies, factory].filter(({ questionnaireStatistics: { hidden } }) => !hidden)).toHaveLength(1);
});

test('no sum or difference of all that any filter shows touches one to four people', async ({ world, told }) => {
  const { responses, institutions } = told;
  // Few enough that many groups are small. DIFFERENCING_PEOPLE asks for more.
  const people = responses.slice(0, Number(process.env.DIFFERENCING_PEOPLE ?? 50));
  const id = await openQuestionnaire(world);
  await storeResponses(world.house.database.pool, id, people);
  await count(world, id);
  const { questionnaireStatistics } = await trainer.run(Statistics, { id });
  const type = (response: GivenResponse): string =>
    ['PUBLIC_INSTITUTION', 'SCHOOL', 'COMPANY', 'COMPANY'][institutionOf(response)] ?? 'UNKNOWN';
  const belongs: Record<string, (response: GivenResponse) => string> = {
    ROLE: roleOf,
    REFINED_ROLE: (response) => `${roleOf(response)}/${type(response)}`,
    INSTITUTION: (response) => institutions[institutionOf(response)] ?? 'UNKNOWN',
    INSTITUTION_TYPE: type,
    SECTOR: (response) => ['HEALTH', 'EDUCATION', 'INDUSTRY', 'INDUSTRY'][institutionOf(response)] ?? 'UNKNOWN',
    MONTH: ({ submittedAt }) => submittedAt.slice(0, 7),
    LANGUAGE: ({ language }) => language ?? 'UNKNOWN',
    QUESTION: ({ answers }) => answers.find(({ questionKey }) => questionKey === 'left')?.optionKey ?? 'UNKNOWN',
  };
  const everybody = people.map(() => 1);
  const released = [everybody];
  const releasedOf = new Map<string, number[][]>();
  for (const { dimension, questionKey, values } of questionnaireStatistics.dimensions)
    for (const { value, responses: size } of values) {
      const slice = { dimension, questionKey, value };
      const { questionnaireStatistics: sliced } = await trainer.run(Statistics, { id, slice });
      expect(sliced.responses).toBe(size);
      const members = people.map((response) => (belongs[dimension]?.(response) === value ? 1 : 0));
      if (size === null) continue;
      expect(members.filter((is) => is).length).toBe(size);
      released.push(members);
      for (const { key, hidden } of sliced.questions)
        if (!hidden) releasedOf.set(key, [...(releasedOf.get(key) ?? []), members]);
    }
  expect(released.length).toBeGreaterThan(5);
  expect(fewestTouched(released)).toBe(5);
  for (const key of ['marks', 'age', 'since']) {
    const answering = people.map(({ answers }) => answers.some(({ questionKey }) => questionKey === key));
    const own = [everybody, ...(releasedOf.get(key) ?? [])].map((row) => row.filter((_, person) => answering[person]));
    expect(fewestTouched(own)).toBe(5);
  }
});

test('an institution is compared with all the others, shares by Wilson and means by Student', async ({ told }) => {
  const { id, responses, institutions } = told;
  const { institutionBenchmark } = await trainer.run(Benchmark, { id, institutionId: institutions[0] });
  const [own, others] = [
    responses.filter((one) => institutionOf(one) === 0),
    responses.filter((one) => institutionOf(one) !== 0),
  ];
  expect(institutionBenchmark).toMatchObject({
    institution: { name: 'Hôpital' },
    own: own.length,
    others: others.length,
    hidden: false,
  });
  const question = (key: string): Answer => institutionBenchmark.questions.find((one: Answer) => one.key === key);
  const soin = question('role').rows.find(({ key }: Answer) => key === 'soin');
  expect(soin.own.value).toBeCloseTo((expected(own, 'role').options.soin ?? 0) / expected(own, 'role').answered, 12);
  expect(soin.others.value).toBeCloseTo(
    (expected(others, 'role').options.soin ?? 0) / expected(others, 'role').answered,
    12,
  );
  expect(soin).toMatchObject({ differs: true });
  expect(soin.own.low).toBeLessThan(soin.own.value);
  const accueil = question('marks').rows.find(({ key }: Answer) => key === 'accueil');
  expect(accueil.own.value).toBeCloseTo(mean(expected(own, 'marks').ratings.accueil as number[]), 12);
  expect(question('age').rows[0].others.value).toBeCloseTo(mean(expected(others, 'age').numbers), 10);
});

test('a page is two statements, whatever is asked of it', async ({ told: { id, institutions } }) => {
  const by = { dimension: 'ROLE' };
  const asked: [string, object][] = [
    [Statistics, { id }],
    [Statistics, { id, slice: { dimension: 'ROLE', value: 'soin' } }],
    [Breakdown, { id, by }],
    [Breakdown, { id, by, questionKey: 'marks' }],
    [Benchmark, { id, institutionId: institutions[0] }],
  ];
  for (const [document, variables] of asked) {
    const { statements } = await statementsOf(() => trainer.run(document, variables));
    expect(statements).toHaveLength(2);
  }
});

test('a change recounts only its chunk: withdrawn answers, merged options, another type of an institution', async ({
  world,
}) => {
  const { pool } = world.house.database;
  const id = await openQuestionnaire(world);
  const responses = responsesOf(30, 9);
  const ids = await storeResponses(pool, id, responses);
  const { questionnaireStatistics: before } = await trainer.run(Statistics, { id });
  expect(before).toMatchObject({ responses: 0, waiting: 30 });
  // As if many had come before: the first ten are the last of a chunk.
  await world.rows('update tally set next_place = 8182 where questionnaire_id = $1', [id]);
  await count(world, id);
  const chunks = await world.rows(
    `select chunk, bit_count(bits)::int as size from tally_bits where questionnaire_id = $1 and kind = 'ALL' order by chunk`,
    [id],
  );
  expect(chunks).toEqual([
    { chunk: 0, size: 10 },
    { chunk: 1, size: 20 },
  ]);

  await world.rows('delete from answer where submission_id = $1', [ids[0]]);
  await world.rows('delete from submission where id = $1', [ids[0]]);
  await world.rows(`update answer set rating = 7 where submission_id = $1 and question_key = 'marks'`, [ids[1]]);
  await count(world, id);
  const left = responses.slice(1).map((response, index) => ({
    ...response,
    answers: response.answers.map((answer) =>
      index === 0 && answer.questionKey === 'marks' ? { ...answer, rating: 7 } : answer,
    ),
  }));
  const { questionnaireStatistics: after } = await trainer.run(Statistics, { id });
  expect(after).toMatchObject({ responses: 29, waiting: 0 });
  for (const question of after.questions) expectQuestion(question, left);

  // "autre" is in the questionnaire; what a respondent added is counted as what it was merged into.
  await world.rows(
    `insert into respondent_option (id, questionnaire_id, question_key, part, key, label, created_at)
     values (gen_random_uuid(), $1, 'against', 'OPTION', 'added:fatigue', 'Fatigue', now())`,
    [id],
  );
  await world.rows(`update answer set added_key = 'added:fatigue' where text = 'Fatigue' and submission_id = any($1)`, [
    ids,
  ]);
  await count(world, id);
  const optionsNow = async () => {
    const { questionnaireStatistics: now } = await trainer.run(Statistics, { id });
    return now.questions.find(({ key }: Answer) => key === 'against').options.map(({ key }: Answer) => key);
  };
  // While it waits it counts as "other", and is no row of its own.
  expect(await optionsNow()).toEqual(['argent', 'route', 'autre']);
  await world.rows(
    `update respondent_option set status = 'MERGED', merged_into = 'route' where questionnaire_id = $1`,
    [id],
  );
  await count(world, id);
  const { questionnaireStatistics: merged } = await trainer.run(Statistics, { id });
  const against = merged.questions.find(({ key }: Answer) => key === 'against');
  const chose = (keys: string[]) =>
    left.filter(({ answers }) =>
      answers.some(({ questionKey, optionKey }) => questionKey === 'against' && keys.includes(optionKey ?? '')),
    ).length;
  expect(against.options).toMatchObject([
    { key: 'argent', count: chose(['argent']) },
    { key: 'route', count: chose(['route', 'autre']) },
    { key: 'autre', count: 0 },
  ]);

  const types = async () => {
    const { questionnaireStatistics: now } = await trainer.run(Statistics, { id });
    const { values } = now.dimensions.find(({ dimension }: Answer) => dimension === 'INSTITUTION_TYPE');
    return values.map(({ value }: Answer) => value);
  };
  expect(await types()).toContain('PUBLIC_INSTITUTION');
  await world.rows(`update institution set type = 'ASSOCIATION' where name = 'Hôpital'`);
  await count(world, id);
  expect(await types()).not.toContain('PUBLIC_INSTITUTION');
  await world.rows(`update institution set type = 'PUBLIC_INSTITUTION' where name = 'Hôpital'`);
  // Both chunks have responses from there; a transaction counts one.
  for (const isSomething of [true, true, false])
    expect(await world.write((tx) => countQuestionnaire(tx, id))).toBe(isSomething);
});

test('questions of a later version were not asked before it', async ({ world }) => {
  const id = await openQuestionnaire(world);
  const before = responsesOf(6, 3);
  await storeResponses(world.house.database.pool, id, before);
  const added = { key: 'news', kind: 'SINGLE_CHOICE', label: said('Des nouvelles ?'), options: named('oui', 'non') };
  const [section] = sections;
  const kept = section?.questions.filter(({ key }) => key !== 'order');
  const address = { key: 'mail', kind: 'EMAIL', label: said('Votre adresse ?') };
  const input = { id, sections: [{ ...section, questions: [added, address, ...(kept ?? [])] }] };
  await trainer.run(
    'mutation ($input: UpdateQuestionnaireInput!) { updateQuestionnaire(input: $input) { errors { code } } }',
    { input },
  );
  await trainer.run('mutation ($id: ID!) { publishQuestionnaire(input: { id: $id }) { errors { code } } }', { id });
  await storeResponses(world.house.database.pool, id, [
    {
      email: null,
      submittedAt: '2026-05-01T12:00:00Z',
      language: 'FR',
      answers: [{ questionKey: 'news', optionKey: 'oui' }],
    },
    { email: null, submittedAt: '2026-05-01T12:00:00Z', language: 'FR', answers: [] },
  ]);
  await count(world, id);
  const { questionnaireStatistics } = await trainer.run(Statistics, { id });
  expect(questionnaireStatistics.questions[0]).toMatchObject({ key: 'news', answered: 1, missing: 1, notAsked: 6 });
  // The address of whoever was invited is known, whether they were asked or not.
  const known = before.filter(({ email }) => email !== null).length;
  expect(known).toBeGreaterThan(0);
  expect(questionnaireStatistics.questions[1]).toMatchObject({
    key: 'mail',
    answered: known,
    missing: 2,
    notAsked: 6 - known,
  });
  expect(questionnaireStatistics.questions.at(-1)).toMatchObject({
    key: 'order',
    answered: 6,
    missing: 0,
    notAsked: 2,
  });
});

test('statistics arrive by themselves while responses come in', async ({ world }) => {
  const id = await openQuestionnaire(world);
  await world.worker();
  const heard = await trainer.subscribe(
    'subscription ($id: ID!) { statisticsChanged(questionnaireId: $id) { responses questions { key answered } } }',
    { id },
  );
  const input = {
    questionnaireId: id,
    idempotencyKey: 'une-seule',
    answers: [{ questionKey: 'role', optionKey: 'chef' }],
  };
  const send =
    'mutation ($input: SubmitQuestionnaireInput!) { submitQuestionnaire(input: $input) { errors { code } } }';
  expect((await world.anonymous().run(send, { input })).submitQuestionnaire.errors).toEqual([]);
  const { statisticsChanged } = await heard.next();
  expect(statisticsChanged.responses).toBe(1);
  expect(statisticsChanged.questions).toContainEqual({ key: 'role', answered: 1 });
  heard.close();
});

test('only whoever may see statistics does, and nothing tells a missing questionnaire from a draft', async ({
  world,
  told: { id },
}) => {
  for (const caller of [world.anonymous(), await world.as('CANDIDATE'), await world.as('RECRUITER')]) {
    const { data, errors } = await caller.ask(Statistics, { id });
    expect(data?.questionnaireStatistics ?? null).toBeNull();
    expect(errors?.[0]?.extensions.code).toMatch(/UNAUTHENTICATED|FORBIDDEN/);
  }
  for (const missing of ['no id', '00000000-0000-4000-8000-000000000000']) {
    expect((await trainer.run(Statistics, { id: missing })).questionnaireStatistics).toBeNull();
    expect(
      (await trainer.run(Breakdown, { id: missing, by: { dimension: 'ROLE' } })).questionnaireBreakdown,
    ).toBeNull();
    expect((await trainer.run(Benchmark, { id: missing, institutionId: missing })).institutionBenchmark).toBeNull();
  }
  expect(
    (await trainer.run(Breakdown, { id, by: { dimension: 'QUESTION', questionKey: 'marks' } })).questionnaireBreakdown,
  ).toBeNull();
  expect((await trainer.run(Benchmark, { id, institutionId: id })).institutionBenchmark).toBeNull();
});
