// A file of 100,000 responses, taken over by a job process: how long it takes, the most memory that process held, how long
// anybody else waits meanwhile, and what it costs to read afterwards. The process is killed half way through and started again.
//
//     npm run bench -- imports             npm run bench -- imports 10000 json    with so many responses, of one kind

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { openHouse } from '../api/house.ts';
import { createUser, Role } from '../api/modules/accounts/index.ts';
import { loadConfig } from '../api/platform/config.ts';
import { startEmbeddedPostgres } from '../api/platform/database/embedded.ts';
import { migrate } from '../api/platform/database/migrate.ts';
import { transaction } from '../api/platform/write.ts';
import { serve } from '../api/serve.ts';
import { WITHOUT_LIMITS } from './limits.ts';

const RESPONSES = Number(process.argv[2] ?? 100_000);
const PASSWORD = 'une mesure, rien de plus';

// oxlint-disable-next-line typescript/no-explicit-any -- answers have the shape of whatever was asked
type Answer = any;

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const ITEMS = ['sante_mentale', 'precarite', 'decrochage', 'migration', 'addictions', 'conflits'];
const FACTORS = ['instabilite_psycho_sociale', 'isolement_social', 'demotivation_perte_sens', 'lacunes_scolaires'];

/** The n-th response of a CAP backup. */
const answersOf = (n: number) => ({
  participatedInCafes: at(['Non', 'Oui', 'Non'], n),
  challengesRanking: Object.fromEntries(
    ITEMS.map((item, place) => [item, n % 2 === 0 ? 1 + ((n + place) % 7) : String(1 + ((n * place) % 7))]),
  ),
  observedChallenges: ITEMS.filter((_item, place) => (n >> place) % 2 === 0),
  emergingChallengesDescription: at(['Perte de sens, difficulté à se projeter.', '', 'Anxiété en hausse.'], n),
  challengesHasEmerged: [at(ITEMS, n)],
  ruptureFactorsOther: '',
  ruptureFactorsFavorable: ['stabilisation_situation', 'adaptation_pedagogique'],
  ruptureFactorsNegative: [at(FACTORS, n)],
  specializationObstacles: `Le coût des transports décourage les plus précaires ; réponse ${n}.`,
  professionalRole: at(['Coach en insertion', 'Assistant·e social·e', `Fonction ${n % 300}`], n),
  email: `personne.${n}@d${n % 60}.example`,
});
const rows = Array.from({ length: RESPONSES }, (_, index) => index);

const backup = (): Buffer =>
  Buffer.from(
    JSON.stringify({
      metadata: { backup_date: '2026-01-01T02:00:00.000Z', total_submissions: RESPONSES },
      submissions: rows.map((n) => ({
        id: n + 1,
        data: JSON.stringify(answersOf(n)),
        created_at: '2025-11-05 08:00:00',
      })),
    }),
  );

function table(): Buffer {
  const cells = (n: number): unknown[] => {
    const { challengesRanking, observedChallenges, challengesHasEmerged, ...rest } = answersOf(n);
    return [
      n + 1,
      '05/11/2025 08:00',
      rest.email.replace('personne', 'autre'),
      rest.participatedInCafes,
      ...ITEMS.map((item) => challengesRanking[item]),
      observedChallenges.join('|'),
      challengesHasEmerged.join('|'),
      rest.specializationObstacles,
      rest.professionalRole,
    ];
  };
  const header = ['id', 'date', 'email', 'participatedInCafes', ...ITEMS.map((item) => `challengesRanking.${item}`)];
  const keys = ['observedChallenges', 'challengesHasEmerged', 'specializationObstacles', 'professionalRole'];
  const lines = [[...header, ...keys], ...rows.map(cells)];
  return Buffer.from(lines.map((line) => line.map((cell) => `"${String(cell)}"`).join(';')).join('\r\n'));
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });

const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(0)} MB`;
const seconds = (from: number): string => `${((performance.now() - from) / 1_000).toFixed(1)} s`;

/** A job process, and the most memory it ever held. */
class Worker {
  private readonly child: ChildProcess;
  constructor(env: Record<string, string>) {
    this.child = spawn(process.execPath, ['--enable-source-maps', '.build/server/api/start.js', 'work'], {
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
  }

  /** Of Linux. */
  async memory(of: 'VmHWM' | 'VmRSS'): Promise<string> {
    const status = await readFile(`/proc/${this.child.pid}/status`, 'utf8');
    return megabytes(Number(new RegExp(`${of}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1_024);
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    this.child.kill(signal);
    await once(this.child, 'exit');
  }
}

