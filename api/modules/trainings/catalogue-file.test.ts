import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseTrainingsCatalogue } from './catalogue-file.ts';
import { describeFinding, UnreadableCatalogue } from './catalogue-findings.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const fixture = read('../../test/fixtures/trainings-catalogue.json');
const rows = (): Record<string, unknown>[] => JSON.parse(fixture) as Record<string, unknown>[];

const refusal = (text: string): UnreadableCatalogue => {
  try {
    parseTrainingsCatalogue(text);
  } catch (error) {
    if (error instanceof UnreadableCatalogue) return error;
  }
  throw new Error('the file was read');
};
const withFirst = (change: Record<string, unknown>): string => JSON.stringify([{ ...rows()[0], ...change }, rows()[1]]);
const modalityOf = (details: string): string | undefined =>
  parseTrainingsCatalogue(withFirst({ modalites: details })).trainings[0]?.modality;

test('every field of a row becomes the field of a training', () => {
  const { trainings, oddities } = parseTrainingsCatalogue(JSON.stringify(rows().slice(0, 1)));

  expect(oddities).toEqual([]);
  expect(trainings).toEqual([
    {
      slug: 'soudure-initiation',
      officialCode: '11O9900001',
      title: 'Initiation à la soudure',
      status: 'PUBLISHED',
      certifying: false,
      rncpCode: null,
      certifier: null,
      registeredOn: null,
      objectives: ['Préparer un poste de soudage', 'Réaliser un cordon simple'],
      prerequisites: 'Aucun',
      durationHours: 21,
      durationDays: 3,
      modality: 'ON_SITE',
      modalityDetails: 'Présentiel, atelier',
      accessDelay: 'Sous 10 jours',
      individualPrice: { amount: '1320.50', currency: 'EUR' },
      groupPrice: { amount: '900.00', currency: 'EUR' },
      teachingMethods: 'Démonstration et pratique',
      assessmentMethods: 'Pièce d’examen',
      accessibility: 'Nous consulter',
      outcomes: 'Ateliers de métallerie',
      furtherStudies: 'Vers le titre de soudeur',
      competenceBlocks: [],
    },
  ]);
});

test('what is odd is taken in and reported with its row and field', () => {
  const { trainings, oddities } = parseTrainingsCatalogue(fixture);

  expect(trainings[1]).toMatchObject({
    status: 'DRAFT',
    rncpCode: 'RNCP12345',
    registeredOn: '2024-09-01',
    objectives: ['Souder à plat'],
    durationHours: 560,
    modality: 'REMOTE',
    furtherStudies: null,
    individualPrice: { amount: '4200.00' },
    groupPrice: { amount: '3500.00' },
  });
  expect(oddities.map(({ row, field, code }) => [row, field, code])).toEqual([
    [2, 'rncp', 'RNCP_REWRITTEN'],
    [2, 'etat', 'UNKNOWN_STATUS'],
    [2, 'date_enregistrement', 'CONVERTED'],
    [2, 'objectifs', 'BLANK_ITEM'],
    [2, 'duree', 'UNREAD_SENTENCE'],
    [2, 'duree_heures', 'CONVERTED'],
    [2, 'prix_individuel_eur', 'SENTENCE_DISAGREES'],
    [2, 'prix_groupe_eur', 'TAKEN_FROM_SENTENCE'],
    [2, 'passerelles', 'MISSING_FIELD'],
    [2, 'formateur', 'UNKNOWN_FIELD'],
  ]);
  const last = oddities.at(-1);
  expect(last && describeFinding(last, 'fr')).toBe(
    'ligne 2 (tp-soudeur), formateur : champ inconnu, valeur non reprise : {"nom":"à désigner"}',
  );
  expect(last && describeFinding(last, 'en')).toBe(
    'row 2 (tp-soudeur), formateur: unknown field, value not taken over: {"nom":"à désigner"}',
  );
});

test('the modality follows from the words of the sentence', () => {
  expect(modalityOf('Présentiel / FOAD')).toBe('BLENDED');
  expect(modalityOf('PRESENTIEL et classe virtuelle')).toBe('BLENDED');
  expect(modalityOf('Présentiel, ateliers')).toBe('ON_SITE');
  expect(modalityOf('À distance (visioconférence)')).toBe('REMOTE');
  expect(modalityOf('Sur rendez-vous')).toBe('ON_SITE');
});

