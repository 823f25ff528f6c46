import { expect, test } from 'vitest';
import { Fault, reasonOf } from './fault.ts';

test('the reason of a fault is one line, whatever was thrown', () => {
  expect(reasonOf(new Error('first\nsecond'))).toBe('first');
  expect(reasonOf(new AggregateError([new Error('connect ECONNREFUSED 127.0.0.1:1')]))).toBe(
    'connect ECONNREFUSED 127.0.0.1:1',
  );
  expect(reasonOf('text')).toBe('text');
  expect(reasonOf(new Fault(''))).toBe('unknown reason');
});
