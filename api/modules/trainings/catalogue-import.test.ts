import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect } from 'vitest';
import { test as base, type World } from '../../test/world.ts';
import { trainingCommands } from './trainings.command.ts';

const fixture = fileURLToPath(new URL('../../test/fixtures/trainings-catalogue.json', import.meta.url));
const rowsOfFixture = () => JSON.parse(readFileSync(fixture, 'utf8')) as Record<string, unknown>[];
const realCatalogue = new URL('../../../../shared/data/trainings-catalogue.json', import.meta.url);

interface Catalogue {
  /** Runs the operator's command on a file or on these rows; gives what it printed. */
  import(source: string | object): Promise<string[]>;
  rows(): Promise<{ slug: string; official_code: string; title: string; status: string; version: number }[]>;
}

const test = base.extend<{ catalogue: Catalogue }>({
  catalogue: async ({ world }, use) => {
    await world.rows('truncate training cascade');
    await world.rows('delete from outbox_event');
    await use({
      import: (source) => runImport(world, source),
      rows: () => world.rows('select slug, official_code, title, status, version from training order by official_code'),
    });
  },
});

async function runImport(world: World, source: string | object): Promise<string[]> {
  let path = source;
  if (typeof path !== 'string') {
    path = join(await mkdtemp(join(tmpdir(), 'catalogue-')), 'catalogue.json');
    await writeFile(path as string, JSON.stringify(source));
  }
  const lines: string[] = [];
  const call = {
    config: world.config,
    args: [path as string],
    context: async () => world.house.context(),
    file: (name: string) => name,
    say: (line: string) => void lines.push(line),
  };
  try {
    await trainingCommands[0].run(call);
    return lines;
  } finally {
    if (path !== source) await rm(dirname(path as string), { recursive: true });
  }
}

test('the file becomes trainings, and what was odd is told in French', async ({ world, catalogue }) => {
  const lines = await catalogue.import(fixture);
  expect(lines[0]).toBe(
    'Formations lues : 2. Ajoutées : 2, modifiées : 0, publiées : 1, archivées : 0, inchangées : 0.',
  );
  expect(lines[1]).toBe('À vérifier (10) :');
  expect(lines).toContain(
    '  ligne 2 (tp-soudeur), etat : état inconnu « en relecture » : formation laissée en brouillon',
  );
  expect(lines).toHaveLength(12);
  expect(await catalogue.rows()).toMatchObject([
    { slug: 'soudure-initiation', status: 'PUBLISHED' },
    { slug: 'tp-soudeur', status: 'DRAFT' },
  ]);
  const { trainings } = await world
    .anonymous()
    .run(
      '{ trainings { nodes { slug title objectives durationHours durationDays modality individualPrice { amount currency } groupPrice { amount } certifying outcomes provider { id } } } }',
    );
  expect(trainings.nodes).toEqual([
    {
      slug: 'soudure-initiation',
      title: 'Initiation à la soudure',
      objectives: ['Préparer un poste de soudage', 'Réaliser un cordon simple'],
      durationHours: 21,
      durationDays: 3,
      modality: 'ON_SITE',
      individualPrice: { amount: '1320.50', currency: 'EUR' },
      groupPrice: { amount: '900.00' },
      certifying: false,
      outcomes: 'Ateliers de métallerie',
      provider: null,
    },
  ]);
  expect((await world.rows('select name from outbox_event order by name')).map(({ name }) => name)).toEqual([
    'TrainingCreated',
    'TrainingCreated',
    'TrainingPublished',
  ]);
});

test('a second run adds and changes nothing, and says so', async ({ world, catalogue }) => {
  await catalogue.import(fixture);
  const [before, events] = [await catalogue.rows(), await world.rows('select count(*) from outbox_event')];
  const lines = await catalogue.import(fixture);
  expect(lines.slice(0, 3)).toEqual([
    'Formations lues : 2. Ajoutées : 0, modifiées : 0, publiées : 0, archivées : 0, inchangées : 2.',
    "Tout était à jour : rien n'a été ajouté ni modifié.",
    'À vérifier (10) :',
  ]);
  expect(await catalogue.rows()).toEqual(before);
  expect(await world.rows('select count(*) from outbox_event')).toEqual(events);
});

test('a changed file updates what changed, by official code or by slug, and moves states', async ({ catalogue }) => {
  await catalogue.import(fixture);
  const [first, second] = rowsOfFixture();
  const lines = await catalogue.import([
    {
      ...first,
      slug: 'soudure',
      titre: 'Souder pour la première fois',
      prix_individuel_eur: 1400,
      tarifs: null,
      etat: 'archive',
    },
    { ...second, code_officiel: '11O9900099', etat: 'valide' },
  ]);
  expect(lines.slice(0, 3)).toEqual([
    'Formations lues : 2. Ajoutées : 0, modifiées : 2, publiées : 1, archivées : 1, inchangées : 0.',
    '  ligne 1 (soudure) : modifiée (slug, titre, prix_individuel_eur)',
    '  ligne 2 (tp-soudeur) : modifiée (code_officiel)',
  ]);
  expect(await catalogue.rows()).toMatchObject([
    { slug: 'soudure', official_code: '11O9900001', title: 'Souder pour la première fois', status: 'ARCHIVED' },
    { slug: 'tp-soudeur', official_code: '11O9900099', status: 'PUBLISHED' },
  ]);
});

