// What must not leave the house is replaced before a text is sent, and put back into the answer: personal data that has
// a recognisable form, names that the caller knows, and the variables of templates, which nobody may change.

export interface Masked {
  /** The text as it may leave. */
  readonly text: string;
  /** What each placeholder stands for. */
  readonly placeholders: ReadonlyMap<string, string>;
}

export interface Restored {
  readonly text: string;
  /** What stood in the text and is missing in the answer. */
  readonly lost: readonly string[];
  /** Placeholders in the answer that stand for nothing. */
  readonly invented: readonly string[];
}

type Kind = 'VARIABLE' | 'NAME' | 'E-MAIL' | 'IBAN' | 'SOCIAL-SECURITY' | 'PHONE';

const SPACE = '[ .\\-\\u00a0\\u202f\\u2009]?';
const times = (count: number, piece: string): string => `(?:${SPACE}${piece}){${count}}`;

const VARIABLE = /\{\{[^{}]*\}\}|\{%[^{}]*%\}/g;
const EMAIL = /[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const IBAN =
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ \u00a0\u202f]?[A-Z0-9]{4}){2,7}(?:[ \u00a0\u202f]?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu;
/** Sex, year, month, department (2A and 2B too), commune and order of birth, key: decree 82-103, article 4. */
const SOCIAL_SECURITY = new RegExp(
  `(?<!\\d)[1-478]${times(4, '\\d')}${SPACE}\\d${SPACE}[0-9AB]${times(6, '\\d')}(?:${times(2, '\\d')})?(?!\\d)`,
  'gi',
);
/** Ten digits from 0, grouped in any way but as a date; and anything written from + or 00. */
const PHONE = new RegExp(
  `(?<![\\d+])(?:(?:\\+|00)[1-9]\\d{0,2}(?:[ .()\\-/\\u00a0\\u202f]{0,3}\\d){6,12}|(?!(?:\\d{2}[./-])?\\d{2}[./-](?:19|20)\\d{2}(?!\\d))0[1-9](?:[ .\\-/\\u00a0\\u202f\\u2009]?\\d){8})(?!\\d)`,
  'g',
);

/** The length of the longest part, from its beginning, whose check digits are right (ISO 13616); the whole where none is. */
function ibanIn(found: string): string {
  const ends = [...found.matchAll(/[ \u00a0\u202f]|$/g)].map(({ index }) => index).reverse();
  const right = ends.find((end) => {
    const compact = found.slice(0, end).replaceAll(/\s/g, '');
    if (compact.length < 15) return false;
    const digits = [...compact.slice(4), ...compact.slice(0, 4)].map((sign) => Number.parseInt(sign, 36)).join('');
    return BigInt(digits) % 97n === 1n;
  });
  return right === undefined ? found : found.slice(0, right);
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

function namesPattern(names: readonly string[]): RegExp | undefined {
  const known = names.map((name) => name.trim()).filter((name) => name.length > 1);
  if (known.length === 0) return undefined;
  const longestFirst = known.sort((one, other) => other.length - one.length);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

/** Replaces what must not leave, the same text by the same placeholder: `[E-MAIL 1]`, `[NAME 2]` … */
export function mask(text: string, names: readonly string[] = []): Masked {
  const placeholders = new Map<string, string>();
  const byOriginal = new Map<string, string>();
  const counts = new Map<Kind, number>();

  function placeholderOf(kind: Kind, original: string): string {
    const known = byOriginal.get(`${kind} ${original}`);
    if (known) return known;
    let placeholder: string;
    do {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      placeholder = `[${kind} ${count}]`;
      // A text that speaks of placeholders itself keeps its own.
    } while (text.includes(placeholder));
    byOriginal.set(`${kind} ${original}`, placeholder);
    placeholders.set(placeholder, original);
    return placeholder;
  }

  /** Replaces outside of the placeholders that are there already. */
  const replace = (within: string, kind: Kind, pattern: RegExp | undefined, part = (found: string) => found): string =>
    pattern === undefined
      ? within
      : within
          .split(/(\[[A-Z-]+ \d+\])/)
          .map((piece) =>
            placeholders.has(piece)
              ? piece
              : piece.replaceAll(pattern, (found) => {
                  const original = part(found);
                  return placeholderOf(kind, original) + found.slice(original.length);
                }),
          )
          .join('');

  let masked = replace(text, 'VARIABLE', VARIABLE);
  masked = replace(masked, 'E-MAIL', EMAIL);
  masked = replace(masked, 'IBAN', IBAN, ibanIn);
  masked = replace(masked, 'SOCIAL-SECURITY', SOCIAL_SECURITY);
  masked = replace(masked, 'PHONE', PHONE);
  masked = replace(masked, 'NAME', namesPattern(names));
  return { text: masked, placeholders };
}

const KINDS = 'VARIABLE|NAME|E-?MAIL|IBAN|SOCIAL-SECURITY|PHONE';

/** Puts the originals back, also where the answer wrote a placeholder a little differently. */
export function unmask(answer: string, { text: masked, placeholders }: Masked): Restored {
  const seen = new Set<string>();
  const invented = new Set<string>();
  const text = answer.replaceAll(
    new RegExp(`\\[\\s*(${KINDS})\\s+(\\d+)\\s*\\]`, 'gi'),
    (found, kind: string, number: string) => {
      const placeholder = `[${kind.toUpperCase().replace(/^E-?MAIL$/, 'E-MAIL')} ${number}]`;
      const original = placeholders.get(placeholder);
      if (original !== undefined) {
        seen.add(placeholder);
        return original;
      }
      if (!masked.includes(found)) invented.add(found);
      return found;
    },
  );
  const lost = [...placeholders].filter(([placeholder]) => !seen.has(placeholder)).map(([, original]) => original);
  return { text, lost, invented: [...invented] };
}
