// Events between processes over Redis: whoever commits publishes at once, and the relay publishes what it relays, so
// that a process that dies in between keeps nothing from the others. Each is heard once: listen.ts knows what it has seen.

import { setTimeout as pause } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { Running } from '../lifecycle.ts';
import { openRedis } from '../redis.ts';
import type { EventRecord } from './event.ts';
import type { Ear, Notice } from './listen.ts';

const CHANNEL = 'passerelle:events';
const FIRST_WAIT_MS = 3_000;

/** Tells the other processes of an event, if Redis is there; those that miss it catch up when it is back. */
export function announce(redis: Redis, { id, name, payload, occurredAt, actorId }: EventRecord): void {
  redis.publish(CHANNEL, JSON.stringify({ id, name, payload, occurredAt, actorId })).catch(() => undefined);
}

/** Resolves when it listens, or when Redis does not answer: then it listens later. */
export async function listenOnRedis(url: string, log: Logger, ear: Ear): Promise<Running> {
  const redis = openRedis(url, 'events', log, { autoResubscribe: false });
  let opened = (): void => undefined;
  const first = new Promise<void>((done) => {
    opened = done;
  });
  redis.on('message', (_channel: string, text: string) => ear.hear(JSON.parse(text) as Notice));
  redis.on('close', () => ear.lost());
  redis.on('ready', () => {
    redis
      .subscribe(CHANNEL)
      .then(() => ear.opened())
      .then(opened)
      // What was missed could not be read: connected anew, it is asked for again.
      .catch(() => redis.disconnect(true));
  });
  await Promise.race([first, pause(FIRST_WAIT_MS, undefined, { ref: false })]);
  return {
    async close() {
      redis.disconnect();
    },
  };
}
