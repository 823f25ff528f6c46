// What becomes of the processes, and of what they promised, when PostgreSQL goes away and comes back.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { type House, openHouse } from '../house.ts';
import { createUser, type Role } from '../modules/accounts/index.ts';
import { ContractType, createCandidate, publishCandidate } from '../modules/candidates/index.ts';
import { createJobOffer, publishJobOffer } from '../modules/job-offers/index.ts';
import { createOrganisation, OrganisationKind } from '../modules/organisations/index.ts';
import { loadConfig } from '../platform/config.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../platform/database/embedded.ts';
import { migrate } from '../platform/database/migrate.ts';
import { transaction } from '../platform/write.ts';
import { freePort, ProgramFolder, ready, type Started } from './program.ts';
import { BlackHoleProxy } from './proxy.ts';
import { type BackendName, backends, startBackend, type TestRedis } from './redis.ts';
import { Client } from './world.ts';

const Apply = `mutation ($input: ApplyToJobOfferInput!) {
  applyToJobOffer(input: $input) { application { id } errors { code } } }`;
const PASSWORD = 'un mot de passe de test';
const CANDIDATES = 250;

let folder: ProgramFolder;
let servers: EmbeddedPostgres[];
let proxy: BlackHoleProxy;
let house: House;
let programs: Started[];
let url: string;
let redis: TestRedis | undefined;
let made: { jobOfferId: string; candidateIds: string[] };

/** One PostgreSQL of this test's own behind a proxy, with an offer and people to apply to it; an API process and a job process. */
async function begin(backend: BackendName): Promise<void> {
  folder = new ProgramFolder();
  servers = [await startEmbeddedPostgres({ dataDir: folder.dataDir })];
  const config = { ...loadConfig({ NODE_ENV: 'test', LOG_LEVEL: 'fatal' }), databaseUrl: directUrl() };
  await migrate(config);
  house = await openHouse(config, 'test');
  made = await makePeople();
  proxy = await BlackHoleProxy.start(Number(new URL(directUrl()).port));
  const through = new URL(directUrl());
  through.port = String(proxy.port);
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const { settings, redis: started } = await startBackend(backend);
  redis = started;
  const env = {
    DATABASE_URL: through.href,
    REDIS_URL: settings.redisUrl,
    PORT: String(port),
    LOG_LEVEL: 'silent',
  };
  programs = [folder.start(env, 'serve'), folder.start(env, 'work')];
  await ready(programs[0] as Started, port);
}
afterEach(async () => {
  await house.close();
  for (const server of servers) await server.stop();
  await folder.remove();
  await proxy.close();
  await redis?.stop();
});

const directUrl = (): string => servers.at(-1)?.url ?? '';

const EMAIL = 'ada@example.org';

async function makePeople(): Promise<typeof made> {
  const people = await transaction(house.context(), async (tx) => {
    await createUser(tx, { email: EMAIL, fullName: 'Ada', roles: ['ADMIN' as Role], password: PASSWORD });
    const { id: organisationId } = await createOrganisation(tx, { name: 'Employeur', kind: OrganisationKind.COMPANY });
    await tx.em.flush();
    const details = { title: 'Poste', description: 'Un poste.', organisationId, contract: ContractType.PERMANENT };
    const { id: jobOfferId } = await createJobOffer(tx, { ...details, experienceYears: 0 });
    await tx.em.flush();
    await publishJobOffer(tx, { id: jobOfferId });
    const candidateIds: string[] = [];
    for (let index = 0; index < CANDIDATES; index++) {
      const person = { firstName: 'Camille', lastName: `Numéro ${index}`, headline: 'Cherche' };
      candidateIds.push((await createCandidate(tx, person)).id);
    }
    await tx.em.flush();
    for (const id of candidateIds) await publishCandidate(tx, { id });
    return { jobOfferId, candidateIds };
  });
  // What is waited for in the end are the jobs of the applications, not those of making all this.
  await house.database.pool.query('update outbox_event set relayed_at = now()');
  return people;
}

/** Somebody who may apply for all of them. */
async function signIn(): Promise<Client> {
  const data = await new Client(url, null, null).run(
    'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
    { input: { email: EMAIL, password: PASSWORD } },
  );
  return new Client(url, data.signIn.accessToken, null);
}

interface Seen {
  /** Milliseconds. */
  readonly redAfter: number;
  readonly firstAnswerAfter: number;
  readonly firstJobAfter: number;
  readonly lowestLiveness: number;
}

