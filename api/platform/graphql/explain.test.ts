import { expect, test as plain, vi } from 'vitest';
import { ContractType, createCandidate, publishCandidate } from '../../modules/candidates/index.ts';
import { createJobOffer, publishJobOffer } from '../../modules/job-offers/index.ts';
import { createOrganisation, OrganisationKind } from '../../modules/organisations/index.ts';
import { type LogLine, readLogs } from '../../test/log-lines.ts';

import { type Answer, type Client, openWorld, statementsOf, type World } from '../../test/world.ts';

const EXPLAIN = { 'x-passerelle-explain': '1' };
const MARK = 'Zqx';

interface House {
  readonly world: World;
  readonly organisationId: string;
  readonly jobOfferId: string;
  readonly logs: ReturnType<typeof readLogs>;
}

/** In production, where every statement counts as slow. */
const test = plain.extend<{ house: House }>({
  house: [
    async ({}, use) => {
      const logs = readLogs();
      const { world, close } = await openWorld({ environment: 'production', slowStatementMs: 0, logLevel: 'info' });
      const made = await world.write(async (tx) => {
        const { id } = await createOrganisation(tx, { name: `${MARK} Alizé`, kind: OrganisationKind.COMPANY });
        await tx.em.flush();
        const offer = { title: `${MARK} Poste`, description: 'Un poste.', organisationId: id };
        const { id: jobOfferId } = await createJobOffer(tx, { ...offer, contract: ContractType.PERMANENT });
        await publishJobOffer(tx, { id: jobOfferId });
        const candidate = await createCandidate(tx, { firstName: MARK, lastName: 'Zéphyr', headline: 'Cheffe' });
        await publishCandidate(tx, { id: candidate.id });
        return { organisationId: id, jobOfferId };
      });
      await use({ world, ...made, logs });
      await close();
      vi.restoreAllMocks();
    },
    { scope: 'file' },
  ],
});

interface Explained {
  readonly data: Answer;
  readonly extensions: { readonly cost: number; readonly explain?: Answer };
}

const explained = async (client: Client, query: string, variables: object = {}, headers = EXPLAIN) =>
  (await client.ask(query, variables, headers)) as unknown as Explained;

const Search =
  'query Search($search: String, $ids: [ID!]) { organisations(filter: { search: $search, ids: $ids }) { totalCount nodes { name } } }';
const Matches = `
  query Matches($id: ID!) {
    jobOffer(id: $id) { title matches(first: 3) { candidate { fullName } factors { points explanation(language: EN) } } }
  }`;

test('an administrator who asks is told the statement as it is sent, and what it costs', async ({ house }) => {
  const { world, organisationId } = house;
  const admin = await world.as('ADMIN');
  const variables = { search: MARK, ids: [organisationId] };
  const { result, statements } = await statementsOf(() => explained(admin, Search, variables));
  const { cost, explain } = result.extensions;
  expect(cost).toBeGreaterThan(0);
  expect(explain).toEqual([{ statement: statements.at(-1), cost: expect.any(Number), inCode: [] }]);
  expect(explain[0].cost).toBeGreaterThan(0);
  expect(explain[0].statement).toMatch(/^select .* as "answer0"$/s);
  // Explained, then sent: the answer is the one that everyone gets.
  expect(statements).toEqual([`explain (format json) ${explain[0].statement}`, explain[0].statement]);
  expect(result.data).toEqual({ organisations: { totalCount: 1, nodes: [{ name: `${MARK} Alizé` }] } });
  expect((await explained(admin, Search, variables)).extensions.explain).toEqual(explain);
});

test('no value of a variable, of the data or of the person stands in the explanation', async ({ house }) => {
  const { world, organisationId, jobOfferId } = house;
  const admin = await world.as('ADMIN');
  const answers = [
    await explained(admin, Search, { search: MARK, ids: [organisationId] }),
    await explained(admin, Matches, { id: jobOfferId }),
    await explained(admin, 'query { viewer { user { fullName } candidate { id } } conversations { totalCount } }'),
  ];
  const text = JSON.stringify(answers.map(({ extensions }) => extensions.explain));
  expect(text).toContain('search_query');
  for (const value of [MARK, organisationId, jobOfferId, admin.userId, admin.token]) expect(text).not.toContain(value);
});

