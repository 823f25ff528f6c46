// The words and phrases of a sentence that may name a theme: what says something by itself. Pure functions.

/** Words that say nothing by themselves, beside those that PostgreSQL's dictionaries leave out. Without accents. */
const EMPTY = new Set(
  `a afin ai ailleurs ainsi alors apres as assez au aucun aucune aujourd aussi autant autre autres aux avant avec avoir ayant beaucoup
  bien bon bonne car ce ceci cela celle celles celui ces cet cette ceux chacun chacune chaque chez ci comme comment contre d dans de
  deja depuis des deux dire doit doivent donc dont du elle elles en encore enfin ensuite entre es est et etait etant ete etes etre eu
  eux faire fait faite faites faits faudrait faut font hui hors il ils j jamais je jour jours jusqu l la le les leur leurs lors lorsque lui m ma
  mais me meme memes mes mettre mieux moi moins mon n ne ni niveau non nos notre nous on ont ou oui par parce parfois parmi pas
  pendant peu peut peuvent plus plutot plusieurs pour pourquoi pouvoir pres presque puis qu quand que quel quelle quelles quelque
  quelques quels qui quoi rien s sa sans se selon sera ses seulement si sinon soi soit sommes son sont souvent sous suis sur t ta tant te
  tel telle telles tels tes tiens toi ton toujours tous tout toute toutes tres trop tu un une va vers via voir vos votre vous vraiment y
  also although always am an and another any are as at be because been before being between both but by can could did do does
  done each either else ever every few for from get had has have having he her here him his how i if in into is it its just less like lot
  made make many may me might more most much must my need never no nor not of off often on one only or other our out over own
  quite rather really same she should since so some sometimes still such than that the their them then there these they this those
  though through to too under until up us use very was way we were what when where which while who why will with without would yes
  yet you your`.split(/\s+/),
);

const CLAUSE = /[^,;:.!?…()«»“”"\n\t–—]+/gu;
const WORD = /\p{L}[\p{L}'’-]*/gu;
/** The longest phrase, with the small words inside it. */
const MOST_WORDS = 5;
const MOST_FULL = 3;

/** Without accents, capitals and most endings of the plural. */
const keyOf = (word: string): string => {
  const plain = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'");
  return plain.length > 4 ? plain.replace(/(?:s|x)$/, '') : plain;
};

interface Word {
  readonly text: string;
  readonly key: string;
  readonly isFull: boolean;
}

/** "l’emploi" is an article and a word. */
const wordsOf = (clause: string): Word[] =>
  [...clause.matchAll(WORD)]
    .flatMap(([found]) => found.split(/(?<=^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’])/iu))
    .map((text) => {
      const key = keyOf(text);
      return { text, key, isFull: key.length > 2 && !key.endsWith("'") && !EMPTY.has(key) && !EMPTY.has(`${key}s`) };
    });

export interface Phrase {
  /** The same for phrases that differ in small words and endings only. */
  readonly key: string;
  readonly text: string;
  /** How many of its words say something. */
  readonly full: number;
}

/** The words and phrases of a sentence: they begin and end with a word that says something, and cross no comma. */
export function phrasesIn(sentence: string): Phrase[] {
  const phrases = new Map<string, Phrase>();
  for (const [clause] of sentence.matchAll(CLAUSE)) {
    const words = wordsOf(clause);
    for (const [from, first] of words.entries()) {
      if (!first.isFull) continue;
      for (let to = from; to < Math.min(words.length, from + MOST_WORDS); to++) {
        if (!words[to]?.isFull) continue;
        const own = words.slice(from, to + 1);
        const full = own.filter(({ isFull }) => isFull);
        if (full.length > MOST_FULL) break;
        const key = full.map((word) => word.key).join(' ');
        if (!phrases.has(key)) phrases.set(key, { key, text: joined(own), full: full.length });
      }
    }
  }
  return [...phrases.values()];
}

const joined = (words: readonly Word[]): string =>
  words.map(({ text }) => text).reduce((line, text) => (/['’]$/.test(line) ? line + text : `${line} ${text}`));

/** Sentences with the same words are one, however they are punctuated. */
export const sameWords = (sentence: string): string =>
  sentence
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
