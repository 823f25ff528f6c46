// Which options that respondents wrote may mean the same: a proposal, for a person to decide. Pure functions. "Responsale RH"
// is like "responsable RH", "Directrice" like "directeur", "enseignant(e)s" like "Enseignant·e".

import { foldedOption } from './option-collection.rules.ts';

/** Endings of words for men, women and both, the longest first: what they leave is compared. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:teur trice|teurtrice|trice teur|trice|teuse|teur)$/, 't'],
  [/(?:eur euse|eureuse|eur rice|euse|eure|eur)$/, 'e'],
  [/(?:ienne|ien ne|ien)$/, 'ien'],
  [/(?:onne|on ne|on)$/, 'on'],
  [/(?:elle|el le|el)$/, 'el'],
  [/(?:iere|ier ere|ier e|ier)$/, 'ie'],
  [/(?:ive|if ve|if)$/, 'i'],
  [/ee$/, 'e'],
];

/** Words that say nothing of what is meant. */
const EMPTY = new Set([
  'de',
  'du',
  'des',
  'd',
  'la',
  'le',
  'les',
  'l',
  'et',
  'en',
  'un',
  'une',
  'of',
  'the',
  'and',
  'a',
]);

const wordStem = (word: string): string => {
  const singular = word.length > 3 ? word.replace(/[sx]$/, '') : word;
  for (const [ending, replacement] of ENDINGS)
    if (singular.length > 4 && ending.test(singular)) return singular.replace(ending, replacement);
  return singular.length > 4 ? singular.replace(/e$/, '') : singular;
};

/** The text without what case, accents, gender, number and small words make of it. */
function optionStem(text: string): string {
  // "enseignant·e·s", "éducateur(trice)", "formateur/formatrice", "agent.e": the mark and the other form go away.
  const neutral = text
    .normalize('NFC')
    .replaceAll(
      /(?<=\p{L}{3})[·•∙⋅.(/-](?:e|ne|le|ve|ere|ère|ice|rice|trice|euse|se)?[)]?(?:[·•∙⋅.]?s)?(?!\p{L})/giu,
      '',
    );
  const words = foldedOption(neutral)
    .split(' ')
    .filter((word) => !EMPTY.has(word))
    .map(wordStem);
  return [...new Set(words)].join(' ');
}

/** How many letters two texts may differ by to be alike. */
const tolerance = (length: number): number => {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
};

/** Insertions, removals, replacements and swaps of neighbours between two texts; beyond `most` it does not matter how many. */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (last[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (last[column - 1] as number) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) cost = Math.min(cost, (before[column - 2] as number) + 1);
      current.push(cost);
    }
    before = last;
    last = current;
  }
  return last[other.length] as number;
}

/** Whether two texts may mean the same. Digits are no slips: "niveau 3" is not "niveau 4". */
function textsAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const digits = (text: string): string => text.replaceAll(/\D/g, '');
  if (digits(one) !== digits(other)) return false;
  const most = tolerance(Math.min(one.length, other.length));
  return most > 0 && editDistance(one, other, most) <= most;
}

interface Compared {
  readonly stem: string;
  readonly folded: string;
}
const compared = (text: string): Compared => ({ stem: optionStem(text), folded: foldedOption(text) });
/** A slip in an ending leaves the stem unrecognised. */
const alike = (one: Compared, other: Compared): boolean =>
  textsAlike(one.stem, other.stem) || textsAlike(one.folded, other.folded);

export const optionsAlike = (one: string, other: string): boolean => alike(compared(one), compared(other));

export interface Written {
  readonly key: string;
  readonly label: string;
  readonly answerCount: number;
}
export interface OptionGroup<O extends Written> {
  /** The most frequent first. */
  readonly members: readonly O[];
  /** The offered option that they may mean; null when none is like them. */
  readonly target: string | null;
}

/** The options in groups that may mean the same, the groups with most answers first. */
export function groupsOf<O extends Written>(
  written: readonly O[],
  offered: readonly { readonly key: string; readonly labels: readonly string[] }[],
): OptionGroup<O>[] {
  const own = new Map(written.map((option) => [option, compared(option.label)]));
  const isLike = (one: O, other: O): boolean => alike(own.get(one) as Compared, own.get(other) as Compared);
  const targets = offered.map(({ key, labels }) => ({ key, labels: labels.map(compared) }));
  const targetOf = (option: O): string | null =>
    targets.find(({ labels }) => labels.some((label) => alike(label, own.get(option) as Compared)))?.key ?? null;
  const groups: { members: O[]; target: string | null }[] = [];
  for (const option of written.toSorted((one, other) => other.answerCount - one.answerCount)) {
    const target = targetOf(option);
    // Compared with the most frequent of a group alone: a chain of small differences does not make everything one.
    const group = groups.find(
      (known) => known.target === target && (target !== null || isLike(known.members[0] as O, option)),
    );
    if (group) group.members.push(option);
    else groups.push({ members: [option], target });
  }
  const total = ({ members }: { members: readonly O[] }): number =>
    members.reduce((sum, { answerCount }) => sum + answerCount, 0);
  return groups.toSorted((one, other) => total(other) - total(one));
}
