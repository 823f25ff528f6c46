// What the number of candidates costs: the same questions through the API over 10,000, 100,000 and 1,000,000 of them, in
// turns, medians. What counts is the growth from one size to the next.      npm run bench -- growth [LARGEST]

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type House, openHouse } from '../api/house.ts';
import { createUser, Role } from '../api/modules/accounts/index.ts';
import { loadConfig } from '../api/platform/config.ts';
import { startEmbeddedPostgres } from '../api/platform/database/embedded.ts';
import { migrate } from '../api/platform/database/migrate.ts';
import type { Running } from '../api/platform/lifecycle.ts';
import { transaction } from '../api/platform/write.ts';
import { serve } from '../api/serve.ts';
import { writeSection } from './document.ts';
import { idOf, makeGrown } from './growth-data.ts';
import { WITHOUT_LIMITS } from './limits.ts';

const ROUNDS = 45;
const EXPLAINED = ['deep page', 'search, many hits', 'search, few hits', 'search with typing errors'];

type Variables = Record<string, unknown>;

interface Line {
  name: string;
  query: string;
  as?: 'recruiter';
  /** What the n-th round asks. */
  variables(round: number, size: Size): Variables;
}

/** One size: its own database and its own server. */
interface Size {
  candidates: number;
  url: string;
  house: House;
  server: Running;
  headers: Record<'admin' | 'recruiter', Record<string, string>>;
  /** Cursors far into the list, by order. */
  deep: { orderBy: object; after: string }[];
}

const nth = <T>(values: readonly T[], round: number): T => values[round % values.length] as T;
const ORDERS = [
  { field: 'LAST_NAME', direction: 'ASC' },
  { field: 'CREATED_AT', direction: 'DESC' },
  { field: 'EXPERIENCE', direction: 'DESC' },
  { field: 'AVAILABLE_FROM', direction: 'DESC' },
  { field: 'UPDATED_AT', direction: 'ASC' },
];
const MANY_HITS = ['soudeur', 'cuisinier', 'boul', 'comptable', 'polyvalente', 'infirmière'];
const FEW_HITS = ['Zévizé', 'Vivivi', 'Sazévi', 'Rosavi', 'Zézézé', 'Vizésal'];
const TYPING_ERRORS = ['boulnagère', 'soudure polivalente', 'infirmiére bilinge', 'cuisnier', 'menusier', 'jadrinier'];

const list = (variables: string, args: string, selection: string): string =>
  `query (${variables}) { candidates(${args}) { ${selection} } }`;
const ROWS =
  'nodes { id fullName headline experienceYears commune { name } skills { name } } pageInfo { endCursor hasNextPage }';
const page = list(
  '$filter: CandidateFilter, $orderBy: CandidateOrder, $after: String',
  'first: 25, filter: $filter, orderBy: $orderBy, after: $after',
  ROWS,
);
const searching = (words: readonly string[]) => (round: number) => ({ filter: { search: nth(words, round) } });

