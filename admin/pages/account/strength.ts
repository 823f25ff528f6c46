// A hint at how hard a password is to guess, while it is typed. What is refused decides the API, which knows the common ones.

export type Strength = 'tooShort' | 'weak' | 'fair' | 'good';

export const PASSWORD_LENGTH = { minimum: 8, maximum: 128 };

const ALPHABETS: readonly [RegExp, number][] = [
  [/\p{Ll}/u, 26],
  [/\p{Lu}/u, 26],
  [/\p{N}/u, 10],
  [/[^\p{L}\p{N}]/u, 20],
];
const FAIR_BITS = 40;
const GOOD_BITS = 60;

export function strengthOf(password: string): Strength {
  const characters = [...password.normalize('NFC')];
  if (characters.length < PASSWORD_LENGTH.minimum) return 'tooShort';
  const alphabet = ALPHABETS.reduce((size, [pattern, letters]) => size + (pattern.test(password) ? letters : 0), 0);
  // What is repeated adds little.
  const telling = Math.min(characters.length, 2 * new Set(characters).size);
  const bits = telling * Math.log2(alphabet);
  return bits < FAIR_BITS ? 'weak' : bits < GOOD_BITS ? 'fair' : 'good';
}
