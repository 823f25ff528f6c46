// From the outbox to the jobs: one job per event and handler. Its id makes a relay that died between adding and
// marking harmless.

import type { Logger } from 'pino';
import type { Database } from '../database/orm.ts';
import type { JobDefinition } from '../jobs/job.ts';
import type { JobQueue } from '../jobs/queue.ts';
import type { EventRecord } from './event.ts';

const BATCH = 200;
const POLL_MS = 5_000;

export interface Relay {
  /** Relays what waits, now. */
  wake(): void;
  close(): Promise<void>;
}

/** Relays until closed: at once when woken, otherwise every five seconds. */
export function startRelay(
  { database, queue, log }: { database: Database; queue: JobQueue; log: Logger },
  definitions: readonly JobDefinition[],
): Relay {
  let closed = false;
  let running: Promise<void> | null = null;
  let again = false;

  const run = async (): Promise<void> => {
    do {
      again = false;
      try {
        while (!closed && (await relayBatch(database, queue, definitions)) === BATCH);
      } catch (error) {
        log.warn({ err: error }, 'events were not relayed, they will be');
      }
    } while (again && !closed);
    running = null;
  };
  const wake = (): void => {
    again = true;
    running ??= run();
  };
  const timer = setInterval(wake, POLL_MS);
  wake();
  return {
    wake,
    async close() {
      closed = true;
      clearInterval(timer);
      await running;
    },
  };
}

async function relayBatch(database: Database, queue: JobQueue, definitions: readonly JobDefinition[]): Promise<number> {
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<EventRecord>(
      'select id, name, payload from outbox_event where relayed_at is null order by id limit $1 for update skip locked',
      [BATCH],
    );
    const requests = rows.flatMap((event) =>
      definitions
        .filter(({ on }) => on?.some(({ name }) => name === event.name))
        .map((definition) => ({
          id: `${event.id}-${definition.name}`,
          definition,
          data: { eventId: event.id, payload: event.payload },
        })),
    );
    if (requests.length > 0) await queue.add(requests);
    if (rows.length > 0)
      await client.query('update outbox_event set relayed_at = now() where id = any($1::uuid[])', [
        rows.map(({ id }) => id),
      ]);
    await client.query('commit');
    return rows.length;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
