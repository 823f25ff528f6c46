/** Where so much work waits already that more would wait for too long. */
export class TooMuchWaits extends Error {}

/**
 * Carries out work that costs much memory, so many at a time; the rest waits in its order.
 * @param mostWaiting work beyond it is not begun: it throws `TooMuchWaits`
 */
export function fewAtOnce(most: number, mostWaiting = Number.POSITIVE_INFINITY) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running < most) running++;
    else if (waiting.length >= mostWaiting) throw new TooMuchWaits();
    else await new Promise<void>((turn) => waiting.push(turn));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
