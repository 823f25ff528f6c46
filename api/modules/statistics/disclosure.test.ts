import { expect, test } from 'vitest';
import { fewestTouched } from '../../test/differencing.ts';
import { bitSetWith, sizeOf } from './bit-set.ts';
import { type Disclosure, disclose, EXACT_UP_TO, type Partition, SMALLEST_GROUP } from './disclosure.ts';

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

const partitionOf = (key: string, size: number, valueOf: (person: number) => string): Partition => ({
  key,
  groups: [...Map.groupBy(range(0, size), valueOf)].map(([value, people]) => ({
    value,
    members: bitSetWith(people, size),
  })),
});

const everybody = (size: number) => bitSetWith(range(0, size), size);

/** Who belongs to each group that is shown, of everybody or of those who answered. */
const released = (partitions: readonly Partition[], { shown, hidden }: Disclosure, size: number, unit?: string) =>
  partitions.flatMap(({ key, groups }) =>
    groups
      .filter(({ value }) => shown[key]?.includes(value) && !(unit && hidden[unit]?.[key]?.includes(value)))
      .map(({ members }) =>
        range(0, size).map((person) => ((members[person >> 5] as number) >>> (31 - (person & 31))) & 1),
      ),
  );

test('groups of five are shown and groups of four are not', () => {
  const sizes = partitionOf('sizes', 19, (person) => (person < 5 ? 'five' : person < 9 ? 'four' : 'ten'));
  expect(disclose(everybody(19), [sizes], new Map()).shown).toEqual({ sizes: ['ten'] });
});

test('a single hidden group takes the smallest shown group into hiding, for it is what is left of everybody', () => {
  const sizes = partitionOf('sizes', 18, (person) => (person < 3 ? 'three' : person < 8 ? 'five' : 'ten'));
  expect(disclose(everybody(18), [sizes], new Map()).shown).toEqual({ sizes: ['ten'] });
});

test('hidden groups that are enough together hide nothing more', () => {
  const sizes = partitionOf('sizes', 16, (person) => (person < 3 ? 'a' : person < 6 ? 'b' : 'ten'));
  expect(disclose(everybody(16), [sizes], new Map()).shown).toEqual({ sizes: ['ten'] });
});

test('a group within another one is hidden when four people tell them apart', () => {
  const size = 40;
  const type = partitionOf('type', size, (person) => (person < 12 ? 'school' : 'company'));
  const institution = partitionOf('institution', size, (person) =>
    person < 8 ? 'lycée' : person < 12 ? 'collège' : person < 26 ? 'usine' : 'bureau',
  );
  const { shown } = disclose(everybody(size), [type, institution], new Map());
  expect(shown).toEqual({ type: ['company', 'school'], institution: ['bureau', 'usine'] });
});

test('of each question only those count who answered it', () => {
  const size = 24;
  const role = partitionOf('role', size, (person) => (person < 12 ? 'a' : 'b'));
  const answered = new Map([
    ['all', bitSetWith(range(0, 24), size)],
    ['few', bitSetWith([...range(0, 3), ...range(12, 24)], size)],
    ['none', bitSetWith([], size)],
  ]);
  expect(disclose(everybody(size), [role], answered)).toEqual({
    shown: { role: ['a', 'b'] },
    hidden: { few: { role: ['a', 'b'] }, none: { role: ['a', 'b'] } },
  });
});

test('in any crowd, no sum or difference of what is shown touches one to four people', () => {
  let state = Number(process.env.DISCLOSURE_SEED ?? 7);
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  const crowds = Number(process.env.DISCLOSURE_CROWDS ?? 25);
  let shownGroups = 0;
  for (let crowd = 0; crowd < crowds; crowd++) {
    const size = 12 + random(19);
    const institutions = range(0, size).map(() => random(5));
    const roles = range(0, size).map((person) => (random(4) === 0 ? random(3) : (institutions[person] as number) % 3));
    const partitions = [
      partitionOf('type', size, (person) => String((institutions[person] as number) >> 1)),
      partitionOf('role', size, (person) => String(roles[person])),
      partitionOf('institution', size, (person) => String(institutions[person])),
      partitionOf('refined', size, (person) => `${roles[person]}/${(institutions[person] as number) >> 1}`),
      partitionOf('choice', size, () => String(random(2))),
    ];
    const people = range(0, size).filter(() => random(5) > 0);
    const answered = new Map([['question', bitSetWith(people, size)]]);
    const decided = disclose(everybody(size), partitions, answered);
    const groups = released(partitions, decided, size);
    shownGroups += groups.length;
    expect(fewestTouched([range(0, size).map(() => 1), ...groups])).toBeGreaterThanOrEqual(SMALLEST_GROUP);
    const own = [range(0, size).map(() => 1), ...released(partitions, decided, size, 'question')];
    const restricted = own.map((row) => people.map((person) => row[person] as number));
    if (people.length >= SMALLEST_GROUP) expect(fewestTouched(restricted)).toBeGreaterThanOrEqual(SMALLEST_GROUP);
  }
  expect(shownGroups).toBeGreaterThan(crowds * 2);
});

test('of many, no group differs from a union of another dimension by one to four people', () => {
  const size = EXACT_UP_TO + 40;
  const type = partitionOf('type', size, (person) => (person < 100 ? 'school' : 'company'));
  const institution = partitionOf('institution', size, (person) =>
    person < 60 ? 'lycée' : person < 97 ? 'collège' : person < 100 ? 'école' : person < 200 ? 'usine' : 'bureau',
  );
  const role = partitionOf('role', size, (person) => (person < 202 && person >= 100 ? 'ouvrier' : 'autre'));
  expect(sizeOf(everybody(size))).toBe(size);
  // The school that is hidden is what two others leave of the schools; the role is the factory and two people more.
  expect(disclose(everybody(size), [type, institution, role], new Map()).shown).toEqual({
    type: ['company', 'school'],
    institution: ['bureau', 'usine', 'lycée'],
  });
});
