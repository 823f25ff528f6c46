import { expect, test } from 'vitest';
import { patternOf, scheduleOf } from './schedule.ts';

test('what people choose becomes a pattern, and is found in it again', () => {
  for (const pattern of ['30 8 * * *', '0 18 * * 1', '5 0 * * 0', '0 7 28 * *']) {
    const schedule = scheduleOf(pattern);
    expect(schedule.often).not.toBe('PATTERN');
    expect(patternOf(schedule)).toBe(pattern);
  }
  expect(scheduleOf('0 18 * * 0')).toMatchObject({ often: 'WEEKLY', time: '18:00', weekday: 7 });
  expect(scheduleOf('5 7 3 * *')).toMatchObject({ often: 'MONTHLY', time: '07:05', day: 3 });
});

test('any other pattern stays as it was written', () => {
  for (const pattern of ['0 8 31 * *', '0 8 1 1,7 *', '0 25 * * *', '0 8 1 * 1', 'tomorrow', ''])
    expect(scheduleOf(pattern)).toMatchObject({ often: 'PATTERN', pattern });
  expect(patternOf({ ...scheduleOf('0 8 1 1,7 *') })).toBe('0 8 1 1,7 *');
});
