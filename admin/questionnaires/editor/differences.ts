// What changes from one definition to the next, for who publishes it and who looks back. Questions and sections are the
// same ones when their keys are.
import type { Localized, QuestionDraft, SectionDraft } from '../../../api/modules/submissions/draft.rules.ts';

/** What of a question or section is different. */
export type Aspect = 'text' | 'kind' | 'options' | 'limits' | 'required' | 'condition' | 'topic' | 'place';

export interface Difference {
  what: 'added' | 'removed' | 'changed';
  of: 'section' | 'question';
  key: string;
  label: Localized;
  /** Only of what is changed. */
  aspects: readonly Aspect[];
}

type Sections = readonly SectionDraft[];

const aspectOf: Record<Exclude<keyof QuestionDraft, 'key'>, Aspect> = {
  label: 'text',
  help: 'text',
  kind: 'kind',
  options: 'options',
  items: 'options',
  allowsOther: 'options',
  collectsOptions: 'options',
  minimum: 'limits',
  maximum: 'limits',
  minimumLabel: 'limits',
  maximumLabel: 'limits',
  decimals: 'limits',
  unit: 'limits',
  earliest: 'limits',
  latest: 'limits',
  fewest: 'limits',
  most: 'limits',
  longest: 'limits',
  required: 'required',
  shownWhen: 'condition',
  topic: 'topic',
};

/** In the order of the later definition; what is gone comes last. */
export function differencesOf(before: Sections, after: Sections): Difference[] {
  const [oldSections, newSections] = [byKey(before), byKey(after)];
  const [oldQuestions, newQuestions] = [byKey(questions(before)), byKey(questions(after))];
  const sectionsMoved = movedIn([...oldSections.keys()], [...newSections.keys()]);
  const questionsMoved = movedIn([...oldQuestions.keys()], [...newQuestions.keys()]);
  const [oldHome, newHome] = [homes(before), homes(after)];

  const ofSection = (section: SectionDraft): Difference[] => {
    const old = oldSections.get(section.key);
    const about = { of: 'section', key: section.key, label: section.title } as const;
    if (!old) return [{ ...about, what: 'added', aspects: [] }];
    const aspects = [
      ...(same([old.title, old.description], [section.title, section.description]) ? [] : ['text' as const]),
      ...(same(old.shownWhen, section.shownWhen) ? [] : ['condition' as const]),
      ...(sectionsMoved.has(section.key) ? ['place' as const] : []),
    ];
    return aspects.length > 0 ? [{ ...about, what: 'changed', aspects }] : [];
  };

  const ofQuestion = (question: QuestionDraft): Difference[] => {
    const { key, label } = question;
    const old = oldQuestions.get(key);
    const about = { of: 'question', key, label } as const;
    if (!old) return [{ ...about, what: 'added', aspects: [] }];
    const fields = Object.keys(aspectOf) as (keyof typeof aspectOf)[];
    const differing = fields.filter((field) => !same(old[field], question[field])).map((field) => aspectOf[field]);
    const hasMoved = questionsMoved.has(key) || oldHome.get(key) !== newHome.get(key);
    const aspects = [...new Set([...differing, ...(hasMoved ? ['place' as const] : [])])];
    return aspects.length > 0 ? [{ ...about, what: 'changed', aspects }] : [];
  };

  const gone = <T extends { key: string }>(old: Map<string, T>, now: Map<string, unknown>): T[] =>
    [...old.values()].filter(({ key }) => !now.has(key));
  const removed = { what: 'removed', aspects: [] } as const;
  return [
    ...after.flatMap((section) => [...ofSection(section), ...section.questions.flatMap(ofQuestion)]),
    ...gone(oldSections, newSections).map(({ key, title }) => ({
      ...removed,
      of: 'section' as const,
      key,
      label: title,
    })),
    ...gone(oldQuestions, newQuestions).map(({ key, label }) => ({ ...removed, of: 'question' as const, key, label })),
  ];
}

const questions = (sections: Sections): QuestionDraft[] => sections.flatMap((section) => section.questions);
const byKey = <T extends { key: string }>(parts: readonly T[]): Map<string, T> =>
  new Map(parts.map((part) => [part.key, part]));
const homes = (sections: Sections): Map<string, string> =>
  new Map(sections.flatMap((section) => section.questions.map(({ key }) => [key, section.key] as const)));

/** Whether two definitions say the same, whatever the order of their properties. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  const value = (of: object, key: string): unknown => (of as Record<string, unknown>)[key];
  return (
    Array.isArray(one) === Array.isArray(other) && [...keys].every((key) => same(value(one, key), value(other, key)))
  );
}

/** The fewest keys that must be moved to come from one order to the other, among those that both have. */
function movedIn(before: readonly string[], after: readonly string[]): Set<string> {
  const kept = after.filter((key) => before.includes(key));
  const places = kept.map((key) => before.indexOf(key));
  // The longest rising run that may skip places stays where it is; all others moved.
  const runs: number[][] = [];
  for (const [index, place] of places.entries()) {
    const earlier = runs.filter((run) => (places[run.at(-1) as number] as number) < place);
    const longest = earlier.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...longest, index]);
  }
  const stays = new Set(runs.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []));
  return new Set(kept.filter((_, index) => !stays.has(index)));
}
