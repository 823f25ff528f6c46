import { expect } from 'vitest';
import { readsOf, sentBy } from '../../test/sent.ts';
import { type Answer, test as base, type Client, openWorld, type World } from '../../test/world.ts';

const ROWS = 60;

/** Candidates and offers with many equal values, and nothing at all in a third of the columns that allow it. */
async function makeRows(world: World, rows: number): Promise<string> {
  const [{ id: organisationId }] = await world.rows(
    `insert into organisation (id, name, kind, created_at, updated_at) values (gen_random_uuid(), 'Alizé', 'COMPANY', now(), now()) returning id`,
  );
  await world.rows(
    `insert into candidate (id, first_name, last_name, headline, status, mobility_km, available_from, wished_contract, experience_years, created_at, updated_at)
     select gen_random_uuid(), 'Prénom', (array['Zéphyr', 'zephyr', 'Éboué', 'Eboue', 'O''Brien "x"', '', '日本'])[1 + n % 7] || case when $1 > 1000 then n::text else '' end,
       'Titre', case when n % 4 = 0 then 'DRAFT' else 'PUBLISHED' end, 10,
       case when n % 3 > 0 then date '2030-01-01' + (n % 5) end, case when n % 2 = 0 then 'PERMANENT' end, n % 4,
       timestamptz '2026-01-01T00:00:00.001Z' + (n % 11) * interval '1.25 seconds', timestamptz '2026-01-01' + (n / 2) * interval '7 milliseconds'
     from generate_series(1, $1::int) n`,
    [rows],
  );
  await world.rows(
    `insert into job_offer (id, organisation_id, title, description, status, contract, minimum_salary_amount, minimum_salary_currency, experience_years, starts_on, published_at, created_at, updated_at)
     select gen_random_uuid(), $2, (array['Plombier', 'plombier', 'Électricien', 'Maçon'])[1 + n % 4] || case when $1 > 1000 then n::text else '' end, 'Un poste.',
       case when n % 5 = 0 then 'DRAFT' else 'PUBLISHED' end, 'PERMANENT', case when n % 3 = 0 then 1500 + (n % 6) * 0.5 end, case when n % 3 = 0 then 'EUR' end, 0,
       case when n % 4 > 0 then date '2030-01-01' - (n % 3) end, case when n % 3 > 0 then timestamptz '2026-01-01' + (n % 13) * interval '1 millisecond' end,
       timestamptz '2026-01-01' + n * interval '1 second', timestamptz '2026-01-01' + n * interval '1 second'
     from generate_series(1, $1::int) n`,
    [rows, organisationId],
  );
  return organisationId;
}

const test = base.extend<{ organisationId: string }>({
  organisationId: [async ({ world }, use) => use(await makeRows(world, ROWS)), { scope: 'file' }],
});

interface Walked {
  readonly ids: string[];
  readonly pages: number;
}

/** Every page from the first to the last, each by the cursor of the one before. */
async function walk(pageAfter: (after: string | null) => Promise<Answer>): Promise<Walked> {
  const ids: string[] = [];
  let after: string | null = null;
  for (let pages = 1; pages <= ROWS; pages++) {
    const { nodes, pageInfo } = await pageAfter(after);
    expect(pageInfo.hasPreviousPage).toBe(after !== null);
    ids.push(...nodes.map(({ id }: { id: string }) => id));
    after = pageInfo.endCursor;
    if (!pageInfo.hasNextPage) return { ids, pages };
  }
  throw new Error('The pages have no end');
}

const document = (list: string, type: string) =>
  `query ($first: Int, $after: String, $filter: ${type}Filter, $orderBy: ${type}Order) {
    ${list}(first: $first, after: $after, filter: $filter, orderBy: $orderBy) { nodes { id } pageInfo { endCursor hasNextPage hasPreviousPage } }
  }`;

const lists = [
  {
    list: 'candidates',
    type: 'Candidate',
    table: 'candidate',
    orders: {
      LAST_NAME: 'last_name',
      CREATED_AT: 'created_at',
      UPDATED_AT: 'updated_at',
      AVAILABLE_FROM: 'available_from',
      EXPERIENCE: 'experience_years',
    },
    filter: { wishedContract: 'PERMANENT', status: 'PUBLISHED' },
    condition: "wished_contract = 'PERMANENT' and status = 'PUBLISHED'",
  },
  {
    list: 'jobOffers',
    type: 'JobOffer',
    table: 'job_offer',
    orders: {
      TITLE: 'title',
      CREATED_AT: 'created_at',
      PUBLISHED_AT: 'published_at',
      SALARY: 'minimum_salary_amount',
      STARTS_ON: 'starts_on',
    },
    filter: { status: 'PUBLISHED', search: 'poste' },
    condition: "status = 'PUBLISHED'",
  },
] as const;

