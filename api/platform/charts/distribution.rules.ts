// How answers spread over an ordered scale: one bar of the same length for each row, cut by shares from the lowest value
// to the highest, with the values named above.
import { linesOf, textWidth } from './lettering.rules.ts';
import { type Block, LETTER, placeRows } from './rows.rules.ts';
import { type Frame, type Mark, type Scene, sceneOf, shareText } from './scene.rules.ts';

export interface Spread {
  label: string;
  /** The share of each value, in the order of the values; they sum to 1. Empty where nothing is shown. */
  shares: readonly number[];
  /** What stands at the end of the bar, e.g. the mean; or why nothing is shown. */
  text: string;
}

const BAR = 24;
const SMALL = 11;

/** @param values the names of the values, from the lowest; @param ends what the lowest and the highest mean */
export function distribution(
  frame: Frame,
  blocks: readonly Block<Spread>[],
  values: readonly string[],
  ends: { lowest?: string; highest?: string },
): Scene {
  const { width } = frame;
  const texts = blocks.flatMap(({ rows }) => rows.filter(({ shares }) => shares.length > 0).map(({ text }) => text));
  const room = Math.max(0, ...texts.map((text) => textWidth(text, LETTER, true))) + 8;
  const legend = legendOf(values, ends, width);
  const rows = placeRows(width, legend.bottom + 12, BAR, blocks, ({ label, shares, text }, band) => {
    const whole = band.width - room;
    const marks: Mark[] = [];
    let x = band.x;
    shares.forEach((share, index) => {
      const length = share * whole;
      if (length > 0) marks.push(...segment(x, band.middle, length, index, values, share, label, frame));
      x += length;
    });
    const empty = shares.length === 0;
    marks.push({
      kind: 'text',
      x: empty ? band.x : width - room + 8,
      y: band.middle + LETTER * 0.36,
      text,
      size: LETTER,
      anchor: 'start',
      fill: empty ? 'quiet' : 'text',
      bold: !empty,
    });
    return marks;
  });
  return sceneOf(frame, rows.bottom + 2, [...legend.marks, ...rows.marks]);
}

const placeOf = (index: number, count: number) => (count > 1 ? index / (count - 1) : 0.5);

function segment(
  x: number,
  middle: number,
  length: number,
  index: number,
  values: readonly string[],
  share: number,
  label: string,
  { locale }: Frame,
): Mark[] {
  const step = placeOf(index, values.length);
  const words = shareText(share, locale);
  const hint = `${label} : ${values[index]} (${words})`;
  const marks: Mark[] = [
    { kind: 'rect', x, y: middle - BAR / 2, width: length, height: BAR, fill: { step }, stroke: 'paper', hint },
  ];
  if (textWidth(words, SMALL) + 6 <= length)
    marks.push({
      kind: 'text',
      x: x + length / 2,
      y: middle + SMALL * 0.36,
      text: words,
      size: SMALL,
      anchor: 'middle',
      fill: { textOn: step },
    });
  return marks;
}

/** The scale itself: its values on their colours, and what its ends mean. */
function legendOf(values: readonly string[], ends: { lowest?: string; highest?: string }, width: number) {
  const marks: Mark[] = [];
  const side = Math.min(28, width / Math.max(values.length, 1));
  values.forEach((text, index) => {
    const step = placeOf(index, values.length);
    const x = index * side;
    marks.push({ kind: 'rect', x, y: 0, width: side, height: 20, fill: { step }, stroke: 'paper' });
    marks.push({ kind: 'text', x: x + side / 2, y: 14, text, size: SMALL, anchor: 'middle', fill: { textOn: step } });
  });
  const named = [
    [values[0], ends.lowest],
    [values.at(-1), ends.highest],
  ].filter(([, meaning]) => meaning);
  if (named.length === 0) return { marks, bottom: 20 };
  const lines = linesOf(named.map(([value, meaning]) => `${value} = ${meaning}`).join(' · '), SMALL, width);
  lines.forEach((text, index) => {
    marks.push({ kind: 'text', x: 0, y: 34 + index * 14, text, size: SMALL, anchor: 'start', fill: 'quiet' });
  });
  return { marks, bottom: 24 + lines.length * 14 };
}
