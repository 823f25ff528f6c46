// The statistics of a CAP backup against a second count of the same file, made here by other means: from the JSON as it
// stands, with ratings written as numbers or as texts, by role and by institution.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { countQuestionnaire } from '../modules/statistics/index.ts';
import { submissionsModule } from '../modules/submissions/index.ts';
import { bare, capBackup } from './cap-backups.ts';
import { storeInstitution } from './responses.ts';
import { type Answer, test, type World } from './world.ts';

const realBackup = new URL('../../../shared/data/cap-questionnaire-backup-sample.json', import.meta.url);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cap-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

type Given = Record<string, unknown>;

/** A backup of our own making, in the shape of the real ones. */
function ownBackup(): string {
  const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
  const submissions = Array.from({ length: 48 }, (_, index) => {
    const data: Given = {
      participatedInCafes: index % 5 === 0 ? 'Oui' : 'Non',
      challengesRanking: Object.fromEntries(
        ['sante_mentale', 'precarite', 'decrochage'].map((item, place) => {
          const rating = 1 + ((index * (place + 2) + place) % 7);
          return [item, index % 2 === 0 ? rating : String(rating)];
        }),
      ),
      observedChallenges: ['sante_mentale', 'precarite', 'addictions'].filter(
        (_key, place) => (index >> place) % 2 === 0,
      ),
      ruptureFactorsNegative: at(
        [['difficultes_integration'], ['isolement_social', 'difficultes_integration'], []],
        index,
      ),
      specializationObstacles: index % 3 === 0 ? '' : `Obstacle ${index}`,
      professionalRole: at(['Assistant·e social·e', 'Coach en insertion', 'Médiatrice de nuit', 'Autre'], index),
      ...(index % 4 === 3 ? { professionalRoleOther: 'Bénévole' } : {}),
      email: `personne.${index}@${at(['alpha.example', 'alpha.example', 'beta.example', 'gmail.com'], index >> 1)}`,
    };
    return { id: index + 1, data: JSON.stringify(data), created_at: `2025-1${index % 2}-0${1 + (index % 9)} 08:00:00` };
  });
  return JSON.stringify({
    metadata: {
      backup_date: '2025-12-01T02:00:00.000Z',
      total_submissions: 48,
      source: 'cloudflare-d1',
      backup_type: 'complete',
    },
    submissions,
    dynamic_roles: [{ id: 1, role_name: 'Médiatrice de nuit', created_at: '2025-09-26 20:06:10' }],
  });
}

const domainOf = ({ email }: Given): string =>
  String(email ?? '')
    .trim()
    .toLowerCase()
    .split('@')[1] ?? '';
const textOf = (value: unknown): string => bare(String(value ?? ''));

/** What the file says of one question, whatever kind it is of. */
function secondCount(given: readonly Given[], key: string) {
  const values = given.map((data) => data[key]).filter((value) => value !== null && value !== undefined);
  const lists = values.map((value) =>
    (Array.isArray(value) ? value : [value]).filter((one) => one !== '' && typeof one !== 'object'),
  );
  const choices = new Map<string, number>();
  for (const list of lists)
    for (const choice of new Set(list.map(textOf))) choices.set(choice, (choices.get(choice) ?? 0) + 1);
  const ratings = new Map<string, number[]>();
  for (const value of values)
    if (typeof value === 'object' && !Array.isArray(value))
      for (const [item, rating] of Object.entries(value as Given))
        if (rating !== '' && rating !== null) ratings.set(item, [...(ratings.get(item) ?? []), Number(rating)]);
  const rated = values.filter((value) => typeof value === 'object' && !Array.isArray(value)).length;
  return { answered: rated || lists.filter((list) => list.length > 0).length, choices, ratings };
}

function expectSame(question: Answer, given: readonly Given[]): void {
  const { answered, choices, ratings } = secondCount(given, question.key);
  const name = `${question.key} of ${given.length}`;
  if (question.kind === 'EMAIL' || !given.some((data) => Object.hasOwn(data, question.key))) return;
  expect([name, question.answered]).toEqual([name, answered]);
  if (question.kind.endsWith('_CHOICE'))
    expect(
      new Map(
        question.options.filter(({ count }: Answer) => count > 0).map(({ key, count }: Answer) => [textOf(key), count]),
      ),
      name,
    ).toEqual(choices);
  for (const { key, hidden, answered: times, mean, distribution } of question.items) {
    if (hidden) continue;
    const own = ratings.get(key) ?? [];
    expect(times, `${name}, ${key}`).toBe(own.length);
    if (own.length > 0) expect(mean).toBeCloseTo(own.reduce((sum, rating) => sum + rating, 0) / own.length, 10);
    for (const { value, count } of distribution) expect(count).toBe(own.filter((rating) => rating === value).length);
  }
}

