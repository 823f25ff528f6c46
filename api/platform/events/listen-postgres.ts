// Hears the notifications of the outbox's trigger. A lost connection is made again; one that was cut without a word is
// found out by asking it every two seconds.

import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Logger } from 'pino';
import type { Running } from '../lifecycle.ts';
import type { Ear, Notice } from './listen.ts';

/** Channel on which the outbox's trigger notifies. */
const CHANNEL = 'outbox_event';
const RECONNECT_AFTER_MS = 500;
const ASKED_EVERY_MS = 2_000;

/** Resolves when it listens. */
export async function listenOnPostgres(connectionString: string, log: Logger, ear: Ear): Promise<Running> {
  let closed = false;
  let client: Client;
  let asking: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const made = new Client({
      connectionString,
      application_name: 'passerelle events',
      keepAlive: true,
      keepAliveInitialDelayMillis: 1_000,
      connectionTimeoutMillis: 2_000,
      query_timeout: 2_000,
    });
    made.on('notification', ({ payload }) => payload && ear.hear(JSON.parse(payload) as Notice));
    made.on('error', (error) => {
      ear.lost();
      log.warn({ err: error }, 'the listening connection failed');
    });
    await made.connect();
    try {
      await made.query(`listen ${CHANNEL}`);
      await ear.opened();
    } catch (error) {
      cut(made);
      throw error;
    }
    client = made;
    made.on('end', () => {
      clearInterval(asking);
      ear.lost();
      void reconnect();
    });
    // An empty statement: what is asked does not matter, only that there is an answer.
    asking = setInterval(() => void made.query('').catch(() => cut(made)), ASKED_EVERY_MS);
  };
  const reconnect = async (): Promise<void> => {
    while (!closed) {
      await pause(RECONNECT_AFTER_MS);
      if (closed) return;
      try {
        return await connect();
      } catch {
        // the database is still away: the next round tries again
      }
    }
  };

  await connect();
  return {
    async close() {
      closed = true;
      clearInterval(asking);
      client.removeAllListeners('end');
      await client.end();
    },
  };
}

/** Ends a connection that may not answer any more. */
function cut(client: Client): void {
  (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
}
