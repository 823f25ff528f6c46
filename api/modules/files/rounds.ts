// Rounds of a service until it is closed: at once while there is more to do, when an event tells, and every few seconds.

import { setTimeout as pause } from 'node:timers/promises';
import type { Running } from '../../platform/lifecycle.ts';
import type { ServiceStart } from '../../platform/service.ts';

const POLL_SECONDS = 5;

/**
 * @param events names of the events after which there may be something to do
 * @param round does one thing; gives whether there may be more
 */
export function keepGoing(
  start: ServiceStart,
  events: readonly string[],
  complaint: string,
  round: () => Promise<boolean>,
): Running {
  let closed = false;
  let woken = Promise.withResolvers<void>();
  start.hear(({ name }) => {
    if (events.includes(name)) woken.resolve();
  });
  const run = async (): Promise<void> => {
    while (!closed) {
      woken = Promise.withResolvers<void>();
      const more = await round().catch((error: unknown) => {
        start.log.warn({ err: error }, complaint);
        return false;
      });
      if (!more) await Promise.race([woken.promise, pause(POLL_SECONDS * 1_000, undefined, { ref: false })]);
    }
  };
  const running = run();
  return {
    async close() {
      closed = true;
      woken.resolve();
      await running;
    },
  };
}
