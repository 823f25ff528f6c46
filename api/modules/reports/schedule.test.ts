import { expect, test } from 'vitest';
import { expectSchedule, nextTime } from './schedule.ts';

/** The times of a schedule in Zurich after this one. */
function timesAfter(schedule: string, from: string, count: number): string[] {
  const times: Date[] = [];
  for (let time = new Date(from); times.length < count; times.push(time))
    time = nextTime(schedule, 'Europe/Zurich', times.at(-1) ?? time);
  return times.map((time) => time.toISOString().slice(0, 16));
}

test('eight o’clock stays eight o’clock when the clocks change', () => {
  expect(timesAfter('0 8 * * 0', '2026-03-21T12:00:00Z', 2)).toEqual(['2026-03-22T07:00', '2026-03-29T06:00']);
  expect(timesAfter('0 8 * * 0', '2026-10-17T12:00:00Z', 2)).toEqual(['2026-10-18T06:00', '2026-10-25T07:00']);
});

test('a time that a day does not have, or has twice, comes once on that day', () => {
  expect(timesAfter('30 2 * * *', '2026-03-28T00:00:00Z', 3).map((time) => time.slice(0, 10))).toEqual([
    '2026-03-28',
    '2026-03-29',
    '2026-03-30',
  ]);
  expect(timesAfter('30 2 * * *', '2026-10-24T00:00:00Z', 3).map((time) => time.slice(0, 10))).toEqual([
    '2026-10-24',
    '2026-10-25',
    '2026-10-26',
  ]);
  for (const now of ['2026-03-20T12:00:00Z', '2026-10-20T12:00:00Z'])
    expect(() => expectSchedule('30 2 * * *', 'Europe/Zurich', new Date(now))).not.toThrow();
});
