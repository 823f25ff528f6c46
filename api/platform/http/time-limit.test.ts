import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { allowTime, inTime } from './time-limit.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const request = () => {
  const silences: number[] = [];
  return { silences, raw: { socket: { setTimeout: (milliseconds: number) => void silences.push(milliseconds) } } };
};
const endless = () => new Promise<never>(() => undefined);

test('work that takes longer than fifteen seconds fails', async () => {
  const failed = inTime(request() as never, endless).catch((error: Error) => error.message);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await failed).toBe('The handler took too long');
});

test('work that waits for another server gets its time and a margin, and its connection may be silent', async () => {
  const asked = request();
  let ended = false;
  void inTime(asked as never, endless).catch(() => (ended = true));
  allowTime(asked as never, 60_000);
  await vi.advanceTimersByTimeAsync(69_999);
  expect(ended).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect([ended, asked.silences]).toEqual([true, [70_000]]);
});

test('work that ends in time leaves no timer behind', async () => {
  expect(await inTime(request() as never, async () => 'done')).toBe('done');
  expect(vi.getTimerCount()).toBe(0);
});
