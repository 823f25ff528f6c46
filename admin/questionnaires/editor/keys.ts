// Keys of the parts of a questionnaire, made from their French labels: what answers, conditions and exports call them.
const LONGEST_KEY = 60;

/** A key that reads like the label: small letters, digits and hyphens; the fallback for a label without any. */
export function keyFrom(label: string, fallback: string): string {
  const key = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_KEY)
    .replace(/^-|-$/g, '');
  return key || fallback;
}

/** The key, or the first of key-2, key-3 … that is free. */
export function freeKey(key: string, taken: ReadonlySet<string>): string {
  if (!taken.has(key)) return key;
  const base = key.replace(/-\d+$/, '');
  let number = 2;
  while (taken.has(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}
