// What PostgreSQL can store of what a file holds. Pure.
import { isRecord } from './json-value.ts';

export type Storable = { value: unknown; changed: boolean };

/** PostgreSQL stores neither U+0000 nor half a surrogate pair: both become U+FFFD, in keys as well. */
export function storable(value: unknown): Storable {
  let changed = false;
  const clean = (text: string): string => {
    const kept = text.replaceAll('\0', '\uFFFD').toWellFormed();
    changed ||= kept !== text;
    return kept;
  };
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return clean(part);
    if (Array.isArray(part)) return part.map(walk);
    if (isRecord(part))
      return Object.fromEntries(Object.entries(part).map(([key, inner]) => [clean(key), walk(inner)]));
    return part;
  };
  return { value: walk(value), changed };
}
