// Definitions as files: how a place in one is called, and how one is downloaded.
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
