import { expect } from 'vitest';
import { addOrganisationMember, createOrganisation, OrganisationKind } from '../../modules/organisations/index.ts';
import { test as base, statementsOf } from '../../test/world.ts';

const test = base.extend<{ organisations: string[] }>({
  organisations: [
    async ({ world }, use) => {
      const made = await world.write(async (tx) => {
        const sectors = ['Tourisme', null, 'Énergie', 'Tourisme', null];
        const rows = [];
        for (const [index, sector] of sectors.entries())
          rows.push(
            await createOrganisation(tx, {
              name: `Organisation ${index}`,
              kind: OrganisationKind.COMPANY,
              sector,
              communeCode: index % 2 ? '97120' : null,
            }),
          );
        return rows;
      });
      await use(made.map(({ id }) => id));
    },
    { scope: 'file' },
  ],
});

test('aliases, fragments, directives and __typename come out as the specification orders them', async ({
  world,
  organisations,
}) => {
  const query = `
    query ($id: ID!, $yes: Boolean! = true, $no: Boolean!) {
      __typename
      one: organisation(id: $id) { kind: name name: kind ...Place ... on Organisation { __typename again: name @skip(if: $yes) id @include(if: $no) } ... @include(if: $yes) { sector } }
      two: organisation(id: $id) { commune { ... on Commune { code } } }
    }
    fragment Place on Organisation { where: commune { town: name name: code } commune { island } }`;
  const data = await world.anonymous().run(query, { id: organisations[1], no: false });
  expect(JSON.stringify(data)).toBe(
    JSON.stringify({
      __typename: 'Query',
      one: {
        kind: 'Organisation 1',
        name: 'COMPANY',
        where: { town: 'Pointe-à-Pitre', name: '97120' },
        commune: { island: 'GRANDE_TERRE' },
        __typename: 'Organisation',
        sector: null,
      },
      two: { commune: { code: '97120' } },
    }),
  );
});

test('a list with relations, nested pages and a count is one statement, whatever is in it', async ({
  world,
  organisations,
}) => {
  const admin = await world.as('ADMIN');
  await world.write((tx) =>
    addOrganisationMember(tx, { organisationId: organisations[0] as string, userId: admin.userId as string }),
  );
  const query = `{ organisations(first: 3) { totalCount nodes { name commune { name } members(first: 2) { totalCount nodes { person { fullName } } pageInfo { hasNextPage } } } } }`;
  const { result, statements } = await statementsOf(() => world.anonymous().run(query));
  expect(statements).toHaveLength(1);
  expect(result.organisations.totalCount).toBe(5);
  expect(result.organisations.nodes[0].members).toEqual({ totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } });
  const seen = await admin.run(query);
  expect(seen.organisations.nodes[0].members).toEqual({
    totalCount: 1,
    nodes: [{ person: { fullName: 'ADMIN' } }],
    pageInfo: { hasNextPage: false },
  });
});

test('pages by cursor visit every row once in both directions, rows without a value last', async ({
  world,
  organisations,
}) => {
  for (const direction of ['ASC', 'DESC']) {
    const query = `query ($after: String) { organisations(first: 2, after: $after, orderBy: { field: NAME, direction: ${direction} }) { nodes { id } pageInfo { endCursor hasNextPage } } }`;
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { organisations: page } = await world.anonymous().run(query, { after });
      seen.push(...page.nodes.map(({ id }: { id: string }) => id));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(seen).toEqual(direction === 'ASC' ? organisations : organisations.toReversed());
  }
});

test('a page that is impossible is refused with the reason', async ({ world, organisations }) => {
  expect(organisations).toHaveLength(5);
  const { organisations: page } = await world
    .anonymous()
    .run('{ organisations(first: 1, orderBy: { field: NAME }) { pageInfo { endCursor } } }');
  const forged = Buffer.from(JSON.stringify(['CREATED_AT', "'; drop table organisation; --", 'x'])).toString('base64');
  for (const args of [
    'first: 0',
    'first: 101',
    'first: -1',
    'offset: -1',
    `after: "${page.pageInfo.endCursor}", offset: 2`,
    `after: "${page.pageInfo.endCursor}", orderBy: { field: CREATED_AT }`,
    'after: "not a cursor"',
    `after: "${forged}", orderBy: { field: CREATED_AT }`,
  ]) {
    const { data, errors } = await world.anonymous().ask(`{ organisations(${args}) { nodes { id } } }`);
    expect(data, args).toBeNull();
    expect(errors, args).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  }
});

test('an id that is none finds nothing, and hostile words find only themselves', async ({ world, organisations }) => {
  expect(organisations).toHaveLength(5);
  expect(await world.anonymous().run('{ organisation(id: "1 or 1=1") { id } }')).toEqual({ organisation: null });
  for (const search of ["'; drop table organisation; --", '%', '_', '\\', "'", ':*', '()'])
    expect(
      await world
        .anonymous()
        .run('query ($search: String) { organisations(filter: { search: $search }) { totalCount } }', { search }),
    ).toEqual({
      organisations: { totalCount: 0 },
    });
  const ids = [organisations[0], 'x', organisations[0]];
  expect(
    await world.anonymous().run('query ($ids: [ID!]) { organisations(filter: { ids: $ids }) { totalCount } }', { ids }),
  ).toEqual({ organisations: { totalCount: 1 } });
});
