import { getHeapStatistics } from 'node:v8';
import { expect, test } from 'vitest';
import { spareMemory } from './sparing.ts';

const MEGABYTE = 1_048_576;
const used = (): number => getHeapStatistics().used_heap_size / MEGABYTE;

test('long work that says when a part is over never has more garbage than so much', () => {
  spareMemory();
  const before = used();
  let most = 0;
  for (let part = 0; part < 100; part += 1) {
    const kept = Array.from({ length: 20_000 }, (_, index) => ({ name: `${part} ${index}`, index: [index] }));
    expect(kept).toHaveLength(20_000);
    spareMemory();
    most = Math.max(most, used() - before);
  }
  // What is in use, 28 MB of garbage, and the part that was made last.
  expect(most).toBeLessThan(40);
});
