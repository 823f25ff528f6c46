import { describe, expect, test } from 'vitest';
import type { Mark, Scene } from '../../platform/charts/scene.rules.ts';
import { countsOver, dayScene } from './day-scene.rules.ts';
import { benchmarkScene, crossScene, MOST_GROUPS } from './group-scenes.rules.ts';
import { factorScene, questionScene } from './question-scenes.rules.ts';
import type { QuestionCounts } from './scene-words.rules.ts';

const said = (text: string) => ({ fr: text, en: `${text} in English` });
const option = (key: string, count: number, of = 10) => ({
  key,
  label: said(key),
  count,
  share: count / of,
  low: 0,
  high: 1,
});
const item = (key: string, mean: number | null, hidden = false) => ({
  key,
  label: said(key),
  hidden,
  answered: hidden ? null : 10,
  mean,
  low: mean && mean - 0.5,
  high: mean && mean + 0.5,
  distribution: [1, 2, 3, 4, 5].map((value) => ({ value, count: 2, share: 0.2 })),
});
const question = (changes: Partial<QuestionCounts>): QuestionCounts => ({
  key: 'q',
  kind: 'SINGLE_CHOICE',
  label: said('La question'),
  topic: null,
  hidden: false,
  answered: 10,
  options: [],
  items: [],
  number: null,
  ...changes,
});
const choice = question({ options: [option('peu', 2), option('beaucoup', 8)] });
const rating = question({ kind: 'RATING', items: [item('bas', 2), item('haut', 4.25), item('secret', null, true)] });

const french = { width: 700, locale: 'fr' as const };
const narrow = { width: 288, locale: 'fr' as const };
const english = { width: 700, locale: 'en' as const };
const texts = (scene: Scene | null) =>
  (scene?.marks ?? [])
    .filter((mark): mark is Extract<Mark, { kind: 'text' }> => mark.kind === 'text')
    .map(({ text }) => text.replace(/\s/g, ' '));
const plain = (text: string | undefined) => text?.replace(/\s/g, ' ');

describe('the chart of a question', () => {
  test('says in both languages what comes first', () => {
    expect(plain(questionScene(choice, french)?.description)).toBe('10 ont répondu. En tête : « beaucoup » (80 %).');
    expect(questionScene(choice, english)?.description).toBe('10 answered. Most chosen: “beaucoup in English” (80%).');
  });

  test('keeps the order of a single choice, and puts the most chosen of several first', () => {
    const labels = (kind: string) =>
      texts(questionScene({ ...choice, kind }, french)).filter((text) => text === 'peu' || text === 'beaucoup');

    expect(labels('SINGLE_CHOICE')).toEqual(['peu', 'beaucoup']);
    expect(labels('MULTIPLE_CHOICE')).toEqual(['beaucoup', 'peu']);
  });

  test('writes means as its readers do, and says what is hidden', () => {
    expect(texts(questionScene(rating, french))).toEqual(
      expect.arrayContaining(['moy. 4,25', 'masqué : moins de cinq réponses']),
    );
    expect(texts(questionScene(rating, english))).toContain('mean 4.25');
  });

  test('puts the best place of a ranking first', () => {
    const scene = questionScene({ ...rating, kind: 'RANKING' }, french);

    expect(scene?.description).toContain('bas');
    expect(texts(scene).indexOf('bas')).toBeLessThan(texts(scene).indexOf('haut'));
  });

  test('is missing where nothing may or can be drawn', () => {
    expect(questionScene({ ...choice, hidden: true, answered: null }, french)).toBeNull();
    expect(questionScene({ ...choice, answered: 0 }, french)).toBeNull();
    expect(questionScene(question({ kind: 'LONG_TEXT' }), french)).toBeNull();
  });

  test('of factors shows the strongest', () => {
    const many = question({ options: Array.from({ length: 9 }, (_, index) => option(`f${index}`, index)) });

    expect(texts(factorScene(many, french)).filter((text) => /^f\d$/.test(text))).toEqual([
      'f8',
      'f7',
      'f6',
      'f5',
      'f4',
    ]);
  });
});