const folder = await mkdtemp(join(tmpdir(), 'passerelle-imports-'));
const postgres = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined });
const port = await freePort();
const env = {
  ...WITHOUT_LIMITS,
  DATABASE_URL: postgres.url,
  DATA_DIR: folder,
  LOG_LEVEL: 'warn',
  PORT: String(port),
  PUBLIC_URL: `http://127.0.0.1:${port}`,
  ENCRYPTION_KEY: 'the key of a measurement',
  FILE_MEGABYTES: '100',
};
const config = loadConfig(env);
await migrate(config);
const house = await openHouse(config, 'bench');
const server = await serve(config);
let worker: Worker | undefined;
const pool = new pg.Pool({ connectionString: postgres.url, max: 3 });

let token = '';
async function ask(query: string, variables: object = {}): Promise<Answer> {
  const response = await fetch(`${config.publicUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as Answer;
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

let signedInAt = 0;
async function signIn(): Promise<void> {
  token = '';
  const answer = await ask(
    'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken errors { code } } }',
    { input: { email: 'mesure@example.org', password: PASSWORD } },
  );
  token = answer.signIn.accessToken;
  signedInAt = performance.now();
}

const FIELDS = 'id status readCount newCount doneCount error { en } findings { code count }';

async function begun(name: string, content: Buffer, questionnaireId: string | null): Promise<string> {
  const { createUpload } = await ask(
    `mutation ($name: String!) { createUpload(input: { purpose: SUBMISSION_FILE, name: $name }) { upload { id url } errors { code } } }`,
    { name },
  );
  const { id: uploadId, url } = createUpload.upload;
  const sent = await fetch(new URL(url, config.publicUrl), {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(content),
  });
  if (sent.status !== 200) throw new Error(`${sent.status} ${await sent.text()}`);
  const { createSubmissionImport } = await ask(
    'mutation ($input: CreateSubmissionImportInput!) { createSubmissionImport(input: $input) { submissionImport { id } errors { code } } }',
    { input: { uploadId, questionnaireId, idempotencyKey: name } },
  );
  return createSubmissionImport.submissionImport.id;
}

/** Before the token expires. */
const SIGNED_IN_MS = 300_000;

async function standing(id: string): Promise<Answer> {
  if (performance.now() - signedInAt > SIGNED_IN_MS) await signIn();
  return (await ask(`query ($id: ID!) { submissionImport(id: $id) { ${FIELDS} } }`, { id })).submissionImport;
}

async function until(id: string, holds: (found: Answer) => boolean): Promise<Answer> {
  for (;;) {
    const found = await standing(id);
    if (holds(found)) return found;
    if (found.status === 'FAILED') throw new Error(JSON.stringify(found));
    await pause(100);
  }
}

/** Somebody who answers the questionnaire meanwhile, and what the database says of the statements that run. */
async function watching<T>(slug: string | null, act: () => Promise<T>): Promise<T> {
  let isOver = false;
  let [longest, statement, transactionAge] = [0, 0, 0];
  const answers = async (): Promise<void> => {
    for (let n = 0; !isOver; n += 1) {
      const client = await pool.connect();
      const from = performance.now();
      await client.query('begin');
      await client.query(
        `with r as (insert into respondent (id, questionnaire_id, email, email_key)
           select gen_random_uuid(), id, mail, mail from questionnaire, (select 'essai.' || $2 || '@d1.example' as mail) m
           where slug = $1 returning id, questionnaire_id)
         insert into submission (id, questionnaire_id, questionnaire_version_id, respondent_id, submitted_at, language, source, oddities)
         select gen_random_uuid(), r.questionnaire_id, v.id, r.id, now(), 'FR', 'PUBLIC', '{}'
         from r join questionnaire_version v on v.questionnaire_id = r.questionnaire_id`,
        [slug, n],
      );
      await client.query('rollback');
      longest = Math.max(longest, performance.now() - from);
      client.release();
      await pause(50);
    }
  };
  const looks = async (): Promise<void> => {
    while (!isOver) {
      const { rows: found } = await pool.query(
        `select coalesce(max(extract(epoch from clock_timestamp() - query_start)) filter (where state = 'active' and query !~ 'bullmq'), 0)::float * 1000 as statement,
           coalesce(max(extract(epoch from clock_timestamp() - xact_start)), 0)::float * 1000 as age
         from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
      );
      statement = Math.max(statement, found[0].statement);
      transactionAge = Math.max(transactionAge, found[0].age);
      await pause(20);
    }
  };
  const both = Promise.all([slug === null ? undefined : answers(), looks()]);
  try {
    return await act();
  } finally {
    isOver = true;
    await both;
    const waited = slug === null ? '' : `, an answer sent meanwhile ${longest.toFixed(0)} ms at most`;
    console.log(
      `    longest statement ${statement.toFixed(0)} ms, longest transaction ${transactionAge.toFixed(0)} ms${waited}`,
    );
  }
}

