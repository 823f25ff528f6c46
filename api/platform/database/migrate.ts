// Brings a database to the schema of this code: the files of migrations/ in the order of their names, then the queue's own.
// However many processes start at once, one migrates and the others wait. Never touches a database newer than the code.
import { readdir } from 'node:fs/promises';
import { MikroORM } from '@mikro-orm/core';
import { Migration } from '@mikro-orm/migrations';
import { assertSchemaCompatibility, LATEST_SCHEMA_VERSION, runMigrations, SchemaMigrationRequiredError } from 'bullmq';
import pg from 'pg';
import type { Config } from '../config.ts';
import { Fault, reasonOf } from '../fault.ts';
import { ormOptions } from './orm.ts';

interface NamedMigration {
  readonly name: string;
  readonly class: new (...args: ConstructorParameters<typeof Migration>) => Migration;
}

const folder = new URL('../../../migrations/', import.meta.url);
const newer = 'The database is newer than the code: update the program or use another database';

/** Applies what is missing and names it. Throws a Fault when the database is down or newer than the code. */
export async function migrate(config: Config): Promise<{ applied: string[] }> {
  const client = await connect(config);
  try {
    await client.query("SELECT pg_advisory_lock(hashtext('passerelle migrations'))");
    const known = await knownMigrations();
    const missing = await missingMigrations(client, known);
    if (missing.length > 0) await apply(config, known);
    await runMigrations(client);
    return { applied: missing };
  } catch (error) {
    throw explained(error);
  } finally {
    await client.end();
  }
}

/** For processes that do not migrate themselves. Throws a Fault when the schema is not the one of this code. */
export async function expectCurrentSchema(config: Config): Promise<void> {
  const client = await connect(config);
  try {
    const missing = await missingMigrations(client, await knownMigrations());
    const queue = await assertSchemaCompatibility(client);
    if (missing.length > 0 || queue < LATEST_SCHEMA_VERSION) throw outdated();
  } catch (error) {
    throw explained(error);
  } finally {
    await client.end();
  }
}

async function apply(config: Config, known: readonly NamedMigration[]): Promise<void> {
  const options = ormOptions(config, []);
  const orm = await MikroORM.init({
    ...options,
    discovery: { ...options.discovery, warnWhenNoEntities: false },
    // Rewriting a table takes longer than any request may.
    driverOptions: { connectionString: config.databaseUrl, application_name: 'passerelle migrations' },
    migrations: { ...options.migrations, migrationsList: [...known] },
    logger: () => {},
  });
  let current = '';
  orm.migrator.on('migrating', ({ name }) => {
    current = name;
  });
  try {
    await orm.migrator.up();
  } catch (error) {
    throw new Error(`Migration ${current} failed, nothing was changed: ${reasonOf(error)}`, { cause: error });
  } finally {
    await orm.close(true);
  }
}

async function knownMigrations(): Promise<NamedMigration[]> {
  const files = (await readdir(folder)).filter((file) => /(?<!\.d)\.[jt]s$/.test(file)).sort();
  return Promise.all(
    files.map(async (file) => {
      const exported = Object.values((await import(new URL(file, folder).href)) as Record<string, unknown>);
      const found = exported.find((value) => typeof value === 'function' && value.prototype instanceof Migration);
      if (!found) throw new Error(`migrations/${file} exports no class that extends Migration`);
      return { name: file.replace(/\.[jt]s$/, ''), class: found as NamedMigration['class'] };
    }),
  );
}

async function missingMigrations(client: pg.Client, known: readonly NamedMigration[]): Promise<string[]> {
  const { rows: tables } = await client.query("SELECT 1 WHERE to_regclass('migration') IS NOT NULL");
  const { rows } =
    tables.length > 0 ? await client.query<{ name: string }>('SELECT name FROM migration') : { rows: [] };
  const applied = new Set(rows.map((row) => row.name));
  const names = known.map((migration) => migration.name);
  const unknown = [...applied].filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Fault(`${newer} (it has ${unknown.sort().join(', ')}).`);
  return names.filter((name) => !applied.has(name));
}

async function connect(config: Config): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: config.databaseUrl,
    connectionTimeoutMillis: 5_000,
    application_name: 'passerelle migrations',
    keepAlive: true,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { hostname, port, pathname } = new URL(config.databaseUrl);
    throw new Fault(`The database does not answer (${hostname}:${port || 5432}${pathname}): ${reasonOf(error)}`);
  }
}

function outdated(): Fault {
  return new Fault('The database lacks migrations of this code: run "npm run cli -- migrate" first.');
}

function explained(error: unknown): unknown {
  if (error instanceof SchemaMigrationRequiredError) return outdated();
  if (error instanceof Error && error.name === 'SchemaVersionMismatchError')
    return new Fault(`${newer} (${reasonOf(error)}).`);
  return error;
}
