// Every process hears of committed events on one listening connection of its own, in commit order. A lost connection
// is made again and what happened meanwhile is caught up from the outbox.

import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Database } from '../database/orm.ts';
import type { EventRecord } from './event.ts';

/** Channel on which the outbox's trigger notifies. */
const CHANNEL = 'outbox_event';
const RECONNECT_AFTER_MS = 500;
/** How far back a reconnect looks: transactions commit later than their events' ids and times. */
const CATCH_UP_MS = 30_000;
const REMEMBERED = 5_000;
const DELIVERED_AT_ONCE = 64;
const NOTICE = 'id, name, payload, to_json(occurred_at) as "occurredAt", actor_id as "actorId"';

/** An event as its notification tells it: whole, or its id and name when it is too long for that. */
export type Notice = Pick<EventRecord, 'id' | 'name'> & { readonly payload?: object; readonly occurredAt?: string };

export interface EventHearing {
  /** Called at once when an event is heard of, before anything is awaited. */
  heard?(event: Notice): void;
  /** Whether events are heard at once from now on; not while the connection is lost. */
  listening?(now: boolean): void;
  /** Called with what was heard since it was last called and done: in commit order, each event once. */
  deliver(events: readonly EventRecord[]): Promise<void>;
}

export interface EventListener {
  close(): Promise<void>;
}

/** Resolves when the connection listens. */
export async function listenToEvents(
  { config, database, log }: { config: Config; database: Database; log: Logger },
  hearing: EventHearing,
): Promise<EventListener> {
  const seen = new Set<string>();
  const waiting: Notice[] = [];
  let draining: Promise<void> | null = null;
  let closed = false;
  let client: Client;
  let lastHeard = Date.now();

  const drain = async (): Promise<void> => {
    while (waiting.length > 0) {
      try {
        await hearing.deliver(await wholeEvents(database, waiting.splice(0, DELIVERED_AT_ONCE)));
      } catch (error) {
        log.error({ err: error }, 'events were not delivered');
      }
    }
    draining = null;
  };
  const hear = (event: Notice): void => {
    if (seen.has(event.id)) return;
    seen.add(event.id);
    if (seen.size > REMEMBERED) seen.delete(seen.values().next().value as string);
    lastHeard = Date.now();
    hearing.heard?.(event);
    waiting.push(event);
    draining ??= Promise.resolve().then(drain);
  };

  /** Listens, having heard what happened since a time, if one is given. */
  const connect = async (since?: Date): Promise<void> => {
    client = new Client({
      connectionString: config.databaseUrl,
      application_name: 'passerelle events',
      keepAlive: true,
      keepAliveInitialDelayMillis: 1_000,
      connectionTimeoutMillis: 2_000,
    });
    client.on('notification', ({ payload }) => payload && hear(JSON.parse(payload) as Notice));
    client.on('error', (error) => {
      hearing.listening?.(false);
      log.warn({ err: error }, 'the listening connection failed');
    });
    await client.connect();
    try {
      await client.query(`listen ${CHANNEL}`);
      if (since) for (const event of await eventsSince(client, since)) hear(event);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    client.on('end', () => {
      hearing.listening?.(false);
      void reconnect();
    });
    hearing.listening?.(true);
  };
  const reconnect = async (): Promise<void> => {
    const since = new Date(lastHeard - CATCH_UP_MS);
    while (!closed) {
      await wait(RECONNECT_AFTER_MS);
      if (closed) return;
      try {
        return await connect(since);
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

async function eventsSince(client: Client, since: Date): Promise<Notice[]> {
  const { rows } = await client.query<Notice>(
    `select ${NOTICE} from outbox_event where occurred_at >= $1 order by id`,
    [since],
  );
  return rows;
}

/** The events of these notices, in their order; loads those that were too long to be told. */
async function wholeEvents(database: Database, notices: readonly Notice[]): Promise<EventRecord[]> {
  const missing = notices.flatMap(({ id, payload }) => (payload ? [] : id));
  const { rows } =
    missing.length > 0
      ? await database.pool.query<Notice>(`select ${NOTICE} from outbox_event where id = any($1::uuid[])`, [missing])
      : { rows: [] };
  const loaded = new Map(rows.map((row) => [row.id, row]));
  return notices
    .flatMap((notice) => (notice.payload ? notice : (loaded.get(notice.id) ?? [])))
    .map((notice) => ({ ...notice, occurredAt: new Date(notice.occurredAt as string) }) as EventRecord);
}
