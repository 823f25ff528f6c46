// Keeps a process small while it makes something large part by part. As long as the machine has memory, V8 lets garbage
// pile up to several times of what is in use: an export of 100,000 rows that needs 20 MB would take 300.

import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const MOST_GARBAGE = 28 * 1_048_576;

let collect: (() => void) | undefined;
/** The least that was in use since the last collection. */
let least = Number.POSITIVE_INFINITY;

/** Said between the parts of long work: garbage is collected whenever so much of it may have come together. */
export function spareMemory(): void {
  least = Math.min(least, used());
  if (used() - least < MOST_GARBAGE) return;
  collect ??= collector();
  collect();
  least = used();
}

/** The same parts, sparing memory between them. */
export async function* sparingly<T>(parts: AsyncIterable<T>): AsyncIterable<T> {
  for await (const part of parts) {
    yield part;
    spareMemory();
  }
}

/** With what lies beside the heap, such as the bytes of files. */
function used(): number {
  const { used_heap_size, external_memory } = getHeapStatistics();
  return used_heap_size + external_memory;
}

function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
