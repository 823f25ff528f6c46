// A world for tests: the real server on a real PostgreSQL, a client for whoever asks, and what the database holds.

import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { argon2id, hash } from 'argon2';
import { createClient, type Client as SocketClient } from 'graphql-ws';
import pg from 'pg';
import { test as base } from 'vitest';
import WebSocket from 'ws';
import { type House, openHouse } from '../house.ts';
import { newAccount, type Role, UserCreated } from '../modules/accounts/index.ts';
import { type Config, loadConfig } from '../platform/config.ts';
import type { WriteContext } from '../platform/context.ts';
import type { Running } from '../platform/lifecycle.ts';
import { transaction } from '../platform/write.ts';
import { serve } from '../serve.ts';
import { work } from '../work.ts';
import { createTestDatabase, ENCRYPTION_KEY, type TestDatabase } from './postgres.ts';
import { freePort } from './program.ts';

// Of fifty requests at once each waits its turn here, however busy the machine: the program answers after two seconds that
// it has too much to do (outage.test.ts, against programs of their own).
const { connect } = pg.Pool.prototype;
pg.Pool.prototype.connect = function (this: pg.Pool, ...args: unknown[]) {
  this.options.connectionTimeoutMillis = 20_000;
  // Who waited for a connection goes on as who asked for it, not as who gave it back.
  return Reflect.apply(
    connect,
    this,
    args.map((done) => AsyncLocalStorage.bind(done as () => void)),
  );
} as never;

// oxlint-disable-next-line typescript/no-explicit-any -- answers have the shape of whatever was asked
export type Answer = any;

export interface GraphqlResponse {
  readonly status: number;
  readonly data: Answer;
  readonly errors?: readonly { message: string; path?: readonly (string | number)[]; extensions: { code: string } }[];
}

export interface Heard {
  /** The next event's data; fails when there is none for long. */
  next(): Promise<Answer>;
  /** Whether nothing comes for so long. */
  quietFor(milliseconds: number): Promise<boolean>;
  /** Why the subscription ended, if it did. */
  ended(): Promise<unknown>;
  close(): void;
}

const PASSWORD = 'un mot de passe de test';
/** Soon compared: how passwords are really kept, the tests of passwords say. */
const passwordHash = hash(PASSWORD, { type: argon2id, memoryCost: 1_024, timeCost: 2, parallelism: 1 });

/**
 * How long what is promised within a second may take where much else is going on, in milliseconds: less than callers are
 * remembered for, so that it was heard and not found out.
 */
export const SOON = 8_000;

/** What comes of it soon, or that it is still open. */
export const soon = (ended: Promise<unknown>): Promise<unknown> =>
  Promise.race([ended, wait(SOON, 'still open', { ref: false })]);

/** One caller of the API. */
export class Client {
  constructor(
    readonly url: string,
    readonly token: string | null,
    readonly userId: string | null,
  ) {}

  /** The data; fails when there are top-level errors. */
  async run(query: string, variables: object = {}): Promise<Answer> {
    const { data, errors } = await this.ask(query, variables);
    if (errors) throw new Error(errors.map(({ message, extensions }) => `${extensions?.code}: ${message}`).join('\n'));
    return data;
  }

  /** The whole response, errors included. */
  async ask(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<GraphqlResponse> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as Omit<GraphqlResponse, 'status'>) };
  }

  /** Subscribes and resolves when the server has the subscription. */
  async subscribe(query: string, variables: Record<string, unknown> = {}): Promise<Heard> {
    const socket = socketClient(this.url, this.token);
    const events = socket.iterate({ query, variables });
    const first = { pending: events.next() };
    first.pending.catch(() => undefined);
    await hasAnswered(socket);
    const take = () => first.pending;
    return {
      async next() {
        const result = await Promise.race([
          take(),
          wait(60_000, undefined, { ref: false }).then(() =>
            Promise.reject(new Error('Nothing was heard for a minute')),
          ),
        ]);
        if (result.done) throw new Error('The subscription has ended');
        first.pending = events.next();
        first.pending.catch(() => undefined);
        if (result.value.errors) throw new Error(JSON.stringify(result.value.errors));
        return result.value.data;
      },
      quietFor: (milliseconds) =>
        Promise.race([
          take().then(
            () => false,
            () => false,
          ),
          wait(milliseconds, true),
        ]),
      ended: () =>
        take().then(
          ({ done }) => (done ? 'completed' : 'still open'),
          (reason: unknown) => reason,
        ),
      close: () => void socket.dispose(),
    };
  }
}

