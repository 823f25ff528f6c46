// Which groups of respondents may be shown, so that nothing about one to four people follows from all that is shown
// together. Pure functions: what is decided follows from who belongs where, never from what was asked first.
//
// Whatever is counted is a sum over people, so whoever adds and subtracts shown groups learns sums whose weights are a
// combination of the groups' members. Groups are accepted one after the other, in a fixed order, as long as no such
// combination touches one to four people only. The set of everybody is always shown.

import { type BitSet, difference, intersection, placesIn, sizeOf, split, unionOf } from './bit-set.ts';

/** Groups of fewer are never shown, nor what would tell of fewer. */
export const SMALLEST_GROUP = 5;
/** Up to so many responses every combination with the weights 1 and -1 is looked at; above, groups against dimensions. */
export const EXACT_UP_TO = 300;

export interface Partition {
  /** Names the dimension. */
  readonly key: string;
  /** Groups without a common member. */
  readonly groups: readonly { readonly value: string; readonly members: BitSet }[];
}

/** By dimension, the values of the groups that are shown. */
export type Shown = Readonly<Record<string, readonly string[]>>;

export interface Disclosure {
  /** What is shown of whole responses. */
  readonly shown: Shown;
  /** By what is answered (a question, a rated item), the groups of `shown` that are hidden there. */
  readonly hidden: Readonly<Record<string, Shown>>;
}

interface Candidate {
  readonly dimension: string;
  readonly value: string;
  readonly members: BitSet;
}

/** @param answered by what is answered, who answered it */
export function disclose(
  everybody: BitSet,
  partitions: readonly Partition[],
  answered: ReadonlyMap<string, BitSet>,
): Disclosure {
  const candidates = partitions.flatMap(({ key, groups }) =>
    groups
      .map(({ value, members }) => ({ dimension: key, value, members, size: sizeOf(members) }))
      .sort((one, other) => other.size - one.size || (one.value < other.value ? -1 : 1)),
  );
  const shown = accepted(everybody, candidates);
  const decided = new Map<string, Shown>();
  const hidden: Record<string, Shown> = {};
  for (const [key, members] of answered) {
    const known = members.join();
    const own = decided.get(known) ?? byDimension(without(shown, accepted(intersection(everybody, members), shown)));
    decided.set(known, own);
    if (Object.keys(own).length > 0) hidden[key] = own;
  }
  return { shown: byDimension(shown), hidden };
}

const without = (all: readonly Candidate[], some: readonly Candidate[]): Candidate[] => {
  const names = new Set(some.map(({ dimension, value }) => `${dimension}\0${value}`));
  return all.filter(({ dimension, value }) => !names.has(`${dimension}\0${value}`));
};

const byDimension = (groups: readonly Candidate[]): Shown =>
  Object.fromEntries(
    [...Map.groupBy(groups, ({ dimension }) => dimension)].map(([key, own]) => [key, own.map(({ value }) => value)]),
  );

/** Those of the candidates that may be shown together, of these people. */
function accepted(people: BitSet, candidates: readonly Candidate[]): Candidate[] {
  const size = sizeOf(people);
  if (size < SMALLEST_GROUP) return [];
  const own = candidates
    .map((candidate) => ({ candidate, members: intersection(candidate.members, people) }))
    .filter(({ members }) => sizeOf(members, SMALLEST_GROUP) >= SMALLEST_GROUP);
  const start: Family<(typeof own)[number]> =
    size <= EXACT_UP_TO ? new ExactFamily([...placesIn(people)]) : new PairwiseFamily(people);
  return takeIn(start, own).kept.map(({ candidate }) => candidate);
}

interface Member {
  readonly candidate: Candidate;
  readonly members: BitSet;
}

/** Groups that are shown together. */
interface Family<M extends Member> {
  /** With these too; null when that would tell of too few. */
  with(more: readonly M[]): Family<M> | null;
}

/**
 * What comes of accepting one after the other, found by halves: whatever is safe with more groups is safe with fewer.
 */
function takeIn<M extends Member>(family: Family<M>, more: readonly M[]): { family: Family<M>; kept: M[] } {
  if (more.length === 0) return { family, kept: [] };
  const all = family.with(more);
  if (all) return { family: all, kept: [...more] };
  if (more.length === 1) return { family, kept: [] };
  const half = Math.ceil(more.length / 2);
  const first = takeIn(family, more.slice(0, half));
  const second = takeIn(first.family, more.slice(half));
  return { family: second.family, kept: [...first.kept, ...second.kept] };
}

/** The greatest prime below 2^26: products of two remainders are exact. */
const PRIME = 67_108_859;
const remainder = (value: number): number => ((value % PRIME) + PRIME) % PRIME;

function inverse(value: number): number {
  let [rest, next, factor, other] = [PRIME, value, 0, 1];
  while (next !== 0) {
    const times = Math.floor(rest / next);
    [rest, next] = [next, rest - times * next];
    [factor, other] = [other, factor - times * other];
  }
  return remainder(factor);
}

/** Pairs of remainders, the same with all signs turned: a hash table of numbers, for there are as many as pairs of people. */
class SeenSums {
  private readonly keys: Float64Array;
  private readonly shift: number;

  constructor(people: number) {
    const bits = Math.ceil(Math.log2(2 * people * people + 2));
    this.keys = new Float64Array(2 ** bits).fill(-1);
    this.shift = 32 - bits;
  }

