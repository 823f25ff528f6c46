// What is wrong with a draft, or only unfinished, and at which field of which part: the API's own rules on the
// definition, and what a person would want to know before others see it.
import { definitionIssues } from '../../../api/modules/submissions/definition.rules.ts';
import type { Localized } from '../../../api/modules/submissions/draft.rules.ts';
import { type Draft, definitionOf, type EditedQuestion, type EditedSection } from './parts.ts';

/** The general part, among the ids of the others. */
export const SETTINGS = 'settings';

export interface Remark {
  level: 'error' | 'warning';
  code: string;
  values: Readonly<Record<string, string | number>>;
  /** The id of a section or question, or SETTINGS. */
  part: string;
  /** e.g. "label.fr", "options.2.label.en", "shownWhen.conditions.0.optionKey". */
  field: string;
  /** In the reader's language already, when it comes from the API. */
  message?: string;
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const NONE = {};

export function remarksOf(draft: Draft): Remark[] {
  const issues = definitionIssues(definitionOf(draft).sections).map(({ code, path, values }): Remark => {
    const { part, field } = placeOf(draft, path);
    return { level: 'error', code, values: { ...values }, part, field };
  });
  return [...emptyIn(draft), ...issues, ...untranslatedIn(draft)];
}

/** The part and the field that a path of the API speaks of: ["sections", "0", "questions", "1", "label", "fr"]. */
export function placeOf({ sections }: Draft, path: readonly string[]): { part: string; field: string } {
  const [head, index, questions, place] = path;
  const section = head === 'sections' ? sections[Number(index)] : undefined;
  if (!section) return { part: SETTINGS, field: path.join('.') };
  const question = questions === 'questions' ? section.questions[Number(place)] : undefined;
  return question
    ? { part: question.id, field: path.slice(4).join('.') }
    : { part: section.id, field: path.slice(2).join('.') };
}

/** Texts that must be there and are not. */
function emptyIn(draft: Draft): Remark[] {
  const required = (part: string, field: string): Remark => ({
    level: 'error',
    code: 'REQUIRED',
    values: NONE,
    part,
    field,
  });
  const slug = SLUG.test(draft.slug)
    ? []
    : [{ ...required(SETTINGS, 'slug'), code: draft.slug === '' ? 'REQUIRED' : 'SLUG' }];
  const warning = (code: string, part: string): Remark => ({ level: 'warning', code, values: NONE, part, field: '' });
  return [
    ...slug,
    ...textsOf(draft).flatMap(({ part, field, text, isNeeded }) =>
      text.fr.trim() === '' && (isNeeded || text.en) ? [required(part, `${field}.fr`)] : [],
    ),
    ...(draft.sections.length === 0 ? [warning('NO_SECTION', SETTINGS)] : []),
    ...draft.sections.flatMap(({ id, questions }) => (questions.length === 0 ? [warning('NO_QUESTION', id)] : [])),
  ];
}

/** Texts without English, in a questionnaire that has some: one remark for all where it has none. */
function untranslatedIn(draft: Draft): Remark[] {
  const texts = textsOf(draft).filter(({ text }) => text.fr.trim() !== '');
  const missing = texts.filter(({ text }) => !text.en?.trim());
  if (missing.length === 0) return [];
  const remark = { level: 'warning', values: NONE } as const;
  if (missing.length === texts.length) return [{ ...remark, code: 'ONLY_FRENCH', part: SETTINGS, field: 'title.en' }];
  return missing.map(({ part, field }) => ({ ...remark, code: 'UNTRANSLATED', part, field: `${field}.en` }));
}

interface Place {
  part: string;
  field: string;
  text: Localized;
  isNeeded: boolean;
}

function textsOf(draft: Draft): Place[] {
  return [
    { part: SETTINGS, field: 'title', text: draft.title, isNeeded: true },
    ...optional(SETTINGS, { description: draft.description, thanks: draft.thanks }),
    ...draft.sections.flatMap(textsOfSection),
  ];
}

const textsOfSection = (section: EditedSection): Place[] => [
  { part: section.id, field: 'title', text: section.title, isNeeded: true },
  ...optional(section.id, { description: section.description }),
  ...section.questions.flatMap(textsOfQuestion),
];

function textsOfQuestion({
  id,
  label,
  help,
  options,
  items,
  unit,
  minimumLabel,
  maximumLabel,
}: EditedQuestion): Place[] {
  const each = (list: 'options' | 'items', parts: EditedQuestion['options']): Place[] =>
    parts.map((option, index) => ({
      part: id,
      field: `${list}.${index}.label`,
      text: option.label,
      isNeeded: true,
    }));
  return [
    { part: id, field: 'label', text: label, isNeeded: true },
    ...optional(id, { help }),
    ...each('options', options),
    ...each('items', items),
    ...optional(id, { unit, minimumLabel, maximumLabel }),
  ];
}

const optional = (part: string, texts: Record<string, Localized | null>): Place[] =>
  Object.entries(texts).flatMap(([field, text]) => (text ? [{ part, field, text, isNeeded: false }] : []));
