// How many of each along a line: a histogram of numbers, or how many responses came on each day.
import { scaleLinear } from 'd3-scale';
import { textWidth } from './lettering.rules.ts';
import { type Frame, type Mark, numberText, type Scene, sceneOf } from './scene.rules.ts';

export interface Column {
  label: string;
  value: number;
}

const SMALL = 11;
/** Of few columns, too: a single one would fill the whole width. */
const WIDEST = 64;
const PLOT = 150;
const TOP = 10;
const BOTTOM = 24;

export function columns(frame: Frame, all: readonly Column[]): Scene {
  const most = Math.max(1, ...all.map(({ value }) => value));
  const y = scaleLinear()
    .domain([0, most])
    .nice(4)
    .range([TOP + PLOT, TOP]);
  const ticks = y.ticks(4).filter(Number.isInteger);
  const left = Math.max(...ticks.map((tick) => textWidth(numberText(tick, frame.locale), SMALL))) + 8;
  const step = (frame.width - left) / Math.max(all.length, 1);
  const gap = step > 4 ? Math.min(6, step * 0.2) : 0;
  const width = Math.min(step - gap, WIDEST);
  const marks: Mark[] = ticks.flatMap((tick): Mark[] => [
    {
      kind: 'line',
      x1: left,
      y1: y(tick),
      x2: frame.width,
      y2: y(tick),
      stroke: tick === 0 ? 'edge' : 'grid',
      thickness: 1,
    },
    {
      kind: 'text',
      x: left - 6,
      y: y(tick) + 4,
      text: numberText(tick, frame.locale),
      size: SMALL,
      anchor: 'end',
      fill: 'quiet',
    },
  ]);
  all.forEach(({ label, value }, index) => {
    const x = left + (index + 0.5) * step - width / 2;
    const hint = `${label} : ${numberText(value, frame.locale)}`;
    if (value > 0) marks.push({ kind: 'rect', x, y: y(value), width, height: y(0) - y(value), fill: 'main', hint });
  });
  return sceneOf(frame, TOP + PLOT + BOTTOM, [...marks, ...namesOf(all, left, step, frame.width)]);
}

/** As many labels as fit without touching; the first stands at the left, none goes beyond the edge. */
function namesOf(all: readonly Column[], left: number, step: number, width: number): Mark[] {
  const widest = Math.max(0, ...all.map(({ label }) => textWidth(label, SMALL))) + 12;
  const every = Math.max(1, Math.ceil(widest / step));
  const marks: Mark[] = [];
  for (let index = 0; index < all.length; index += every) {
    const text = all[index]?.label ?? '';
    const half = textWidth(text, SMALL) / 2;
    const x = Math.max(half, Math.min(left + (index + 0.5) * step, width - half));
    marks.push({ kind: 'text', x, y: TOP + PLOT + 17, text, size: SMALL, anchor: 'middle', fill: 'quiet' });
  }
  return marks;
}
