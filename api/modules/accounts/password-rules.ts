// What makes a password good enough (NIST SP 800-63B 3.1.1.2, OWASP ASVS 6.2): long enough, and not among the first that
// somebody would try. No rules on kinds of characters, no expiry.

import type { Context } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { isBreached } from './breached-passwords.ts';
import { isCommonPassword } from './common-passwords.ts';

export const PASSWORD_LENGTH = { minimum: 8, maximum: 128 } as const;
/** What an input lets through: before it is normalised, one character may be written as several. */
export const PASSWORD_INPUT = { min: 1, max: 4 * PASSWORD_LENGTH.maximum } as const;
export const PASSWORD_HELP = `${PASSWORD_LENGTH.minimum} to ${PASSWORD_LENGTH.maximum} characters, neither a common password nor made of the name or address`;

/** As little besides a word that everybody can find out is no protection. */
const OWN_LETTERS = 4;
const SHORTEST_WORD = 3;

/**
 * Throws TOO_SHORT, TOO_LONG, TOO_COMMON or MADE_OF_NAME at `path`. A character is a code point of the composed form.
 * @param person whose password it is to be
 */
export async function expectGoodPassword(
  { config }: Pick<Context, 'config'>,
  password: string,
  person: { readonly email: string; readonly fullName: string },
  path: readonly string[] = ['password'],
): Promise<void> {
  const composed = password.normalize('NFC');
  const { minimum, maximum } = PASSWORD_LENGTH;
  const { length } = [...composed];
  if (length < minimum) throw new Problem('TOO_SHORT', path, { minimum, maximum });
  if (length > maximum) throw new Problem('TOO_LONG', path, { minimum, maximum });
  const lowerCase = composed.toLowerCase();
  const unit = repeatedPart(lowerCase);
  if ([...unit].length < SHORTEST_WORD + 1 || (await isCommonPassword(lowerCase)) || (await isCommonPassword(unit)))
    throw new Problem('TOO_COMMON', path);
  const { breachedPasswordsFile } = config.security;
  if (breachedPasswordsFile && (await isBreached(breachedPasswordsFile, composed)))
    throw new Problem('TOO_COMMON', path);
  if (isMadeOf(wordsOf(person), plain(composed))) throw new Problem('MADE_OF_NAME', path);
}

/** "azerty" of "azertyazerty"; a text that repeats nothing is its own part. */
function repeatedPart(text: string): string {
  const length = (text + text).indexOf(text, 1);
  return text.slice(0, length);
}

/** Without accents and case. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** What anybody knows of a person here, the longest first. */
function wordsOf({ email, fullName }: { email: string; fullName: string }): string[] {
  const [local = '', domain = ''] = plain(email).split('@');
  const name = plain(fullName);
  const words = [
    'passerelle',
    local,
    domain,
    name,
    ...[local, name].flatMap((text) => text.split(/[^\p{L}]+/u)),
    ...domain.split('.').slice(0, -1),
  ];
  return [...new Set(words)].filter((word) => word.length >= SHORTEST_WORD).sort((a, b) => b.length - a.length);
}

function isMadeOf(words: readonly string[], password: string): boolean {
  const rest = words.reduce((left, word) => left.replaceAll(word, ' '), password);
  return rest !== password && rest.replaceAll(/[^\p{L}]/gu, '').length < OWN_LETTERS;
}
