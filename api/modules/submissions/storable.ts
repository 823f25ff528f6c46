// What PostgreSQL can store of what a file holds. Pure.
import { isRecord } from './json-value.ts';

export type Storable = { value: unknown; changed: boolean };

/** PostgreSQL stores neither U+0000 nor half a surrogate pair: both become U+FFFD, in keys as well. */
export function storable(value: unknown): Storable {
  // Nearly everything is as it should be: only what is not is made anew.
  return isStorable(value) ? { value, changed: false } : { value: cleaned(value), changed: true };
}

const isClean = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

function isStorable(part: unknown): boolean {
  if (typeof part === 'string') return isClean(part);
  if (Array.isArray(part)) return part.every(isStorable);
  if (!isRecord(part)) return true;
  for (const key in part) if (Object.hasOwn(part, key) && !(isClean(key) && isStorable(part[key]))) return false;
  return true;
}

function cleaned(part: unknown): unknown {
  if (typeof part === 'string') return part.replaceAll('\0', '\uFFFD').toWellFormed();
  if (Array.isArray(part)) return part.map(cleaned);
  if (!isRecord(part)) return part;
  return Object.fromEntries(Object.entries(part).map(([key, inner]) => [cleaned(key), cleaned(inner)]));
}
