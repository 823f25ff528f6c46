// What a person does to the parts of a questionnaire, as pure functions from one draft to the next. Conditions follow
// the keys they speak of; whether they still make sense is the checker's to say (remarks.ts).
import type { ConditionDraft, QuestionKind, ShownWhenDraft } from '../../../api/modules/submissions/draft.rules.ts';
import { freeKey, keyFrom } from './keys.ts';
import {
  copied,
  type Draft,
  type EditedOption,
  type EditedQuestion,
  type EditedSection,
  newQuestion,
  newSection,
} from './parts.ts';

export interface Made {
  draft: Draft;
  /** The part that was made. */
  id: string;
}

export type Found =
  | { kind: 'section'; section: EditedSection; index: number }
  | { kind: 'question'; section: EditedSection; index: number; question: EditedQuestion; place: number };

export function partOf({ sections }: Draft, id: string): Found | null {
  for (const [index, section] of sections.entries()) {
    if (section.id === id) return { kind: 'section', section, index };
    const place = section.questions.findIndex((question) => question.id === id);
    const question = section.questions[place];
    if (question) return { kind: 'question', section, index, question, place };
  }
  return null;
}

export const questionsOf = ({ sections }: Draft): EditedQuestion[] => sections.flatMap(({ questions }) => questions);

const questionKeys = (draft: Draft, except?: string): Set<string> =>
  new Set(questionsOf(draft).flatMap(({ id, key }) => (id === except ? [] : [key])));
const sectionKeys = (draft: Draft, except?: string): Set<string> =>
  new Set(draft.sections.flatMap(({ id, key }) => (id === except ? [] : [key])));

/** A new section after the one of the part, or at the end. */
export function withSectionAfter(draft: Draft, id: string): Made {
  const section = newSection(freeKey('section', sectionKeys(draft)));
  const after = partOf(draft, id)?.index ?? draft.sections.length - 1;
  return { draft: { ...draft, sections: draft.sections.toSpliced(after + 1, 0, section) }, id: section.id };
}

/** A new question at the end of the section. */
export function withQuestion(draft: Draft, sectionId: string, kind: QuestionKind): Made {
  const question = newQuestion(freeKey('question', questionKeys(draft)), kind);
  return { draft: inSection(draft, sectionId, (questions) => [...questions, question]), id: question.id };
}

function inSection(draft: Draft, id: string, change: (questions: EditedQuestion[]) => EditedQuestion[]): Draft {
  const sections = draft.sections.map((section) =>
    section.id === id ? { ...section, questions: change(section.questions) } : section,
  );
  return { ...draft, sections };
}

/** The general part. The address of a new questionnaire follows its title. */
export function withSettings(draft: Draft, change: Partial<Omit<Draft, 'sections'>>): Draft {
  const next = { ...draft, ...change };
  if (change.slug !== undefined) return { ...next, slugIsNew: false };
  return next.slugIsNew ? { ...next, slug: keyFrom(next.title.fr, '') } : next;
}

export function withSection(draft: Draft, id: string, change: Partial<EditedSection>): Draft {
  return {
    ...draft,
    sections: draft.sections.map((section) => {
      if (section.id !== id) return section;
      const next = { ...section, ...change };
      if (change.key !== undefined) return { ...next, isNew: false };
      return next.isNew ? { ...next, key: freeKey(keyFrom(next.title.fr, 'section'), sectionKeys(draft, id)) } : next;
    }),
  };
}

/** Changes a question; where its key or those of its options change, the conditions that name them follow. */
export function withQuestionChanged(draft: Draft, id: string, change: Partial<EditedQuestion>): Draft {
  const found = partOf(draft, id);
  if (found?.kind !== 'question') return draft;
  const before = found.question;
  let after: EditedQuestion = { ...before, ...change };
  if (change.key !== undefined) after.isNew = false;
  else if (after.isNew) after.key = freeKey(keyFrom(after.label.fr, 'question'), questionKeys(draft, id));
  after = { ...after, options: named(after.options, 'option'), items: named(after.items, 'item') };
  const changed = inSection(draft, found.section.id, (questions) =>
    questions.map((question) => (question.id === id ? after : question)),
  );
  return following(changed, (condition) =>
    condition.questionKey === before.key
      ? {
          ...condition,
          questionKey: after.key,
          optionKey: renamed(condition.optionKey, before.options, after.options),
          item: renamed(condition.item, before.items, after.items),
        }
      : condition,
  );
}

function named(options: EditedOption[], fallback: string): EditedOption[] {
  const taken = new Set(options.flatMap(({ isNew, key }) => (isNew ? [] : [key])));
  return options.map((option) => {
    if (!option.isNew) return option;
    const key = freeKey(keyFrom(option.label.fr, fallback), taken);
    taken.add(key);
    return key === option.key ? option : { ...option, key };
  });
}

