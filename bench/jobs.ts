// How many jobs two processes carry out, and what a long queue costs those who send answers to a questionnaire.
//
//     npm run bench -- jobs    about 3 minutes; writes the table of docs/performance.md       --print    only prints it

import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { openHouse } from '../api/house.ts';
import { loadConfig } from '../api/platform/config.ts';
import { newId } from '../api/platform/context.ts';
import { startEmbeddedPostgres } from '../api/platform/database/embedded.ts';
import { migrate } from '../api/platform/database/migrate.ts';
import { writeSection } from './document.ts';
import { WITHOUT_LIMITS } from './limits.ts';
import { backendsOf, cpuOf } from './reads/processes.ts';

const JOBS = 6_000;
const RUNS = 3;
const QUEUED = 100_000;
const CALLERS = 4;
const ROUNDS = 15;
const ROUND_MS = 1_500;
/** Names under which a job process is connected. */
const CONNECTIONS = ['passerelle', 'passerelle jobs', 'passerelle events'];
const PORTS = { empty: 4903, queued: 4904 } as const;
type Side = keyof typeof PORTS;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const folder = await mkdtemp(join(tmpdir(), 'passerelle-jobs-'));
const postgres = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined });
const children: ChildProcess[] = [];
const pools: pg.Pool[] = [];

async function makeDatabase(name: string): Promise<{ url: string; pool: pg.Pool }> {
  const first = new pg.Client({ connectionString: postgres.url });
  await first.connect();
  await first.query(`create database ${name}`);
  await first.end();
  const url = new URL(postgres.url);
  url.pathname = `/${name}`;
  await migrate({ ...loadConfig({ LOG_LEVEL: 'fatal' }), databaseUrl: url.href });
  const pool = new pg.Pool({ connectionString: url.href, max: 4 });
  pools.push(pool);
  await pool.query('create table bench_row (subject text)');
  return { url: url.href, pool };
}

/** Events that nobody has relayed yet, each of a subject of its own. */
const recordEvents = (pool: pg.Pool, count: number) =>
  pool.query(
    `insert into outbox_event (id, name, payload, subject, occurred_at)
     select id, 'BenchMeasured', jsonb_build_object('subjectId', id), id, now()
     from (select gen_random_uuid() as id from generate_series(1, $1)) made`,
    [count],
  );

async function startWorker(url: string): Promise<ChildProcess> {
  const child = fork(new URL('jobs-worker.js', import.meta.url), { env: { ...process.env, DATABASE_URL: url } });
  children.push(child);
  await once(child, 'message');
  return child;
}

interface JobRuns {
  /** Jobs a second, from the first event to the last job's end, the relay's part included. */
  readonly rates: number[];
  /** Processor time a job in milliseconds: of the job processes, and of the database for them. */
  readonly cpu: { processes: number; database: number } | null;
}

async function carriedOut(): Promise<JobRuns> {
  const { url, pool } = await makeDatabase('jobs');
  const workers = [await startWorker(url), await startWorker(url)];
  const rates: number[] = [];
  const taken = async () => ({
    processes: workers.reduce((sum, { pid }) => sum + (cpuOf(pid as number) ?? 0), 0),
    database: [...(await backendsOf(pool, CONNECTIONS)).values()].reduce((sum, cpu) => sum + cpu, 0),
  });
  let before = { processes: 0, database: 0 };
  for (let run = 0; run <= RUNS; run++) {
    if (run === 1) before = await taken();
    const [rows] = (await pool.query('select count(*)::int as count from bench_row')).rows as { count: number }[];
    const from = performance.now();
    await recordEvents(pool, JOBS);
    for (;;) {
      const [{ count }] = (await pool.query('select count(*)::int as count from bench_row')).rows as [
        { count: number },
      ];
      if (count >= (rows?.count ?? 0) + JOBS) break;
      await pause(50);
    }
    // The first run warms up.
    if (run > 0) rates.push(JOBS / ((performance.now() - from) / 1_000));
  }
  const [{ twice }] = (await pool.query('select count(*)::int - count(distinct subject)::int as twice from bench_row'))
    .rows as [{ twice: number }];
  if (twice > 0) throw new Error(`${twice} jobs had their effect twice`);
  const after = await taken();
  const each = (part: 'processes' | 'database') => (after[part] - before[part]) / (RUNS * JOBS);
  const cpu = after.processes > 0 ? { processes: each('processes'), database: each('database') } : null;
  for (const worker of workers) worker.kill();
  return { rates, cpu };
}

const SUBMIT = `mutation ($input: SubmitQuestionnaireInput!) {
  submitQuestionnaire(input: $input) { submission { id } errors { code } } }`;
const said = (fr: string) => ({ fr, en: null });
const SECTIONS = [
  {
    key: 'only',
    title: said('Une partie'),
    questions: [{ key: 'word', kind: 'TEXT', label: said('Un mot ?'), required: true }],
  },
];

