import { describe, expect, test } from 'vitest';
import { bars } from './bars.rules.ts';
import { columns } from './columns.rules.ts';
import { distribution } from './distribution.rules.ts';
import { intervals } from './intervals.rules.ts';
import { linesOf, textWidth } from './lettering.rules.ts';
import { fitsMatrix, matrix } from './matrix.rules.ts';
import { colourOf, contrast, type Mode, type Paint } from './palette.rules.ts';
import type { Mark, Rect, Scene } from './scene.rules.ts';
import { svgOf } from './svg.rules.ts';

const LONG =
  'Une difficulté dont le nom ne tient pas sur une ligne, avec un motquinesecoupepasettraverseraittoutelapage';
const frame = (width: number) => ({
  title: LONG,
  description: 'Ce que dit le graphique.',
  width,
  locale: 'fr' as const,
});

const bar = (label: string, value: number | null, text: string) => ({ label, value, low: 0.1, high: 0.9, text });
const dot = (value: number) => ({ value, low: value - 1, high: value + 1, text: String(value) });
const axis = { minimum: 1, maximum: 7, format: String, values: [1, 2, 3, 4, 5, 6, 7] };

const scenes = (width: number): Record<string, Scene> => ({
  bars: bars(
    frame(width),
    [
      {
        heading: LONG,
        rows: [
          bar(LONG, 1, '100 % (1 234)'),
          bar('Rien', 0, '0 %'),
          bar('Caché', null, 'masqué : moins de cinq réponses'),
        ],
      },
    ],
    1,
  ),
  distribution: distribution(
    frame(width),
    [
      {
        rows: [
          { label: LONG, shares: [0.5, 0.25, 0.25], text: 'moy. 1,75' },
          { label: 'Caché', shares: [], text: 'masqué' },
        ],
      },
    ],
    ['1', '2', '3'],
    { lowest: 'pas du tout', highest: LONG },
  ),
  intervals: intervals(
    frame(width),
    [
      {
        heading: LONG,
        rows: [
          { label: LONG, dots: [dot(1), dot(7)] },
          { label: 'Caché', dots: [null, null], absent: 'masqué' },
        ],
      },
    ],
    axis,
    [LONG, 'Toutes les autres'],
  ),
  ...(fitsMatrix(width, 3)
    ? {
        matrix: matrix(
          frame(width),
          [LONG, 'Hôpital', 'École'],
          [{ label: LONG, cells: [0, 0.5, null].map((step) => ({ step, text: '100 %', hint: '' })) }],
        ),
      }
    : {}),
  columns: columns(
    frame(width),
    Array.from({ length: 60 }, (_, day) => ({ label: `${day} sept.`, value: day * 100 })),
  ),
});

/** From where to where a mark goes. */
function across(mark: Mark): [from: number, to: number] {
  if (mark.kind === 'rect') return [mark.x, mark.x + mark.width];
  if (mark.kind === 'line') return [Math.min(mark.x1, mark.x2), Math.max(mark.x1, mark.x2)];
  if (mark.kind === 'circle') return [mark.x - mark.radius, mark.x + mark.radius];
  const width = textWidth(mark.text, mark.size, mark.bold);
  const from = mark.x - { start: 0, middle: width / 2, end: width }[mark.anchor];
  return [from, from + width];
}

const lowest = (mark: Mark) => {
  if (mark.kind === 'rect') return mark.y + mark.height;
  if (mark.kind === 'line') return Math.max(mark.y1, mark.y2);
  return mark.kind === 'circle' ? mark.y + mark.radius : mark.y;
};

