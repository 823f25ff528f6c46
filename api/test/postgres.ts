// The PostgreSQL of the tests: one server for all runs, one migrated template, one database copied from it per test file.
// Never durable. Runs side by side share the server; each drops only its own databases and those of runs that died.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { loadConfig } from '../platform/config.ts';
import { startEmbeddedPostgres } from '../platform/database/embedded.ts';
import { migrate } from '../platform/database/migrate.ts';
import { memoryFolder } from './memory.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { url: string; template: string; run: string };
  }
}

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

let made = 0;

/** The same for whoever filled a database and whoever copied it. */
export const ENCRYPTION_KEY = 'the key of the tests';

/** A new database: a copy of this one, or the current schema with nothing in it. Close every connection to it before `drop()`. */
export async function createTestDatabase(copied?: string): Promise<TestDatabase> {
  const { url, template, run } = inject('postgres');
  made += 1;
  const name = `${run}_${process.pid}_${made}_${Date.now().toString(36)}`;
  await query(url, `CREATE DATABASE ${name} TEMPLATE ${copied ?? template} STRATEGY FILE_COPY`);
  return {
    url: addressOf(url, name),
    drop: async () => {
      await query(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

/** Vitest calls this once before all tests of a project; what it gives back runs after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => {} } : await startForTests();
  const run = `test_${process.pid}`;
  if (!given) await dropDeadRuns(server.url);
  const template = await makeTemplate(server.url);
  project.provide('postgres', { url: server.url, template, run });
  return async () => {
    for (const name of await databases(server.url, `${run}_`))
      await query(server.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await server.stop();
  };
}

function startForTests(): ReturnType<typeof startEmbeddedPostgres> {
  const settings = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_connections: '200',
  };
  return startEmbeddedPostgres({ dataDir: dataDir(), settings });
}

/** One for each checkout of the project. */
function dataDir(): string {
  const memory = memoryFolder();
  if (!memory) return '.data/test';
  const checkout = createHash('sha256').update(process.cwd()).digest('hex').slice(0, 12);
  return join(memory, `passerelle-tests-${checkout}`);
}

/** Made under a name of its own first, so that a migration that fails or is interrupted never leaves half a template. */
async function makeTemplate(url: string): Promise<string> {
  const name = `template_${schemaHash()}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(hashtext('test template'))");
    if ((await databases(url, name)).includes(name)) return name;
    const draft = `draft_${process.pid}`;
    await client.query(`DROP DATABASE IF EXISTS ${draft}`);
    await client.query(`CREATE DATABASE ${draft}`);
    await migrate({ ...loadConfig({}), databaseUrl: addressOf(url, draft), logLevel: 'silent' });
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
    return name;
  } finally {
    await client.end();
  }
}

async function dropDeadRuns(url: string): Promise<void> {
  const runs = await databases(url, 'test_');
  const dead = runs.filter((name) => !alive(Number(name.split('_')[1])));
  const stale =
    dead.length === runs.length
      ? (await databases(url, 'template_')).filter((name) => !name.endsWith(schemaHash()))
      : [];
  for (const name of [...dead, ...stale]) await query(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

function schemaHash(): string {
  const hash = createHash('sha256').update(String(createRequire(import.meta.url)('bullmq/package.json').version));
  for (const file of readdirSync('migrations').sort()) hash.update(file).update(readFileSync(`migrations/${file}`));
  return hash.digest('hex').slice(0, 12);
}

async function databases(url: string, prefix: string): Promise<string[]> {
  const rows = await query<{ datname: string }>(url, 'SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [
    prefix,
  ]);
  return rows.map((row) => row.datname);
}

async function query<Row extends pg.QueryResultRow>(url: string, text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

function addressOf(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
