// A questionnaire with a question of every kind, responses from a few institutions, and a second count of them, made by other
// means than the house's.

import { expect } from 'vitest';
import { countQuestionnaire } from '../modules/statistics/index.ts';
import { said } from './questionnaires.ts';
import type { GivenAnswer, GivenResponse } from './responses.ts';
import type { Answer, World } from './world.ts';

export const named = (...keys: string[]) => keys.map((key) => ({ key, label: said(`Choix ${key}`, `Choice ${key}`) }));

export const sections = [
  {
    key: 'all',
    title: said('Tout'),
    questions: [
      {
        key: 'role',
        kind: 'SINGLE_CHOICE',
        label: said('Fonction'),
        topic: 'ROLE',
        options: named('chef', 'formatrice', 'soin'),
      },
      { key: 'left', kind: 'SINGLE_CHOICE', label: said('Rupture ?'), options: named('oui', 'non') },
      {
        key: 'against',
        kind: 'MULTIPLE_CHOICE',
        label: said('Facteurs'),
        topic: 'ADVERSE_FACTORS',
        options: named('argent', 'route', 'autre'),
        allowsOther: true,
      },
      {
        key: 'marks',
        kind: 'RATING',
        label: said('Notes'),
        items: named('accueil', 'contenu'),
        minimum: 1,
        maximum: 7,
      },
      { key: 'order', kind: 'RANKING', label: said('Ordre'), options: named('a', 'b', 'c') },
      { key: 'age', kind: 'NUMBER', label: said('Âge'), minimum: 15, maximum: 70 },
      { key: 'since', kind: 'DATE', label: said('Depuis') },
      {
        key: 'why',
        kind: 'LONG_TEXT',
        label: said('Pourquoi ?'),
        shownWhen: { match: 'ALL', conditions: [{ questionKey: 'left', operator: 'IS', optionKey: 'oui' }] },
      },
      { key: 'agreed', kind: 'CONSENT', label: said('D’accord ?') },
      { key: 'address', kind: 'EMAIL', label: said('Adresse') },
    ],
  },
];

