// The attack of whoever adds and subtracts everything that is shown: exact arithmetic, and nothing of the house's own code.

/** Fractions as whole numbers over whole numbers. */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}
const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : divisor(b, a % b));
function fraction(over: bigint, under: bigint): Fraction {
  const by = divisor(over, under) * (under < 0n ? -1n : 1n);
  return { over: over / by, under: under / by };
}
const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under - b.over * a.under, a.under * b.under);
const times = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.over, a.under * b.under);
const divided = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under, a.under * b.over);

/** The rows without what follows from others, each with a one where all others have nothing. */
function reducedRows(rows: readonly (readonly number[])[]): { pivot: number; values: Fraction[] }[] {
  const reduced: { pivot: number; values: Fraction[] }[] = [];
  for (const row of rows) {
    let values: Fraction[] = row.map((value) => fraction(BigInt(value), 1n));
    for (const { pivot, values: known } of reduced) {
      const factor = values[pivot] as Fraction;
      if (factor.over !== 0n)
        values = values.map((value, index) => minus(value, times(factor, known[index] as Fraction)));
    }
    const pivot = values.findIndex(({ over }) => over !== 0n);
    if (pivot === -1) continue;
    const scale = values[pivot] as Fraction;
    values = values.map((value) => divided(value, scale));
    for (const known of reduced) {
      const factor = known.values[pivot] as Fraction;
      if (factor.over !== 0n)
        known.values = known.values.map((value, index) => minus(value, times(factor, values[index] as Fraction)));
    }
    reduced.push({ pivot, values });
  }
  return reduced;
}

/**
 * For each person the numbers that whatever is learned must cancel: weights on people follow from the groups exactly if the
 * people's numbers, so weighted, sum to zero. Scaled to whole numbers.
 */
function numbersOf(groups: readonly (readonly number[])[]): bigint[][] {
  const basis = reducedRows(groups);
  const size = groups[0]?.length ?? 0;
  const rows = new Map(basis.map(({ pivot, values }) => [pivot, values]));
  const free = Array.from({ length: size }, (_, column) => column).filter((column) => !rows.has(column));
  const scale = basis
    .flatMap(({ values }) => values.map(({ under }) => under))
    .reduce((common, under) => (common * under) / divisor(common, under), 1n);
  return Array.from({ length: size }, (_, person) =>
    free.map((column) => {
      const value = rows.get(person)?.[column];
      if (value) return (-value.over * scale) / value.under;
      return column === person ? scale : 0n;
    }),
  );
}

/**
 * Of how many people the attack learns something, at least: the size of the smallest set of at most four whose sum, with
 * signs, follows from the groups; 5 when there is none. Each group says of each person whether they belong to it.
 */
export function fewestTouched(groups: readonly (readonly number[])[]): number {
  const numbers = numbersOf(groups);
  // Two sets that sum to the same, signs aside, cancel each other: two singles are two people, two pairs four.
  const seen = new Map<string, number>([[keyOf((numbers[0] ?? []).map(() => 0n)), 0]]);
  let fewest = 5;
  const note = (sum: readonly bigint[], people: number): void => {
    const key = keyOf(sum);
    const known = seen.get(key);
    if (known === undefined) seen.set(key, people);
    else fewest = Math.min(fewest, known + people);
  };
  for (const own of numbers) note(own, 1);
  for (const [person, own] of numbers.entries())
    for (const other of numbers.slice(0, person)) {
      note(
        own.map((value, index) => value + (other[index] as bigint)),
        2,
      );
      note(
        own.map((value, index) => value - (other[index] as bigint)),
        2,
      );
    }
  return fewest;
}

/** The same for all signs turned. */
function keyOf(sum: readonly bigint[]): string {
  const isTurned = (sum.find((value) => value !== 0n) ?? 0n) < 0n;
  return sum.map((value) => (isTurned ? -value : value)).join();
}
