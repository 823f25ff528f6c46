import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MikroORM } from '@mikro-orm/core';
import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { MailServerForTests } from '../test/smtp.ts';
import { loadConfig } from './config.ts';
import { migrate } from './database/migrate.ts';
import { ormOptions } from './database/orm.ts';
import { listenOnPostgres } from './events/listen-postgres.ts';
import { openBackend } from './jobs/queue-backend.ts';
import { openSession } from './mail/transport.ts';

const SSL_REQUEST = 80_877_103;
/** Version 3.0 of the protocol. */
const STARTUP = 196_608;
const log = pino({ level: 'silent' });

let server: Server | undefined;
afterEach(() => void server?.close());

/** A PostgreSQL that knows no TLS: notes how each connection begins, says so, and hears what comes after it. */
async function serverWithoutTls(path?: string): Promise<{ port: number; heard: number[]; after: Buffer[] }> {
  const heard: number[] = [];
  const after: Buffer[] = [];
  server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (first: Buffer) => {
      heard.push(first.readInt32BE(4));
      socket.on('data', (more: Buffer) => void after.push(more));
      if (path) socket.destroy();
      else socket.write('N');
    });
  });
  if (path) server.listen(path);
  else server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, heard, after };
}

test('every connection to the database keeps to sslmode: it asks for TLS first, and says nothing without it', async () => {
  const { port, heard, after } = await serverWithoutTls();
  await connectEverywhere(`postgresql://app:secret@127.0.0.1:${port}/p?sslmode=verify-full`, 'does not support SSL');
  expect(heard.length).toBe(4);
  expect(new Set(heard)).toEqual(new Set([SSL_REQUEST]));
  expect(after).toEqual([]);
});

test('every connection takes the socket that the address names, where the system says who comes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-socket-'));
  try {
    const { heard } = await serverWithoutTls(join(folder, '.s.PGSQL.5432'));
    await connectEverywhere(`postgresql://app@localhost/p?host=${folder}`, '');
    expect(heard.length).toBe(4);
    expect(new Set(heard)).toEqual(new Set([STARTUP]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Tries each kind of connection of the program once. */
async function connectEverywhere(DATABASE_URL: string, refused: string): Promise<void> {
  const config = loadConfig({ DATABASE_URL });
  const orm = await MikroORM.init({ ...ormOptions(config, []), discovery: { warnWhenNoEntities: false } });
  await expect(orm.em.getConnection().execute('select 1')).rejects.toThrow(refused);
  await orm.close(true);
  await expect(migrate(config)).rejects.toThrow(refused);
  const ear = { hear: () => undefined, opened: async () => undefined, lost: () => undefined };
  await expect(listenOnPostgres(config.databaseUrl, log, ear)).rejects.toThrow(refused);
  const backend = openBackend(config, log, 1);
  await expect(backend.whereabouts(['q'], ['1'])).rejects.toThrow(refused);
  await backend.close();
}

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