const LINES: readonly Line[] = [
  { name: 'first page', query: page, variables: (round) => ({ orderBy: nth(ORDERS, round) }) },
  {
    name: 'first page, recruiter',
    as: 'recruiter',
    query: page,
    variables: (round) => ({ orderBy: nth(ORDERS, round) }),
  },
  {
    name: 'first page of a commune',
    query: page,
    variables: (round) => ({ filter: { communeCode: nth(['97101', '97120', '97105', '97128'], round) } }),
  },
  {
    name: 'first page of a skill',
    query: page,
    variables: (round) => ({ filter: { skillId: idOf('skill', 1 + round * 13) } }),
  },
  { name: 'deep page', query: page, variables: (round, { deep }) => ({ ...nth(deep, round) }) },
  {
    name: 'deep page, recruiter',
    as: 'recruiter',
    query: page,
    variables: (round, { deep }) => ({ ...nth(deep, round) }),
  },
  { name: 'search, many hits', query: page, variables: searching(MANY_HITS) },
  { name: 'search, few hits', query: page, variables: searching(FEW_HITS) },
  { name: 'search with typing errors', query: page, variables: searching(TYPING_ERRORS) },
  {
    name: 'top 5 for an offer',
    query:
      'query ($id: ID!) { jobOffer(id: $id) { matches(first: 5) { score candidate { fullName } factors { name points } } } }',
    variables: (round) => ({ id: idOf('jobOffer', 1 + round * 7) }),
  },
  {
    name: 'top 5 for a candidate',
    query:
      'query ($id: ID!) { candidate(id: $id) { matches(first: 5) { score jobOffer { title } factors { name points } } } }',
    variables: (round) => ({ id: idOf('candidate', 1 + round * 11) }),
  },
  { name: 'count', query: list('$filter: CandidateFilter', 'filter: $filter', 'totalCount'), variables: () => ({}) },
  {
    name: 'count of a commune',
    query: list('$filter: CandidateFilter', 'filter: $filter', 'totalCount'),
    variables: () => ({ filter: { communeCode: '97120' } }),
  },
];

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function ask<T>(size: Size, line: Pick<Line, 'query' | 'as'>, variables: Variables): Promise<T> {
  const response = await fetch(`${size.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...size.headers[line.as ?? 'admin'] },
    body: JSON.stringify({ query: line.query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  if (errors) throw new Error(`${line.query} ${JSON.stringify(variables)}: ${JSON.stringify(errors)}`);
  return data as T;
}

const folder = await mkdtemp(join(tmpdir(), 'passerelle-growth-'));
const settings = { shared_buffers: '1GB', fsync: 'off', max_wal_size: '8GB', synchronous_commit: 'off' };
const postgres = await startEmbeddedPostgres({ dataDir: folder, settings });

async function open(candidates: number, port: number): Promise<Size> {
  const admin = new pg.Client({ connectionString: postgres.url });
  await admin.connect();
  await admin.query(`create database candidates_${candidates}`);
  await admin.end();
  const url = new URL(postgres.url);
  url.pathname = `/candidates_${candidates}`;
  const config = {
    ...loadConfig({ LOG_LEVEL: 'fatal', PORT: String(port), DATA_DIR: folder, ...WITHOUT_LIMITS }),
    databaseUrl: url.href,
  };
  await migrate(config);
  const started = performance.now();
  await makeGrown(url.href, candidates);
  console.log(`${candidates} candidates made in ${((performance.now() - started) / 1_000).toFixed(0)} s`);

  const house = await openHouse(config, 'bench');
  const server = await serve(config);
  const made: Size = {
    candidates,
    url: config.publicUrl,
    house,
    server,
    headers: { admin: {}, recruiter: {} },
    deep: [],
  };
  for (const [name, role] of [
    ['admin', Role.ADMIN],
    ['recruiter', Role.RECRUITER],
  ] as const) {
    const person = { email: `${name}@example.org`, fullName: name, roles: [role], password: 'un mot de passe long' };
    const { id } = await transaction(house.context(), (tx) => createUser(tx, person));
    if (role === Role.RECRUITER)
      await house.database.pool.query(
        'insert into organisation_member (id, organisation_id, user_id, created_at) values ($1, $2, $1, now())',
        [id, idOf('organisation', 1)],
      );
    const mutation = `mutation { signIn(input: { email: "${person.email}", password: "${person.password}" }) { accessToken } }`;
    const { signIn } = await ask<{ signIn: { accessToken: string } }>(made, { query: mutation }, {});
    made.headers[name] = { authorization: `Bearer ${signIn.accessToken}` };
  }
  const far = `query ($orderBy: CandidateOrder, $offset: Int) { candidates(first: 1, orderBy: $orderBy, offset: $offset) { pageInfo { endCursor } } }`;
  for (const [index, orderBy] of ORDERS.entries()) {
    const offset = Math.floor(candidates * (0.3 + 0.13 * index));
    type Found = { candidates: { pageInfo: { endCursor: string } } };
    const { candidates: found } = await ask<Found>(made, { query: far }, { orderBy, offset });
    made.deep.push({ orderBy, after: found.pageInfo.endCursor });
  }
  return made;
}

/** The plan of the page's rows as PostgreSQL ran it, without what is selected of them. */
async function planOf(size: Size, line: Line): Promise<string> {
  const original = pg.Client.prototype.query;
  const seen: { text: string; values: unknown[] }[] = [];
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, second] = args as [string | { text: string; values?: unknown[] }, unknown];
    const { text, values } = typeof first === 'string' ? { text: first, values: second as unknown[] } : first;
    if (text?.includes('"candidate"')) seen.push({ text, values: values ?? [] });
    return Reflect.apply(original, this, args);
  } as never;
  await ask(size, line, line.variables(1, size));
  pg.Client.prototype.query = original;
  const statement = seen.at(-1);
  if (!statement) throw new Error(`${line.name} asked nothing`);
  const { rows } = await size.house.database.pool.query<{ 'QUERY PLAN': string }>(
    `explain (analyze, costs off, buffers off, timing off) ${statement.text}`,
    statement.values,
  );
  const lines = rows
    .map((row) => row['QUERY PLAN'])
    .filter((text) => !/Index Searches|Heap Fetches|Memory|Batches/.test(text))
    .map((text) => text.replaceAll(/search_vector\(.*?\) @@ /g, 'search_vector(…) @@ '));
  const first = lines.findIndex((text) => text.includes('->  Limit'));
  const indent = lines[first]?.indexOf('Limit') ?? 0;
  const end = lines.findIndex((text, index) => index > first && text.search(/\S/) < indent);
  return lines
    .slice(first, end)
    .map((text) => text.slice(indent).trimEnd())
    .join('\n');
}

/** The table of medians and the plans, as Markdown. */
async function measure(sizes: readonly Size[]): Promise<string> {
  const text: string[] = [];
  const say = (line: string) => {
    text.push(line);
    console.log(line);
  };
  const heading = sizes.map(({ candidates }) => `${candidates.toLocaleString('en')} candidates`);
  say(`Milliseconds, medians of ${ROUNDS} rounds.\n`);
  say(`| | ${heading.join(' | ')} | growth of the last step |\n|---|${'---:|'.repeat(sizes.length + 1)}`);
  for (const line of LINES) {
    const times = new Map(sizes.map((size) => [size, [] as number[]]));
    for (let round = -3; round < ROUNDS; round++)
      for (const size of sizes) {
        const started = performance.now();
        await ask(size, line, line.variables(round + 3, size));
        if (round >= 0) times.get(size)?.push(performance.now() - started);
      }
    const medians = sizes.map((size) => median(times.get(size) ?? []));
    const [before = 1, last = 1] = medians.slice(-2);
    say(`| ${line.name} | ${medians.map((time) => time.toFixed(1)).join(' | ')} | ${(last / before).toFixed(2)} |`);
  }
  const largest = sizes.at(-1) as Size;
  for (const line of LINES.filter(({ name }) => EXPLAINED.includes(name)))
    say(`\nThe plan of “${line.name}” at ${heading.at(-1)}:\n\n\`\`\`\n${await planOf(largest, line)}\n\`\`\``);
  return text.join('\n');
}

const sizes: Size[] = [];
try {
  const most = Number(process.argv[2] ?? 1_000_000);
  for (const [index, candidates] of [10_000, 100_000, 1_000_000].entries())
    if (candidates <= most) sizes.push(await open(candidates, 4_900 + index));
  const measured = await measure(sizes);
  if (sizes.length === 3) await writeSection('growth', measured);
} finally {
  for (const { server, house } of sizes) {
    await server.close();
    await house.close();
  }
  await postgres.stop();
  await rm(folder, { recursive: true });
}
