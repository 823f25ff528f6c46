// Names that stand in what people write, so that they can be left out of what is sent elsewhere. Rather one word too many
// than one name too few: in French, a capital inside a sentence is a name. Pure functions.

const TITLES = [
  'M',
  'Mr',
  'Mme',
  'Mlle',
  'Mrs',
  'Ms',
  'Monsieur',
  'Madame',
  'Mademoiselle',
  'Dr',
  'Docteur',
  'Pr',
  'Maître',
  'Me',
];
const WORD = /[\p{L}][\p{L}'’-]*/gu;
const isCapitalised = (word: string): boolean => /^\p{Lu}[\p{Ll}'’-]/u.test(word);
/** What begins a sentence: a capital there says nothing. */
const BEGINNING = /(?:^|[.!?…:;«»"(\n•–-])\s*$/u;

/** The names in the texts, and those that their authors' addresses betray. Each word for itself. */
export function namesIn(texts: readonly string[], addresses: readonly string[]): string[] {
  const names = new Set<string>();
  for (const address of addresses)
    for (const part of (address.split('@')[0] ?? '').split(/[._\-+\d]+/)) if (part.length > 2) names.add(part);
  const lowercase = new Set(
    texts.flatMap((text) => text.match(WORD) ?? []).filter((word) => word === word.toLowerCase()),
  );
  for (const text of texts) {
    let afterTitle = false;
    for (const found of text.matchAll(WORD)) {
      const [word] = found;
      const capital = isCapitalised(word);
      const begins = BEGINNING.test(text.slice(Math.max(0, found.index - 4), found.index));
      // A name that begins a sentence is told by its never being written small, and by being followed by another.
      const next = /^[ ]+(\p{Lu}\p{Ll}+)/u.exec(text.slice(found.index + word.length))?.[1];
      const isName = capital && (!begins || afterTitle || (next !== undefined && !lowercase.has(word.toLowerCase())));
      if (isName && !TITLES.includes(word)) names.add(word);
      afterTitle = TITLES.includes(word) || (afterTitle && capital);
    }
  }
  return [...names];
}
