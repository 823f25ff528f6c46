import type pg from 'pg';
import { expect } from 'vitest';
import { sentBy } from '../../test/sent.ts';
import { test } from '../../test/world.ts';
import { rowsOf } from '../read/rows.ts';
import { sql } from '../read/sql.ts';
import { PreparingClient } from './preparing-client.ts';

/** As many as the client prepares at most. */
const NAMES = 1_000;
const FURTHER = 50;

test('what is asked again is prepared, up to a limit; beyond it answers stay right without a name', async ({
  world,
}) => {
  const client: pg.Client = new PreparingClient({ connectionString: world.config.databaseUrl });
  await client.connect();
  try {
    const ask = async (number: number) => {
      const { rows } = await client.query(`select ${number} as number, $1::text as text`, [`text ${number}`]);
      return rows[0];
    };
    const numbers = Array.from({ length: NAMES + FURTHER }, (_, index) => index);
    const asked = await sentBy(async () => {
      for (const number of numbers)
        for (let round = 0; round < 2; round++) expect(await ask(number)).toEqual({ number, text: `text ${number}` });
    });
    // The world's own connections go on meanwhile.
    const ours = asked.sent.filter(({ text }) => text.includes(' as number, $1::text'));
    const named = new Set(ours.flatMap(({ name }) => name ?? []));
    expect(named.size).toBe(NAMES);
    const nameless = ours.filter(({ name }) => !name);
    // Every text the first time, and those beyond the limit every time.
    expect(nameless).toHaveLength(numbers.length + (numbers.length - named.size));
    const prepared = async () => (await client.query('select count(*)::int as count from pg_prepared_statements')).rows;
    expect(await prepared()).toEqual([{ count: named.size }]);

    // Those that have a name keep it.
    const again = await sentBy(() => ask(0));
    expect(again.result).toEqual({ number: 0, text: 'text 0' });
    expect(again.sent.find(({ text }) => text.startsWith('select 0 as number'))?.name).toMatch(/^p_[0-9a-f]{24}$/);
  } finally {
    await client.end();
  }
});

test('a text without values, and one that has a name of its own, are sent as they are', async ({ world }) => {
  const client: pg.Client = new PreparingClient({ connectionString: world.config.databaseUrl });
  await client.connect();
  try {
    const { sent } = await sentBy(async () => {
      for (let round = 0; round < 3; round++) {
        await client.query('select 1 as mine');
        await client.query('select 2 as mine', []);
        await client.query({ name: 'mine', text: 'select $1::int as mine', values: [round] });
      }
    });
    // The world's own connections go on meanwhile.
    const ours = sent.filter(({ text }) => text.endsWith(' as mine'));
    expect(ours.map(({ name }) => name)).toEqual([1, 2, 3].flatMap(() => [undefined, undefined, 'mine']));
  } finally {
    await client.end();
  }
});

test('connections that are lost in the middle of transactions leave their places in the pool to others', async ({
  world,
}) => {
  const lost = () => world.write((tx) => rowsOf(tx, sql`select pg_terminate_backend(pg_backend_pid())`));
  for (let time = 0; time < world.config.databasePoolSize + 2; time += 1)
    await expect(lost()).rejects.toThrow(/terminat/i);
  expect(await world.write((tx) => rowsOf(tx, sql`select 1 as one`))).toEqual([{ one: 1 }]);
});
