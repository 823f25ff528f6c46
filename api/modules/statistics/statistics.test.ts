import { expect } from 'vitest';
import { fewestTouched } from '../../test/differencing.ts';
import { said } from '../../test/questionnaires.ts';
import { type GivenAnswer, type GivenResponse, storeInstitution, storeResponses } from '../../test/responses.ts';
import { type Answer, test as base, type Client, statementsOf, type World } from '../../test/world.ts';
import { countQuestionnaire } from './tally.write.ts';

const named = (...keys: string[]) => keys.map((key) => ({ key, label: said(`Choix ${key}`, `Choice ${key}`) }));

const sections = [
  {
    key: 'all',
    title: said('Tout'),
    questions: [
      {
        key: 'role',
        kind: 'SINGLE_CHOICE',
        label: said('Fonction'),
        topic: 'ROLE',
        options: named('chef', 'formatrice', 'soin'),
      },
      { key: 'left', kind: 'SINGLE_CHOICE', label: said('Rupture ?'), options: named('oui', 'non') },
      {
        key: 'against',
        kind: 'MULTIPLE_CHOICE',
        label: said('Facteurs'),
        topic: 'ADVERSE_FACTORS',
        options: named('argent', 'route', 'autre'),
        allowsOther: true,
      },
      {
        key: 'marks',
        kind: 'RATING',
        label: said('Notes'),
        items: named('accueil', 'contenu'),
        minimum: 1,
        maximum: 7,
      },
      { key: 'order', kind: 'RANKING', label: said('Ordre'), options: named('a', 'b', 'c') },
      { key: 'age', kind: 'NUMBER', label: said('Âge'), minimum: 15, maximum: 70 },
      { key: 'since', kind: 'DATE', label: said('Depuis') },
      {
        key: 'why',
        kind: 'LONG_TEXT',
        label: said('Pourquoi ?'),
        shownWhen: { match: 'ALL', conditions: [{ questionKey: 'left', operator: 'IS', optionKey: 'oui' }] },
      },
      { key: 'agreed', kind: 'CONSENT', label: said('D’accord ?') },
      { key: 'address', kind: 'EMAIL', label: said('Adresse') },
    ],
  },
];

/** The same numbers below a bound, every time. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

const DOMAINS = ['hopital.example', 'lycee.example', 'usine.example', 'petite.example', 'ailleurs.example'];
const ROLES = ['chef', 'formatrice', 'soin'];

function responsesOf(count: number, seed: number): GivenResponse[] {
  const random = sequence(seed);
  return Array.from({ length: count }, (_, index) => {
    const where = index < 3 ? 3 : [0, 0, 0, 1, 1, 2, 4][random(7)];
    const answers: GivenAnswer[] = [];
    const role = where === 0 && random(3) > 0 ? 'soin' : ROLES[random(3)];
    if (random(10) > 0) answers.push({ questionKey: 'role', optionKey: role as string });
    const left = random(3) === 0;
    answers.push({ questionKey: 'left', optionKey: left ? 'oui' : 'non' });
    for (const optionKey of ['argent', 'route', 'autre'])
      if (random(2) === 0)
        answers.push({ questionKey: 'against', optionKey, ...(optionKey === 'autre' ? { text: 'Fatigue' } : {}) });
    if (random(8) > 0)
      for (const item of ['accueil', 'contenu'])
        if (random(6) > 0) answers.push({ questionKey: 'marks', item, rating: 1 + random(7) });
    const places = random(2) === 0 ? ['a', 'b', 'c'] : ['c', 'a'];
    places.forEach((optionKey, place) => answers.push({ questionKey: 'order', optionKey, rating: place + 1 }));
    if (random(4) > 0) answers.push({ questionKey: 'age', number: 16 + random(50) });
    if (random(2) === 0)
      answers.push({ questionKey: 'since', day: `2025-${String(1 + random(12)).padStart(2, '0')}-15` });
    if (left && random(2) === 0) answers.push({ questionKey: 'why', text: '=1+1' });
    if (random(3) > 0) answers.push({ questionKey: 'agreed', optionKey: 'yes' });
    return {
      email: where === 4 && random(2) === 0 ? null : `personne-${index}@${DOMAINS[where as number]}`,
      submittedAt: `2026-0${1 + random(4)}-1${random(10)}T12:00:00Z`,
      language: (['FR', 'FR', 'FR', 'EN'] as const)[random(4)] ?? null,
      notAsked: left ? [] : ['why'],
      answers,
    };
  });
}

const QUESTION = `key hidden answered missing notAsked
  options { key count share low high added } items { key hidden answered mean median deviation distribution { value count } }
  number { mean median minimum maximum deviation histogram { count } }`;
const Statistics = `query ($id: ID!, $slice: StatisticsSliceInput) {
  questionnaireStatistics(questionnaireId: $id, slice: $slice) {
    revision waiting hidden responses days { day count } questions { ${QUESTION} }
    dimensions { dimension questionKey values { value responses } }
  }
}`;
const Breakdown = `query ($id: ID!, $by: StatisticsDimensionInput!, $questionKey: String) {
  questionnaireBreakdown(questionnaireId: $id, by: $by, questionKey: $questionKey) {
    groups { value responses hidden questions { ${QUESTION} } } others { responses questions { ${QUESTION} } }
  }
}`;
const Benchmark = `query ($id: ID!, $institutionId: ID!) {
  institutionBenchmark(questionnaireId: $id, institutionId: $institutionId) {
    institution { name } own others hidden
    questions { key kind hidden rows { key own { value low high answered } others { value low high answered } differs } }
  }
}`;

let made = 0;
async function openQuestionnaire(world: World): Promise<string> {
  const trainer = await world.as('TRAINER');
  made += 1;
  const input = { slug: `comptage-${made}`, title: said('Comptage'), sections };
  const create = `mutation ($input: CreateQuestionnaireInput!) { createQuestionnaire(input: $input) { questionnaire { id } errors { code path } } }`;
  const { createQuestionnaire } = await trainer.run(create, { input });
  const { id } = createQuestionnaire.questionnaire;
  const publish = 'mutation ($id: ID!) { publishQuestionnaire(input: { id: $id }) { errors { code } } }';
  await trainer.run(publish, { id });
  return id;
}

async function count(world: World, id: string): Promise<void> {
  while (await world.write((tx) => countQuestionnaire(tx, id)));
}

/** Counted here from the responses themselves, by other means than the house's. */
function expected(responses: readonly GivenResponse[], key: string) {
  const own = responses.map(({ answers }) => answers.filter(({ questionKey }) => questionKey === key));
  const answered =
    key === 'address' ? responses.filter(({ email }) => email).length : own.filter((list) => list.length > 0).length;
  const notAsked = responses.filter(({ notAsked: keys }) => keys?.includes(key)).length;
  const options: Record<string, number> = {};
  const ratings: Record<string, number[]> = {};
  for (const { optionKey, item, rating, day } of own.flat()) {
    const option = rating === undefined ? (optionKey ?? day?.slice(0, 7)) : undefined;
    if (option) options[option] = (options[option] ?? 0) + 1;
    if (rating !== undefined) (ratings[item ?? (optionKey as string)] ??= []).push(rating);
  }
  return {
    answered,
    notAsked,
    missing: responses.length - answered - notAsked,
    options,
    ratings,
    numbers: own.flat().flatMap(({ number }) => number ?? []),
  };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return ((sorted[(sorted.length - 1) >> 1] as number) + (sorted[sorted.length >> 1] as number)) / 2;
}
const deviation = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1));

