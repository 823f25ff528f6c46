// One event to many subscribers: Passerelle, with sessions of 1,000 people checked and the event read from the database,
// beside a `ws` server that broadcasts the same bytes. The ratio is what counts; numbers of different machines do not
// compare. Two processes of clients, rounds in turn, medians.      node .build/server/bench/fanout.js [SUBSCRIBERS…]

import { type ChildProcess, fork } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { loadConfig } from '../api/platform/config.ts';
import { newId } from '../api/platform/context.ts';
import { startEmbeddedPostgres } from '../api/platform/database/embedded.ts';
import { migrate } from '../api/platform/database/migrate.ts';
import type { Order, Received } from './fanout-clients.ts';
import type { Command, Usage } from './fanout-server.ts';

const PEOPLE = 1_000;
const SOCKETS_A_PERSON = 5;
const ROUNDS = 7;
const SINGLE_EVENTS = 10;
const BURST = 40;
const PORTS = { api: 4901, raw: 4902 } as const;
const QUERY = 'subscription { candidateUpdated { id fullName headline experienceYears mobilityKm status } }';

type Side = keyof typeof PORTS;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function start(file: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = process.env): ChildProcess {
  return fork(new URL(file, import.meta.url), args, { execArgv: ['--expose-gc'], env });
}

async function answerOf<T>(child: ChildProcess, question: object): Promise<T> {
  const answer = once(child, 'message');
  child.send(question);
  return (await answer)[0] as T;
}

const folder = await mkdtemp(join(tmpdir(), 'passerelle-fanout-'));
const postgres = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined });
await migrate({ ...loadConfig({ LOG_LEVEL: 'fatal' }), databaseUrl: postgres.url });
const database = new pg.Pool({ connectionString: postgres.url, max: 4 });
const children: ChildProcess[] = [];

/** People with open sessions, straight into the tables; their tokens. */
async function makePeople(): Promise<string[]> {
  const people = Array.from({ length: PEOPLE }, (_, index) => ({ id: newId(), index, token: `token-of-${newId()}` }));
  for (const { id, index, token } of people) {
    await database.query(
      `insert into "user" (id, email, full_name, roles, password_hash, created_at)
       values ($1, $2, $3, '{TRAINER}', '-', now())`,
      [id, `personne.${index}@example.org`, `Personne ${index}`],
    );
    await database.query(
      `insert into session (id, user_id, access_hash, access_expires_at, created_at, expires_at)
       values ($1, $2, $3, now() + interval '1 day', now(), now() + interval '1 day')`,
      [newId(), id, hash('sha256', token)],
    );
  }
  return people.map(({ token }) => token);
}

async function makeCandidate(): Promise<string> {
  const id = newId();
  await database.query(
    `insert into candidate (id, first_name, last_name, headline, status, mobility_km, experience_years, created_at, updated_at)
     values ($1, 'Ange', 'Partagé', 'Cherche un poste de cuisinière près de Pointe-à-Pitre', 'PUBLISHED', 20, 4, now(), now())`,
    [id],
  );
  return id;
}

const record = (candidateId: string): Promise<unknown> =>
  database.query(
    `insert into outbox_event (id, name, payload, occurred_at) values ($1, 'CandidateUpdated', $2, now())`,
    [newId(), { candidateId }],
  );

interface Crowds {
  readonly clients: readonly ChildProcess[];
  readonly each: number;
}

/** Opens as many sockets, half of them in each of two processes. */
async function openCrowds(side: Side, tokens: readonly (string | null)[]): Promise<Crowds> {
  const each = tokens.length / 2;
  const clients = [0, 1].map(() => start('fanout-clients.js'));
  children.push(...clients);
  await Promise.all(
    clients.map((client, half) =>
      answerOf<object>(client, {
        open: { port: PORTS[side], tokens: tokens.slice(half * each, (half + 1) * each), query: QUERY },
      } satisfies Order),
    ),
  );
  await pause(2_000);
  return { clients, each };
}

const withoutId = (message: string | null): string => (message ?? '').slice((message ?? '').indexOf('"type"'));

/** Seconds from the beginning of `act` until every subscriber has so many messages; all of them this one. */
async function secondsFor(
  { clients, each }: Crowds,
  messages: number,
  message: string,
  act: () => void,
): Promise<number> {
  for (const client of clients) client.send({ expect: messages * each } satisfies Order);
  await pause(20);
  const received = Promise.all(clients.map((client) => once(client, 'message')));
  const began = performance.now();
  act();
  const reports = await received;
  const seconds = (performance.now() - began) / 1_000;
  for (const [{ sample }] of reports as [Received][])
    if (withoutId(sample) !== withoutId(message)) throw new Error(`Another message was received: ${sample}`);
  return seconds;
}

