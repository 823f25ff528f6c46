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
const zero: Fraction = { over: 0n, under: 1n };
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

/** Whether some combination of the groups gives exactly these weights. */
function follows(weights: ReadonlyMap<number, bigint>, basis: ReturnType<typeof reducedRows>, size: number): boolean {
  // In reduced form, each row's share is the weight at its pivot.
  for (let column = 0; column < size; column++) {
    let sum = zero;
    for (const { pivot, values } of basis) {
      const weight = weights.get(pivot);
      if (weight !== undefined) sum = minus(sum, times(fraction(-weight, 1n), values[column] as Fraction));
    }
    if (minus(sum, fraction(weights.get(column) ?? 0n, 1n)).over !== 0n) return false;
  }
  return true;
}

/**
 * Of how many people the attack learns something, at least: the size of the smallest set of at most four whose sum, with
 * signs, follows from the groups; 5 when there is none. Each group says of each person whether they belong to it.
 */
export function fewestTouched(groups: readonly (readonly number[])[]): number {
  const size = groups[0]?.length ?? 0;
  const basis = reducedRows(groups);
  // A set with no member at a pivot sums to nothing: only sets with one can follow.
  const pivots = new Set(basis.map(({ pivot }) => pivot));
  const search = (chosen: ReadonlyMap<number, bigint>, from: number, left: number): boolean => {
    if (left === 0) return [...chosen.keys()].some((person) => pivots.has(person)) && follows(chosen, basis, size);
    for (let person = from; person < size; person++)
      for (const sign of chosen.size === 0 ? [1n] : [1n, -1n])
        if (search(new Map([...chosen, [person, sign]]), person + 1, left - 1)) return true;
    return false;
  };
  for (let touched = 1; touched <= 4; touched++) if (search(new Map(), 0, touched)) return touched;
  return 5;
}
