// A synthesis made here, of nothing but sentences that respondents wrote: themes are words and phrases that several of them
// use, each shown by the sentences that say most. Pure functions.

import type { Language } from '../accounts/index.ts';
import { type Phrase, phrasesIn, sameWords } from './phrases.ts';
import type { WrittenClaim, WrittenTheme } from './reply.ts';

export const EXTRACTIVE_VERSION = 'extractive-2';

export interface Sentence {
  /** Number of the response it stands in, from 1. */
  readonly response: number;
  readonly text: string;
}

const MOST_THEMES = 8;
const QUOTES = 3;
/** A word that nearly everybody uses is the subject of the question, and no theme. */
const MOST_SHARE = 0.6;
/** Words whose sentences are mostly those of another theme belong to it. */
const ALIKE = 0.5;
/** How much more than a single word a phrase says. */
const PHRASE = 2;

const SENTENCE = /[^.!?…\n]+[.!?…]*/g;

/** The sentences of a text, without those that say too little. */
export const sentencesOf = (text: string): string[] =>
  (text.match(SENTENCE) ?? []).map((sentence) => sentence.trim()).filter((sentence) => sentence.length >= 12);

/** What several respondents wrote with the same words. */
interface Said {
  readonly text: string;
  readonly responses: ReadonlySet<number>;
  readonly phrases: readonly Phrase[];
}

interface Candidate {
  readonly key: string;
  readonly full: number;
  readonly responses: ReadonlySet<number>;
  readonly said: readonly Said[];
}

/** Themes with sentences as claims, each with all who wrote it. */
export function extractThemes(
  sentences: readonly Sentence[],
  responses: number,
  language: `${Language}`,
): WrittenTheme[] {
  const said = [...Map.groupBy(sentences, ({ text }) => sameWords(text)).values()].map((same): Said => {
    const [{ text }] = same as [Sentence];
    return { text, responses: new Set(same.map(({ response }) => response)), phrases: phrasesIn(text) };
  });
  const least = responses < 20 ? 2 : 3;
  const candidates = candidatesOf(said)
    .filter(
      ({ full, responses: by }) => by.size >= least && (full > 1 || by.size <= Math.max(least, responses * MOST_SHARE)),
    )
    .toSorted((one, other) => weightOf(other) - weightOf(one));
  const themes: Candidate[] = [];
  for (const candidate of candidates) {
    if (themes.length === MOST_THEMES) break;
    if (!themes.some((theme) => isAlike(theme, candidate))) themes.push(candidate);
  }
  const quoted = new Set<Said>();
  return themes
    .toSorted((one, other) => other.responses.size - one.responses.size)
    .map((theme) => themeOf(theme, quoted, language));
}

function candidatesOf(said: readonly Said[]): Candidate[] {
  const users = new Map<string, { full: number; said: Said[] }>();
  for (const one of said)
    for (const { key, full } of one.phrases) {
      const known = users.get(key) ?? { full, said: [] };
      known.said.push(one);
      users.set(key, known);
    }
  return [...users].map(([key, { full, said: own }]) => ({
    key,
    full,
    said: own,
    responses: new Set(own.flatMap((one) => [...one.responses])),
  }));
}

const weightOf = ({ full, responses }: Candidate): number => responses.size * (full > 1 ? PHRASE : 1);

/** Whether most of what is said with one of them is said with both, each sentence counted for everybody who wrote it. */
function isAlike(theme: Candidate, other: Candidate): boolean {
  const size = (said: readonly Said[]): number => said.reduce((sum, { responses }) => sum + responses.size, 0);
  const both = theme.said.filter((one) => other.said.includes(one));
  return size(both) / Math.min(size(theme.said), size(other.said)) >= ALIKE;
}

/** Its sentences, those that most wrote first; those of an earlier theme are not said again. */
function themeOf(theme: Candidate, quoted: Set<Said>, language: `${Language}`): WrittenTheme {
  const title = titleOf(theme);
  const own = theme.said
    .filter((one) => !quoted.has(one))
    .toSorted(
      (one, other) =>
        other.responses.size - one.responses.size ||
        other.phrases.length / (1 + other.text.length) - one.phrases.length / (1 + one.text.length),
    )
    .slice(0, QUOTES);
  for (const one of own) quoted.add(one);
  const quotes = own.map(({ text, responses }) =>
    claimOf(language === 'EN' ? `“${text}”` : `«\u00a0${text}\u00a0»`, responses),
  );
  // One sentence that says it all needs no line above it.
  const isWhole = own.length === 1 && own[0]?.responses.size === theme.responses.size;
  return {
    title,
    summary: '',
    claims: isWhole ? quotes : [claimOf(mentions(title, language), theme.responses), ...quotes],
  };
}

const mentions = (title: string, language: `${Language}`): string =>
  language === 'EN' ? `Speak of “${title}”` : `Parlent de «\u00a0${title}\u00a0»`;

const claimOf = (text: string, by: ReadonlySet<number>): WrittenClaim => ({
  text,
  responses: [...by].toSorted((one, other) => one - other),
  count: by.size,
});

/** The words that most respondents use for it. */
function titleOf({ key, said }: Candidate): string {
  const counts = new Map<string, number>();
  for (const { phrases, responses } of said)
    for (const phrase of phrases)
      if (phrase.key === key) {
        const text = phrase.text.toLowerCase();
        counts.set(text, (counts.get(text) ?? 0) + responses.size);
      }
  const [first] = [...counts].toSorted((one, other) => other[1] - one[1] || one[0].length - other[0].length);
  const best = first?.[0] ?? key;
  return best.charAt(0).toUpperCase() + best.slice(1);
}
