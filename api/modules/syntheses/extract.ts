// A synthesis made here, of nothing but sentences that respondents wrote: themes are words that several of them use, each
// shown by the sentences that say most. Pure functions; the stems come from PostgreSQL's dictionaries.

import type { WrittenTheme } from './reply.ts';

export const EXTRACTIVE_VERSION = 'extractive-1';

export interface Sentence {
  /** Number of the response it stands in, from 1. */
  readonly response: number;
  readonly text: string;
  readonly stems: readonly string[];
}

const MOST_THEMES = 8;
const QUOTES = 3;
/** A word that nearly everybody uses is the subject of the question, and no theme. */
const MOST_SHARE = 0.6;
/** Two words that stand together more often than not are one theme. */
const ALIKE = 0.5;

const SENTENCE = /[^.!?…\n]+[.!?…]*/g;

/** The sentences of a text, without those that say too little. */
export const sentencesOf = (text: string): string[] =>
  (text.match(SENTENCE) ?? []).map((sentence) => sentence.trim()).filter((sentence) => sentence.length >= 12);

/** Themes with sentences as claims; the words of a text are those of its sentences. */
export function extractThemes(sentences: readonly Sentence[], responses: number): WrittenTheme[] {
  const users = new Map<string, Set<number>>();
  for (const { response, stems } of sentences)
    for (const stem of new Set(stems)) users.set(stem, (users.get(stem) ?? new Set()).add(response));
  const least = responses < 20 ? 2 : 3;
  const candidates = [...users]
    .filter(([stem, by]) => stem.length > 2 && by.size >= least && by.size <= Math.max(least, responses * MOST_SHARE))
    .toSorted(([one, by], [other, otherBy]) => otherBy.size - by.size || (one < other ? -1 : 1));
  const themes: { stem: string; by: Set<number> }[] = [];
  for (const [stem, by] of candidates) {
    if (themes.length === MOST_THEMES) break;
    const isAlike = themes.some((theme) => likeness(theme.by, by) >= ALIKE);
    if (!isAlike) themes.push({ stem, by });
  }
  const weight = (stem: string): number => Math.log(1 + responses / (users.get(stem)?.size ?? 1));
  return themes.map(({ stem, by }) => {
    const own = sentences
      .filter(({ stems }) => stems.includes(stem))
      .map((sentence) => {
        const shared = sentence.stems.filter((other) => (users.get(other)?.size ?? 0) >= 2);
        return {
          sentence,
          score: shared.reduce((sum, other) => sum + weight(other), 0) / Math.sqrt(sentence.stems.length + 1),
        };
      })
      .toSorted((one, other) => other.score - one.score || one.sentence.response - other.sentence.response);
    const quoted = own.filter(
      ({ sentence }, index) => own.findIndex((known) => known.sentence.response === sentence.response) === index,
    );
    const title = wordingOf(
      stem,
      own.map(({ sentence }) => sentence),
    );
    const quotes = quoted.slice(0, QUOTES).map(({ sentence }) => ({
      text: sentence.text,
      responses: [sentence.response],
      count: 1,
    }));
    const everybody = { text: title, responses: [...by].toSorted((one, other) => one - other), count: by.size };
    return { title, summary: '', claims: [everybody, ...quotes] };
  });
}

/** How many of those who use one of the words use both, from 0 to 1. */
function likeness(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const both = [...one].filter((response) => other.has(response)).length;
  return both / (one.size + other.size - both);
}

/** The word that respondents use most often for the stem. */
function wordingOf(stem: string, sentences: readonly Sentence[]): string {
  const beginning = stem
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .slice(0, Math.max(3, stem.length - 2));
  const counts = new Map<string, number>();
  for (const { text } of sentences)
    for (const [word] of text.matchAll(/\p{L}[\p{L}’'-]*/gu)) {
      const own = word.toLowerCase().replace(/^[a-z]{1,2}[’']/, '');
      if (own.normalize('NFD').replace(/\p{M}/gu, '').startsWith(beginning))
        counts.set(own, (counts.get(own) ?? 0) + 1);
    }
  const [best = stem] =
    [...counts].toSorted((one, other) => other[1] - one[1] || one[0].length - other[0].length)[0] ?? [];
  return best.charAt(0).toUpperCase() + best.slice(1);
}
