// Definitions as files: which place of a file is meant when something is wrong with it, and how one is downloaded.
import {
  definitionToJson,
  type Definition as Written,
} from '../../../api/modules/submissions/definition-json.rules.ts';

/** Nothing that people write about a questionnaire comes near it. */
export const LARGEST_FILE = 5_000_000;

/** e.g. "sections[0].questions[1].label.fr"; empty for the whole. */
export const placeIn = (path: readonly string[]): string =>
  path
    .map((name) => (/^\d+$/.test(name) ? `[${name}]` : `.${name}`))
    .join('')
    .replace(/^\./, '');

/** Where the text stops being JSON, counted from 1; null where the browser does not say. */
export function syntaxErrorIn(text: string): { line: number; column: number } | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    const message = (error as Error).message;
    const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
    if (line && column) return { line: Number(line), column: Number(column) };
    const [, position] = /position (\d+)/.exec(message) ?? [];
    const end = /unexpected end/i.test(message) ? text.length : null;
    const offset = position ? Number(position) : end;
    if (offset === null) return null;
    const before = text.slice(0, offset).split('\n');
    return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  }
}

export function download(definition: Written): void {
  const { slug, title, description, thanks, sections } = definition;
  const url = URL.createObjectURL(
    new Blob([definitionToJson({ slug, title, description, thanks, sections })], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = `${slug || 'questionnaire'}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
