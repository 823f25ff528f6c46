// What stands in a cell of a table that leaves the house as CSV or as a workbook.

/** Numbers stay numbers, days and moments dates; a text is a text whatever it begins with. */
export type Cell = string | number | boolean | null | Day | Moment | Share;

/** e.g. { day: "2026-01-31" }. */
export interface Day {
  readonly day: string;
}

/** e.g. { moment: "2026-01-31 14:30" }: as a clock on the wall shows it. */
export interface Moment {
  readonly moment: string;
}

/** A part of a whole, from 0 to 1, shown as a percentage. */
export interface Share {
  readonly share: number;
}

export type Row = readonly Cell[];

/** A spreadsheet would begin a formula with it, when it is typed into a cell. */
export const looksLikeFormula = (text: string): boolean => /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text);