async function timed(name: string, act: () => Promise<unknown>): Promise<void> {
  const from = performance.now();
  await act();
  console.log(`    ${name}: ${(performance.now() - from).toFixed(0)} ms`);
}

async function applied(id: string, slug: string | null, isKilled: boolean): Promise<void> {
  const from = performance.now();
  await ask('mutation ($id: ID!) { applySubmissionImport(input: { id: $id }) { errors { code } } }', { id });
  await watching(slug, async () => {
    if (isKilled) {
      const half = await until(id, ({ doneCount }) => doneCount >= RESPONSES * 0.4);
      await worker?.end('SIGKILL');
      console.log(`    killed after ${half.doneCount} responses, ${seconds(from)}`);
      worker = new Worker(env);
    }
    const done = await until(id, ({ status }) => status === 'DONE');
    console.log(
      `  taken over: ${seconds(from)}, ${done.newCount} of ${done.readCount}; job process at most ${await worker?.memory('VmHWM')}`,
    );
  });
}

async function run(): Promise<void> {
  await transaction(house.context(), (tx) =>
    createUser(tx, { email: 'mesure@example.org', fullName: 'Mesure', roles: [Role.ADMIN], password: PASSWORD }),
  );
  await signIn();
  worker = new Worker(env);
  await pause(3_000);
  console.log(`${RESPONSES} responses; job process before: ${await worker.memory('VmRSS')}`);
  for (const [name, content] of [
    ['sauvegarde.json', backup()],
    ['tableau.csv', table()],
  ] as const) {
    if (process.argv[3] && !name.endsWith(process.argv[3])) continue;
    const isTable = name.endsWith('.csv');
    console.log(`${name}, ${megabytes(content.length)}`);
    const { questionnaires } = await ask('{ questionnaires(first: 1) { nodes { id slug } } }');
    const [questionnaire] = questionnaires.nodes;
    const id = await begun(name, content, isTable ? questionnaire.id : null);
    const from = performance.now();
    await watching(isTable ? questionnaire.slug : null, async () => {
      const checked = await until(id, ({ status }) => status === 'CHECKED');
      console.log(
        `  read: ${seconds(from)}, ${JSON.stringify(checked.findings.slice(0, 4))}; job process at most ${await worker?.memory('VmHWM')}`,
      );
    });
    if (isTable) {
      await worker?.end('SIGTERM');
      worker = new Worker(env);
    }
    // The questionnaire is not there yet, where the backup makes it.
    await applied(id, isTable ? questionnaire.slug : null, !isTable);
    const { rows: found } = await pool.query(
      'select (select count(*)::int from submission) as submissions, (select count(distinct external_id)::int from submission) as ids, (select count(*)::int from answer) as answers',
    );
    console.log(`    in the database: ${JSON.stringify(found[0])}`);
    if (!isTable) {
      const { questionnaires: made } = await ask('{ questionnaires(first: 1) { nodes { id } } }');
      const filter = { questionnaireId: made.nodes[0].id };
      const list = (more: object) => () =>
        ask(
          'query ($filter: SubmissionFilter) { submissions(first: 25, filter: $filter) { totalCount nodes { id email answers { text } } } }',
          { filter: { ...filter, ...more } },
        );
      await timed('list', list({}));
      await timed('list by words', list({ search: 'transports' }));
      await timed('list by a rare word', list({ search: 'personne.77' }));
      await timed('statistics', () =>
        ask('query ($id: ID!) { questionnaireStatistics(questionnaireId: $id) { responses waiting } }', {
          id: made.nodes[0].id,
        }),
      );
      const undone = performance.now();
      await ask('mutation ($id: ID!) { undoSubmissionImport(input: { id: $id }) { errors { code } } }', { id });
      await watching('cap', () => until(id, ({ status }) => status === 'UNDONE'));
      console.log(`  undone: ${seconds(undone)}`);
    }
  }
}

try {
  await run();
} finally {
  await worker?.end('SIGKILL').catch(() => undefined);
  await pool.end();
  await server.close();
  await house.close();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
