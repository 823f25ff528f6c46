import { expect } from 'vitest';
import { createOrganisation, type Organisation, OrganisationKind } from '../modules/organisations/index.ts';
import { test } from '../test/world.ts';
import type { WriteContext } from './context.ts';
import { job } from './jobs/job.ts';
import { perform } from './jobs/perform.ts';
import { Problem } from './problem.ts';
import { transaction } from './write.ts';

const organisation = (tx: WriteContext, name: string): Promise<Organisation> =>
  createOrganisation(tx, { name, kind: OrganisationKind.COMPANY });
const state = (code: string) => Object.assign(new Error(code), { code });
const count = async (world: { rows(text: string): Promise<{ count: number }[]> }, table: string) =>
  (await world.rows(`select count(*)::int as count from ${table}`))[0]?.count;

test('a command that lost a race is tried again, and its change and event are written once', async ({ world }) => {
  let attempts = 0;
  await transaction(world.house.context(), async (tx) => {
    await organisation(tx, 'Une seule fois');
    attempts++;
    if (attempts < 3) {
      await tx.em.flush();
      throw state(attempts === 1 ? '40001' : '40P01');
    }
  });
  expect(attempts).toBe(3);
  expect(await world.rows("select name from organisation where name = 'Une seule fois'")).toHaveLength(1);
  expect(await count(world, 'outbox_event')).toBe(1);
});

test('a command that never wins gives up after three more attempts, with nothing written', async ({ world }) => {
  const before = await count(world, 'outbox_event');
  let attempts = 0;
  const lost = transaction(world.house.context(), async (tx) => {
    attempts++;
    await organisation(tx, 'Jamais');
    throw state('40001');
  });
  await expect(lost).rejects.toMatchObject({ code: '40001' });
  expect(attempts).toBe(4);
  expect(await world.rows("select name from organisation where name = 'Jamais'")).toEqual([]);
  expect(await count(world, 'outbox_event')).toBe(before);
});

test('a problem found late undoes what came before it', async ({ world }) => {
  const before = await count(world, 'outbox_event');
  const refused = transaction(world.house.context(), async (tx) => {
    await organisation(tx, 'Presque');
    await tx.em.flush();
    throw new Problem('INVALID', ['name']);
  });
  await expect(refused).rejects.toMatchObject({ issues: [{ code: 'INVALID', path: ['name'] }] });
  expect(await world.rows("select name from organisation where name = 'Presque'")).toEqual([]);
  expect(await count(world, 'outbox_event')).toBe(before);
});

test('real serialisation conflicts are resolved: four counters at once lose no step', async ({ world }) => {
  const { id } = await world.write((tx) => organisation(tx, 'Compteur 0'));
  const step = () =>
    transaction(world.house.context(), async (tx) => {
      await tx.em.execute('set transaction isolation level serializable');
      const [row] = await tx.em.execute<{ name: string }[]>('select name from organisation where id = ?', [id]);
      const next = Number(row?.name.split(' ')[1]) + 1;
      await tx.em.execute('update organisation set name = ? where id = ?', [`Compteur ${next}`, id]);
    });
  const outcomes = await Promise.allSettled(Array.from({ length: 4 }, step));
  const won = outcomes.filter(({ status }) => status === 'fulfilled').length;
  expect(won).toBeGreaterThan(0);
  expect(await world.rows('select name from organisation where id = $1', [id])).toEqual([{ name: `Compteur ${won}` }]);
});

test('a job that takes a claim has its effect once, however often it runs and whatever fails in between', async ({
  world,
}) => {
  let fails = true;
  const greet = job<{ name: string }>('test.greet', {
    claim: ({ name }) => name,
    async run(tx, { name }) {
      await organisation(tx, name);
      await tx.em.flush();
      if (fails) throw new Error('died before the commit');
    },
  });
  await expect(perform(world.house.context(), greet, { name: 'Accueil' })).rejects.toThrow('died');
  fails = false;
  await Promise.all(Array.from({ length: 5 }, () => perform(world.house.context(), greet, { name: 'Accueil' })));
  expect(await world.rows("select name from organisation where name = 'Accueil'")).toHaveLength(1);
});
