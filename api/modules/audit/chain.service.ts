import type { Service } from '../../platform/service.ts';
import { CHAINED_AT_ONCE, chainWaiting } from './chain.read.ts';

const POLL_MS = 2_000;

/** Chains what waits until closed: soon after an event is heard, otherwise every two seconds. */
export const auditChain: Service = ({ context, hear, log }) => {
  let closed = false;
  let running: Promise<void> | null = null;
  let again = false;
  let failing = false;
  const { database } = context();
  const run = async (): Promise<void> => {
    do {
      again = false;
      try {
        while (!closed && (await chainWaiting(database)) === CHAINED_AT_ONCE);
        failing = false;
      } catch (error) {
        if (!failing) log.warn({ err: error }, 'the audit is not chained, it will be');
        failing = true;
      }
    } while (again && !failing && !closed);
    running = null;
  };
  const wake = (): void => {
    again = true;
    running ??= run();
  };
  hear(wake);
  const polling = setInterval(wake, POLL_MS);
  wake();
  return {
    async close() {
      closed = true;
      clearInterval(polling);
      await running;
    },
  };
};
