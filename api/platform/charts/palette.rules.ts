// The colours of charts. Told apart by people with any kind of colour vision (blue against orange, dark against light),
// and never by colour alone: every bar has its text, series differ in shape too. Texts have 4.5:1, bars 3:1 to the paper.
import { scaleLinear } from 'd3-scale';

export type Mode = 'light' | 'dark';

type Named = 'text' | 'quiet' | 'grid' | 'edge' | 'paper' | 'track' | 'main' | 'second';

/** A meaning, or a place on a scale from 0 (lowest) to 1 (highest); `textOn` is what can be read on that place. */
export type Paint = Named | { step: number } | { textOn: number };

const named: Record<Mode, Record<Named, string>> = {
  light: {
    text: '#14242a',
    quiet: '#4a5a60',
    grid: '#dbe3e4',
    edge: '#6a7a80',
    paper: '#ffffff',
    track: '#edf1f1',
    main: '#0b6f84',
    second: '#b4531a',
  },
  dark: {
    text: '#e8f0f1',
    quiet: '#b4c3c7',
    grid: '#2c3c43',
    edge: '#8fa3a9',
    paper: '#17242a',
    track: '#22323a',
    main: '#5fc0d3',
    second: '#f2a06a',
  },
};

/** From orange over a light middle to blue, on light and dark paper alike: the numbers on it keep their contrast. */
const steps = scaleLinear<string>()
  .domain([0, 0.25, 0.5, 0.75, 1])
  .range(['#a5470f', '#e0a071', '#efe9dd', '#86bccb', '#0b5a6b'])
  .clamp(true);
const DARK_TEXT = '#14242a';
const LIGHT_TEXT = '#ffffff';

/** The colour of a paint, as "#rrggbb" or "rgb(r, g, b)"; what is printed is light. */
export function colourOf(paint: Paint, mode: Mode = 'light'): string {
  if (typeof paint === 'string') return named[mode][paint];
  if ('step' in paint) return steps(paint.step);
  return contrast(steps(paint.textOn), DARK_TEXT) >= contrast(steps(paint.textOn), LIGHT_TEXT) ? DARK_TEXT : LIGHT_TEXT;
}

/** The contrast of two colours, from 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function partsOf(colour: string): number[] {
  if (colour.startsWith('#')) return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
  return (colour.match(/\d+/g) ?? []).map(Number);
}