test('what is resolved in code on top of a statement is named', async ({ house }) => {
  const { data, extensions } = await explained(await house.world.as('ADMIN'), Matches, { id: house.jobOfferId });
  expect(data.jobOffer.matches[0].candidate.fullName).toBe(`${MARK} Zéphyr`);
  expect(data.jobOffer.matches[0].factors[0].explanation).toMatch(/\.$/);
  expect(extensions.explain).toMatchObject([{ inCode: ['MatchFactor.explanation'] }]);
});

test('several root fields are explained as the one statement that they are', async ({ house }) => {
  const query = '{ skills { totalCount } communes { code } organisations(first: 1) { nodes { name } } }';
  const { extensions } = await explained(await house.world.as('ADMIN'), query);
  expect(extensions.explain).toHaveLength(1);
  expect(extensions.explain[0].statement).toContain(' as "answer2"');
});

test('what a mutation answers with is explained too; introspection and a refusal have nothing to explain', async ({
  house,
}) => {
  const admin = await house.world.as('ADMIN');
  const query = 'mutation ($name: String!) { createSkill(input: { name: $name }) { skill { name } errors { code } } }';
  const made = await explained(admin, query, { name: `${MARK} broderie` });
  expect(made.data.createSkill.skill).toEqual({ name: `${MARK} broderie` });
  expect(made.extensions.explain).toEqual([
    { statement: expect.stringContaining(' as "answer0"'), cost: expect.any(Number), inCode: [] },
  ]);
  expect(JSON.stringify(made.extensions.explain)).not.toContain(MARK);
  expect((await explained(admin, '{ __typename }')).extensions.explain).toEqual([]);
});

test('nobody else in production is told anything, nor an administrator who does not ask', async ({ house }) => {
  const { world } = house;
  const answers = [
    await explained(world.anonymous(), Search),
    await explained(await world.as('TRAINER'), Search),
    await explained(await world.as('RECRUITER'), Search),
    await explained(await world.as('ADMIN'), Search, {}, {} as never),
  ];
  for (const { data, extensions } of answers) {
    expect(data.organisations.totalCount).toBe(1);
    expect(Object.keys(extensions)).toEqual(['cost']);
  }
});

plain('outside production whoever asks is told', async () => {
  const { world, close } = await openWorld();
  try {
    const { extensions } = await explained(world.anonymous(), '{ skills { totalCount } }');
    expect(extensions.explain).toMatchObject([{ inCode: [] }]);
  } finally {
    await close();
  }
});

// ── slow statements

const slow = (lines: readonly LogLine[]) => lines.filter(({ msg }) => msg === 'a statement was slow');

test('a slow statement is logged with the name of its operation, its time, and nothing of what was asked', async ({
  house,
}) => {
  const { world, logs, organisationId } = house;
  const admin = await world.as('ADMIN');
  // Through Apollo, the short way, and for what a mutation answers with.
  for (const [query, variables, operation] of [
    [Search, { search: MARK, ids: [organisationId] }, 'Search'],
    [Search, { search: MARK, ids: [organisationId] }, 'Search'],
    [`mutation Make { createSkill(input: { name: "${MARK} vannerie" }) { skill { name } } }`, {}, 'Make'],
  ] as const) {
    logs.clear();
    await admin.run(query, variables);
    const lines = slow(logs.lines());
    expect(lines).toEqual([
      {
        level: 40,
        time: expect.any(String),
        process: 'serve',
        pid: process.pid,
        reqId: expect.any(String),
        operation,
        milliseconds: expect.any(Number),
        msg: 'a statement was slow',
      },
    ]);
    for (const value of [MARK, organisationId, 'select', admin.userId, admin.token])
      expect(JSON.stringify(logs.lines())).not.toContain(value);
  }
});

test('an operation without a name is logged as slow without one', async ({ house }) => {
  house.logs.clear();
  await house.world.anonymous().run(`{ skills(filter: { search: "${MARK}" }) { nodes { name } } }`);
  const [line, ...others] = slow(house.logs.lines());
  expect(others).toEqual([]);
  expect(line).not.toHaveProperty('operation');
  expect(JSON.stringify(line)).not.toContain(MARK);
});

plain('a statement that is not slow is not logged', async () => {
  const logs = readLogs();
  const { world, close } = await openWorld({ slowStatementMs: 5_000, logLevel: 'info' });
  try {
    await world.anonymous().run('{ skills { totalCount } }');
    expect(slow(logs.lines())).toEqual([]);
    expect(logs.lines().filter(({ msg }) => msg === 'operation')).toHaveLength(1);
  } finally {
    await close();
  }
});
