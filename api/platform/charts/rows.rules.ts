// Rows of a chart, one under the other: the label beside what is drawn where there is room, above it on narrow paper.
import { linesOf } from './lettering.rules.ts';
import type { Mark } from './scene.rules.ts';

/** Rows under one heading, e.g. the groups that answered one option. */
export interface Block<Row> {
  heading?: string;
  rows: readonly Row[];
}

export const LETTER = 13;
const LINE = 17;
const GAP = 10;
const BETWEEN_BLOCKS = 8;
const NARROWEST_BESIDE = 560;
const SHARE_OF_LABELS = 0.36;

/** Where a row draws: `x` to `x + width`, in a band of `height` around `middle`. */
export interface Band {
  x: number;
  width: number;
  middle: number;
}

export interface Placed {
  marks: Mark[];
  bottom: number;
}

/** What stands left of the bands on paper of that width. */
export function bandsOf(width: number): { x: number; width: number } {
  const x = width >= NARROWEST_BESIDE ? Math.round(width * SHARE_OF_LABELS) : 0;
  return { x, width: width - x };
}

/** Headings and labels from `top` down, and for each row what `draw` makes of its band. */
export function placeRows<Row extends { label: string }>(
  width: number,
  top: number,
  bandHeight: number,
  blocks: readonly Block<Row>[],
  draw: (row: Row, band: Band) => Mark[],
): Placed {
  const marks: Mark[] = [];
  const band = bandsOf(width);
  let y = top;
  blocks.forEach((block, index) => {
    if (index > 0) y += BETWEEN_BLOCKS;
    if (block.heading) y = letter(marks, linesOf(block.heading, LETTER, width, 3, true), y, true) + 4;
    for (const row of block.rows) {
      const beside = band.x > 0;
      const lines = linesOf(row.label, LETTER, beside ? band.x - 12 : width);
      const height = Math.max(bandHeight, beside ? lines.length * LINE : 0);
      if (beside) letter(marks, lines, y + (height - lines.length * LINE) / 2, false);
      else y = letter(marks, lines, y, false) + 1;
      marks.push(...draw(row, { ...band, middle: y + height / 2 }));
      y += height + GAP;
    }
  });
  return { marks, bottom: y - GAP };
}

function letter(marks: Mark[], lines: readonly string[], top: number, bold: boolean): number {
  lines.forEach((text, index) => {
    const y = top + index * LINE + LETTER;
    marks.push({ kind: 'text', x: 0, y, text, size: LETTER, anchor: 'start', fill: 'text', bold });
  });
  return top + lines.length * LINE;
}
