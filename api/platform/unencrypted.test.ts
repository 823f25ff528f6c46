import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { MikroORM } from '@mikro-orm/core';
import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { MailServerForTests } from '../test/smtp.ts';
import { loadConfig } from './config.ts';
import { migrate } from './database/migrate.ts';
import { openDatabase, ormOptions } from './database/orm.ts';
import { listenOnPostgres } from './events/listen-postgres.ts';
import { openBackend } from './jobs/queue-backend.ts';
import { openSession } from './mail/transport.ts';

const SSL_REQUEST = 80_877_103;
const log = pino({ level: 'silent' });

let server: Server | undefined;
afterEach(() => void server?.close());

/** A PostgreSQL that knows no TLS: notes how each connection begins, says so, and hears what comes after it. */
async function serverWithoutTls(): Promise<{ port: number; heard: number[]; after: Buffer[] }> {
  const heard: number[] = [];
  const after: Buffer[] = [];
  server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (first: Buffer) => {
      heard.push(first.readInt32BE(4));
      socket.on('data', (more: Buffer) => void after.push(more));
      socket.write('N');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, heard, after };
}

test('every connection to the database keeps to sslmode: it asks for TLS first, and says nothing without it', async () => {
  const { port, heard, after } = await serverWithoutTls();
  const config = loadConfig({ DATABASE_URL: `postgresql://app:secret@127.0.0.1:${port}/p?sslmode=verify-full` });
  const refused = 'does not support SSL';

  const orm = await MikroORM.init({ ...ormOptions(config, []), discovery: { warnWhenNoEntities: false } });
  await expect(orm.em.getConnection().execute('select 1')).rejects.toThrow(refused);
  await orm.close(true);
  await expect(openDatabase(config, [], log)).rejects.toThrow();
  await expect(migrate(config)).rejects.toThrow(refused);
  const ear = { hear: () => undefined, opened: async () => undefined, lost: () => undefined };
  await expect(listenOnPostgres(config.databaseUrl, log, ear)).rejects.toThrow(refused);
  const backend = openBackend(config, log, 1);
  await expect(backend.whereabouts(['q'], ['1'])).rejects.toThrow();
  await backend.close();

  expect(heard.length).toBeGreaterThanOrEqual(4);
  expect(new Set(heard)).toEqual(new Set([SSL_REQUEST]));
  expect(after).toEqual([]);
});

test('in production a mail server on another machine gets no mail without STARTTLS, unless it is named', async () => {
  const smtp = await new MailServerForTests().start();
  // This machine under an address that does not say so.
  const elsewhere = smtp.url.replace('127.0.0.1', '0.0.0.0');
  const session = (env: NodeJS.ProcessEnv) => openSession(loadConfig(env), 'test');
  try {
    await expect(session({ NODE_ENV: 'production', SMTP_URL: elsewhere })).rejects.toThrow('command not recognized');
    for (const env of [
      { NODE_ENV: 'production', SMTP_URL: elsewhere, UNENCRYPTED_HOSTS: '0.0.0.0' },
      { NODE_ENV: 'production', SMTP_URL: smtp.url },
      { SMTP_URL: elsewhere },
    ])
      (await session(env)).close();
  } finally {
    await smtp.stop();
  }
});