for (const { list, type, table, orders, filter, condition } of lists)
  for (const [field, column] of Object.entries(orders))
    for (const direction of ['ASC', 'DESC'])
      test(`${list} by ${field} ${direction}: the pages hold each row once, in the order of one large statement, rows without a value last`, async ({
        world,
        organisationId,
      }) => {
        expect(organisationId).toBeTruthy();
        const admin = await world.as('ADMIN');
        const query = document(list, type);
        for (const [asked, where, first] of [
          [null, 'true', 7],
          [filter, condition, 4],
        ] as const) {
          const rows = await world.rows(
            `select id from ${table} where ${where} order by ${column} ${direction} nulls last, id ${direction}`,
          );
          const { ids, pages } = await walk(async (after) => {
            const variables = { first, after, filter: asked, orderBy: { field, direction } };
            return (await admin.run(query, variables))[list];
          });
          expect(ids).toEqual(rows.map(({ id }) => id));
          expect(pages).toBe(Math.ceil(rows.length / first));
          expect(pages).toBeGreaterThan(3);
        }
      });

test('the cursor of each single edge leads to the row behind it', async ({ world, organisationId }) => {
  expect(organisationId).toBeTruthy();
  const admin = await world.as('ADMIN');
  const query =
    'query ($first: Int, $after: String) { candidates(first: $first, after: $after, orderBy: { field: AVAILABLE_FROM, direction: DESC }) { edges { cursor node { id availableFrom } } pageInfo { startCursor endCursor } } }';
  const all = (await admin.run(query, { first: ROWS })).candidates;
  const { edges } = all;
  expect(edges).toHaveLength(ROWS);
  expect(all.pageInfo).toEqual({ startCursor: edges[0].cursor, endCursor: edges.at(-1).cursor });
  for (const [index, { cursor }] of edges.entries()) {
    const { candidates: next } = await admin.run(query, { first: 1, after: cursor });
    expect(next.edges).toEqual(edges.slice(index + 1, index + 2));
  }
});

test('pages below a row are walked alike', async ({ world, organisationId }) => {
  const query =
    'query ($id: ID!, $after: String) { organisation(id: $id) { jobOffers(first: 9, after: $after, orderBy: { field: SALARY, direction: DESC }) { nodes { id } pageInfo { endCursor hasNextPage hasPreviousPage } } } }';
  const rows = await world.rows(
    "select id from job_offer where status = 'PUBLISHED' order by minimum_salary_amount desc nulls last, id desc",
  );
  const { ids } = await walk(
    async (after) => (await world.anonymous().run(query, { id: organisationId, after })).organisation.jobOffers,
  );
  expect(ids).toEqual(rows.map(({ id }) => id));
});

test('a row that changes its place or goes away while pages are turned hides no other', async ({
  world,
  organisationId,
}) => {
  expect(organisationId).toBeTruthy();
  const admin = await world.as('ADMIN');
  const query = document('candidates', 'Candidate');
  const orderBy = { field: 'UPDATED_AT', direction: 'ASC' };
  const page = async (after: string | null) => (await admin.run(query, { first: 20, after, orderBy })).candidates;
  const { nodes: before, pageInfo } = await page(null);
  const rest = await world.rows('select id from candidate order by updated_at, id offset 20');
  const [{ id: last }] = before.slice(-1);
  await world.write(async (tx) => {
    await tx.em.execute('delete from candidate where id = ?', [last]);
    await tx.em.execute('delete from candidate where id = ?', [rest[0].id]);
  });
  const { ids } = await walk((after) => page(after ?? pageInfo.endCursor).then(asFirst(after)));
  expect(ids).toEqual(rest.slice(1).map(({ id }) => id));
});

/** The walk begins behind a page here. */
const asFirst = (after: string | null) => (answer: Answer) => ({
  ...answer,
  pageInfo: { ...answer.pageInfo, hasPreviousPage: after !== null },
});

