// Every process hears of committed events on one connection of its own: PostgreSQL's notifications, in commit order, or
// a channel of Redis. What happened while that connection was lost is caught up from the outbox.

import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Database } from '../database/orm.ts';
import type { Running } from '../lifecycle.ts';
import type { EventRecord } from './event.ts';
import { listenOnPostgres } from './listen-postgres.ts';
import { listenOnRedis } from './listen-redis.ts';

/** How far back a reconnect looks: transactions commit later than their events' ids and times. */
const CATCH_UP_MS = 30_000;
const REMEMBERED = 5_000;
const DELIVERED_AT_ONCE = 64;
const CLOSE_MS = 5_000;
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

/** What a connection tells of what it hears, and of itself. */
export interface Ear {
  hear(event: Notice): void;
  /** It listens, for the first time or again. Rejects when what was missed cannot be read: then it counts as lost. */
  opened(): Promise<void>;
  lost(): void;
}

/** Resolves when the connection listens. */
export async function listenToEvents(
  { config, database, log }: { config: Config; database: Database; log: Logger },
  hearing: EventHearing,
): Promise<Running> {
  const seen = new Set<string>();
  const waiting: Notice[] = [];
  let draining: Promise<void> | null = null;
  let openedBefore = false;
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
  const ear: Ear = {
    hear(event) {
      if (seen.has(event.id)) return;
      seen.add(event.id);
      if (seen.size > REMEMBERED) seen.delete(seen.values().next().value as string);
      lastHeard = Date.now();
      hearing.heard?.(event);
      waiting.push(event);
      draining ??= Promise.resolve().then(drain);
    },
    async opened() {
      if (openedBefore)
        for (const event of await eventsSince(database, new Date(lastHeard - CATCH_UP_MS))) ear.hear(event);
      openedBefore = true;
      hearing.listening?.(true);
    },
    lost: () => hearing.listening?.(false),
  };

  const connection = config.redisUrl
    ? await listenOnRedis(config.redisUrl, log, ear)
    : await listenOnPostgres(config.databaseUrl, log, ear);
  return {
    async close() {
      await Promise.race([connection.close(), pause(CLOSE_MS, undefined, { ref: false })]);
      await draining;
    },
  };
}

async function eventsSince(database: Database, since: Date): Promise<Notice[]> {
  const { rows } = await database.pool.query<Notice>(
    `select ${NOTICE} from outbox_event where occurred_at >= $1 order by position`,
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