test('what the file cannot decide is told and left as it is', async ({ catalogue }) => {
  const [first, second] = rowsOfFixture();
  const priceless = { ...second, tarifs: null, prix_individuel_eur: null, prix_groupe_eur: null, etat: 'valide' };
  expect(await catalogue.import([first, priceless])).toContain(
    '  ligne 2 (tp-soudeur) : validée dans le fichier mais sans tarif : non publiée',
  );
  expect(await catalogue.import([{ ...first, etat: 'brouillon' }, priceless])).toContain(
    '  ligne 1 (soudure-initiation) : en brouillon dans le fichier ; la formation garde son état (PUBLISHED)',
  );
  expect((await catalogue.rows()).map(({ status }) => status)).toEqual(['PUBLISHED', 'DRAFT']);
});

test('one bad row refuses the whole file, with every reason, and nothing is written', async ({ world, catalogue }) => {
  await catalogue.import([rowsOfFixture()[0] as object]);
  const [before, events] = [await catalogue.rows(), await world.rows('select count(*) from outbox_event')];
  const [first, second] = rowsOfFixture();
  const refusals: [object, string][] = [
    [[first, { ...second, titre: '' }], 'ligne 2 (tp-soudeur), titre : valeur obligatoire absente'],
    [
      [
        { ...first, titre: 'Changé' },
        { ...second, titre: 'x'.repeat(301), duree_heures: 0, duree: null },
      ],
      "Rien n'a été importé :\nligne 2 (tp-soudeur), titre : Ce texte est trop long (300 caractères au plus).\nligne 2 (tp-soudeur), duree_heures : Cette valeur doit être comprise entre 1 et 10000.",
    ],
    [
      [
        { ...first, titre: 'Changé' },
        { ...second, slug: 'autre' },
        { ...second, code_officiel: '11O9900003', slug: 'soudure-initiation-2', prix_individuel_eur: -1 },
      ],
      'ligne 3 (soudure-initiation-2), prix_individuel_eur : nombre illisible : -1',
    ],
    [
      [{ ...first, titre: 'Changé', tarifs: null, prix_individuel_eur: null, prix_groupe_eur: null }],
      "Rien n'a été importé :\nligne 1 (soudure-initiation), prix_individuel_eur : Un tarif, individuel ou de groupe, est nécessaire au catalogue.",
    ],
    [
      [
        { ...first, slug: 'nouveau' },
        { ...second, slug: 'soudure-initiation' },
      ],
      "Rien n'a été importé :\nligne 2 (soudure-initiation) : désigne la même formation que la ligne 1",
    ],
    [{ trainings: [] }, 'le fichier doit contenir une liste de formations'],
  ];
  for (const [file, message] of refusals)
    await expect(catalogue.import(file)).rejects.toMatchObject({ name: 'Fault', message });
  await expect(catalogue.import('/nulle/part.json')).rejects.toMatchObject({
    name: 'Fault',
    message: expect.stringContaining('Le fichier /nulle/part.json ne peut pas être lu'),
  });
  expect(await catalogue.rows()).toEqual(before);
  expect(await world.rows('select count(*) from outbox_event')).toEqual(events);
});

test('a slug of another training refuses the file', async ({ catalogue }) => {
  await catalogue.import(fixture);
  const [first] = rowsOfFixture();
  await expect(catalogue.import([{ ...first, slug: 'tp-soudeur' }])).rejects.toMatchObject({
    message:
      "Rien n'a été importé :\nligne 1 (tp-soudeur) : une autre formation, de code 11O9900002, porte déjà ce slug",
  });
});

describe.skipIf(!existsSync(realCatalogue))('the real catalogue (skipped where the file is absent)', () => {
  test('gives 20 published trainings with the prices of the file, and the second run changes nothing', async ({
    world,
    catalogue,
  }) => {
    const source = JSON.parse(readFileSync(realCatalogue, 'utf8')) as {
      slug: string;
      titre: string;
      prix_individuel_eur: number;
      prix_groupe_eur: number;
      objectifs: string[];
    }[];
    const lines = await catalogue.import(fileURLToPath(realCatalogue));
    expect(lines[0]).toBe(
      'Formations lues : 20. Ajoutées : 20, modifiées : 0, publiées : 20, archivées : 0, inchangées : 0.',
    );
    const { trainings } = await world
      .anonymous()
      .run(
        '{ trainings(first: 100) { totalCount nodes { slug title objectives individualPrice { amount } groupPrice { amount } } } }',
      );
    expect(trainings.totalCount).toBe(20);
    const imported = Object.fromEntries(trainings.nodes.map((training: { slug: string }) => [training.slug, training]));
    for (const row of source)
      expect(imported[row.slug]).toEqual({
        slug: row.slug,
        title: row.titre,
        objectives: row.objectifs,
        individualPrice: { amount: row.prix_individuel_eur.toFixed(2) },
        groupPrice: { amount: row.prix_groupe_eur.toFixed(2) },
      });
    const before = await catalogue.rows();
    expect((await catalogue.import(fileURLToPath(realCatalogue))).slice(0, 2)).toEqual([
      'Formations lues : 20. Ajoutées : 0, modifiées : 0, publiées : 0, archivées : 0, inchangées : 20.',
      "Tout était à jour : rien n'a été ajouté ni modifié.",
    ]);
    expect(await catalogue.rows()).toEqual(before);
  });
});