export const socketClient = (url: string, token: string | null): SocketClient =>
  createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...(token ? { connectionParams: { authorization: `Bearer ${token}` } } : {}),
  });

/** Until the server has dealt with what was sent on the socket before: what it accepts stands, what it refuses was told. */
export async function hasAnswered(socket: SocketClient): Promise<void> {
  // Queries are refused on sockets, at once: the second is sent when the answer to the first is here.
  for (let asked = 0; asked < 2; asked++)
    await socket
      .iterate({ query: '{ __typename }' })
      .next()
      .catch(() => undefined);
}

export class World {
  private readonly clients = new Map<string, Client>();
  private readonly parts: Running[] = [];

  constructor(
    readonly config: Config,
    readonly house: House,
    readonly url: string,
  ) {}

  readonly anonymous = (): Client => new Client(this.url, null, null);

  /** A signed-in person with this role; the same one every time for the same name. */
  async as(role: `${Role}`, name: string = role): Promise<Client> {
    const known = this.clients.get(`${role} ${name}`);
    if (known) return known;
    const email = `${name.toLowerCase().replaceAll(/\W/g, '-')}.${role.toLowerCase()}@example.org`;
    const password = PASSWORD;
    const account = { email, fullName: name, roles: [role as Role], active: true, passwordHash: await passwordHash };
    const user = await this.write(async (tx) => {
      const made = newAccount(tx, account);
      tx.record(UserCreated, { userId: made.id });
      return made;
    });
    const { signIn } = await this.anonymous().run(
      'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken errors { code } } }',
      { input: { email, password } },
    );
    const client = new Client(this.url, signIn.accessToken, user.id);
    this.clients.set(`${role} ${name}`, client);
    return client;
  }

  /** The administrator in the person's place. */
  async actingAs(administrator: Client, { userId }: Client): Promise<Client> {
    const { startImpersonation } = await administrator.run(
      'mutation ($input: StartImpersonationInput!) { startImpersonation(input: $input) { accessToken errors { code } } }',
      { input: { userId, reason: 'Pour un essai, à sa demande.' } },
    );
    if (!startImpersonation.accessToken) throw new Error(JSON.stringify(startImpersonation.errors));
    return new Client(this.url, startImpersonation.accessToken, userId);
  }

  /** Runs a command as the house itself. */
  write<T>(command: (tx: WriteContext) => Promise<T>): Promise<T> {
    return transaction(this.house.context(), command);
  }

  /** Rows straight from the database. */
  async rows(text: string, values: unknown[] = []): Promise<Answer[]> {
    return (await this.house.database.pool.query(text, values)).rows;
  }

  /** As `rows`, however long it takes: a statement of the program ends after five seconds. */
  async rowsAtLeisure(text: string, values: unknown[] = []): Promise<Answer[]> {
    const client = await this.house.database.pool.connect();
    try {
      await client.query('set statement_timeout = 0');
      return (await client.query(text, values)).rows;
    } finally {
      await client.query('reset statement_timeout');
      client.release();
    }
  }

  /** A second server on the same database; closed with the world. */
  async anotherServer(): Promise<string> {
    const port = await freePort();
    this.parts.push(await serve({ ...this.config, port, publicUrl: `http://127.0.0.1:${port}` }));
    return `http://127.0.0.1:${port}`;
  }

  /** A job process on the same database; closed with the world. */
  async worker(): Promise<void> {
    this.parts.push(await work(this.config));
  }

  async close(): Promise<void> {
    for (const part of this.parts.reverse()) await part.close();
    await this.house.close();
  }
}