describe('scenes of charts', () => {
  test.each([240, 288, 559, 560, 880])('keep every mark and text inside, %i wide', (width) => {
    for (const [name, scene] of Object.entries(scenes(width))) {
      const outside = scene.marks.filter((mark) => {
        const [from, to] = across(mark);
        return from < -0.01 || to > width + 0.01 || lowest(mark) > scene.height || !Number.isFinite(from + to);
      });
      expect({ name, outside }).toEqual({ name, outside: [] });
    }
  });

  test('show as bars what their numbers say', () => {
    const { marks } = bars(frame(800), [{ rows: [bar('a', 0.5, '50 %'), bar('b', 0.25, '25 %')] }], 1);
    const drawn = (fill: Paint) => marks.filter((mark): mark is Rect => mark.kind === 'rect' && mark.fill === fill);
    const [track] = drawn('track');

    expect(drawn('main').map(({ width }) => width / (track?.width ?? 0))).toEqual([0.5, 0.25]);
  });

  test('show shares of a scale side by side, in whole', () => {
    const shares = [0.1, 0.2, 0.7];
    const { marks } = distribution(frame(800), [{ rows: [{ label: 'a', shares, text: '' }] }], ['1', '2', '3'], {});
    const segments = marks.filter((mark): mark is Rect => mark.kind === 'rect' && mark.hint !== undefined);
    const whole = segments.reduce((sum, { width }) => sum + width, 0);

    expect(segments.map(({ width }) => Math.round((width / whole) * 100))).toEqual([10, 20, 70]);
    expect(segments.map(({ hint }) => hint?.replace(/\s/g, ' '))).toEqual([
      'a : 1 (10 %)',
      'a : 2 (20 %)',
      'a : 3 (70 %)',
    ]);
  });

  test('name as many columns as fit without touching', () => {
    const texts =
      scenes(320)['columns']?.marks.filter((mark) => mark.kind === 'text' && mark.anchor === 'middle') ?? [];
    const spans = texts.map(across);

    expect(texts.length).toBeGreaterThan(3);
    for (const [index, [from]] of spans.entries())
      if (index > 0) expect(from).toBeGreaterThan(spans[index - 1]?.[1] ?? 0);
  });
});

describe('lettering', () => {
  test('breaks between words, never at a space that keeps a sign with its word', () => {
    expect(linesOf('Avez-vous participé ?', 13, 110)).toEqual(['Avez-vous', 'participé ?']);
  });

  test('cuts a word that is too long at its joints, else between syllables, else anywhere', () => {
    expect(linesOf('Conseiller·ère en formation', 13, 90)).toEqual(['Conseiller·', 'ère en', 'formation']);
    expect(linesOf('Chargé·e d’accompagnement ou d’insertion', 13, 90, 9)).toEqual([
      'Chargé·e',
      'd’accompa-',
      'gnement ou',
      'd’insertion',
    ]);
    expect(linesOf('xxxxxxxxxxxxxxx', 13, 90)).toEqual(['xxxxxxxxxx-', 'xxxxx']);
    expect(linesOf('mot', 13, 5)).toEqual(['mot']);
  });

  test('ends with an ellipsis what does not fit', () => {
    const lines = linesOf(LONG, 13, 200, 2);

    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });
});

describe('colours of charts', () => {
  const modes: Mode[] = ['light', 'dark'];

  test.each(modes)('can be read and told apart on %s paper', (mode) => {
    const paper = colourOf('paper', mode);
    const texts: Paint[] = ['text', 'quiet'];
    const shapes: Paint[] = ['main', 'second', 'edge'];

    for (const paint of texts) expect(contrast(colourOf(paint, mode), paper)).toBeGreaterThan(4.5);
    for (const paint of shapes) expect(contrast(colourOf(paint, mode), paper)).toBeGreaterThan(3);
    for (let step = 0; step <= 1; step += 0.05)
      expect(contrast(colourOf({ textOn: step }, mode), colourOf({ step }, mode))).toBeGreaterThan(4.5);
  });
});

describe('the file of a chart', () => {
  test('holds what people wrote as text, never as markup', () => {
    const hostile = '</text><script>alert(1)</script>&"\u0000\uD800';
    const scene = bars(
      { ...frame(800), title: hostile, description: hostile },
      [{ rows: [bar(hostile, 1, hostile)] }],
      1,
    );
    const { text } = svgOf(scene);

    expect(text).not.toContain('<script');
    expect(text.split('')).not.toContain('\u0000');
    expect(text.isWellFormed()).toBe(true);
    expect(text).toContain('&#60;script&#62;alert(1)');
    expect(text).toContain('stroke-width="1.5"');
  });
});
