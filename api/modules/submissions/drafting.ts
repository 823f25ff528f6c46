// Words to write a questionnaire down in code, as the templates are.
import {
  type Localized,
  type OptionDraft,
  plainQuestion,
  type QuestionDraft,
  type ShownWhenDraft,
} from './draft.rules.ts';

/** French keeps its punctuation on the line of the word before it. */
export const said = (fr: string, en: string): Localized => ({
  fr: fr.replace(/ (?=[?!;:»])|(?<=«) /g, '\u202f'),
  en,
});

export const option = (key: string, fr: string, en: string): OptionDraft => ({ key, label: said(fr, en) });

export const question = (
  key: string,
  kind: QuestionDraft['kind'],
  label: Localized,
  more: Partial<QuestionDraft> = {},
): QuestionDraft => ({ ...plainQuestion, key, kind, label, ...more });

/** Shown only to those who chose one of these options of an earlier question. */
export const when = (questionKey: string, ...optionKeys: readonly string[]): ShownWhenDraft => ({
  match: optionKeys.length > 1 ? 'ANY' : 'ALL',
  conditions: optionKeys.map((optionKey) => ({ questionKey, operator: 'IS', optionKey, item: null, number: null })),
});
