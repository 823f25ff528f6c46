import { expect, test } from 'vitest';
import {
  differenceOfMeans,
  differenceOfShares,
  intervalOfMean,
  medianOfCounts,
  sampleOf,
  sampleOfCounts,
  studentQuantile,
  wilson,
} from './estimates.ts';

const rounded = (interval: { low: number; high: number } | null) =>
  interval && [Number(interval.low.toFixed(4)), Number(interval.high.toFixed(4))];

// Newcombe, Statistics in Medicine 17 (1998), 857–872, table I, method 3.
test('intervals of shares are those of the published table', () => {
  expect(rounded(wilson(81, 263))).toEqual([0.2553, 0.3662]);
  expect(rounded(wilson(15, 148))).toEqual([0.0624, 0.1605]);
  expect(rounded(wilson(0, 20))).toEqual([0, 0.1611]);
  expect(rounded(wilson(1, 29))).toEqual([0.0061, 0.1718]);
  expect(rounded(wilson(20, 20))).toEqual([0.8389, 1]);
  expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
});

// The same volume, 873–890, table II, method 10.
test('intervals of differences of shares are those of the published table', () => {
  expect(rounded(differenceOfShares([56, 70], [48, 80]))).toEqual([0.0524, 0.3339]);
  expect(rounded(differenceOfShares([9, 10], [3, 10]))).toEqual([0.1705, 0.809]);
  expect(rounded(differenceOfShares([10, 10], [0, 20]))).toEqual([0.6791, 1]);
});

test('the quantiles of Student are those of the tables', () => {
  const table = { 1: 12.706, 2: 4.303, 4: 2.776, 9: 2.262, 29: 2.045, 120: 1.98, 100_000: 1.96 };
  for (const [freedom, quantile] of Object.entries(table))
    expect(studentQuantile(Number(freedom))).toBeCloseTo(quantile, 3);
});

test('means have the interval and the deviation of their sample', () => {
  const counts = new Map([
    [1, 1],
    [3, 2],
    [5, 1],
    [7, 1],
  ]);
  const sample = sampleOfCounts(counts);
  // 1, 3, 3, 5, 7: mean 3.8, variance 5.2, t(4) = 2.7764.
  expect(sample).toMatchObject({ size: 5, mean: 3.8 });
  expect(sample?.variance).toBeCloseTo(5.2, 12);
  expect(rounded(sample && intervalOfMean(sample))).toEqual([0.9686, 6.6314]);
  expect(sampleOf(5, 19 - 50, 93 - 2 * 10 * 19 + 500, 10)?.mean).toBeCloseTo(3.8, 12);
  expect(sampleOf(5, 19 - 50, 93 - 2 * 10 * 19 + 500, 10)?.variance).toBeCloseTo(5.2, 12);
  expect(sampleOfCounts(new Map())).toBeNull();
  expect(intervalOfMean({ size: 1, mean: 4, variance: null })).toBeNull();
});

test('the median is the middle value, or half way between two', () => {
  expect(
    medianOfCounts(
      new Map([
        [4, 1],
        [2, 1],
        [7, 1],
      ]),
    ),
  ).toBe(4);
  expect(
    medianOfCounts(
      new Map([
        [2, 2],
        [5, 2],
      ]),
    ),
  ).toBe(3.5);
  expect(
    medianOfCounts(
      new Map([
        [2, 3],
        [5, 1],
        [6, 0],
      ]),
    ),
  ).toBe(2);
  expect(medianOfCounts(new Map([[2, 0]]))).toBeNull();
});

// Means 10 and 12, variances 4 and 9, of 8 and 12: standard error 1.118, freedom 17.98, t = 2.101.
test('the difference of two means takes the variance of each', () => {
  const difference = differenceOfMeans({ size: 8, mean: 10, variance: 4 }, { size: 12, mean: 12, variance: 9 });
  expect(difference?.low).toBeCloseTo(-4.349, 2);
  expect(difference?.high).toBeCloseTo(0.349, 2);
  expect(differenceOfMeans({ size: 8, mean: 4, variance: 0 }, { size: 9, mean: 3, variance: 0 })).toEqual({
    low: 1,
    high: 1,
  });
  expect(differenceOfMeans({ size: 1, mean: 4, variance: null }, { size: 9, mean: 3, variance: 1 })).toBeNull();
});