const FIELDS = `key kind hidden answered missing notAsked options { key count }
  items { key hidden answered mean distribution { value count } }`;

const givenIn = (text: string): Given[] =>
  JSON.parse(text).submissions.map(({ data }: { data: unknown }) =>
    typeof data === 'string' ? JSON.parse(data) : data,
  );

async function expectStatisticsOf(world: World, text: string | Buffer, given = givenIn(String(text))): Promise<void> {
  const file = join(folder, 'backup.json');
  writeFileSync(file, text);
  const domains = [...Map.groupBy(given, domainOf)].filter(([domain]) => domain !== '' && !domain.startsWith('gmail.'));
  const [first, second] = domains.sort(([, one], [, other]) => other.length - one.length).map(([domain]) => domain);
  const { pool } = world.house.database;
  const institutions = new Map<string, string>();
  for (const domain of [first as string, second as string])
    institutions.set(
      await storeInstitution(pool, { name: `Chez ${domain}`, domain, type: 'ASSOCIATION', sector: null }),
      domain,
    );

  const command = submissionsModule.commands?.find(({ name }) => name === 'import questionnaire');
  await command?.run({
    config: world.config,
    args: [file],
    context: async () => world.house.context(),
    file: (name) => name,
    say: () => undefined,
  });
  const { id } = (await world.rows(`select id from questionnaire where slug = 'cap'`))[0] as { id: string };
  while (await world.write((tx) => countQuestionnaire(tx, id)));

  const trainer = await world.as('TRAINER');
  const { questionnaireStatistics: all } = await trainer.run(
    `query ($id: ID!) { questionnaireStatistics(questionnaireId: $id) { responses waiting questions { ${FIELDS} }
      dimensions { dimension questionKey values { value responses } } } }`,
    { id },
  );
  expect(all).toMatchObject({ responses: given.length, waiting: 0 });
  for (const question of all.questions) {
    expectSame(question, given);
    expect(question.answered + question.missing + question.notAsked).toBe(given.length);
  }

  const role = all.dimensions.find(
    ({ dimension, questionKey }: Answer) => dimension === 'ROLE' || questionKey === 'professionalRole',
  );
  const groupings: [by: object, belongs: (data: Given, value: string) => boolean][] = [
    [
      { dimension: role.dimension, questionKey: role.questionKey },
      (data, value) => textOf(data.professionalRole) === textOf(value),
    ],
    [{ dimension: 'INSTITUTION' }, (data, value) => domainOf(data) === institutions.get(value)],
  ];
  for (const [by, belongs] of groupings) {
    const { questionnaireBreakdown } = await trainer.run(
      `query ($id: ID!, $by: StatisticsDimensionInput!) { questionnaireBreakdown(questionnaireId: $id, by: $by) {
        groups { value responses hidden questions { ${FIELDS} } } } }`,
      { id, by },
    );
    const shown = questionnaireBreakdown.groups.filter(({ hidden, value }: Answer) => !hidden && value !== 'UNKNOWN');
    expect(shown.length).toBeGreaterThan(0);
    for (const { value, responses, questions } of shown) {
      const own = given.filter((data) => belongs(data, value));
      expect(responses).toBe(own.length);
      for (const question of questions) if (!question.hidden) expectSame(question, own);
    }
  }
}

test('the statistics of a backup are what a second count of the file gives', async ({ world }) => {
  await expectStatisticsOf(world, ownBackup());
});

test.skipIf(!existsSync(realBackup))('so are those of the sample of a real backup', async ({ world }) => {
  await world.rows('truncate questionnaire cascade');
  await world.rows('truncate institution cascade');
  await expectStatisticsOf(world, readFileSync(realBackup, 'utf8'));
});

test('so are those of a backup that nobody has seen, against what its respondents said', async ({ world }) => {
  await world.rows('truncate questionnaire cascade');
  await world.rows('truncate institution cascade');
  const { bytes, said } = capBackup(Number(process.env.UNSEEN_SEED ?? 7));
  await expectStatisticsOf(
    world,
    bytes,
    said.map(({ emailKey, choices, ratings }) => ({
      ...choices,
      // What cannot be read as a rating is an answer all the same.
      challengesRanking: ratings,
      email: emailKey,
      professionalRole: choices.professionalRole?.[0],
      participatedInCafes: choices.participatedInCafes?.[0],
    })),
  );
});
