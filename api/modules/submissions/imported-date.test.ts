import { expect, test } from 'vitest';
import { type DateHabits, dayOfSerial, isMonthFirst, readDate, serialDay } from './imported-date.ts';

const here: DateHabits = { zone: 'America/Guadeloupe', monthFirst: false };
const read = (text: unknown, habits?: DateHabits) => {
  const found = readDate(text, habits);
  return found && `${found.form} ${found.date.toISOString().replace('.000Z', 'Z')}`;
};

test.each([
  ['2026-01-31 14:05:09', 'USUAL 2026-01-31T14:05:09Z', 'USUAL 2026-01-31T18:05:09Z'],
  ['2026-01-31T14:05:09.123456+02:00', 'USUAL 2026-01-31T12:05:09.123Z', 'USUAL 2026-01-31T12:05:09.123Z'],
  ['2026-01-31T23:30:00-0430', 'USUAL 2026-02-01T04:00:00Z', 'USUAL 2026-02-01T04:00:00Z'],
  ['2026-01-31 14:05:09 UTC', 'USUAL 2026-01-31T14:05:09Z', 'USUAL 2026-01-31T14:05:09Z'],
  ['2026/01/31 2:05:26 PM UTC+1', 'USUAL 2026-01-31T13:05:26Z', 'USUAL 2026-01-31T13:05:26Z'],
  ['2026/01/31 12:05:26 AM GMT-4', 'USUAL 2026-01-31T04:05:26Z', 'USUAL 2026-01-31T04:05:26Z'],
  ['31/01/2026 14:05', 'FRENCH 2026-01-31T14:05:00Z', 'FRENCH 2026-01-31T18:05:00Z'],
  ['31.01.2026 14:05:09', 'FRENCH 2026-01-31T14:05:09Z', 'FRENCH 2026-01-31T18:05:09Z'],
  ['31/01/2026 à 14h05', 'FRENCH 2026-01-31T14:05:00Z', 'FRENCH 2026-01-31T18:05:00Z'],
  ['sam. 31/01/26 - 14:05', 'FRENCH 2026-01-31T14:05:00Z', 'FRENCH 2026-01-31T18:05:00Z'],
  ['2026-01-31', 'DAY 2026-01-31T00:00:00Z', 'DAY 2026-01-31T04:00:00Z'],
  ['1/2/2026', 'DAY 2026-02-01T00:00:00Z', 'DAY 2026-02-01T04:00:00Z'],
  ['46053.5', 'SERIAL 2026-01-31T12:00:00Z', 'SERIAL 2026-01-31T16:00:00Z'],
  ['46053,586921', 'SERIAL 2026-01-31T14:05:10Z', 'SERIAL 2026-01-31T18:05:10Z'],
  [1_769_868_309_000, 'NUMBER 2026-01-31T14:05:09Z', 'NUMBER 2026-01-31T14:05:09Z'],
  ['31 janvier 2026 à 14:05', 'WORDS 2026-01-31T14:05:00Z', 'WORDS 2026-01-31T18:05:00Z'],
  ['samedi 1er août 2026, 14h05', 'WORDS 2026-08-01T14:05:00Z', 'WORDS 2026-08-01T18:05:00Z'],
  ['Jan 31, 2026, 2:05 PM', 'WORDS 2026-01-31T14:05:00Z', 'WORDS 2026-01-31T18:05:00Z'],
  ['Sat Jan 31 2026 15:05:09 GMT+0100 (heure d’Europe)', 'WORDS 2026-01-31T14:05:09Z', 'WORDS 2026-01-31T14:05:09Z'],
  ['Sat, 31 Jan 2026 14:05:09 GMT', 'WORDS 2026-01-31T14:05:09Z', 'WORDS 2026-01-31T14:05:09Z'],
  [{ $date: '2026-01-31T14:05:09Z' }, 'USUAL 2026-01-31T14:05:09Z', 'USUAL 2026-01-31T14:05:09Z'],
  [{ $date: { $numberLong: '1769868309000' } }, 'NUMBER 2026-01-31T14:05:09Z', 'NUMBER 2026-01-31T14:05:09Z'],
  [{ _seconds: 1_769_868_309, _nanoseconds: 0 }, 'NUMBER 2026-01-31T14:05:09Z', 'NUMBER 2026-01-31T14:05:09Z'],
  ['1769868309', 'NUMBER 2026-01-31T14:05:09Z', 'NUMBER 2026-01-31T14:05:09Z'],
])('%s is read, and what it leaves unsaid is taken from where the file comes from', (text, inUtc, inHouse) => {
  expect(read(text)).toBe(inUtc);
  expect(read(text, here)).toBe(inHouse);
});

test.each([
  '2026-02-30 08:00',
  '31/02/2026',
  '0000-00-00 00:00:00',
  '2026-01-31 24:00',
  '1/31/2026 14:05',
  '2026/01/31 14:05 PM',
  'hier',
  '31 brumaire 2026',
  '31 février 2026',
  '',
  '12345',
  46_053.5,
  null,
  {},
])('%s is no time', (text) => {
  expect(readDate(text)).toBeNull();
});

test('months come first where a column says so and nothing in it speaks against it', () => {
  const american = ['1/31/2026 2:05 PM', '2/3/2026 9:00 AM'];
  expect(isMonthFirst(american)).toBe(true);
  expect(american.map((text) => read(text, { ...here, monthFirst: true }))).toEqual([
    'AMERICAN 2026-01-31T18:05:00Z',
    'AMERICAN 2026-02-03T13:00:00Z',
  ]);
  expect(isMonthFirst(['2/3/2026', '31/01/2026'])).toBe(false);
  expect(isMonthFirst([...american, '31/01/2026'])).toBe(false);
});

test('a day as a spreadsheet counts it is a day', () => {
  expect(dayOfSerial(serialDay('46053') as number)).toBe('2026-01-31');
  expect(serialDay('1000')).toBeNull();
});