describe('the chart of groups', () => {
  const group = (label: string, of: QuestionCounts) => ({ label, question: of });

  test('shows each option by group, and leaves hidden groups out', () => {
    const hidden = question({ hidden: true, answered: null });
    const scene = crossScene(
      [group('École', choice), group('Hôpital', choice), group('Petit', hidden)],
      'Institution',
      french,
    );

    expect(plain(scene?.description)).toBe('2 groupes comparés : Institution.');
    expect(texts(scene)).toEqual(expect.arrayContaining(['peu', 'beaucoup', 'École (10)', 'Hôpital (10)', '80 %']));
    expect(texts(scene).join()).not.toContain('Petit');
  });

  test('shows only the largest groups, in their order', () => {
    const groups = Array.from({ length: MOST_GROUPS + 4 }, (_, index) =>
      group(`g${index}`, { ...choice, answered: index + 5 }),
    );
    const shown = new Set(texts(crossScene(groups, 'Rôle', narrow)).filter((text) => /^g\d+$/.test(text)));

    expect([...shown]).toEqual(groups.slice(4).map(({ label }) => label));
  });

  test('stands its groups one under the other on narrow paper', () => {
    const scene = crossScene([group('École', choice), group('Hôpital', choice)], 'Institution', narrow);

    expect(texts(scene).filter((text) => text === 'École' || text === '80 % (8)')).toEqual([
      'École',
      'École',
      '80 % (8)',
      '80 % (8)',
    ]);
  });

  test('compares means on one scale', () => {
    const scene = crossScene([group('École', rating), group('Hôpital', rating)], 'Institution', french);

    expect(texts(scene).filter((text) => text === '4,25')).toHaveLength(2);
  });

  test('is missing when every group is hidden', () => {
    expect(crossScene([group('Petit', question({ hidden: true }))], 'Rôle', french)).toBeNull();
  });
});

describe('the chart of a comparison', () => {
  const value = (share: number) => ({ value: share, low: share - 0.1, high: share + 0.1 });

  test('marks clear differences in words and signs', () => {
    const rows = [
      { key: 'a', label: said('a'), own: value(0.8), others: value(0.3), differs: true },
      { key: 'b', label: said('b'), own: value(0.5), others: value(0.5), differs: false },
    ];
    const scene = benchmarkScene(
      { key: 'q', kind: 'SINGLE_CHOICE', label: said('Q'), hidden: false, rows },
      'Hôpital',
      french,
    );

    expect(scene?.description).toBe('Écart net sur 1 ligne(s).');
    expect(texts(scene)).toEqual(expect.arrayContaining(['≠ a', 'b', '80 %', '30 %', 'Hôpital', 'Toutes les autres']));
  });
});

describe('the time line', () => {
  test('shows days without responses too', () => {
    const counts = countsOver(
      [
        { day: '2026-03-03', count: 2 },
        { day: '2026-03-01', count: 1 },
      ],
      'fr',
    );

    expect(counts).toEqual([
      { label: '1 mars', value: 1 },
      { label: '2 mars', value: 0 },
      { label: '3 mars', value: 2 },
    ]);
  });

  test('counts by week, then by month, rather than in columns nobody can see', () => {
    const weeks = countsOver(
      [
        { day: '2026-01-07', count: 1 },
        { day: '2026-04-01', count: 4 },
      ],
      'en',
    );
    const months = countsOver(
      [
        { day: '2024-12-31', count: 1 },
        { day: '2026-11-02', count: 4 },
      ],
      'en',
    );

    expect([weeks.length, weeks[0]?.label, weeks.at(-1)?.value]).toEqual([13, '5 Jan', 4]);
    expect([months.length, months[0]?.label, months.at(-1)?.label]).toEqual([24, 'Dec 2024', 'Nov 2026']);
  });

  test('is missing without a response', () => {
    expect(dayScene([], french)).toBeNull();
  });
});