/** Applies without a pause, each again until it is answered, while PostgreSQL goes away and comes back. */
async function underLoad(away: () => Promise<void>, back: () => Promise<void>, awayMs: number): Promise<Seen> {
  const { jobOfferId, candidateIds } = made;
  const admin = await signIn();
  const acknowledged: { at: number; candidateId: string }[] = [];
  const waiting = [...candidateIds];
  let over = false;
  const applicant = async (): Promise<void> => {
    for (let candidateId = waiting.pop(); candidateId && !over; candidateId = waiting.pop()) {
      for (;;) {
        const answer = await admin.ask(Apply, { input: { jobOfferId, candidateId } }).catch(() => null);
        const payload = answer?.data?.applyToJobOffer;
        if (payload) {
          acknowledged.push({ at: Date.now(), candidateId });
          break;
        }
        await pause(50);
      }
      await pause(60);
    }
  };
  let redAt = 0;
  let lowestLiveness = 200;
  const watch = async (): Promise<void> => {
    while (!over) {
      const [health, live] = await Promise.all(
        ['/api/health', '/api/health/live'].map((path) => fetch(`${url}${path}`).then(({ status }) => status)),
      );
      if (health === 503) redAt ||= Date.now();
      lowestLiveness = Math.max(lowestLiveness, live ?? 0);
      await pause(100);
    }
  };
  const busy = [applicant(), applicant(), applicant(), applicant(), watch()];
  await pause(1_000);
  const goneAt = Date.now();
  await away();
  await pause(awayMs);
  await back();
  const backAt = Date.now();
  const firstAnswer = () => acknowledged.find(({ at }) => at > backAt);
  for (let tries = 0; tries < 200 && !firstAnswer(); tries++) await pause(50);
  const jobsSince = 'select 1 from event_delivery where done_at > $1 limit 1';
  let firstJobAt = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 600 && firstJobAt === Number.POSITIVE_INFINITY; tries++) {
    const { rowCount } = await house.database.pool.query(jobsSince, [new Date(backAt)]).catch(() => ({ rowCount: 0 }));
    if (rowCount) firstJobAt = Date.now();
    else await pause(50);
  }
  await pause(500);
  over = true;
  await Promise.all(busy);

  const present = await rowsOnceBack('select candidate_id as id from application');
  const ids = present.map(({ id }) => id as string);
  expect(acknowledged.filter(({ candidateId }) => !ids.includes(candidateId))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  const undone =
    'select event_id from event_delivery where done_at is null union all select id from outbox_event where relayed_at is null';
  for (let tries = 0; tries < 1_700 && (await rowsOnceBack(undone)).length > 0; tries++) await pause(100);
  expect(await rowsOnceBack(undone)).toEqual([]);
  expect(programs.map(({ process }) => [process.exitCode, process.signalCode])).toEqual([
    [null, null],
    [null, null],
  ]);
  return {
    redAfter: redAt - goneAt,
    firstAnswerAfter: (firstAnswer()?.at ?? Number.POSITIVE_INFINITY) - backAt,
    firstJobAfter: firstJobAt - backAt,
    lowestLiveness,
  };
}

async function rowsOnceBack(text: string): Promise<Record<string, unknown>[]> {
  for (let tries = 0; ; tries++) {
    try {
      return (await house.database.pool.query(text)).rows as Record<string, unknown>[];
    } catch (error) {
      if (tries > 50) throw error;
      await pause(100);
    }
  }
}

/** On a quiet machine 5,000 hold (`OUTAGE_MS=5000 SHOW_OUTAGE=1`): one that has much else to do may take its time. */
const MOST_MS = Number(process.env.OUTAGE_MS ?? 30_000);

const goesOnSoon = (seen: Seen) => {
  if (process.env.SHOW_OUTAGE) process.stdout.write(`${JSON.stringify(seen)}\n`);
  expect(seen.redAfter).toBeGreaterThan(0);
  expect(seen.redAfter).toBeLessThan(MOST_MS);
  expect(seen.firstAnswerAfter).toBeLessThan(MOST_MS);
  expect(seen.firstJobAfter).toBeLessThan(MOST_MS);
  expect(seen.lowestLiveness).toBe(200);
};

test.each(backends)(
  'PostgreSQL dies and is started again, with jobs on %s: nothing acknowledged is lost, and everything goes on',
  async (backend) => {
    await begin(backend);
    const away = async (): Promise<void> => {
      const [pid] = readFileSync(join(folder.dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
      process.kill(Number(pid), 'SIGQUIT');
    };
    const back = async (): Promise<void> => {
      servers.push(await startEmbeddedPostgres({ dataDir: folder.dataDir }));
      proxy.target = Number(new URL(directUrl()).port);
      const { port } = new URL(directUrl());
      Object.assign(house.database.pool.options, { connectionString: directUrl(), port: Number(port) });
    };
    goesOnSoon(await underLoad(away, back, 2_000));
  },
  300_000,
);

// BLACK_HOLE_SECONDS=30 for the whole of it, on both.
test.each(process.env.BLACK_HOLE_SECONDS ? backends : (['PostgreSQL'] as const))(
  'PostgreSQL answers nothing any more, without a word, with jobs on %s: the same',
  async (backend) => {
    await begin(backend);
    const seconds = Number(process.env.BLACK_HOLE_SECONDS ?? 6);
    const back = async () => proxy.release();
    goesOnSoon(await underLoad(async () => proxy.swallow(), back, seconds * 1_000));
  },
  300_000,
);