// ── deep pages

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly PlanNode[];
}
const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** The row comparison that leaves out every row before the cursor. */
const behind = (column: string, direction: string): RegExp =>
  new RegExp(String.raw`^\(ROW\(\(?${column}\)?(::text)?, id\) ${direction === 'ASC' ? '>' : '<'} ROW\(`);

/** How PostgreSQL reads the table for a page deep inside, behind the cursor of a row. */
async function planOfDeepPage(world: World, client: Client, list: string, type: string, orderBy: object) {
  const cursors = `query ($orderBy: ${type}Order) { ${list}(first: 1, offset: 12000, orderBy: $orderBy) { pageInfo { endCursor } } }`;
  const after = (await client.run(cursors, { orderBy }))[list].pageInfo.endCursor;
  const query = `query ($after: String, $orderBy: ${type}Order) { ${list}(first: 20, after: $after, orderBy: $orderBy) { nodes { id version } pageInfo { hasNextPage endCursor } } }`;
  const { result, sent } = await sentBy(() => client.run(query, { after, orderBy }));
  expect(result[list].nodes).toHaveLength(20);
  const [read] = readsOf(sent);
  const [explained] = await world.rows(`explain (format json) ${read?.text}`, [...(read?.values ?? [])]);
  return nodesOf(explained['QUERY PLAN'][0].Plan);
}

base('a page deep inside 20,000 rows begins at the cursor’s place in the index', async () => {
  const { world, close } = await openWorld();
  try {
    // Nothing is searched or matched here, and making these rows ready for it takes longest.
    await world.rows('drop index candidate_search, job_offer_search');
    for (const table of ['candidate', 'job_offer']) await world.rows(`alter table ${table} disable trigger user`);
    await makeRows(world, 20_000);
    await world.rows('analyze candidate');
    await world.rows('analyze job_offer');
    const admin = await world.as('ADMIN');
    for (const [client, list, type, table, column, field] of [
      [admin, 'candidates', 'Candidate', 'candidate', 'last_name', 'LAST_NAME'],
      [admin, 'candidates', 'Candidate', 'candidate', 'created_at', 'CREATED_AT'],
      [admin, 'candidates', 'Candidate', 'candidate', 'updated_at', 'UPDATED_AT'],
      [admin, 'candidates', 'Candidate', 'candidate', 'experience_years', 'EXPERIENCE'],
      [world.anonymous(), 'jobOffers', 'JobOffer', 'job_offer', 'title', 'TITLE'],
      [admin, 'jobOffers', 'JobOffer', 'job_offer', 'created_at', 'CREATED_AT'],
    ] as const)
      for (const direction of ['ASC', 'DESC']) {
        const nodes = await planOfDeepPage(world, client, list, type, { field, direction });
        const scans = nodes.filter((node) => node['Relation Name'] === table);
        expect(scans, `${field} ${direction}`).toEqual([
          expect.objectContaining({
            'Node Type': 'Index Scan',
            'Index Name': `${table}_${column}_order`,
            'Scan Direction': direction === 'ASC' ? 'Forward' : 'Backward',
            'Index Cond': expect.stringMatching(behind(column, direction)),
          }),
        ]);
        // Nothing between the index and the end of the page: no row behind it is read.
        expect(nodes.find((node) => node['Node Type'] === 'Limit')?.Plans).toEqual(scans);
      }
    for (const [field, column] of [
      ['PUBLISHED_AT', 'published_at'],
      ['STARTS_ON', 'starts_on'],
    ] as const)
      for (const direction of ['ASC', 'DESC']) {
        const nodes = await planOfDeepPage(world, admin, 'jobOffers', 'JobOffer', { field, direction });
        const scans = nodes.filter((node) => node['Relation Name'] === 'job_offer');
        const pages = nodes.filter(
          (node) => node['Node Type'] === 'Limit' && node.Plans?.some((plan) => scans.includes(plan)),
        );
        const index = `job_offer_${column}_${direction === 'ASC' ? 'order' : 'latest'}`;
        const scan = { 'Node Type': 'Index Scan', 'Index Name': index, 'Scan Direction': 'Forward' };
        expect(scans, `${field} ${direction}`).toMatchObject([
          { ...scan, 'Index Cond': expect.stringMatching(behind(column, direction)) },
          { ...scan, 'Index Cond': `(${column} IS NULL)` },
        ]);
        expect(pages).toHaveLength(2);
      }
  } finally {
    await close();
  }
});
