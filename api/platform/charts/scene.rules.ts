// A chart as plain data: rectangles, lines, circles and texts with the meaning of their colours. The console draws it as
// SVG, reports draw the same into a PDF. Knows nothing of what is counted.
import type { Paint } from './palette.rules.ts';

export type ChartLocale = 'fr' | 'en';

export interface Rect {
  kind: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
  fill: Paint;
  stroke?: Paint;
  /** What this part says, for those who point at it. */
  hint?: string;
}

export interface Line {
  kind: 'line';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  stroke: Paint;
  thickness: number;
}

export interface Circle {
  kind: 'circle';
  x: number;
  y: number;
  radius: number;
  fill: Paint;
  stroke: Paint;
  thickness: number;
  hint?: string;
}

/** `y` is the base line; a text never goes beyond the scene when it is set in DejaVu Sans or a narrower face. */
export interface Text {
  kind: 'text';
  x: number;
  y: number;
  text: string;
  size: number;
  anchor: 'start' | 'middle' | 'end';
  fill: Paint;
  bold?: boolean;
}

export type Mark = Rect | Line | Circle | Text;

/** Coordinates in pixels (or points) from the upper left corner; later marks lie over earlier ones. */
export interface Scene {
  width: number;
  height: number;
  title: string;
  /** What a person who does not see the chart must know of it. */
  description: string;
  marks: Mark[];
}

/** What every chart needs to know of where it will stand. */
export interface Frame {
  title: string;
  description: string;
  /** At least 240. */
  width: number;
  locale: ChartLocale;
}

export const sceneOf = ({ title, description, width }: Frame, height: number, marks: Mark[]): Scene => ({
  width,
  height: Math.ceil(height),
  title,
  description,
  marks,
});

/** A number as readers of the language write it. */
export const numberText = (value: number, locale: ChartLocale, decimals = 0): string =>
  new Intl.NumberFormat(languageOf(locale), { maximumFractionDigits: decimals }).format(value);

/** A number with all its decimals, also where they are zeros: numbers below each other are compared at a glance. */
export const fixedText = (value: number, locale: ChartLocale, decimals: number): string =>
  new Intl.NumberFormat(languageOf(locale), {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);

/** A share between 0 and 1 as a percentage. */
export const shareText = (share: number, locale: ChartLocale): string =>
  new Intl.NumberFormat(languageOf(locale), { style: 'percent' }).format(share);

export const languageOf = (locale: ChartLocale): string => (locale === 'en' ? 'en-GB' : 'fr-FR');
