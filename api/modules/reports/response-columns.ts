// The columns of a questionnaire's answers in a table: everything that any of its versions asked, in the order in which
// it first appeared. They depend on no answer, so that two exports can be put below each other. A choice of several
// options has a column for each of them, with 1 or 0: what spreadsheets, R and statistics programs count without help.

import type { Language } from '../../platform/i18n.ts';
import type { Localized, OptionDraft, QuestionDraft, SectionDraft } from '../submissions/index.ts';

export interface VersionOfQuestions {
  readonly number: number;
  readonly sections: readonly SectionDraft[];
}

/** What respondents added to a question; `mergedInto` where it means the same as another option. */
export interface AddedPart {
  readonly questionKey: string;
  readonly part: 'OPTION' | 'ITEM';
  readonly key: string;
  readonly label: string;
  readonly isApproved: boolean;
  readonly mergedInto: string | null;
}

/** How headings and options are written: for people, or as the keys of the definition, for programs. */
export type Wording = 'LABELS' | 'KEYS';

export type ColumnPart = 'ANSWER' | 'OPTION' | 'ITEM' | 'OTHER';

export interface AnswerColumn {
  /** Names it in every export of the questionnaire, e.g. "topics.housing". */
  readonly key: string;
  readonly title: string;
  readonly question: AskedQuestion;
  readonly part: ColumnPart;
  readonly option: OptionDraft | null;
}

/** A question in all its versions: what it offers is what any of them offered. */
export interface AskedQuestion {
  /** Its key; with its kind behind where an earlier version asked something else under the same key. */
  readonly key: string;
  readonly draft: QuestionDraft;
  readonly section: Localized;
  readonly versions: number[];
  readonly options: OptionDraft[];
  readonly items: OptionDraft[];
  takesOther: boolean;
}

const isText = ({ draft }: AskedQuestion): boolean => ['TEXT', 'LONG_TEXT', 'EMAIL'].includes(draft.kind);

/** Every question of the versions, the earliest version first; its words are those of its last version. */
export function askedQuestions(versions: readonly VersionOfQuestions[], added: readonly AddedPart[]): AskedQuestion[] {
  const asked: AskedQuestion[] = [];
  for (const { number, sections } of versions)
    for (const section of sections)
      for (const draft of section.questions) {
        const known = asked.find((one) => one.draft.key === draft.key && one.draft.kind === draft.kind);
        const isAgain = asked.some((one) => one.draft.key === draft.key);
        const key = known?.key ?? (isAgain ? `${draft.key}:${draft.kind}` : draft.key);
        const question = {
          key,
          draft,
          section: section.title,
          versions: [...(known?.versions ?? []), number],
          options: union(known?.options, draft.options),
          items: union(known?.items, draft.items),
          takesOther: (known?.takesOther ?? false) || draft.allowsOther || draft.collectsOptions,
        };
        if (known) asked[asked.indexOf(known)] = question;
        else asked.push(question);
      }
  for (const question of asked) addParts(question, added);
  return asked;
}

/** The options of both, in order of appearance, as the later ones read. */
function union(earlier: readonly OptionDraft[] = [], later: readonly OptionDraft[]): OptionDraft[] {
  const kept = earlier.map((option) => later.find(({ key }) => key === option.key) ?? option);
  return [...kept, ...later.filter(({ key }) => !earlier.some((option) => option.key === key))];
}

// Options wait for their approval in the column of what was written beside "other"; rated items have no such place.
function addParts(question: AskedQuestion, added: readonly AddedPart[]): void {
  for (const { questionKey, part, key, label, isApproved, mergedInto } of added) {
    if (questionKey !== question.draft.key || (part === 'ITEM' && mergedInto !== null)) continue;
    const list = part === 'ITEM' ? question.items : question.options;
    if (part === 'OPTION' && (!isApproved || mergedInto !== null)) question.takesOther = true;
    else if (!list.some((option) => option.key === key)) list.push({ key, label: { fr: label, en: null } });
  }
}

/** The columns of these questions. Without `texts`, none that holds what somebody wrote freely; never one of addresses. */
export function answerColumns(
  questions: readonly AskedQuestion[],
  { language, wording, texts }: { language: Language; wording: Wording; texts: boolean },
): AnswerColumn[] {
  const columns: AnswerColumn[] = [];
  const taken = new Set<string>();
  const add = (question: AskedQuestion, part: ColumnPart, option: OptionDraft | null): void => {
    const key = part === 'OTHER' ? otherKeyOf(question) : option ? `${question.key}.${option.key}` : question.key;
    const inWords = [question.draft.label, ...(option ? [option.label] : [])].map((text) => inLanguage(text, language));
    if (part === 'OTHER') inWords.push(language === 'EN' ? 'as written' : 'tel qu’écrit');
    const label = inWords.join(' – ');
    const title = wording === 'KEYS' ? key : taken.has(label) ? `${label} (${key})` : label;
    taken.add(title);
    columns.push({ key, title, question, part, option });
  };
  for (const question of questions) {
    const { kind } = question.draft;
    if (kind === 'EMAIL' || (isText(question) && !texts)) continue;
    if (kind === 'MULTIPLE_CHOICE' || kind === 'RANKING')
      for (const option of question.options) add(question, 'OPTION', option);
    else if (kind === 'RATING') for (const item of question.items) add(question, 'ITEM', item);
    else add(question, 'ANSWER', null);
    if (question.takesOther && texts) add(question, 'OTHER', null);
  }
  return columns;
}

/** Not "other": that is the key of an option. */
export const otherKeyOf = ({ key }: AskedQuestion): string => `${key}.:text`;

export const inLanguage = (
  { fr, en }: { readonly fr: string; readonly en?: string | null },
  language: Language,
): string => (language === 'EN' && en) || fr;