function expectQuestion(question: Answer, responses: readonly GivenResponse[]): void {
  const { options, ratings, numbers, ...rest } = expected(responses, question.key);
  expect(question).toMatchObject(rest);
  const counted = question.options.filter((option: Answer) => option.count > 0);
  expect(Object.fromEntries(counted.map((option: Answer) => [option.key, option.count]))).toEqual(options);
  for (const option of counted) expect(option.share).toBeCloseTo(option.count / rest.answered, 12);
  for (const item of question.items.filter((one: Answer) => !one.hidden)) {
    const given = ratings[item.key] ?? [];
    expect(item.answered).toBe(given.length);
    if (given.length === 0) continue;
    expect(item.mean).toBeCloseTo(mean(given), 12);
    expect(item.median).toBe(median(given));
    expect(item.deviation).toBeCloseTo(deviation(given), 10);
    for (const { value, count: times } of item.distribution)
      expect(times).toBe(given.filter((rating) => rating === value).length);
  }
  if (question.number) {
    expect(question.number.mean).toBeCloseTo(mean(numbers), 10);
    expect(question.number.deviation).toBeCloseTo(deviation(numbers), 10);
    expect(question.number.histogram.reduce((sum: number, bar: Answer) => sum + bar.count, 0)).toBe(numbers.length);
  }
}

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
  // All sets of four are tried: few enough people, of whom many are told apart. DIFFERENCING_PEOPLE asks for more.
  const people = responses.slice(0, Number(process.env.DIFFERENCING_PEOPLE ?? 36));
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
  await count(world, id);

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
  expect(after).toMatchObject({ responses: 29, waiting: 0, revision: 2 });
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
  expect(await world.write((tx) => countQuestionnaire(tx, id))).toBe(true);
  expect(await world.write((tx) => countQuestionnaire(tx, id))).toBe(false);
});

test('questions of a later version were not asked before it', async ({ world }) => {
  const id = await openQuestionnaire(world);
  await storeResponses(world.house.database.pool, id, responsesOf(6, 3));
  const added = { key: 'news', kind: 'SINGLE_CHOICE', label: said('Des nouvelles ?'), options: named('oui', 'non') };
  const [section] = sections;
  const kept = section?.questions.filter(({ key }) => key !== 'order');
  const input = { id, sections: [{ ...section, questions: [added, ...(kept ?? [])] }] };
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
