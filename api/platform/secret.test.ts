import { expect } from 'vitest';
import { openHouse } from '../house.ts';
import { test } from '../test/world.ts';
import { secret } from './secret.ts';

test('a secret is made at its first use, and is the same for every process from then on', async ({ world }) => {
  const processes = await Promise.all([1, 2, 3, 4].map(() => openHouse(world.config, 'test')));

  const given = await Promise.all(
    processes.map(({ database }, index) => secret(database, 'door', () => `made by process ${index}`)),
  );

  expect(new Set(given).size).toBe(1);
  expect(await world.rows("select value from secret where name = 'door'")).toEqual([{ value: given[0] }]);
  expect(await secret(world.house.database, 'door', () => 'made later')).toBe(given[0]);
  await Promise.all(processes.map((process) => process.close()));
});
