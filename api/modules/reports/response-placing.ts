// Puts the answers of a response into the columns of its questionnaire. Nothing is lost: what has no column is given
// back beside them, and what respondents added stands with what it was merged into, next to the words they wrote.

import type { Language } from '../../platform/i18n.ts';
import type { Cell } from '../../platform/spreadsheets/cells.ts';
import {
  type AddedPart,
  type AnswerColumn,
  type AskedQuestion,
  inLanguage,
  otherKeyOf,
  type Wording,
} from './response-columns.ts';

/** An answer as it is read. */
export type StoredAnswer = readonly [
  questionKey: string,
  item: string | null,
  optionKey: string | null,
  rating: number | null,
  number: number | null,
  day: string | null,
  text: string | null,
  /** Key of the respondents' option that it chose or wrote. */
  addedKey: string | null,
];

export interface Placed {
  readonly cells: Cell[];
  /** What has no column, e.g. answers to questions that no version asks. */
  readonly rest: string[];
}

export class Placing {
  private readonly places: ReadonlyMap<string, number>;
  private readonly optionPlaces = new Map<AskedQuestion, readonly number[]>();
  private readonly parts: ReadonlyMap<string, AddedPart>;
  private readonly byVersion = new Map<number, ReadonlyMap<string, AskedQuestion>>();

  constructor(
    private readonly columns: readonly AnswerColumn[],
    private readonly questions: readonly AskedQuestion[],
    added: readonly AddedPart[],
    private readonly style: {
      readonly language: Language;
      readonly wording: Wording;
      /** Whether what somebody wrote freely may stand in the table, wherever it came to lie. */
      readonly texts: boolean;
    },
  ) {
    this.places = new Map(columns.map(({ key }, place) => [key, place]));
    this.parts = new Map(added.map((part) => [`${part.part} ${part.questionKey} ${part.key}`, part]));
    for (const question of questions)
      this.optionPlaces.set(
        question,
        [...columns.entries()].filter(([, column]) => isOptionOf(column, question)).map(([place]) => place),
      );
  }

  /** The answers to this version. */
  place(version: number, answers: readonly StoredAnswer[]): Placed {
    const cells: Cell[] = this.columns.map(() => null);
    const rest: string[] = [];
    const asked = this.askedBy(version);
    for (const answer of answers) {
      const question = asked.get(answer[0]);
      if (question) this.placeOne(question, answer, { cells, rest });
      else rest.push(inWords(answer));
    }
    return { cells, rest };
  }

  private placeOne(question: AskedQuestion, answer: StoredAnswer, placed: Placed): void {
    const [questionKey, item, optionKey, rating, , , text, addedKey] = answer;
    const { kind } = question.draft;
    const value = valueOf(answer, this.style.texts);
    if (kind === 'RATING') {
      const { key } = this.meant('ITEM', questionKey, item ?? '', addedKey);
      if (!this.put(placed, `${question.key}.${key}`, value)) placed.rest.push(inWords(answer));
    } else if (kind === 'CONSENT') {
      if (!this.put(placed, question.key, optionKey === null ? value : 1)) placed.rest.push(inWords(answer));
    } else if (optionKey === null) {
      if (!this.put(placed, question.key, value)) this.write(placed, question, text ?? inWords(answer));
    } else {
      const { key, wrote } = this.meant('OPTION', questionKey, optionKey, addedKey);
      // Who chose some of the options did not choose the others.
      if (kind === 'MULTIPLE_CHOICE')
        for (const place of this.optionPlaces.get(question) ?? []) placed.cells[place] ??= 0;
      const isPlaced =
        kind === 'SINGLE_CHOICE'
          ? this.put(placed, question.key, this.nameOf(question, key))
          : this.put(placed, `${question.key}.${key}`, kind === 'RANKING' ? rating : 1);
      const words = text ?? wrote ?? (isPlaced ? null : this.nameOf(question, optionKey));
      if (words !== null) this.write(placed, question, words);
    }
  }

  /** False where there is no such column, or something else stands there. */
  private put({ cells }: Placed, key: string, value: Cell): boolean {
    const place = this.places.get(key);
    if (place === undefined) return false;
    const present = cells[place] ?? null;
    if (present !== null && present !== 0 && present !== value) return false;
    cells[place] = value;
    return true;
  }

  private write({ cells, rest }: Placed, question: AskedQuestion, text: string): void {
    const place = this.places.get(otherKeyOf(question));
    if (place === undefined) rest.push(`${question.key}: ${text}`);
    else cells[place] = typeof cells[place] === 'string' ? `${cells[place]} ; ${text}` : text;
  }

  private askedBy(version: number): ReadonlyMap<string, AskedQuestion> {
    const known = this.byVersion.get(version);
    if (known) return known;
    const asked = new Map<string, AskedQuestion>();
    for (const question of this.questions)
      if (!asked.has(question.draft.key) || question.versions.includes(version))
        asked.set(question.draft.key, question);
    this.byVersion.set(version, asked);
    return asked;
  }

  /** What the key counts as (as the view counted_answer has it), and the words that stood for it before a merge. */
  private meant(part: 'OPTION' | 'ITEM', question: string, key: string, addedKey: string | null) {
    const found = this.parts.get(`${part} ${question} ${addedKey ?? key}`);
    if (found?.mergedInto) return { key: found.mergedInto, wrote: found.label };
    return { key: part === 'OPTION' && found?.isApproved ? found.key : key, wrote: null };
  }

  private nameOf(question: AskedQuestion, key: string): string {
    const option = question.options.find((one) => one.key === key);
    // Imported answers chose by the words that somebody wrote.
    if (!option && !this.style.texts) return OTHER[this.style.language];
    if (this.style.wording === 'KEYS') return key;
    if (option) return inLanguage(option.label, this.style.language);
    return this.parts.get(`OPTION ${question.draft.key} ${key}`)?.label ?? key;
  }
}

const isOptionOf = ({ question, part }: AnswerColumn, wanted: AskedQuestion): boolean =>
  question === wanted && part === 'OPTION' && question.draft.kind === 'MULTIPLE_CHOICE';

const OTHER: Readonly<Record<Language, string>> = { FR: 'Autre', EN: 'Other' };

const valueOf = ([, , , rating, number, day, text]: StoredAnswer, texts: boolean): Cell =>
  rating ?? number ?? (day === null ? (texts ? text : null) : { day });

const inWords = ([questionKey, item, optionKey, rating, number, day, text]: StoredAnswer): string => {
  const where = [questionKey, item].filter((part) => part !== null).join('.');
  const what = [optionKey, rating, number, day, text].filter((part) => part !== null).join(' ');
  return `${where}: ${what}`;
};
