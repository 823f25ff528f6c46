import pg from 'pg';
import { expect, test } from 'vitest';
import { loadConfig } from '../platform/config.ts';
import { expectCurrentSchema } from '../platform/database/migrate.ts';
import { createTestDatabase } from './postgres.ts';

async function rows(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

test('every test file has a database of its own with the current schema', async () => {
  const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  expect(one.url).not.toBe(two.url);
  await expectCurrentSchema({ ...loadConfig({}), databaseUrl: one.url });
  await rows(one.url, 'CREATE TABLE only_here (id int)');
  expect(await rows(two.url, "SELECT to_regclass('only_here') AS found")).toEqual([{ found: null }]);
  await Promise.all([one.drop(), two.drop()]);
});
