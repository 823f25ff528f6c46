// What the editor holds: the definition of a questionnaire whose parts know themselves, whatever their keys become.
import { TOPIC_OF } from '../../../api/modules/submissions/definition.rules.ts';
import {
  type Localized,
  type OptionDraft,
  plainQuestion,
  type QuestionDraft,
  type QuestionKind,
  type SectionDraft,
} from '../../../api/modules/submissions/draft.rules.ts';
import { randomId } from '../../random-id.ts';
import type { Definition } from './definition.ts';

/** `id` is the editor's own. The key of a new part follows its French label until somebody writes one. */
interface Part {
  id: string;
  isNew: boolean;
}
export type EditedOption = OptionDraft & Part;
export type EditedQuestion = Omit<QuestionDraft, 'options' | 'items'> &
  Part & { options: EditedOption[]; items: EditedOption[] };
export type EditedSection = Omit<SectionDraft, 'questions'> & Part & { questions: EditedQuestion[] };
export type Draft = Omit<Definition, 'sections'> & { slugIsNew: boolean; sections: EditedSection[] };

/** A key follows its label again where nobody wrote one yet. */
const known = ({ fr }: Localized) => ({ id: randomId(), isNew: fr.trim() === '' });
const fresh = () => ({ id: randomId(), isNew: true });

/** To be edited: every part gets its id. */
export function edited({ sections, ...rest }: Definition, slugIsNew = false): Draft {
  return { ...rest, slugIsNew, sections: sections.map(editedSection) };
}

const editedSection = (section: SectionDraft): EditedSection => ({
  ...section,
  ...known(section.title),
  questions: section.questions.map(editedQuestion),
});

const editedQuestion = (question: QuestionDraft): EditedQuestion => ({
  ...question,
  ...known(question.label),
  options: question.options.map(editedOption),
  items: question.items.map(editedOption),
});

const editedOption = (option: OptionDraft): EditedOption => ({ ...option, ...known(option.label) });

/** The definition again, as it is checked, saved and exported. */
export function definitionOf({ slugIsNew: _slugIsNew, sections, ...rest }: Draft): Definition {
  return { ...rest, sections: sections.map(plainSection) };
}

const plainSection = ({ id: _id, isNew: _isNew, questions, ...section }: EditedSection): SectionDraft => ({
  ...section,
  questions: questions.map(plain),
});

const plain = ({ id: _id, isNew: _isNew, options, items, ...question }: EditedQuestion): QuestionDraft => ({
  ...question,
  options: options.map(plainOption),
  items: items.map(plainOption),
});

const plainOption = ({ key, label }: EditedOption): OptionDraft => ({ key, label });

export const newOption = (key: string, fr = ''): EditedOption => ({ ...fresh(), key, label: { fr, en: null } });

export const newSection = (key: string): EditedSection => ({
  ...fresh(),
  key,
  title: { fr: '', en: null },
  description: null,
  shownWhen: null,
  questions: [],
});

/** A question with what its kind cannot be without. */
export function newQuestion(key: string, kind: QuestionKind): EditedQuestion {
  const question = { ...plainQuestion, ...fresh(), key, kind, label: { fr: '', en: null }, options: [], items: [] };
  return withKind(question, kind);
}

export const hasOptions = (kind: QuestionKind): boolean =>
  kind === 'SINGLE_CHOICE' || kind === 'MULTIPLE_CHOICE' || kind === 'RANKING';

const SCALE = { minimum: 1, maximum: 7 };

/** The same question of another kind: what both kinds have stays, what the new one needs is there, the rest is gone. */
export function withKind(question: EditedQuestion, kind: QuestionKind): EditedQuestion {
  const choice = kind === 'SINGLE_CHOICE' || kind === 'MULTIPLE_CHOICE';
  const several = kind === 'MULTIPLE_CHOICE' || kind === 'RANKING';
  const rating = kind === 'RATING';
  const written = kind === 'TEXT' || kind === 'LONG_TEXT';
  const labelled = question.options.length > 0 ? question.options : question.items;
  const parts = labelled.length > 0 ? labelled : [newOption('option'), newOption('option-2')];
  const range = rating ? SCALE : { minimum: null, maximum: null };
  return {
    ...question,
    kind,
    options: hasOptions(kind) ? parts : [],
    items: rating ? parts : [],
    allowsOther: choice && question.allowsOther,
    collectsOptions: choice && question.collectsOptions,
    ...(question.kind === kind
      ? { minimum: question.minimum ?? range.minimum, maximum: question.maximum ?? range.maximum }
      : range),
    minimumLabel: rating ? question.minimumLabel : null,
    maximumLabel: rating ? question.maximumLabel : null,
    decimals: kind === 'NUMBER' ? question.decimals : null,
    unit: kind === 'NUMBER' ? question.unit : null,
    earliest: kind === 'DATE' ? question.earliest : null,
    latest: kind === 'DATE' ? question.latest : null,
    fewest: several ? question.fewest : null,
    most: several ? question.most : null,
    longest: written || (choice && question.allowsOther) ? question.longest : null,
    topic: question.topic && TOPIC_OF[question.topic].includes(kind) ? question.topic : null,
  };
}

/** A copy with ids of its own; its key is given by whoever places it. */
export const copied = (question: EditedQuestion, key: string): EditedQuestion => ({
  ...question,
  ...fresh(),
  key,
  isNew: false,
  options: question.options.map((option) => ({ ...option, id: randomId() })),
  items: question.items.map((item) => ({ ...item, id: randomId() })),
});
