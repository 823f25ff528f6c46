// What samples say of shares and means, and how surely. Pure functions; every interval is one of 95 %.

/** The quantile of the normal distribution at 0.975. */
const Z = 1.959963984540054;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Interval of a share (Wilson 1927): it keeps its promise for few answers and stays within 0 and 1. All of it for none. */
export function wilson(count: number, total: number): Interval {
  if (total === 0) return { low: 0, high: 1 };
  const share = count / total;
  const square = (Z * Z) / total;
  const centre = (share + square / 2) / (1 + square);
  const half = (Z / (1 + square)) * Math.sqrt((share * (1 - share)) / total + square / (4 * total));
  return { low: count === 0 ? 0 : centre - half, high: count === total ? 1 : centre + half };
}

/** Interval of the difference of two shares, from their own (Newcombe 1998, method 10). */
export function differenceOfShares(
  one: readonly [count: number, total: number],
  other: readonly [number, number],
): Interval {
  const [a, b] = [wilson(...one), wilson(...other)];
  const [p, q] = [one[0] / one[1], other[0] / other[1]];
  return {
    low: p - q - Math.hypot(p - a.low, b.high - q),
    high: p - q + Math.hypot(a.high - p, q - b.low),
  };
}

/** A sample by its size, mean and variance; the variance of a sample of one is not known. */
export interface Sample {
  readonly size: number;
  readonly mean: number;
  readonly variance: number | null;
}

/** The sample of so many numbers with this sum and sum of squares, both taken from an `origin` near the numbers. */
export function sampleOf(size: number, sum: number, squares: number, origin = 0): Sample | null {
  if (size === 0) return null;
  const shift = sum / size;
  const variance = size < 2 ? null : Math.max(0, (squares - size * shift * shift) / (size - 1));
  return { size, mean: origin + shift, variance };
}

/** The sample in which each value was given so often; null when it is empty. */
export function sampleOfCounts(counts: ReadonlyMap<number, number>): Sample | null {
  let [size, sum] = [0, 0];
  for (const [value, count] of counts) [size, sum] = [size + count, sum + count * value];
  if (size === 0) return null;
  const mean = sum / size;
  let squares = 0;
  for (const [value, count] of counts) squares += count * (value - mean) ** 2;
  return { size, mean, variance: size < 2 ? null : squares / (size - 1) };
}

/** The middle of the counted values, or half way between the two in the middle; null when there is none. */
export function medianOfCounts(counts: ReadonlyMap<number, number>): number | null {
  const sorted = [...counts].filter(([, count]) => count > 0).sort(([one], [other]) => one - other);
  const size = sorted.reduce((sum, [, count]) => sum + count, 0);
  if (size === 0) return null;
  const at = (place: number): number => {
    let passed = 0;
    return (sorted.find(([, count]) => (passed += count) > place) as [number, number])[0];
  };
  return (at(Math.floor((size - 1) / 2)) + at(Math.floor(size / 2))) / 2;
}

/** Interval of a mean by Student's distribution; null for fewer than two. */
export function intervalOfMean({ size, mean, variance }: Sample): Interval | null {
  if (variance === null) return null;
  const half = studentQuantile(size - 1) * Math.sqrt(variance / size);
  return { low: mean - half, high: mean + half };
}

/** Interval of the difference of two means whose variances may differ (Welch 1947); null where one has fewer than two. */
export function differenceOfMeans(one: Sample, other: Sample): Interval | null {
  if (one.variance === null || other.variance === null) return null;
  const [a, b] = [one.variance / one.size, other.variance / other.size];
  const difference = one.mean - other.mean;
  if (a + b === 0) return { low: difference, high: difference };
  const freedom = (a + b) ** 2 / (a ** 2 / (one.size - 1) + b ** 2 / (other.size - 1));
  const half = studentQuantile(freedom) * Math.sqrt(a + b);
  return { low: difference - half, high: difference + half };
}

/** The quantile of Student's distribution at 0.975, for a freedom of at least 1: where its tail is 0.025. */
export function studentQuantile(freedom: number): number {
  let [low, high] = [Z - 0.01, 13];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    // P(|T| > t) = I(f / (f + t²); f / 2, 1 / 2)
    if (betaShare(freedom / (freedom + middle * middle), freedom / 2, 0.5) > 0.05) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The regularised incomplete beta function, by its continued fraction (Abramowitz and Stegun 26.5.8, Lentz's way). */
function betaShare(x: number, a: number, b: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  // It converges fast on this side of the mean only.
  if (x > (a + 1) / (a + b + 2)) return 1 - betaShare(1 - x, b, a);
  const TINY = 1e-300;
  const kept = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
  let numerator = 1;
  let denominator = 1 / kept(1 - ((a + b) * x) / (a + 1));
  let fraction = denominator;
  for (let step = 1; step < 1_000; step++) {
    const even = (step * (b - step) * x) / ((a + 2 * step - 1) * (a + 2 * step));
    denominator = 1 / kept(1 + even * denominator);
    numerator = kept(1 + even / numerator);
    fraction *= denominator * numerator;
    const odd = (-(a + step) * (a + b + step) * x) / ((a + 2 * step) * (a + 2 * step + 1));
    denominator = 1 / kept(1 + odd * denominator);
    numerator = kept(1 + odd / numerator);
    const factor = denominator * numerator;
    fraction *= factor;
    if (Math.abs(factor - 1) < 1e-14) break;
  }
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  return (front * fraction) / a;
}

/** The logarithm of the gamma function, for positive numbers: Stirling's series above 10, where it is exact enough. */
function logGamma(x: number): number {
  let [shifted, factor] = [x, 0];
  while (shifted < 10) factor -= Math.log(shifted++);
  const square = 1 / (shifted * shifted);
  const series = 1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188)));
  return factor + (shifted - 0.5) * Math.log(shifted) - shifted + 0.5 * Math.log(2 * Math.PI) + series / shifted;
}
