// Where each value lies and how sure that is: a dot with its interval in every row, or two to compare. The first is a
// full dot, the second an empty one of another colour, half a row lower.
import { scaleLinear } from 'd3-scale';
import { linesOf, textWidth } from './lettering.rules.ts';
import { type Block, bandsOf, LETTER, placeRows } from './rows.rules.ts';
import { type Frame, type Mark, type Scene, sceneOf } from './scene.rules.ts';

export interface Dot {
  value: number;
  low: number | null;
  high: number | null;
  /** The number as people read it. */
  text: string;
}

export interface IntervalRow {
  label: string;
  /** One for each series; null where it is not shown. */
  dots: readonly (Dot | null)[];
  /** Instead of the dots, where none is shown. */
  absent?: string;
}

export interface Axis {
  minimum: number;
  maximum: number;
  /** The value as people read it. */
  format: (value: number) => string;
}

const SMALL = 11;
const PADDING = 14;
const BOTTOM = 22;
const ROW = 22;

/** @param series the names of the dots of a row; one alone needs none */
export function intervals(
  frame: Frame,
  blocks: readonly Block<IntervalRow>[],
  axis: Axis,
  series: readonly string[] = [],
): Scene {
  const two = series.length > 1;
  const texts = blocks.flatMap(({ rows }) => rows.flatMap(({ dots }) => dots.map((dot) => dot?.text ?? '')));
  const textRoom = Math.max(0, ...texts.map((text) => textWidth(text, LETTER, true))) + 8;
  const band = bandsOf(frame.width);
  const x = scaleLinear()
    .domain([axis.minimum, axis.maximum])
    .range([band.x + PADDING, frame.width - PADDING - textRoom])
    .clamp(true);
  const legend = two ? legendOf(series, frame.width) : { marks: [], bottom: 0 };
  const top = legend.bottom + 8;
  const rows = placeRows(frame.width, top, two ? ROW * 1.7 : ROW, blocks, (row, { middle }) => {
    if (row.absent) return [text(band.x, middle, row.absent, 'quiet')];
    return row.dots.flatMap((dot, index) => {
      if (!dot) return [];
      const y = two ? middle + (index === 0 ? -8 : 9) : middle;
      return dotMarks(dot, index, y, x, `${row.label} : ${dot.text}`, frame.width - textRoom + 8);
    });
  });
  const ticks = x.ticks(Math.max(2, Math.floor((frame.width - band.x) / 90)));
  const lines = ticks.map(
    (tick): Mark => ({
      kind: 'line',
      x1: x(tick),
      y1: top - 2,
      x2: x(tick),
      y2: rows.bottom + 4,
      stroke: 'grid',
      thickness: 1,
    }),
  );
  const names = ticks.map(
    (tick): Mark => ({
      kind: 'text',
      x: x(tick),
      y: rows.bottom + BOTTOM - 4,
      text: axis.format(tick),
      size: SMALL,
      anchor: 'middle',
      fill: 'quiet',
    }),
  );
  return sceneOf(frame, rows.bottom + BOTTOM, [...legend.marks, ...lines, ...names, ...rows.marks]);
}

function dotMarks(
  { value, low, high, text: words }: Dot,
  index: number,
  y: number,
  x: (value: number) => number,
  hint: string,
  textX: number,
): Mark[] {
  const colour = index === 0 ? 'main' : 'second';
  const marks: Mark[] = [];
  if (low !== null && high !== null) {
    marks.push({
      kind: 'line',
      x1: x(low),
      y1: y,
      x2: x(high),
      y2: y,
      stroke: colour,
      thickness: index === 0 ? 3 : 1.5,
    });
    for (const bound of [low, high])
      marks.push({ kind: 'line', x1: x(bound), y1: y - 4, x2: x(bound), y2: y + 4, stroke: colour, thickness: 1.5 });
  }
  marks.push({
    kind: 'circle',
    x: x(value),
    y,
    radius: 5.5,
    fill: index === 0 ? colour : 'paper',
    stroke: colour,
    thickness: 2,
    hint,
  });
  marks.push(text(textX, y, words, 'text', index === 0));
  return marks;
}

/** Beside one another, or one under the other where the names need the room. */
function legendOf(series: readonly string[], width: number): { marks: Mark[]; bottom: number } {
  const room = width / series.length;
  const beside = series.every((name) => textWidth(name, LETTER) + 24 <= room);
  const marks: Mark[] = [];
  let bottom = 0;
  series.forEach((name, index) => {
    const x = beside ? index * room + 7 : 7;
    const y = beside ? 10 : bottom + 10;
    const lines = linesOf(name, LETTER, (beside ? room : width) - 24, 2);
    const colour = index === 0 ? 'main' : 'second';
    marks.push({
      kind: 'circle',
      x,
      y,
      radius: 5.5,
      fill: index === 0 ? colour : 'paper',
      stroke: colour,
      thickness: 2,
    });
    lines.forEach((line, below) => marks.push(text(x + 12, y + below * 17, line, 'text')));
    bottom = y + lines.length * 17 - 5;
  });
  return { marks, bottom };
}

const text = (x: number, middle: number, words: string, fill: 'text' | 'quiet', bold = false): Mark => ({
  kind: 'text',
  x,
  y: middle + LETTER * 0.36,
  text: words,
  size: LETTER,
  anchor: 'start',
  fill,
  bold,
});
