// Values of parsed JSON. Pure.

export type Json = Record<string, unknown>;

export const isRecord = (value: unknown): value is Json =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

export const asText = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** Whether a text may hold a whole number that JavaScript would round. */
const LONG_NUMBER = /[^\d."]\d{16}/;

/** As JSON.parse; a number that it would round, such as a long identifier, is given as it is written. */
export const parseJson = (text: string): unknown =>
  LONG_NUMBER.test(text) ? JSON.parse(text, asWritten as Reviver) : JSON.parse(text);

type Reviver = (key: string, value: unknown) => unknown;

const asWritten = (_key: string, value: unknown, { source }: { source?: string } = {}): unknown =>
  typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(source ?? '') ? source : value;

/** Longer texts are not looked through for keys: nobody writes them by hand. */
const LONGEST_LOOKED_AT = 1_000_000;

/** The keys that come more than once in one object of a JSON text, of which the last counts. */
export function repeatedKeys(text: string): ReadonlySet<string> {
  const repeated = new Set<string>();
  if (text.length > LONGEST_LOOKED_AT) return repeated;
  const objects: Set<string>[] = [];
  for (const [token, key] of text.matchAll(/"([^"\\]*(?:\\.[^"\\]*)*)"\s*:?|[{}]/g))
    if (token === '{') objects.push(new Set());
    else if (token === '}') objects.pop();
    else if (key !== undefined && token.endsWith(':')) {
      const known = objects.at(-1);
      if (known?.has(key)) repeated.add(key);
      known?.add(key);
    }
  return repeated;
}
