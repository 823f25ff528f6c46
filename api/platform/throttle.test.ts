import { expect } from 'vitest';
import { test } from '../test/world.ts';
import { countAttempt, countDone, forgetAttempts, networkOf, type ThrottleRule } from './throttle.ts';

test('each wait is twice as long as the one before, up to a day, until an attempt succeeds', async ({ world }) => {
  const { database } = world.house;
  const rule: ThrottleRule = { name: 'growing', attempts: 2, minutes: 15, growing: true };
  const attempt = () => countAttempt(database, rule, 'somebody');
  const waits: (number | null)[] = [];
  for (let times = 0; times < 9; times++) {
    expect([await attempt(), await attempt()]).toEqual([null, null]);
    waits.push(await attempt());
    expect(await attempt()).toBe(waits.at(-1));
    await world.rows(`update rate_limit set expire = 1 where key = 'growing:somebody'`);
  }
  expect(waits).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
  expect(await countAttempt(database, rule, 'somebody else')).toBeNull();

  await forgetAttempts(database, rule, 'somebody');
  expect([await attempt(), await attempt(), await attempt()]).toEqual([null, null, 15]);
});

test('of many attempts at once no more count than may', async ({ world }) => {
  const rule: ThrottleRule = { name: 'at once', attempts: 5, minutes: 15, growing: true };
  const attempts = Array.from({ length: 40 }, () => countAttempt(world.house.database, rule, 'somebody'));
  const answers = await Promise.all(attempts);
  expect(answers.filter((minutes) => minutes === null)).toHaveLength(5);
  expect(await world.rows(`select points from rate_limit where key = 'at once waits:somebody'`)).toEqual([
    { points: 1 },
  ]);
});

test('what commands do is counted in their transactions: more at once than there are connections, and what fails not', async ({
  world,
}) => {
  const rule: ThrottleRule = { name: 'done', attempts: 5, minutes: 15 };
  const done = () => world.write((tx) => countDone(tx, rule, 'somebody'));
  const failed = world.write(async (tx) => {
    await countDone(tx, rule, 'somebody');
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  const answers = await Promise.all(Array.from({ length: 3 * world.house.config.databasePoolSize }, done));
  expect(answers.filter((minutes) => minutes === null)).toHaveLength(5);
  expect(answers.filter((minutes) => minutes !== null).every((minutes) => minutes === 15)).toBe(true);
  await world.rows(`update rate_limit set expire = 1 where key = 'done:somebody'`);
  expect(await done()).toBeNull();
});

test('an IPv6 address counts with all others of its line, an IPv4 address alone however it is written', () => {
  expect(networkOf('2001:db8:12:34:aaaa::1')).toBe('2001:db8:12:34::/64');
  expect(networkOf('2001:0DB8:0012:0034:ffff:1:2:3')).toBe('2001:db8:12:34::/64');
  expect(networkOf('2001:db8::5')).toBe('2001:db8:0:0::/64');
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
  expect(networkOf('::1')).toBe('0:0:0:0::/64');
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7');
  expect(networkOf(null)).toBe('');
});
