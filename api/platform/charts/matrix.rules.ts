// Many numbers against one another: a row for each part, a column for each group, every cell with its number on a colour
// that says how much it is.
import { linesOf, textWidth } from './lettering.rules.ts';
import { bandsOf, LETTER, placeRows } from './rows.rules.ts';
import { type Frame, type Mark, type Scene, sceneOf } from './scene.rules.ts';

export interface Cell {
  /** Where it lies on the scale of colours, from 0 to 1; null where there is no number. */
  step: number | null;
  text: string;
  /** What it says, for those who point at it. */
  hint: string;
}

export interface MatrixRow {
  label: string;
  /** One for each column. */
  cells: readonly Cell[];
}

const SMALL = 11;
const LINE = 14;
const CELL = 30;
const NARROWEST_COLUMN = 66;
const MOST_LINES = 4;

/** Whether so many columns can be told apart on paper of that width. */
export function fitsMatrix(width: number, columns: number): boolean {
  const band = bandsOf(width);
  return band.x > 0 && band.width / columns >= NARROWEST_COLUMN;
}

/** @param columns the names of the columns; only where they fit */
export function matrix(frame: Frame, columns: readonly string[], rows: readonly MatrixRow[]): Scene {
  const band = bandsOf(frame.width);
  const step = band.width / columns.length;
  const names = columns.map((name) => linesOf(name, SMALL, step - 8, MOST_LINES));
  const head = Math.max(...names.map((lines) => lines.length)) * LINE + 6;
  const marks = names.flatMap((lines, column) =>
    lines.map(
      (text, index): Mark => ({
        kind: 'text',
        x: band.x + (column + 0.5) * step,
        y: head - 8 - (lines.length - 1 - index) * LINE,
        text,
        size: SMALL,
        anchor: 'middle',
        fill: 'text',
      }),
    ),
  );
  const placed = placeRows(frame.width, head, CELL, [{ rows }], ({ cells }, { x, middle }) =>
    cells.flatMap((cell, column) => cellMarks(cell, x + column * step, middle, step)),
  );
  return sceneOf(frame, placed.bottom + 2, [...marks, ...placed.marks]);
}

function cellMarks({ step, text, hint }: Cell, x: number, middle: number, width: number): Mark[] {
  const size = textWidth(text, LETTER) <= width - 6 ? LETTER : SMALL;
  const number: Mark = {
    kind: 'text',
    x: x + width / 2,
    y: middle + size * 0.36,
    text,
    size,
    anchor: 'middle',
    fill: step === null ? 'quiet' : { textOn: step },
  };
  if (step === null) return [number];
  const cell = { x: x + 1, y: middle - CELL / 2 - 4, width: width - 2, height: CELL + 8 };
  return [{ kind: 'rect', ...cell, fill: { step }, hint }, number];
}
