// A scene as SVG: the elements of its marks for whoever draws them, and the whole as a file of its own.
import { linesOf } from './lettering.rules.ts';
import { colourOf, type Mode } from './palette.rules.ts';
import type { Mark, Scene } from './scene.rules.ts';

export const CHART_FONT = 'system-ui, "DejaVu Sans", Arial, sans-serif';

export interface Element {
  tag: 'rect' | 'line' | 'circle' | 'text';
  /** Named as in React. */
  attributes: Record<string, string | number>;
  text?: string;
  hint?: string;
}

export interface SvgFile {
  text: string;
  width: number;
  height: number;
}

export function elementOf(mark: Mark, mode: Mode): Element {
  switch (mark.kind) {
    case 'rect': {
      const { x, y, width, height, hint } = mark;
      const stroke = mark.stroke && { stroke: colourOf(mark.stroke, mode), strokeWidth: 1 };
      return {
        tag: 'rect',
        attributes: rounded({ x, y, width, height, fill: colourOf(mark.fill, mode), ...stroke }),
        hint,
      };
    }
    case 'line': {
      const { x1, y1, x2, y2, stroke, thickness } = mark;
      return {
        tag: 'line',
        attributes: rounded({ x1, y1, x2, y2, stroke: colourOf(stroke, mode), strokeWidth: thickness }),
      };
    }
    case 'circle': {
      const { x, y, radius, fill, stroke, thickness, hint } = mark;
      const colours = { fill: colourOf(fill, mode), stroke: colourOf(stroke, mode) };
      return {
        tag: 'circle',
        attributes: rounded({ cx: x, cy: y, r: radius, ...colours, strokeWidth: thickness }),
        hint,
      };
    }
    case 'text': {
      const { x, y, size, anchor, fill, bold, text } = mark;
      const letters = { fontSize: size, fontWeight: bold ? 650 : 400, textAnchor: anchor, fill: colourOf(fill, mode) };
      return { tag: 'text', attributes: rounded({ x, y, ...letters }), text };
    }
  }
}

const MARGIN = 20;
const TITLE_SIZE = 15;
const TITLE_LINE = 20;

/** The scene as the text of an SVG file: with its title, on paper of its own. */
export function svgOf(scene: Scene, mode: Mode = 'light'): SvgFile {
  const heading = linesOf(scene.title, TITLE_SIZE, scene.width, 4, true);
  const above = MARGIN + heading.length * TITLE_LINE + 8;
  const width = scene.width + 2 * MARGIN;
  const height = scene.height + above + MARGIN;
  const letters = `font-size="${TITLE_SIZE}" font-weight="650" fill="${colourOf('text', mode)}"`;
  const text = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${escaped(CHART_FONT)}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escaped(scene.title)}</title>`,
    `<desc id="description">${escaped(scene.description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${colourOf('paper', mode)}"/>`,
    ...heading.map(
      (line, index) =>
        `<text x="${MARGIN}" y="${MARGIN + TITLE_SIZE + index * TITLE_LINE}" ${letters}>${escaped(line)}</text>`,
    ),
    `<g transform="translate(${MARGIN} ${above})">`,
    ...scene.marks.map((mark) => written(elementOf(mark, mode))),
    '</g></svg>',
  ].join('\n');
  return { text, width, height };
}

function written({ tag, attributes, text = '', hint }: Element): string {
  const named = Object.entries(attributes).map(([name, value]) => ` ${kebab(name)}="${escaped(String(value))}"`);
  const title = hint ? `<title>${escaped(hint)}</title>` : '';
  return `<${tag}${named.join('')}>${title}${escaped(text)}</${tag}>`;
}

/** Hundredths of a pixel are not seen. */
const rounded = (attributes: Record<string, string | number>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'number' ? Math.round(value * 100) / 100 : value,
    ]),
  );

const kebab = (name: string) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

/** No text of a respondent becomes markup; what XML cannot hold is left out. */
const escaped = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