/** The same numbers below a bound, every time. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

export const DOMAINS = ['hopital.example', 'lycee.example', 'usine.example', 'petite.example', 'ailleurs.example'];
const ROLES = ['chef', 'formatrice', 'soin'];

export function responsesOf(count: number, seed: number): GivenResponse[] {
  const random = sequence(seed);
  return Array.from({ length: count }, (_, index) => {
    const where = index < 3 ? 3 : [0, 0, 0, 1, 1, 2, 4][random(7)];
    const answers: GivenAnswer[] = [];
    const role = where === 0 && random(3) > 0 ? 'soin' : ROLES[random(3)];
    if (random(10) > 0) answers.push({ questionKey: 'role', optionKey: role as string });
    const left = random(3) === 0;
    answers.push({ questionKey: 'left', optionKey: left ? 'oui' : 'non' });
    for (const optionKey of ['argent', 'route', 'autre'])
      if (random(2) === 0)
        answers.push({ questionKey: 'against', optionKey, ...(optionKey === 'autre' ? { text: 'Fatigue' } : {}) });
    if (random(8) > 0)
      for (const item of ['accueil', 'contenu'])
        if (random(6) > 0) answers.push({ questionKey: 'marks', item, rating: 1 + random(7) });
    const places = random(2) === 0 ? ['a', 'b', 'c'] : ['c', 'a'];
    places.forEach((optionKey, place) => answers.push({ questionKey: 'order', optionKey, rating: place + 1 }));
    if (random(4) > 0) answers.push({ questionKey: 'age', number: 16 + random(50) });
    if (random(2) === 0)
      answers.push({ questionKey: 'since', day: `2025-${String(1 + random(12)).padStart(2, '0')}-15` });
    if (left && random(2) === 0) answers.push({ questionKey: 'why', text: '=1+1' });
    if (random(3) > 0) answers.push({ questionKey: 'agreed', optionKey: 'yes' });
    return {
      email: where === 4 && random(2) === 0 ? null : `personne-${index}@${DOMAINS[where as number]}`,
      submittedAt: `2026-0${1 + random(4)}-1${random(10)}T12:00:00Z`,
      language: (['FR', 'FR', 'FR', 'EN'] as const)[random(4)] ?? null,
      notAsked: left ? [] : ['why'],
      answers,
    };
  });
}

const QUESTION = `key hidden answered missing notAsked
  options { key count share low high added } items { key hidden answered mean median deviation distribution { value count } }
  number { mean median minimum maximum deviation histogram { count } }`;
export const Statistics = `query ($id: ID!, $slice: StatisticsSliceInput) {
  questionnaireStatistics(questionnaireId: $id, slice: $slice) {
    revision waiting hidden responses days { day count } questions { ${QUESTION} }
    dimensions { dimension questionKey values { value responses } }
  }
}`;
export const Breakdown = `query ($id: ID!, $by: StatisticsDimensionInput!, $questionKey: String) {
  questionnaireBreakdown(questionnaireId: $id, by: $by, questionKey: $questionKey) {
    groups { value responses hidden questions { ${QUESTION} } } others { responses questions { ${QUESTION} } }
  }
}`;
export const Benchmark = `query ($id: ID!, $institutionId: ID!) {
  institutionBenchmark(questionnaireId: $id, institutionId: $institutionId) {
    institution { name } own others hidden
    questions { key kind hidden rows { key own { value low high answered } others { value low high answered } differs } }
  }
}`;

let made = 0;
export async function openQuestionnaire(world: World): Promise<string> {
  const trainer = await world.as('TRAINER');
  made += 1;
  const input = { slug: `comptage-${made}`, title: said('Comptage'), sections };
  const create = `mutation ($input: CreateQuestionnaireInput!) { createQuestionnaire(input: $input) { questionnaire { id } errors { code path } } }`;
  const { createQuestionnaire } = await trainer.run(create, { input });
  const { id } = createQuestionnaire.questionnaire;
  const publish = 'mutation ($id: ID!) { publishQuestionnaire(input: { id: $id }) { errors { code } } }';
  await trainer.run(publish, { id });
  return id;
}

export async function count(world: World, id: string): Promise<void> {
  while (await world.write((tx) => countQuestionnaire(tx, id)));
}

/** Counted here from the responses themselves, by other means than the house's. */
export function expected(responses: readonly GivenResponse[], key: string) {
  const own = responses.map(({ answers }) => answers.filter(({ questionKey }) => questionKey === key));
  const answered =
    key === 'address' ? responses.filter(({ email }) => email).length : own.filter((list) => list.length > 0).length;
  const notAsked = responses.filter(({ notAsked: keys }) => keys?.includes(key)).length;
  const options: Record<string, number> = {};
  const ratings: Record<string, number[]> = {};
  for (const { optionKey, item, rating, day } of own.flat()) {
    const option = rating === undefined ? (optionKey ?? day?.slice(0, 7)) : undefined;
    if (option) options[option] = (options[option] ?? 0) + 1;
    if (rating !== undefined) (ratings[item ?? (optionKey as string)] ??= []).push(rating);
  }
  return {
    answered,
    notAsked,
    missing: responses.length - answered - notAsked,
    options,
    ratings,
    numbers: own.flat().flatMap(({ number }) => number ?? []),
  };
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return ((sorted[(sorted.length - 1) >> 1] as number) + (sorted[sorted.length >> 1] as number)) / 2;
}
const deviation = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1));

export function expectQuestion(question: Answer, responses: readonly GivenResponse[]): void {
  const { options, ratings, numbers, ...rest } = expected(responses, question.key);
  expect(question).toMatchObject(rest);
  const counted = question.options.filter((option: Answer) => option.count > 0);
  expect(Object.fromEntries(counted.map((option: Answer) => [option.key, option.count]))).toEqual(options);
  for (const option of counted) expect(option.share).toBeCloseTo(option.count / rest.answered, 12);
  for (const item of question.items.filter((one: Answer) => !one.hidden)) {
    const given = ratings[item.key] ?? [];
    expect(item.answered).toBe(given.length);
    if (given.length === 0) continue;
    expect(item.mean).toBeCloseTo(mean(given), 12);
    expect(item.median).toBe(median(given));
    expect(item.deviation).toBeCloseTo(deviation(given), 10);
    for (const { value, count: times } of item.distribution)
      expect(times).toBe(given.filter((rating) => rating === value).length);
  }
  if (question.number) {
    expect(question.number.mean).toBeCloseTo(mean(numbers), 10);
    expect(question.number.deviation).toBeCloseTo(deviation(numbers), 10);
    expect(question.number.histogram.reduce((sum: number, bar: Answer) => sum + bar.count, 0)).toBe(numbers.length);
  }
}
