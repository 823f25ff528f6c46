// All responses of a large questionnaire as CSV and as a workbook: how long it takes a job process, and the most memory
// that process ever held. Seconds are of this machine.
//
//     npm run bench -- exports            npm run bench -- exports 10000    with so many responses

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type House, openHouse } from '../api/house.ts';
import { responseContent } from '../api/modules/reports/index.ts';
import { plainQuestion, type QuestionDraft, type QuestionKind } from '../api/modules/submissions/index.ts';
import { loadConfig } from '../api/platform/config.ts';
import { newId } from '../api/platform/context.ts';
import { startEmbeddedPostgres } from '../api/platform/database/embedded.ts';
import { migrate } from '../api/platform/database/migrate.ts';
import { sparingly } from '../api/platform/files/sparing.ts';
import { storageOf } from '../api/platform/files/storage.ts';

const RESPONSES = Number(process.argv[2] ?? 100_000);
const AT_ONCE = 5_000;

const said = (fr: string) => ({ fr, en: null });
const parts = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({ key: `${name}${at}`, label: said(`${name} numéro ${at}`) }));
const question = (key: string, kind: QuestionKind, more: Partial<QuestionDraft> = {}): QuestionDraft => ({
  ...plainQuestion,
  key,
  kind,
  label: said(`Question ${key}`),
  ...more,
});

/** Twelve questions of every kind, 30 columns, and about 23 answers a response. */
const questions: readonly QuestionDraft[] = [
  question('role', 'SINGLE_CHOICE', { options: parts('role', 8) }),
  question('topics', 'MULTIPLE_CHOICE', { options: parts('topic', 8) }),
  question('marks', 'RATING', { items: parts('item', 8), minimum: 1, maximum: 7 }),
  question('order', 'RANKING', { options: parts('place', 4) }),
  ...['hours', 'years'].map((key) => question(key, 'NUMBER', { decimals: 1 })),
  question('since', 'DATE'),
  ...['remark', 'wish', 'more'].map((key) => question(key, 'LONG_TEXT')),
  question('agreed', 'CONSENT'),
];

/** The n-th response is a function of n alone. */
const ANSWERS = `
  select 0 as place, 'role' as question, null as item, 'role' || n % 8 as option, null::int as rating, null::float8 as number, null::date as day, null as text
  union all select 1 + t, 'topics', null, 'topic' || t, null, null, null, null from generate_series(0, 7) t where (n + t) % 3 = 0
  union all select 10 + t, 'marks', 'item' || t, null, 1 + (n + t) % 7, null, null, null from generate_series(0, 7) t
  union all select 20 + t, 'order', null, 'place' || t, 1 + (n + t) % 4, null, null, null from generate_series(0, 3) t
  union all select 30, 'hours', null, null, null, n % 40 + 0.5, null, null
  union all select 31, 'years', null, null, null, n % 30, null, null
  union all select 32, 'since', null, null, null, null, date '2020-01-01' + n % 2000, null
  union all select 33 + t, (array['remark', 'wish', 'more'])[t + 1], null, null, null, null, null,
    'Réponse ' || n || ' : ' || repeat('quelques mots de plus ', 1 + n % 8) from generate_series(0, 2) t
  union all select 40, 'agreed', null, 'yes', null, null, null, null where n % 2 = 0`;

async function fill(url: string): Promise<string> {
  const [questionnaireId, versionId] = [newId(), newId()];
  const sections = JSON.stringify([{ key: 'all', title: said('Tout'), description: null, shownWhen: null, questions }]);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query(
      `insert into questionnaire (id, slug, title, status, sections, created_at, updated_at, version)
       values ($1, 'mesure', '{"fr": "Mesure", "en": null}', 'PUBLISHED', $2, now(), now(), 1)`,
      [questionnaireId, sections],
    );
    await client.query(
      `insert into questionnaire_version (id, questionnaire_id, number, sections, published_at) values ($1, $2, 1, $3, now())`,
      [versionId, questionnaireId, sections],
    );
    for (let made = 0; made < RESPONSES; made += AT_ONCE) {
      const range = [made, Math.min(made + AT_ONCE, RESPONSES) - 1];
      await client.query(
        `insert into respondent (id, questionnaire_id, email)
         select md5('respondent ' || n)::uuid, $3, 'personne-' || n || '@example.org' from generate_series($1::int, $2::int) n`,
        [...range, questionnaireId],
      );
      await client.query(
        `insert into submission (id, questionnaire_id, questionnaire_version_id, respondent_id, submitted_at, language, source, oddities)
         select md5('submission ' || n)::uuid, $3, $4, md5('respondent ' || n)::uuid,
           timestamptz '2026-01-01' + n * interval '1 minute', 'FR', 'PUBLIC', '{}' from generate_series($1::int, $2::int) n`,
        [...range, questionnaireId, versionId],
      );
      await client.query(
        `insert into answer (submission_id, position, question_key, item, option_key, rating, number, day, text)
         select md5('submission ' || n)::uuid, a.place, a.question, a.item, a.option, a.rating, a.number, a.day, a.text
         from generate_series($1::int, $2::int) n, lateral (${ANSWERS}) a`,
        range,
      );
    }
    await client.query('analyze submission, respondent, answer');
  } finally {
    await client.end();
  }
  return questionnaireId;
}

const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(0)} MB`;

async function measure(house: House, questionnaireId: string): Promise<void> {
  console.log(`memory before: ${megabytes(process.memoryUsage.rss())}`);
  for (const [name, more] of [
    ['CSV', { format: 'CSV' }],
    ['CSV, anonymous', { format: 'CSV', anonymous: true }],
    ['workbook', { format: 'XLSX' }],
  ] as const) {
    const request = { anonymous: false, texts: false, wording: 'LABELS', institutionId: null, slug: 'mesure' } as const;
    const from = performance.now();
    const content = responseContent(house.context(), { ...request, questionnaireId, ...more });
    const { size } = await storageOf(house.config).write(sparingly(content));
    const seconds = ((performance.now() - from) / 1_000).toFixed(1);
    // Of Linux: kilobytes.
    const most = megabytes(process.resourceUsage().maxRSS * 1_024);
    console.log(
      `${RESPONSES} responses, ${name.padEnd(14)} ${seconds.padStart(6)} s ${megabytes(size).padStart(7)}, memory so far at most ${most}`,
    );
  }
}

/** The process that exports is another than the one that filled the database: its memory is its own. */
async function measured(url: string, dataDir: string, questionnaireId: string): Promise<void> {
  const given = ['--enable-source-maps', import.meta.filename, String(RESPONSES), url, dataDir, questionnaireId];
  const child = spawn(process.execPath, given, { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`The process that exports ended with ${code}`);
}

async function prepare(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined });
  try {
    await migrate(loadConfig({ DATABASE_URL: postgres.url, DATA_DIR: folder, LOG_LEVEL: 'warn' }));
    await measured(postgres.url, folder, await fill(postgres.url));
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const [url, dataDir, questionnaireId] = process.argv.slice(3);
if (url && dataDir && questionnaireId) {
  const house = await openHouse(loadConfig({ DATABASE_URL: url, DATA_DIR: dataDir, LOG_LEVEL: 'warn' }), 'bench');
  try {
    await measure(house, questionnaireId);
  } finally {
    await house.close();
  }
} else await prepare();
