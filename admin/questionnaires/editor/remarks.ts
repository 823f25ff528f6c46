// What is wrong with a draft, or only unfinished, and at which field of which part: the API's own rules on the
// definition, and what a person would want to know before others see it.
import { definitionIssues, emptyTexts } from '../../../api/modules/submissions/definition.rules.ts';
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
  const { title, description, thanks, sections } = definitionOf(draft);
  const issues = [...emptyTexts({ title, description, thanks }, []), ...definitionIssues(sections)];
  const errors = issues.map(({ code, path, values }): Remark => {
    const { part, field } = placeOf(draft, path);
    return { level: 'error', code, values: { ...values }, part, field };
  });
  return [...wrongAddress(draft), ...errors, ...unfinishedIn(draft), ...untranslatedIn(draft)];
}

/** Whether it hinders saving, and not publishing alone: a draft may be faulty, but for its name and its address. */
export const hindersSaving = ({ level, part, field }: Remark, isPublished: boolean): boolean =>
  level === 'error' && part === SETTINGS && (isPublished || field === 'slug' || field === 'title.fr');

/** Whether something is still to be filled in, which is no fault of whoever is still writing. */
export const isToFillIn = ({ level, code }: Remark): boolean => level === 'error' && code === 'REQUIRED';

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

function wrongAddress({ slug }: Draft): Remark[] {
  if (SLUG.test(slug)) return [];
  return [{ level: 'error', code: slug === '' ? 'REQUIRED' : 'SLUG', values: NONE, part: SETTINGS, field: 'slug' }];
}

function unfinishedIn({ sections }: Draft): Remark[] {
  const warning = (code: string, part: string): Remark => ({ level: 'warning', code, values: NONE, part, field: '' });
  return [
    ...(sections.length === 0 ? [warning('NO_SECTION', SETTINGS)] : []),
    ...sections.flatMap(({ id, questions }) => (questions.length === 0 ? [warning('NO_QUESTION', id)] : [])),
  ];
}

/** Texts without English, in a questionnaire that has some: one remark for all where it has none. */
function untranslatedIn(draft: Draft): Remark[] {
  const texts = textsOf(draft);
  const missing = texts.filter(({ text: { fr, en } }) => fr.trim() !== '' && !en?.trim());
  if (missing.length === 0) return [];
  const remark = { level: 'warning', values: NONE } as const;
  if (texts.every(({ text }) => !text.en?.trim()))
    return [{ ...remark, code: 'ONLY_FRENCH', part: SETTINGS, field: 'title.en' }];
  return missing.map(({ part, field }) => ({ ...remark, code: 'UNTRANSLATED', part, field: `${field}.en` }));
}

interface Place {
  part: string;
  field: string;
  text: Localized;
}

function textsOf({ title, description, thanks, sections }: Draft): Place[] {
  return [...places(SETTINGS, { title, description, thanks }), ...sections.flatMap(textsOfSection)];
}

const textsOfSection = ({ id, title, description, questions }: EditedSection): Place[] => [
  ...places(id, { title, description }),
  ...questions.flatMap(textsOfQuestion),
];

function textsOfQuestion(question: EditedQuestion): Place[] {
  const { id, label, help, unit, minimumLabel, maximumLabel } = question;
  const each = (list: 'options' | 'items'): Place[] =>
    question[list].map((option, index) => ({ part: id, field: `${list}.${index}.label`, text: option.label }));
  return [
    ...places(id, { label, help }),
    ...each('options'),
    ...each('items'),
    ...places(id, { unit, minimumLabel, maximumLabel }),
  ];
}

const places = (part: string, texts: Record<string, Localized | null>): Place[] =>
  Object.entries(texts).flatMap(([field, text]) => (text ? [{ part, field, text }] : []));
