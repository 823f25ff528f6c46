import { expect } from 'vitest';
import { test as base, type Client, statementsOf } from '../../test/world.ts';

const NAMES = [
  'Boulangerie Dupré',
  'Boulanger Théodore',
  'Atelier du soudeur',
  'Soudure et métal',
  'Électricité générale',
  'Jean-Marc & Fils',
  'Œuvres de la mer',
  'Travaux publics Martin',
];

const test = base.extend<{ found: (search: string) => Promise<string[]> }>({
  found: [
    async ({ world }, use) => {
      for (const [index, name] of NAMES.entries())
        await world.rows(
          `insert into organisation (id, name, kind, siren, created_at, updated_at) values (gen_random_uuid(), $1, 'COMPANY', $2, now(), now())`,
          [name, `73282932${index}`],
        );
      await use((search) => searchFor(world.anonymous(), search));
    },
    { scope: 'file' },
  ],
});

async function searchFor(client: Client, search: string): Promise<string[]> {
  const query = 'query ($search: String) { organisations(first: 100, filter: { search: $search }) { nodes { name } } }';
  const { organisations } = await client.run(query, { search });
  return organisations.nodes.map(({ name }: { name: string }) => name).sort();
}

test('words are found by their beginning, whatever case, accents and punctuation, all of them in any order', async ({
  found,
}) => {
  expect(await found('boul')).toEqual(['Boulanger Théodore', 'Boulangerie Dupré']);
  expect(await found('ELECTRICITE')).toEqual(['Électricité générale']);
  expect(await found('fils jean')).toEqual(['Jean-Marc & Fils']);
  expect(await found('jean-marc')).toEqual(['Jean-Marc & Fils']);
  expect(await found('oeuvre')).toEqual(['Œuvres de la mer']);
  expect(await found('boulanger martin')).toEqual([]);
  expect(await found('  ')).toHaveLength(NAMES.length);
});

test('words of one French stem are one word', async ({ found }) => {
  expect(await found('travail')).toEqual([]);
  expect(await found('soudeurs')).toEqual(['Atelier du soudeur']);
  expect(await found('générales électricités')).toEqual(['Électricité générale']);
});

test('one letter missing, added, wrong or in another place is forgiven', async ({ found }) => {
  expect(await found('boulnager')).toEqual(['Boulanger Théodore']);
  expect(await found('bolanger')).toEqual(['Boulanger Théodore']);
  expect(await found('electrisité')).toEqual(['Électricité générale']);
  expect(await found('mratin')).toEqual(['Travaux publics Martin']);
  expect(await found('martim travaus')).toEqual(['Travaux publics Martin']);
});

test('an error is never forgiven instead of what was meant, nor in short words and numbers', async ({ found }) => {
  expect(await found('soudeur')).toEqual(['Atelier du soudeur']);
  expect(await found('soudur')).toEqual(['Atelier du soudeur', 'Soudure et métal']);
  expect(await found('fis')).toEqual([]);
  expect(await found('732829320')).toEqual(['Boulangerie Dupré']);
  expect(await found('732829329')).toEqual([]);
});

test('a word is forgiven as soon as a row has it, and none is lost by renaming', async ({ world, found }) => {
  expect(await found('ferronier')).toEqual([]);
  await world.rows(`update organisation set name = 'Ferronnier Dupré' where name = 'Boulangerie Dupré'`);
  expect(await found('ferronier')).toEqual(['Ferronnier Dupré']);
  await world.rows(`update organisation set name = 'Boulangerie Dupré' where name = 'Ferronnier Dupré'`);
  expect(await found('ferronier')).toEqual([]);
});

test('an index serves the search of every list', async ({ world }) => {
  const admin = await world.as('ADMIN');
  const lists = [
    'candidates',
    'jobOffers',
    'organisations',
    'users',
    'trainings',
    'skills',
    'questionnaires',
    'submissions',
  ];
  const client = await world.house.database.pool.connect();
  try {
    await client.query('begin; set local enable_seqscan = off');
    for (const list of lists) {
      const query = `{ ${list}(filter: { search: "boulanger" }) { totalCount } }`;
      const { statements } = await statementsOf(() => admin.run(query));
      const statement = statements.find((text) => text.includes('search_query'));
      const { rows } = await client.query(`explain (generic_plan) ${statement}`);
      expect(JSON.stringify(rows), list).toMatch(/Bitmap Index Scan on \w+_search/);
    }
  } finally {
    await client.query('rollback');
    client.release();
  }
});
