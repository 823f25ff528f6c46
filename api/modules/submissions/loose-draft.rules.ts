// A definition as people and programs write it, with parts left out, and the whole document made of it. Pure functions,
// for the API's inputs and for files.

import {
  type ConditionDraft,
  type Localized,
  type OptionDraft,
  plainQuestion,
  type QuestionDraft,
  type SectionDraft,
  type ShownWhenDraft,
} from './draft.rules.ts';

export type LooseText = { fr: string; en?: string | null };
/** All but the named parts may be left out or null. */
type Loose<T, K extends keyof T> = Pick<T, K> & { [P in Exclude<keyof T, K>]?: T[P] | null };
type Labelled = { key: string; label: LooseText };
type LooseShownWhen = {
  match?: ShownWhenDraft['match'] | null;
  conditions: readonly Loose<ConditionDraft, 'questionKey' | 'operator'>[];
};
type Worded = 'label' | 'help' | 'minimumLabel' | 'maximumLabel' | 'unit' | 'options' | 'items' | 'shownWhen';
type LooseQuestion = Loose<Omit<QuestionDraft, Worded>, 'key' | 'kind'> & {
  label: LooseText;
  help?: LooseText | null;
  minimumLabel?: LooseText | null;
  maximumLabel?: LooseText | null;
  unit?: LooseText | null;
  options?: readonly Labelled[] | null;
  items?: readonly Labelled[] | null;
  shownWhen?: LooseShownWhen | null;
};
export type LooseSection = {
  key: string;
  title: LooseText;
  description?: LooseText | null;
  shownWhen?: LooseShownWhen | null;
  questions: readonly LooseQuestion[];
};

export const wholeText = ({ fr, en }: LooseText): Localized => ({ fr, en: en ?? null });
export const wholeTextOrNull = (text: LooseText | null | undefined): Localized | null =>
  text ? wholeText(text) : null;

export const wholeSection = (section: LooseSection): SectionDraft => ({
  key: section.key,
  title: wholeText(section.title),
  description: wholeTextOrNull(section.description),
  shownWhen: wholeShownWhen(section.shownWhen),
  questions: section.questions.map(wholeQuestion),
});

const wholeOption = ({ key, label }: Labelled): OptionDraft => ({ key, label: wholeText(label) });

const wholeQuestion = (question: LooseQuestion): QuestionDraft => ({
  key: question.key,
  kind: question.kind,
  label: wholeText(question.label),
  help: wholeTextOrNull(question.help),
  required: question.required ?? plainQuestion.required,
  allowsOther: question.allowsOther ?? plainQuestion.allowsOther,
  options: (question.options ?? []).map(wholeOption),
  items: (question.items ?? []).map(wholeOption),
  minimum: question.minimum ?? null,
  maximum: question.maximum ?? null,
  minimumLabel: wholeTextOrNull(question.minimumLabel),
  maximumLabel: wholeTextOrNull(question.maximumLabel),
  decimals: question.decimals ?? null,
  unit: wholeTextOrNull(question.unit),
  earliest: question.earliest ?? null,
  latest: question.latest ?? null,
  fewest: question.fewest ?? null,
  most: question.most ?? null,
  longest: question.longest ?? null,
  collectsOptions: question.collectsOptions ?? plainQuestion.collectsOptions,
  topic: question.topic ?? null,
  shownWhen: wholeShownWhen(question.shownWhen),
});

function wholeShownWhen(shownWhen: LooseShownWhen | null | undefined): ShownWhenDraft | null {
  if (!shownWhen) return null;
  return {
    match: shownWhen.match ?? 'ALL',
    conditions: shownWhen.conditions.map(({ questionKey, operator, optionKey, item, number }) => ({
      questionKey,
      operator,
      optionKey: optionKey ?? null,
      item: item ?? null,
      number: number ?? null,
    })),
  };
}
