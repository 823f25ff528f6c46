// Sets of responses by their places, as the tally keeps them: one bit each.

export type BitSet = Uint32Array;

/** The numbers of the bits of a byte string, the first one in its highest bit. */
export function bitSetOf(bytes: Uint8Array): BitSet {
  const words = new Uint32Array(Math.ceil(bytes.length / 4));
  bytes.forEach((byte, index) => {
    words[index >> 2] = (words[index >> 2] as number) | (byte << (24 - 8 * (index & 3)));
  });
  return words;
}

/** The set of these places, of so many. */
export function bitSetWith(places: Iterable<number>, size: number): BitSet {
  const words = new Uint32Array(Math.ceil(size / 32));
  for (const place of places) words[place >> 5] = (words[place >> 5] as number) | (1 << (31 - (place & 31)));
  return words;
}

export function* placesIn(set: BitSet): Iterable<number> {
  for (const [index, word] of set.entries())
    for (let rest = word; rest !== 0; ) {
      const bit = Math.clz32(rest);
      yield index * 32 + bit;
      rest &= ~(1 << (31 - bit));
    }
}

export const intersection = (one: BitSet, other: BitSet): BitSet =>
  one.map((word, index) => word & (other[index] ?? 0));

export const difference = (one: BitSet, other: BitSet): BitSet => one.map((word, index) => word & ~(other[index] ?? 0));

export const unionOf = (sets: readonly BitSet[], like: BitSet): BitSet => {
  const union = new Uint32Array(like.length);
  for (const set of sets)
    for (let index = 0; index < set.length; index++) union[index] = (union[index] ?? 0) | (set[index] ?? 0);
  return union;
};

function ones(word: number): number {
  let sum = word - ((word >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many it holds; stops counting at `enough`. */
export function sizeOf(set: BitSet, enough = Number.POSITIVE_INFINITY): number {
  let size = 0;
  for (let index = 0; index < set.length && size < enough; index++) size += ones(set[index] as number);
  return size;
}

/** How many of the set lie within another, and how many outside; stops counting where both are `enough`. */
export function split(set: BitSet, other: BitSet, enough: number): { inside: number; outside: number } {
  let inside = 0;
  let outside = 0;
  for (let index = 0; index < set.length && (inside < enough || outside < enough); index++) {
    const word = set[index] as number;
    const within = word & (other[index] ?? 0);
    inside += ones(within);
    outside += ones(word & ~within);
  }
  return { inside, outside };
}