test('a file that is no catalogue is refused in one sentence', () => {
  expect(refusal('').faults).toMatchObject([{ row: 0, code: 'NOT_JSON' }]);
  expect(refusal('[{').faults).toMatchObject([{ row: 0, code: 'NOT_JSON' }]);
  expect(refusal('{"trainings":[]}').message).toBe('le fichier doit contenir une liste de formations');
  expect(refusal('[3]').describe('en')).toBe('row 1: an object is expected, found 3');
});

test('every fault of the file is named at once', () => {
  const file = JSON.stringify([
    { ...rows()[0], titre: ' ', objectifs: [{}], prix_groupe_eur: -1, date_enregistrement: '2024-02-31' },
    {
      ...rows()[1],
      slug: 'soudure-initiation',
      code_officiel: '11o9900001',
      certifiante: 'peut-être',
      duree_heures: 1.5,
    },
    { ...rows()[1], slug: 'Tp Soudeur', code_officiel: null, debouches: 'a\0b' },
  ]);

  expect(refusal(file).faults.map(({ row, field, code }) => [row, field, code])).toEqual([
    [1, 'titre', 'REQUIRED'],
    [1, 'date_enregistrement', 'NOT_A_DATE'],
    [1, 'objectifs', 'WRONG_TYPE'],
    [1, 'prix_groupe_eur', 'NOT_A_NUMBER'],
    [2, 'certifiante', 'WRONG_TYPE'],
    [2, 'duree_heures', 'NOT_A_NUMBER'],
    [2, 'slug', 'REPEATED'],
    [2, 'code_officiel', 'REPEATED'],
    [3, 'slug', 'SLUG_FORM'],
    [3, 'code_officiel', 'REQUIRED'],
    [3, 'debouches', 'CONTROL_CHARACTER'],
  ]);
});

const realCatalogue = new URL('../../../../shared/data/trainings-catalogue.json', import.meta.url);
const hostileStrings = new URL('../../../../shared/data/bad-input/blns.json', import.meta.url);

describe.skipIf(!existsSync(realCatalogue))('the real catalogue (skipped where the file is absent)', () => {
  test('gives 20 published trainings whose totals are those of the file', () => {
    const text = readFileSync(realCatalogue, 'utf8');
    const source = JSON.parse(text) as { duree_heures: number; prix_individuel_eur: number; slug: string }[];

    const { trainings, oddities } = parseTrainingsCatalogue(text);

    expect(trainings.map((training) => training.slug)).toEqual(source.map((row) => row.slug));
    expect(trainings).toHaveLength(20);
    expect(trainings.every((training) => training.status === 'PUBLISHED')).toBe(true);
    const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
    expect(sum(trainings.map((training) => training.durationHours))).toBe(sum(source.map((row) => row.duree_heures)));
    expect(sum(trainings.map((training) => Number(training.individualPrice?.amount)))).toBe(
      sum(source.map((row) => row.prix_individuel_eur)),
    );
    expect(trainings.filter((training) => training.modality === 'BLENDED')).toHaveLength(
      (text.match(/"modalites": "[^"]*(?:FOAD|classe virtuelle)/g) ?? []).length,
    );
    expect(new Set(oddities.map((oddity) => oddity.code))).toEqual(
      new Set(['TITLE_IN_CAPITALS', 'CERTIFYING_WITHOUT_RNCP', 'RNCP_SHARED']),
    );
  });
});

describe.skipIf(!existsSync(hostileStrings))('hostile strings (skipped where the file is absent)', () => {
  test('survive verbatim in text fields', () => {
    const hostile = (JSON.parse(readFileSync(hostileStrings, 'utf8')) as string[]).filter((text) => text !== '');
    for (const text of hostile) {
      const { trainings } = parseTrainingsCatalogue(
        withFirst({ prerequis: text, titre: `T ${text}`, objectifs: [`o${text}`] }),
      );
      expect(trainings[0]).toMatchObject({ prerequisites: text, title: `T ${text}`, objectives: [`o${text}`] });
    }
  });
});
