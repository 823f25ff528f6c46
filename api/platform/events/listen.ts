// Every process hears of committed events on one listening connection of its own, in commit order. A lost connection
// is made again and what happened meanwhile is caught up from the outbox.

import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Database } from '../database/orm.ts';
import type { EventRecord } from './event.ts';

/** Channel on which the outbox's trigger notifies; the payload is the event's id. */
const CHANNEL = 'outbox_event';
const RECONNECT_AFTER_MS = 500;
/** How far back a reconnect looks: transactions commit later than their events' ids and times. */
const CATCH_UP_MS = 30_000;
const REMEMBERED = 5_000;

export interface EventListener {
  close(): Promise<void>;
}

/** Calls `deliver` once per event, one after the other. Resolves when the connection listens. */
export async function listenToEvents(
  { config, database, log }: { config: Config; database: Database; log: Logger },
  deliver: (event: EventRecord) => Promise<void>,
): Promise<EventListener> {
  const seen = new Set<string>();
  let waiting: string[] = [];
  let draining: Promise<void> | null = null;
  let closed = false;
  let client: Client;
  let lastHeard = Date.now();

  const drain = async (): Promise<void> => {
    while (waiting.length > 0) {
      const ids = waiting;
      waiting = [];
      try {
        for (const event of await loadEvents(database, ids)) await deliver(event);
      } catch (error) {
        log.error({ err: error }, 'events were not delivered');
      }
    }
    draining = null;
  };
  const hear = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    if (seen.size > REMEMBERED) seen.delete(seen.values().next().value as string);
    lastHeard = Date.now();
    waiting.push(id);
    draining ??= Promise.resolve().then(drain);
  };

  const connect = async (): Promise<void> => {
    client = new Client({
      connectionString: config.databaseUrl,
      application_name: 'passerelle events',
      keepAlive: true,
      connectionTimeoutMillis: 2_000,
    });
    client.on('notification', ({ payload }) => payload && hear(payload));
    client.on('error', (error) => log.warn({ err: error }, 'the listening connection failed'));
    client.on('end', () => void reconnect());
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
  };
  const reconnect = async (): Promise<void> => {
    const since = new Date(lastHeard - CATCH_UP_MS);
    while (!closed) {
      await wait(RECONNECT_AFTER_MS);
      try {
        await connect();
        const { rows } = await database.pool.query<{ id: string }>(
          'select id from outbox_event where occurred_at >= $1 order by id',
          [since],
        );
        for (const { id } of rows) hear(id);
        return;
      } catch {
        // the database is still away: the next round tries again
      }
    }
  };

  await connect();
  return {
    async close() {
      closed = true;
      client.removeAllListeners('end');
      await client.end();
      await draining;
    },
  };
}

async function loadEvents(database: Database, ids: readonly string[]): Promise<EventRecord[]> {
  const { rows } = await database.pool.query<EventRecord>(
    'select id, name, payload, occurred_at as "occurredAt", actor_id as "actorId" from outbox_event where id = any($1::uuid[])',
    [ids],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
