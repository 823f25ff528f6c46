// The audit trail with 10,000 and with 1,000,000 entries, side by side: how fast they are chained, how long every hash of
// them takes to verify, and what the first page of a search takes in each. Ratios compare; seconds are of this machine.
//
//     npm run bench -- audit            npm run bench -- audit 100000    with so many in the larger one

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type House, openHouse } from '../api/house.ts';
import { createUser, Role } from '../api/modules/accounts/index.ts';
import { chainWaiting, verifyAudit } from '../api/modules/audit/index.ts';
import { type Config, loadConfig } from '../api/platform/config.ts';
import { startEmbeddedPostgres } from '../api/platform/database/embedded.ts';
import { migrate } from '../api/platform/database/migrate.ts';
import type { Running } from '../api/platform/lifecycle.ts';
import { transaction } from '../api/platform/write.ts';
import { serve } from '../api/serve.ts';
import { WITHOUT_LIMITS } from './limits.ts';

const SMALL = 10_000;
const LARGE = Number(process.argv[2] ?? 1_000_000);
const CALLS = 200;
const MADE_AT_ONCE = 20_000;
const PASSWORD = 'un mot de passe de mesure';
const EMAIL = 'mesure@example.org';

interface Side {
  readonly house: House;
  readonly server: Running;
  readonly config: Config;
  readonly entries: number;
  ask(query: string): Promise<{ data: Record<string, { nodes: { id: string }[] }> }>;
}

const FIELDS = '{ nodes { id sequence at action entity rowId address actor { fullName } } }';
const searches = (actorId: string, rowId: string, at: string): readonly (readonly [string, string])[] => [
  ['newest', ''],
  ['a person', `, filter: { actorId: "${actorId}" }`],
  ['a row', `, filter: { rowId: "${rowId}" }`],
  ['a table', ', filter: { entity: "training" }'],
  ['an action', ', filter: { action: "ROW_DELETED" }'],
  ['an address', ', filter: { address: "10.0.0.7" }'],
  ['a minute', `, filter: { at: { from: "${at}", to: "${new Date(Date.parse(at) + 60_000).toISOString()}" } }`],
];

/** Rows as the triggers write them: transactions of ten changes by a hundred people at some thousand rows. */
async function fill({ database }: House, entries: number): Promise<void> {
  for (let made = 0; made < entries; made += MADE_AT_ONCE)
    await database.pool.query(
      `insert into audit_change (transaction_id, at, action, entity, row_id, changes, actor_id, address, user_agent, request_id)
       select 1000000 + n / 10, timestamptz '2026-01-01' + n * interval '1 second',
         (array['ROW_CHANGED', 'ROW_CHANGED', 'ROW_CREATED', 'ROW_DELETED'])[1 + n % 4],
         (array['training', 'candidate', 'user', 'organisation'])[1 + (n / 7) % 4], md5((n % 5000)::text)::uuid::text,
         jsonb_build_object('name', jsonb_build_array('before ' || n, 'after ' || n), 'version', jsonb_build_array(n, n + 1)),
         md5('person ' || n % 100)::uuid, '10.0.0.' || n % 250, 'Mozilla/5.0 (X11; Linux x86_64)', md5('r' || n / 10)
       from generate_series($1::int, $2::int) n`,
      [made, Math.min(made + MADE_AT_ONCE, entries) - 1],
    );
}

async function openSide(config: Config, entries: number): Promise<Side> {
  await migrate(config);
  const house = await openHouse(config, 'bench');
  await transaction(house.context(), (tx) =>
    createUser(tx, { email: EMAIL, fullName: 'Mesure', roles: [Role.ADMIN], password: PASSWORD }),
  );
  await fill(house, entries);
  const from = performance.now();
  while ((await chainWaiting(house.database)) !== 0);
  console.log(`${entries} entries chained: ${perSecond(entries, from)} a second`);
  await house.database.pool.query('analyze audit_entry');
  const server = await serve(config);
  let authorization = '';
  const ask: Side['ask'] = async (query) => {
    const response = await fetch(`http://127.0.0.1:${config.port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
      body: JSON.stringify({ query }),
    });
    const answer = (await response.json()) as Awaited<ReturnType<Side['ask']>> & { errors?: unknown };
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer;
  };
  const input = `{ email: "${EMAIL}", password: "${PASSWORD}" }`;
  const signedIn = await ask(`mutation { signIn(input: ${input}) { accessToken } }`);
  authorization = `Bearer ${(signedIn.data.signIn as unknown as { accessToken: string }).accessToken}`;
  return { house, server, config, entries, ask };
}

const perSecond = (count: number, from: number): string => (count / ((performance.now() - from) / 1_000)).toFixed(0);
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function timed(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await act();
  return performance.now() - from;
}

async function measure(small: Side, large: Side): Promise<void> {
  for (const { house, entries } of [small, large]) {
    const from = performance.now();
    const { broken, checked } = await verifyAudit(house.database);
    if (broken || checked < entries) throw new Error(`Broken at ${broken?.sequence}`);
    console.log(`${checked} entries verified in ${((performance.now() - from) / 1_000).toFixed(1)} s`);
  }
  const { rows } = await small.house.database.pool.query<{ actor: string; row: string; at: string }>(
    'select actor_id as actor, row_id as row, at from audit_entry where sequence = $1',
    [SMALL / 2],
  );
  const [known] = rows;
  if (!known) throw new Error('There are no entries');
  console.log(
    `first page by      ${String(small.entries).padStart(9)} ${String(large.entries).padStart(9)}   ratio (median ms)`,
  );
  for (const [name, filter] of searches(known.actor, known.row, new Date(known.at).toISOString())) {
    const query = `{ auditEntries(first: 25${filter}) ${FIELDS} }`;
    const times = { small: [] as number[], large: [] as number[] };
    for (let call = 0; call < CALLS; call++) {
      times.small.push(await timed(() => small.ask(query)));
      times.large.push(await timed(() => large.ask(query)));
    }
    const [less, more] = [median(times.small), median(times.large)];
    console.log(
      `${name.padEnd(18)} ${less.toFixed(2).padStart(9)} ${more.toFixed(2).padStart(9)} ${(more / less).toFixed(2).padStart(7)}`,
    );
  }
}

const folder = await mkdtemp(join(tmpdir(), 'passerelle-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined });
const sides: Side[] = [];
try {
  for (const [name, port, entries] of [
    ['audit_small', 4901, SMALL],
    ['audit_large', 4902, LARGE],
  ] as const) {
    const url = new URL(postgres.url);
    const owner = new pg.Client({ connectionString: postgres.url });
    await owner.connect();
    await owner.query(`create database ${name}`);
    await owner.end();
    url.pathname = `/${name}`;
    const settings = { LOG_LEVEL: 'fatal', PORT: String(port), DATA_DIR: folder, ...WITHOUT_LIMITS };
    sides.push(await openSide({ ...loadConfig(settings), databaseUrl: url.href }, entries));
  }
  const [small, large] = sides;
  if (small && large) await measure(small, large);
} finally {
  for (const { server, house } of sides) {
    await server.close();
    await house.close();
  }
  await postgres.stop();
  await rm(folder, { recursive: true });
}