function renamed(key: string | null, before: readonly EditedOption[], after: readonly EditedOption[]): string | null {
  const id = before.find((option) => option.key === key)?.id;
  return after.find((option) => option.id === id)?.key ?? key;
}

function following(draft: Draft, follow: (condition: ConditionDraft) => ConditionDraft): Draft {
  const when = (shownWhen: ShownWhenDraft | null): ShownWhenDraft | null =>
    shownWhen && { ...shownWhen, conditions: shownWhen.conditions.map(follow) };
  // What no condition changes stays the very same: the forms on the page need not be drawn again.
  const part = <P extends { shownWhen: ShownWhenDraft | null }>(one: P): P => {
    const shownWhen = when(one.shownWhen);
    const same = shownWhen?.conditions.every((condition, index) => condition === one.shownWhen?.conditions[index]);
    return shownWhen && !same ? { ...one, shownWhen } : one;
  };
  return {
    ...draft,
    sections: draft.sections.map((section) => ({ ...part(section), questions: section.questions.map(part) })),
  };
}

export function without(draft: Draft, id: string): Draft {
  return {
    ...draft,
    sections: draft.sections
      .filter((section) => section.id !== id)
      .map((section) => ({ ...section, questions: section.questions.filter((question) => question.id !== id) })),
  };
}

/** A copy right after the part. Conditions between the questions of a copied section speak of the copies. */
export function withCopy(draft: Draft, id: string): Made | null {
  const found = partOf(draft, id);
  if (!found) return null;
  if (found.kind === 'question') {
    const copy = copied(found.question, freeKey(found.question.key, questionKeys(draft)));
    const place = (questions: EditedQuestion[]) => questions.toSpliced(found.place + 1, 0, copy);
    return { draft: inSection(draft, found.section.id, place), id: copy.id };
  }
  const taken = questionKeys(draft);
  const keys = new Map<string, string>();
  for (const { key } of found.section.questions) {
    keys.set(key, freeKey(key, taken));
    taken.add(keys.get(key) ?? key);
  }
  const questions = found.section.questions.map((question) => copied(question, keys.get(question.key) ?? question.key));
  const { id: ownId, key } = newSection(freeKey(found.section.key, sectionKeys(draft)));
  const copy: EditedSection = { ...found.section, id: ownId, key, isNew: false, questions };
  const speaking = following({ ...draft, sections: [copy] }, (condition) => ({
    ...condition,
    questionKey: keys.get(condition.questionKey) ?? condition.questionKey,
  })).sections;
  return { draft: { ...draft, sections: draft.sections.toSpliced(found.index + 1, 0, ...speaking) }, id: ownId };
}

/** One place up or down; a question at the edge of its section goes on into the next. */
export function moved(draft: Draft, id: string, by: 1 | -1): Draft {
  const found = partOf(draft, id);
  if (!found) return draft;
  const { sections } = draft;
  if (found.kind === 'section') {
    const other = sections[found.index + by];
    return other ? { ...draft, sections: exchanged(sections, found.index, found.index + by) } : draft;
  }
  const { section, question, place } = found;
  if (section.questions[place + by])
    return inSection(draft, section.id, (questions) => exchanged(questions, place, place + by));
  const neighbour = sections[found.index + by];
  if (!neighbour) return draft;
  return inSection(without(draft, id), neighbour.id, (questions) =>
    by === 1 ? [question, ...questions] : [...questions, question],
  );
}

function exchanged<T>(list: readonly T[], one: number, other: number): T[] {
  return list.with(one, list[other] as T).with(other, list[one] as T);
}

/**
 * The part dropped where another stands in the outline. A question belongs to the section whose heading is then above
 * it, or to the first.
 */
export function dropped(draft: Draft, id: string, overId: string): Draft {
  const found = partOf(draft, id);
  const over = partOf(draft, overId);
  if (!found || !over || id === overId) return draft;
  if (found.kind === 'section') {
    const rest = draft.sections.filter((section) => section.id !== id);
    return { ...draft, sections: rest.toSpliced(over.index, 0, found.section) };
  }
  const rows = outlineOf(draft);
  const to = rows.indexOf(overId);
  const others = rows.filter((row) => row !== id);
  const order = others.toSpliced(to, 0, id);
  const above = order.slice(0, order.indexOf(id));
  const heading = above.findLast((row) => draft.sections.some((section) => section.id === row));
  const target = draft.sections.find((section) => section.id === heading) ?? draft.sections[0];
  if (!target) return draft;
  const place = heading ? above.length - above.indexOf(heading) - 1 : 0;
  return inSection(without(draft, id), target.id, (questions) => questions.toSpliced(place, 0, found.question));
}

/** The ids of all parts in the order of the outline. */
export const outlineOf = ({ sections }: Draft): string[] =>
  sections.flatMap(({ id, questions }) => [id, ...questions.map((question) => question.id)]);