  isNew(high: number, low: number): boolean {
    const turned = high === 0 ? low > PRIME - low : high > PRIME - high;
    const a = turned && high !== 0 ? PRIME - high : high;
    const b = turned && low !== 0 ? PRIME - low : low;
    const key = a * PRIME + b;
    const { keys } = this;
    let at = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> this.shift;
    for (; keys[at] !== -1; at = (at + 1) & (keys.length - 1)) if (keys[at] === key) return false;
    keys[at] = key;
    return true;
  }
}

interface Row {
  readonly pivot: number;
  readonly values: Float64Array;
}

/**
 * A combination of groups touches few people only if their numbers in every solution of "each group sums to zero" sum to
 * zero with its weights. Two random solutions modulo a prime are looked at: what always holds holds for them, and what
 * does not, hardly ever does.
 */
class ExactFamily implements Family<Member> {
  private readonly rows: readonly Row[];

  constructor(
    private readonly places: readonly number[],
    rows?: readonly Row[],
  ) {
    this.rows = rows ?? [{ pivot: 0, values: new Float64Array(places.length).fill(1) }];
  }

  with(more: readonly Member[]): ExactFamily | null {
    const rows = [...this.rows];
    for (const { members } of more) {
      const row = this.reduced(members, rows);
      if (row) rows.push(row);
    }
    const family = new ExactFamily(this.places, rows);
    return family.tellsOfFew() ? null : family;
  }

  /** What the group adds to the rows; null when it follows from them. */
  private reduced(members: BitSet, rows: readonly Row[]): Row | null {
    const values = Float64Array.from(
      this.places,
      (place) => ((members[place >> 5] as number) >>> (31 - (place & 31))) & 1,
    );
    for (const { pivot, values: known } of rows) {
      const factor = values[pivot] as number;
      if (factor === 0) continue;
      for (let column = 0; column < values.length; column++)
        values[column] = remainder((values[column] as number) - factor * (known[column] as number));
    }
    const pivot = values.findIndex((value) => value !== 0);
    if (pivot === -1) return null;
    const scale = inverse(values[pivot] as number);
    return { pivot, values: values.map((value) => (value * scale) % PRIME) };
  }

  private tellsOfFew(): boolean {
    const one = this.solution(1);
    const other = this.solution(2);
    const seen = new SeenSums(one.length);
    seen.isNew(0, 0);
    // One person is a zero, two or three or four are an equal sum or difference of at most two and at most two.
    for (let first = 0; first < one.length; first++) {
      const [a, b] = [one[first] as number, other[first] as number];
      if (!seen.isNew(a, b)) return true;
      for (let second = 0; second < first; second++) {
        const c = one[second] as number;
        const d = other[second] as number;
        if (!seen.isNew((a + c) % PRIME, (b + d) % PRIME)) return true;
        if (!seen.isNew((a - c + PRIME) % PRIME, (b - d + PRIME) % PRIME)) return true;
      }
    }
    return false;
  }

  /** Numbers for the people that sum to zero in every group. */
  private solution(seed: number): Float64Array {
    const random = randomNumbers(seed);
    const values = Float64Array.from(this.places, () => Math.floor(random() * PRIME));
    // Later rows have nothing at the pivots of earlier ones.
    for (const { pivot, values: row } of this.rows.toReversed()) {
      let sum = 0;
      for (let column = 0; column < values.length; column++)
        if (column !== pivot && row[column] !== 0)
          sum = (sum + (row[column] as number) * (values[column] as number)) % PRIME;
      values[pivot] = remainder(-sum);
    }
    return values;
  }
}

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Each group against each dimension: how many people tell the group from the nearest union of what that dimension shows,
 * the hidden groups counted as one.
 */
class PairwiseFamily implements Family<Member> {
  private readonly dimensions: ReadonlyMap<string, readonly BitSet[]>;

  constructor(
    private readonly people: BitSet,
    private readonly members: readonly Member[] = [],
  ) {
    this.dimensions = new Map(
      [...Map.groupBy(members, ({ candidate }) => candidate.dimension)].map(([dimension, own]) => {
        const groups = own.map((member) => member.members);
        const pool = difference(people, unionOf(groups, people));
        return [dimension, sizeOf(pool, 1) > 0 ? [...groups, pool] : groups];
      }),
    );
  }

  with(more: readonly Member[]): PairwiseFamily | null {
    const family = new PairwiseFamily(this.people, [...this.members, ...more]);
    const changed = new Set(more.map(({ candidate }) => candidate.dimension));
    return family.isSafe(changed) ? family : null;
  }

  private isSafe(changed: ReadonlySet<string>): boolean {
    for (const [dimension, cells] of this.dimensions) {
      if (cells.some((cell) => sizeOf(cell, SMALLEST_GROUP) < SMALLEST_GROUP)) return false;
      for (const [other, groups] of this.dimensions) {
        if (other === dimension || (!changed.has(other) && !changed.has(dimension))) continue;
        if (groups.some((group) => isNear(group, cells))) return false;
      }
    }
    return true;
  }
}

/** Whether one to four people tell the group from a union of the cells. */
function isNear(group: BitSet, cells: readonly BitSet[]): boolean {
  let people = 0;
  for (const cell of cells) {
    const { inside, outside } = split(cell, group, SMALLEST_GROUP);
    people += Math.min(inside, outside);
    if (people >= SMALLEST_GROUP) return false;
  }
  return people > 0;
}