/** Somebody of `as` in another session, who has not shown for 11 minutes who they are. */
export async function provenLongAgo(world: World, email: string): Promise<Client> {
  const { signIn } = await world
    .anonymous()
    .run('mutation ($input: SignInInput!) { signIn(input: $input) { accessToken viewer { user { id } } } }', {
      input: { email, password: PASSWORD },
    });
  const { id } = signIn.viewer.user;
  await world.rows(`update session set proven_at = now() - interval '11 minutes' where user_id = $1`, [id]);
  return new Client(world.url, signIn.accessToken, id);
}

// Transaction control, the queue of jobs, what is written down for the audit beside the command, and the server listening to events of whatever was done before.
const ASIDE =
  /^--|bullmq|^insert into audit_change|^(begin|commit|rollback|savepoint|start transaction)|from outbox_event where id = any/i;
// Asked for a caller who has not called for ten seconds: whether it is depends on what the test did before.
const RECOGNITION = /from (session s|api_key k) join "user" u/;

/** What one act of a test sends to the database: for itself, and in all by the process meanwhile. */
interface Sent {
  readonly own: string[];
  readonly all: string[];
}
const sentFor = new AsyncLocalStorage<Sent>();
const acting: { sent: Sent | null } = { sent: null };
// What a server of this process does for a request belongs to the act that asks.
subscribe('http.server.request.start', () => acting.sent && sentFor.enterWith(acting.sent));

const { query } = pg.Client.prototype;
pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
  const [statement] = args as [string | { text?: string }];
  const text = typeof statement === 'string' ? statement : (statement?.text ?? '');
  if (text && !ASIDE.test(text)) {
    sentFor.getStore()?.own.push(text);
    acting.sent?.all.push(text);
  }
  return Reflect.apply(query, this, args);
} as never;

async function sentBy<T>(act: () => Promise<T>): Promise<{ result: T; sent: Sent }> {
  const sent: Sent = { own: [], all: [] };
  acting.sent = sent;
  try {
    return { result: await sentFor.run(sent, act), sent };
  } finally {
    acting.sent = null;
  }
}

/**
 * The statements of `act` and of the requests that come meanwhile, but the recognition of callers: none of jobs, senders
 * and sockets, which work beside it.
 */
export async function statementsOf<T>(act: () => Promise<T>): Promise<{ result: T; statements: string[] }> {
  const { result, sent } = await sentBy(act);
  return { result, statements: sent.own.filter((text) => !RECOGNITION.test(text)) };
}

/** The statements that every connection of this process sends while `act` runs. */
export async function allStatementsOf<T>(act: () => Promise<T>): Promise<{ result: T; statements: string[] }> {
  const { result, sent } = await sentBy(act);
  return { result, statements: sent.all };
}

/** Opens a world of its own on a new database, or a given one, with these settings instead of the defaults. */
export async function openWorld(
  settings: Partial<Config> = {},
  given?: TestDatabase,
): Promise<{ world: World; close(): Promise<void> }> {
  const database = given ?? (await createTestDatabase());
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const dataDir = mkdtempSync(join(tmpdir(), 'passerelle-world-'));
  const config: Config = {
    ...loadConfig({
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      DATA_DIR: dataDir,
      LOG_LEVEL: 'fatal',
      PORT: String(port),
      PUBLIC_URL: url,
      ENCRYPTION_KEY,
      FIELDS_PER_MINUTE: '1000000',
      SOCKETS_PER_ADDRESS: '10000',
      UNPROVEN_ANSWERS: '1000000',
    }),
    databasePoolSize: 4,
    ...settings,
  };
  const server = await serve(config);
  const world = new World(config, await openHouse(config, 'test'), url);
  return {
    world,
    async close() {
      await world.close();
      await server.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** `test('…', async ({ world }) => …)`: one world per file. */
export const test = base.extend<{ world: World }>({
  world: [
    async ({}, use) => {
      const { world, close } = await openWorld();
      await use(world);
      await close();
    },
    { scope: 'file' },
  ],
});
