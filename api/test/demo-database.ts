// A database with the demo data: a copy of one that the first test file of a run makes for all.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { makeDemo } from '../demo/index.ts';
import { openHouse } from '../house.ts';
import { AlertSeverity, raiseAlert } from '../modules/alerts/index.ts';
import { chainWaiting } from '../modules/audit/index.ts';
import { loadConfig } from '../platform/config.ts';
import { transaction } from '../platform/write.ts';
import { makeExampleMail } from './mails.ts';
import { createTestDatabase, ENCRYPTION_KEY, type TestDatabase } from './postgres.ts';

export interface Account {
  email: string;
  role: string;
  password: string;
}

/** What tests must know of the data, kept as the comment of its database. */
interface Known {
  accounts: Account[];
  exampleMailId: string;
}

/** Nothing goes wrong in the demo data. */
const ALERT = {
  key: 'mail-server',
  severity: AlertSeverity.CRITICAL,
  summary: { fr: 'Le serveur de courriel ne répond pas.', en: 'The mail server does not answer.' },
  detail: 'connect ECONNREFUSED 203.0.113.5:587',
};

/** A database of one's own with the demo data in it. */
export async function createDemoDatabase(): Promise<Known & TestDatabase> {
  const { url, run } = inject('postgres');
  const name = `${run}_demo`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const known = (await knownOf(client, name)) ?? (await make(client, name));
    return { ...known, ...(await createTestDatabase(name)) };
  } finally {
    await client.end();
  }
}

async function knownOf(client: pg.Client, name: string): Promise<Known | null> {
  const { rows } = await client.query<{ comment: string | null }>(
    "select shobj_description(oid, 'pg_database') as comment from pg_database where datname = $1",
    [name],
  );
  return rows[0]?.comment ? (JSON.parse(rows[0].comment) as Known) : null;
}

async function make(client: pg.Client, name: string): Promise<Known> {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-demo-'));
  const draft = await createTestDatabase();
  const house = await openHouse(
    loadConfig({ NODE_ENV: 'test', DATA_DIR: folder, DATABASE_URL: draft.url, LOG_LEVEL: 'fatal', ENCRYPTION_KEY }),
    'demo',
  );
  await makeDemo({ ...house, config: { ...house.config, demo: true } });
  // What happens in a test happens at once, not behind everything that happened in the demo.
  await house.database.pool.query('update outbox_event set relayed_at = now()');
  await transaction(house.context(), (tx) => raiseAlert(tx, ALERT));
  while ((await chainWaiting(house.database)) !== 0);
  const exampleMailId = await makeExampleMail(house);
  await house.close();
  const accounts = JSON.parse(await readFile(join(folder, 'demo-accounts.json'), 'utf8')) as Account[];
  await rm(folder, { recursive: true });
  const known = { accounts, exampleMailId };
  const from = new URL(draft.url).pathname.slice(1);
  await client.query(`alter database ${from} rename to ${name}`);
  await client.query(`comment on database ${name} is ${client.escapeLiteral(JSON.stringify(known))}`);
  return known;
}