/** A server on a database of its own with an open questionnaire; gives what sends answers to it. */
async function makeSide(side: Side): Promise<{ pool: pg.Pool; submit: () => Promise<void> }> {
  const { url, pool } = await makeDatabase(side);
  const questionnaireId = newId();
  await pool.query(
    `insert into questionnaire (id, slug, title, sections, status, created_at, updated_at, published_at, version)
     values ($1, 'enquete', $2, $3, 'PUBLISHED', now(), now(), now(), 1)`,
    [questionnaireId, said('Enquête'), JSON.stringify(SECTIONS)],
  );
  const port = PORTS[side];
  const program = fileURLToPath(new URL('../api/start.js', import.meta.url));
  for (const role of ['serve', 'work']) {
    const env = {
      ...process.env,
      DATABASE_URL: url,
      PORT: String(port),
      LOG_LEVEL: 'error',
      TRUST_PROXY: 'loopback',
      ...WITHOUT_LIMITS,
    };
    const child = spawn(process.execPath, ['--enable-source-maps', program, role], { env, stdio: 'pipe' });
    child.stderr.pipe(process.stderr);
    children.push(child);
    await once(child.stdout, 'data');
  }
  const agent = new Agent({ keepAlive: true });
  let sent = 0;
  const submit = (): Promise<void> =>
    new Promise((done, failed) => {
      sent += 1;
      const input = {
        questionnaireId,
        idempotencyKey: `cle-${sent}`,
        answers: [{ questionKey: 'word', text: 'bien' }],
      };
      const body = JSON.stringify({ query: SUBMIT, variables: { input } });
      // From another address each time: how many answers one may send is limited.
      const address = `10.${(sent >> 16) & 255}.${(sent >> 8) & 255}.${sent & 255}`;
      const headers = { 'content-type': 'application/json', 'x-forwarded-for': address };
      const asked = request({ port, path: '/graphql', method: 'POST', agent, headers }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => (text.includes('"errors":[]') ? done() : failed(new Error(text))));
      });
      asked.on('error', failed);
      asked.end(body);
    });
  return { pool, submit };
}

/** Jobs of a queue that nobody works on, as they stand there while mails wait for their rate. */
async function fillQueue(pool: pg.Pool): Promise<void> {
  const house = await openHouse(
    { ...loadConfig({ LOG_LEVEL: 'fatal' }), databaseUrl: pool.options.connectionString as string },
    'bench',
  );
  const { openQueue } = await import('../api/platform/jobs/queue.ts');
  const { job } = await import('../api/platform/jobs/job.ts');
  const { defineEvent } = await import('../api/platform/events/event.ts');
  const waiting = job<object>('bench.wait', {
    on: [defineEvent('BenchWaiting')],
    rate: { max: 1, per: 'hour' },
    run: async () => undefined,
  });
  const { config, database, log } = house;
  const queue = openQueue({ config, database, log }, [waiting]);
  for (let added = 0; added < QUEUED; added += 1_000) {
    const ids = Array.from({ length: 1_000 }, () => newId());
    await pool.query(
      `insert into event_delivery (event_id, job, position, subject, queued_at)
       select id, 'bench.wait', row_number() over (), id, now() from unnest($1::uuid[]) id`,
      [ids],
    );
    await queue.add(
      ids.map((id) => ({
        id: `${id}-bench.wait`,
        definition: waiting,
        data: { eventId: id, position: '0', subject: id, payload: { subjectId: id } },
      })),
    );
  }
  await queue.close();
  await house.close();
  await pool.query('vacuum analyze');
}

async function rateOf(submit: () => Promise<void>): Promise<number> {
  const from = performance.now();
  let answers = 0;
  const caller = async (): Promise<void> => {
    while (performance.now() - from < ROUND_MS) {
      await submit();
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
  return answers / ((performance.now() - from) / 1_000);
}

/** Answers a second of both sides, in turns, and the ratio of each pair. */
async function paired(): Promise<Record<Side, number> & { ratio: number }> {
  const empty = await makeSide('empty');
  const queued = await makeSide('queued');
  await fillQueue(queued.pool);
  await empty.pool.query('vacuum analyze');
  const rates: Record<Side, number[]> = { empty: [], queued: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    const order: readonly Side[] = round % 2 === 0 ? ['empty', 'queued'] : ['queued', 'empty'];
    for (const side of order) {
      const rate = await rateOf((side === 'empty' ? empty : queued).submit);
      if (round > 0) rates[side].push(rate);
    }
  }
  const ratio = median(rates.queued.map((rate, index) => rate / (rates.empty[index] as number)));
  return { empty: median(rates.empty), queued: median(rates.queued), ratio };
}

try {
  const { rates: jobs, cpu } = await carriedOut();
  console.log(`jobs a second: ${jobs.map((rate) => rate.toFixed(0)).join(', ')}`, cpu);
  const { empty, queued, ratio } = await paired();
  const percent = ((1 - ratio) * 100).toFixed(1);
  const machine = `${availableParallelism()} cores of ${cpus()[0]?.model.trim()}, Node ${process.version}, embedded PostgreSQL, clients on the same machine`;
  const table = `Measured on ${machine}.

| what | measured | goal |
|---|---:|---:|
| jobs a second, two processes, each with a claim and a row (median of ${RUNS} runs of ${JOBS}) | ${median(jobs).toFixed(0)} | 400 |
| processor time a job, the processes’ + the database’s | ${cpu ? `${cpu.processes.toFixed(2)} + ${cpu.database.toFixed(2)} ms` : 'unknown'} | |
| answers to a questionnaire a second, empty queue | ${empty.toFixed(0)} | |
| the same with ${QUEUED.toLocaleString('en')} jobs queued | ${queued.toFixed(0)} | |
| slower by (median of ${ROUNDS} pairs) | ${percent} % | at most 20 % |`;
  console.log(table);
  if (!process.argv.includes('--print')) await writeSection('jobs', table);
} finally {
  for (const child of children) child.kill();
  for (const pool of pools) await pool.end();
  await pause(1_000);
  await postgres.stop();
  await rm(folder, { recursive: true });
}
