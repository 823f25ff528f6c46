// Every list and report of the API, side by side with the least a server could do: `node:http` that sends the same
// statement to the same database. The ratio is what the house itself costs; numbers of different machines do not compare.
//
//     npm run bench -- lists   all lines        npm run bench -- lists matches   lines whose name holds "matches"

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { makeDemo } from '../api/demo/index.ts';
import { openHouse } from '../api/house.ts';
import { loadConfig } from '../api/platform/config.ts';
import { startEmbeddedPostgres } from '../api/platform/database/embedded.ts';
import { migrate } from '../api/platform/database/migrate.ts';
import { serve } from '../api/serve.ts';
import { WITHOUT_LIMITS } from './limits.ts';

interface Line {
  name: string;
  query: string;
}

const LINES: readonly Line[] = [
  { name: 'communes', query: '{ communes { code name } }' },
  {
    name: 'organisations',
    query: '{ organisations(first: 25) { totalCount nodes { id name kind commune { name } } } }',
  },
  {
    name: 'organisations by words',
    query: '{ organisations(first: 25, filter: { search: "port" }) { nodes { id name } } }',
  },
  { name: 'users', query: '{ users(first: 25) { totalCount nodes { id fullName email roles } } }' },
  {
    name: 'trainings',
    query:
      '{ trainings(first: 25) { totalCount nodes { id title individualPrice { amount } sessions(first: 3) { nodes { startsOn seatsLeft } } } } }',
  },
  {
    name: 'training sessions',
    query: '{ trainingSessions(first: 25) { totalCount nodes { id startsOn seatsLeft training { title } } } }',
  },
  { name: 'enrolments', query: '{ enrolments(first: 25) { totalCount nodes { id status trainee { fullName } } } }' },
  {
    name: 'candidates',
    query: '{ candidates(first: 25) { totalCount nodes { id fullName headline commune { name } skills { name } } } }',
  },
  {
    name: 'candidates by words',
    query: '{ candidates(first: 25, filter: { search: "cuisine" }) { nodes { id fullName } } }',
  },
  {
    name: 'job offers',
    query:
      '{ jobOffers(first: 25) { totalCount nodes { id title organisation { name } commune { name } minimumSalary { amount } } } }',
  },
  {
    name: 'applications',
    query: '{ applications(first: 25) { totalCount nodes { id status candidate { fullName } jobOffer { title } } } }',
  },
  {
    name: 'matches of offers',
    query:
      '{ jobOffers(first: 1, filter: { status: PUBLISHED }) { nodes { title matches(first: 5) { score factors { name points } candidate { fullName } } } } }',
  },
  {
    name: 'batches of mails',
    query:
      '{ mailBatches(first: 25) { totalCount nodes { id name status progress { recipients sent delivered bounced } } } }',
  },
  { name: 'questionnaires', query: '{ questionnaires(first: 25) { nodes { id title { fr } submissionCount } } }' },
  {
    name: 'submissions',
    query: '{ submissions(first: 25) { totalCount nodes { id submittedAt answers { questionKey text } } } }',
  },
  {
    name: 'conversations',
    query: '{ conversations(first: 25) { nodes { id subject unreadCount lastMessage { body author { fullName } } } } }',
  },
  {
    name: 'messages',
    query: '{ conversations(first: 1) { nodes { messages(first: 50) { nodes { seq body author { fullName } } } } } }',
  },
];

const CONNECTIONS = 8;
const ROUNDS = 3;
const ROUND_MS = 700;

/** Answers per second over `CONNECTIONS` callers during one round. */
async function rate(call: () => Promise<unknown>): Promise<number> {
  const end = performance.now() + ROUND_MS;
  let answers = 0;
  const caller = async () => {
    while (performance.now() < end) {
      await call();
      answers++;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, caller));
  return answers / (ROUND_MS / 1_000);
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const folder = await mkdtemp(join(tmpdir(), 'passerelle-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined });
const config = {
  ...loadConfig({ LOG_LEVEL: 'fatal', PORT: '4900', DATA_DIR: folder, ...WITHOUT_LIMITS }),
  databaseUrl: postgres.url,
};
await migrate(config);
const house = await openHouse(config, 'bench');
const server = await serve(config);

async function graphql(query: string, headers: Record<string, string> = {}): Promise<string> {
  const response = await fetch(`${config.publicUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return response.text();
}

/** The header of an administrator of the demo. */
async function signInAsAdministrator(): Promise<Record<string, string>> {
  const accounts = JSON.parse(await readFile(join(folder, 'demo-accounts.json'), 'utf8')) as Record<string, string>[];
  const admin = accounts.find(({ role }) => role === 'ADMIN');
  const input = `{ email: "${admin?.email}", password: ${JSON.stringify(admin?.password)} }`;
  const answer = await graphql(`mutation { signIn(input: ${input}) { accessToken } }`);
  return { authorization: `Bearer ${JSON.parse(answer).data.signIn.accessToken}` };
}

/** The statement that a query becomes. */
async function statementOf(
  query: string,
  asAdmin: Record<string, string>,
): Promise<{ text: string; values: unknown[] }> {
  const original = pg.Client.prototype.query;
  const seen: { text: string; values: unknown[] }[] = [];
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [text, values] = args;
    if (typeof text === 'string' && text.includes(' as answer')) seen.push({ text, values: values as unknown[] });
    return Reflect.apply(original, this, args);
  } as never;
  const answer = await graphql(query, asAdmin);
  pg.Client.prototype.query = original;
  const [statement] = seen;
  if (!statement || answer.includes('"errors"')) throw new Error(`${query}: ${answer.slice(0, 300)}`);
  return statement;
}

async function answerBare(
  { text, values }: { text: string; values: unknown[] },
  response: ServerResponse,
): Promise<void> {
  const { rows } = await house.database.pool.query(text, values);
  response.end(JSON.stringify(rows[0]));
}

async function measure(wanted: string): Promise<void> {
  await makeDemo(house);
  const asAdmin = await signInAsAdministrator();
  console.log('list                        API answers/s   bare answers/s   ratio');
  for (const { name, query } of LINES.filter((line) => line.name.includes(wanted))) {
    const statement = await statementOf(query, asAdmin);
    const bare = createServer((request, response) => {
      request.resume();
      void answerBare(statement, response);
    }).listen(0);
    const bareUrl = `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`;
    const rates = { api: [] as number[], bare: [] as number[] };
    for (let round = 0; round <= ROUNDS; round++) {
      const api = await rate(() => graphql(query, asAdmin));
      const least = await rate(() =>
        fetch(bareUrl, { method: 'POST', body: '{}' }).then((response) => response.text()),
      );
      if (round > 0) {
        rates.api.push(api);
        rates.bare.push(least);
      }
    }
    bare.closeAllConnections();
    bare.close();
    const [api, least] = [median(rates.api), median(rates.bare)];
    console.log(
      `${name.padEnd(28)}${api.toFixed(0).padStart(12)}${least.toFixed(0).padStart(16)}${(api / least).toFixed(2).padStart(10)}`,
    );
  }
}

try {
  await measure(process.argv[2] ?? '');
} finally {
  await server.close();
  await house.close();
  await postgres.stop();
  await rm(folder, { recursive: true });
}
