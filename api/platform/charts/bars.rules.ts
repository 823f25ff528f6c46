// How much of each: horizontal bars with their numbers, and the interval each would lie in had more people answered.
import { scaleLinear } from 'd3-scale';
import { textWidth } from './lettering.rules.ts';
import { type Band, type Block, bandsOf, LETTER, placeRows } from './rows.rules.ts';
import { type Frame, type Mark, type Scene, sceneOf } from './scene.rules.ts';

export interface Bar {
  label: string;
  /** Null where it is not shown: `text` says why. */
  value: number | null;
  low?: number | null;
  high?: number | null;
  /** The number as people read it, at the end of the bar. */
  text: string;
}

const BAR = 18;

/** @param maximum the value of the longest bar there can be */
export function bars(frame: Frame, blocks: readonly Block<Bar>[], maximum: number): Scene {
  const longestText = Math.max(
    0,
    ...blocks.flatMap(({ rows }) => rows.map(({ text }) => textWidth(text, LETTER, true))),
  );
  const band = bandsOf(frame.width);
  const end = Math.max(band.width - longestText - 10, band.width * 0.3);
  const length = scaleLinear()
    .domain([0, maximum || 1])
    .range([0, end])
    .clamp(true);
  const { marks, bottom } = placeRows(frame.width, 2, BAR, blocks, (row, place) => bar(row, place, length, end));
  return sceneOf(frame, bottom + 2, marks);
}

function bar(
  { label, value, low, high, text }: Bar,
  { x, middle }: Band,
  length: (value: number) => number,
  end: number,
): Mark[] {
  const y = middle - BAR / 2;
  const number: Mark = {
    kind: 'text',
    x: x + (value === null ? 0 : end + 8),
    y: middle + LETTER * 0.36,
    text,
    size: LETTER,
    anchor: 'start',
    fill: value === null ? 'quiet' : 'text',
    bold: value !== null,
  };
  if (value === null) return [number];
  const marks: Mark[] = [
    { kind: 'rect', x, y, width: end, height: BAR, fill: 'track' },
    { kind: 'rect', x, y, width: length(value), height: BAR, fill: 'main', hint: `${label} : ${text}` },
  ];
  if (typeof low === 'number' && typeof high === 'number')
    marks.push(...whisker(x + length(low), x + length(high), middle));
  return [...marks, number];
}

/** An interval over a bar: seen on the bar and beside it. */
function whisker(from: number, to: number, y: number): Mark[] {
  return [
    { kind: 'line', x1: from, y1: y, x2: to, y2: y, stroke: 'paper', thickness: 4 },
    { kind: 'line', x1: from, y1: y, x2: to, y2: y, stroke: 'text', thickness: 1.5 },
    { kind: 'line', x1: from, y1: y - 4, x2: from, y2: y + 4, stroke: 'text', thickness: 1.5 },
    { kind: 'line', x1: to, y1: y - 4, x2: to, y2: y + 4, stroke: 'text', thickness: 1.5 },
  ];
}