const usageOf = (server: ChildProcess, usage: 'idle' | 'working'): Promise<Usage> =>
  answerOf(server, { usage } satisfies Command);

interface Figures {
  readonly rate: number[];
  readonly cpu: number[];
}
const noFigures = (): Record<Side, Figures> => ({ api: { rate: [], cpu: [] }, raw: { rate: [], cpu: [] } });

async function measure(subscribers: number, everyToken: readonly string[], message: string, candidateId: string) {
  const servers: Record<Side, ChildProcess> = {
    api: start('fanout-server.js', ['api', String(PORTS.api)], { ...process.env, DATABASE_URL: postgres.url }),
    raw: start('fanout-server.js', ['raw', String(PORTS.raw)]),
  };
  children.push(...Object.values(servers));
  await Promise.all(Object.values(servers).map((server) => once(server, 'message')));
  const people = subscribers / SOCKETS_A_PERSON;
  const tokens = Array.from({ length: subscribers }, (_, index) => everyToken[index % people] as string);
  const sides: Side[] = ['api', 'raw'];
  const crowds = {} as Record<Side, Crowds>;
  const idle = {} as Record<Side, number>;
  for (const side of sides) {
    const before = await usageOf(servers[side], 'idle');
    crowds[side] = await openCrowds(side, side === 'api' ? tokens : tokens.map(() => null));
    idle[side] = ((await usageOf(servers[side], 'idle')).rss - before.rss) / subscribers;
  }
  const act = (side: Side, times: number): void => {
    if (side === 'raw') servers.raw.send({ broadcast: { message, times } } satisfies Command);
    else for (let time = 0; time < times; time++) void record(candidateId);
  };
  const single = noFigures();
  const burst = noFigures();
  for (let round = 0; round <= ROUNDS; round++)
    for (const side of sides)
      for (const [figures, events, together] of [
        [single, SINGLE_EVENTS, 1],
        [burst, 1, BURST],
      ] as const) {
        const before = await usageOf(servers[side], 'working');
        let seconds = 0;
        for (let event = 0; event < events; event++)
          seconds += await secondsFor(crowds[side], together, message, () => act(side, together));
        const after = await usageOf(servers[side], 'working');
        const deliveries = subscribers * events * together;
        if (round === 0) continue;
        figures[side].rate.push(deliveries / seconds);
        figures[side].cpu.push((after.cpu - before.cpu) / deliveries);
      }
  for (const child of [...Object.values(servers), ...sides.flatMap((side) => crowds[side].clients)]) child.disconnect();
  for (const [name, figures] of [
    ['one event at a time', single],
    [`bursts of ${BURST}`, burst],
  ] as const) {
    const rates = { api: median(figures.api.rate), raw: median(figures.raw.rate) };
    console.log(
      `${String(subscribers).padStart(6)} ${name.padEnd(20)} ${rates.api.toFixed(0).padStart(10)} ${rates.raw.toFixed(0).padStart(10)} ` +
        `${(rates.api / rates.raw).toFixed(2).padStart(6)} ${median(figures.api.cpu).toFixed(1).padStart(9)} ${median(figures.raw.cpu).toFixed(1).padStart(9)}`,
    );
  }
  console.log(
    `${String(subscribers).padStart(6)} memory of an idle subscriber: ${(idle.api / 1_024).toFixed(1)} KiB, of a raw one ${(idle.raw / 1_024).toFixed(1)} KiB`,
  );
}

try {
  const tokens = await makePeople();
  const candidateId = await makeCandidate();
  const payload = {
    data: {
      candidateUpdated: {
        id: candidateId,
        fullName: 'Ange Partagé',
        headline: 'Cherche un poste de cuisinière près de Pointe-à-Pitre',
        experienceYears: 4,
        mobilityKm: 20,
        status: 'PUBLISHED',
      },
    },
  };
  const message = JSON.stringify({ id: newId(), type: 'next', payload });
  console.log(
    `Deliveries per second of ${Buffer.byteLength(message)} bytes; microseconds of the server's CPU per delivery.`,
  );
  console.log('  subscribers                  Passerelle         ws  ratio   CPU P.    CPU ws');
  const sizes = process.argv.slice(2).map(Number);
  for (const subscribers of sizes.length > 0 ? sizes : [1_000, 5_000])
    await measure(subscribers, tokens, message, candidateId);
} finally {
  for (const child of children) child.kill();
  await database.end();
  await postgres.stop();
  await rm(folder, { recursive: true });
}
