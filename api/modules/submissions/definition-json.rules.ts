// A questionnaire's definition as a file, there and back (docs/questionnaires.md). Pure functions, for the API and the
// editor: what a file lacks is said with the path of its place.

import type { Issue } from '../../platform/problem.ts';
import { DEFINITION_SCHEMA, type Shape } from './definition-schema.rules.ts';
import type { Localized, QuestionnaireDraft } from './draft.rules.ts';
import { type LooseSection, type LooseText, wholeSection, wholeText, wholeTextOrNull } from './loose-draft.rules.ts';

export interface Definition extends QuestionnaireDraft {
  thanks: Localized | null;
}

const MOST_ISSUES = 100;

interface DefinitionFile {
  slug: string;
  title: LooseText;
  description?: LooseText | null;
  thanks?: LooseText | null;
  sections: LooseSection[];
}

/** The file of a definition, in the order of the schema. What has its default is left out. */
export const definitionToJson = (definition: Definition): string =>
  `${JSON.stringify(written(definition, DEFINITION_SCHEMA), null, 2)}\n`;

function written(value: unknown, shape: Shape): unknown {
  const { properties, items, required = [] } = shape.$ref ? definitionOf(shape.$ref) : shape;
  if (Array.isArray(value)) return value.map((entry) => written(entry, items ?? {}));
  if (!properties || typeof value !== 'object' || value === null) return value;
  const own = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => required.includes(name) || !isDefault(own[name]))
      .map(([name, part]) => [name, written(own[name], part)]),
  );
}

const isDefault = (value: unknown): boolean =>
  value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0);

/**
 * The definition that a file holds, every part of it said, or why it holds none: NOT_JSON, REQUIRED, INVALID,
 * UNKNOWN_FIELD, TOO_LONG, TOO_MANY, TOO_FEW, OUT_OF_RANGE. Whether it can work is the next question (definition.rules.ts).
 */
export function definitionFromJson(file: string): { draft: Definition } | { issues: Issue[] } {
  let value: unknown;
  try {
    value = JSON.parse(file.replace(/^\uFEFF/, ''));
  } catch {
    return { issues: [{ code: 'NOT_JSON', path: [] }] };
  }
  const issues = shapeIssues(value, DEFINITION_SCHEMA, []);
  return issues.length > 0 ? { issues: issues.slice(0, MOST_ISSUES) } : { draft: complete(value as DefinitionFile) };
}

function shapeIssues(value: unknown, shape: Shape, path: readonly string[]): Issue[] {
  if (shape.$ref) return shapeIssues(value, definitionOf(shape.$ref), path);
  if (!isOf(value, shape)) return [{ code: 'INVALID', path }];
  if (typeof value === 'string') return textIssues(value, shape, path);
  if (typeof value === 'number') return numberIssues(value, shape, path);
  if (Array.isArray(value)) return listIssues(value, shape, path);
  return shape.type === 'object' ? objectIssues(value as Record<string, unknown>, shape, path) : [];
}

const definitionOf = (reference: string): Shape => DEFINITION_SCHEMA.$defs[reference.replace('#/$defs/', '')] as Shape;

function isOf(value: unknown, { type }: Shape): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return type === 'number' ? Number.isFinite(value) : typeof value === type;
}

function textIssues(text: string, shape: Shape, path: readonly string[]): Issue[] {
  if (text.length < (shape.minLength ?? 0)) return [{ code: 'REQUIRED', path }];
  if (text.length > (shape.maxLength ?? text.length))
    return [{ code: 'TOO_LONG', path, values: { maximum: shape.maxLength ?? 0 } }];
  const fits = (!shape.enum || shape.enum.includes(text)) && (!shape.pattern || new RegExp(shape.pattern).test(text));
  // PostgreSQL cannot store a zero byte, nor half a surrogate pair.
  return fits && text.isWellFormed() && !text.includes('\0') ? [] : [{ code: 'INVALID', path }];
}

function numberIssues(number: number, { minimum, maximum }: Shape, path: readonly string[]): Issue[] {
  if (number >= (minimum ?? number) && number <= (maximum ?? number)) return [];
  return [{ code: 'OUT_OF_RANGE', path, values: { minimum: minimum ?? '−∞', maximum: maximum ?? '∞' } }];
}

function listIssues(list: readonly unknown[], shape: Shape, path: readonly string[]): Issue[] {
  const { items = {}, minItems = 0, maxItems = list.length } = shape;
  if (list.length > maxItems) return [{ code: 'TOO_MANY', path, values: { maximum: maxItems } }];
  if (list.length < minItems) return [{ code: 'TOO_FEW', path, values: { minimum: minItems } }];
  return list.flatMap((entry, index) => shapeIssues(entry, items, [...path, String(index)]));
}

function objectIssues(value: Record<string, unknown>, shape: Shape, path: readonly string[]): Issue[] {
  const { properties = {}, required = [] } = shape;
  const own = Object.entries(value).filter(([, entry]) => entry !== null);
  return [
    ...required
      .filter((name) => value[name] === undefined || value[name] === null)
      .map((name) => ({ code: 'REQUIRED', path: [...path, name] })),
    ...own.flatMap(([name, entry]) =>
      Object.hasOwn(properties, name)
        ? shapeIssues(entry, properties[name] as Shape, [...path, name])
        : [{ code: 'UNKNOWN_FIELD', path, values: { key: name.slice(0, 100) } }],
    ),
  ];
}

const complete = ({ slug, title, description, thanks, sections }: DefinitionFile): Definition => ({
  slug,
  title: wholeText(title),
  description: wholeTextOrNull(description),
  thanks: wholeTextOrNull(thanks),
  sections: sections.map(wholeSection),
});
