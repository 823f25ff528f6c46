// Statistics of a questionnaire with 100,000 responses: what a page costs the database, and what one more response costs.
//
//     npm run bench -- statistics          npm run bench -- statistics 20000    with so many responses

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type House, openHouse } from '../api/house.ts';
import {
  benchmarkOf,
  breakdownOf,
  countQuestionnaire,
  StatisticsDimension,
  statisticsOf,
} from '../api/modules/statistics/index.ts';
import { capQuestionnaire, createQuestionnaire, publishQuestionnaire } from '../api/modules/submissions/index.ts';
import { loadConfig } from '../api/platform/config.ts';
import { startEmbeddedPostgres } from '../api/platform/database/embedded.ts';
import { migrate } from '../api/platform/database/migrate.ts';
import { transaction } from '../api/platform/write.ts';

const RESPONSES = Number(process.argv[2] ?? 100_000);
const INSTITUTIONS = 60;
const ROUNDS = 15;

/** Every question of the questionnaire answered by nine of ten, over 18 months; each institution by as many. */
async function fill(
  client: Pick<pg.PoolClient, 'query'>,
  questionnaireId: string,
  from: number,
  to: number,
): Promise<void> {
  const ask = (text: string, values: unknown[] = []) => client.query(text, values);
  await ask('select setseed(0.5)');
  await ask(
    `insert into respondent (id, questionnaire_id, email, email_key)
     select md5('r' || n)::uuid, $1, mail, mail from generate_series($2::int, $3::int) n,
       lateral (select 'p' || n || '@d' || n % $4 || '.example' as mail) m`,
    [questionnaireId, from, to, INSTITUTIONS],
  );
  await ask(
    `insert into submission (id, questionnaire_id, questionnaire_version_id, respondent_id, submitted_at, language, source, oddities, institution_id)
     select md5('s' || n)::uuid, $1, (select id from questionnaire_version where questionnaire_id = $1), md5('r' || n)::uuid,
       timestamptz '2025-01-01' + n * interval '18 months' / $4, case when n % 9 = 0 then 'EN' else 'FR' end, 'PUBLIC', '{}', md5('i' || n % $5)::uuid
     from generate_series($2::int, $3::int) n`,
    [questionnaireId, from, to, RESPONSES, INSTITUTIONS],
  );
  const questions = capQuestionnaire.sections.flatMap((section) => section.questions);
  for (const [place, { key, kind, options, items, minimum, maximum }] of questions.entries()) {
    const rows = {
      SINGLE_CHOICE: `select 0, null, ($1::text[])[1 + floor(random() * cardinality($1))::int], null::int, null`,
      MULTIPLE_CHOICE: `select o.ordinality, null, o.key, null::int, null from unnest($1::text[]) with ordinality o (key) where random() < 0.4`,
      RATING: `select i.ordinality, i.key, null, $3::int + floor(random() * ($4::int - $3::int + 1))::int, null from unnest($2::text[]) with ordinality i (key)`,
      TEXT: `select 0, null, null, null::int, 'Un texte comme on en écrit.'`,
    }[kind === 'LONG_TEXT' ? 'TEXT' : (kind as 'TEXT')];
    if (!rows) continue;
    await ask(
      `insert into answer (submission_id, position, question_key, item, option_key, rating, text)
       select md5('s' || n)::uuid, $5::int * 100 + g.position, $6, g.item, g.option_key, g.rating, g.text
       from generate_series($7::int, $8::int) n cross join lateral (${rows}) g (position, item, option_key, rating, text)
       where n % 10 <> $5::int % 10 and coalesce($1::text[], $2::text[], '{}') is not null and coalesce($3::int, $4::int, 0) is not null`,
      [options.map((option) => option.key), items.map((item) => item.key), minimum, maximum, place, key, from, to],
    );
  }
}

/** Runs these without the time limit of requests. */
async function unhurried(pool: pg.Pool, ...statements: string[]): Promise<void> {
  const client = await pool.connect();
  await client.query('set statement_timeout = 0');
  for (const statement of statements) await client.query(statement);
  await client.query('reset statement_timeout');
  client.release();
}

/** What the database did for `act`: its statements, and how long each took from the sending to the whole answer. */
async function measured<T>(act: () => Promise<T>): Promise<{ result: T; statements: number; milliseconds: number }> {
  const taken: number[] = [];
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const from = performance.now();
    const noted = () => void taken.push(performance.now() - from);
    const last = args.at(-1);
    if (typeof last === 'function')
      args[args.length - 1] = (...results: unknown[]) => {
        noted();
        Reflect.apply(last, undefined, results);
      };
    const answer = Reflect.apply(original, this, args);
    if (answer instanceof Promise) void answer.then(noted, noted);
    return answer;
  } as never;
  try {
    const result = await act();
    return { result, statements: taken.length, milliseconds: taken.reduce((sum, time) => sum + time, 0) };
  } finally {
    pg.Client.prototype.query = original;
  }
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] as number;

async function line(name: string, act: () => Promise<unknown>, rounds = ROUNDS): Promise<void> {
  const times: number[] = [];
  const walls: number[] = [];
  let statements = 0;
  for (let round = 0; round < rounds; round++) {
    const from = performance.now();
    const { milliseconds, ...rest } = await measured(act);
    walls.push(performance.now() - from);
    times.push(milliseconds);
    statements = rest.statements;
  }
  const [fastest, database, whole] = [Math.min(...times), median(times), median(walls)].map((time) => time.toFixed(0));
  console.log(`| ${name} | ${statements} | ${fastest} | ${database} | ${whole} |`);
}

async function run(house: House): Promise<void> {
  const { pool } = house.database;
  const id = await transaction(house.context(), async (tx) => {
    const questionnaire = await createQuestionnaire(tx, capQuestionnaire);
    await tx.em.flush();
    await publishQuestionnaire(tx, { id: questionnaire.id });
    return questionnaire.id;
  });
  await pool.query(
    `insert into institution (id, name, type, sector, created_at, updated_at)
     select md5('i' || n)::uuid, 'Institution ' || n, (array['COMPANY', 'SCHOOL', 'ASSOCIATION', 'PUBLIC_INSTITUTION'])[1 + n % 4],
       (array['HEALTH', 'EDUCATION', 'SOCIAL'])[1 + n % 3], now(), now() from generate_series(0, $1::int - 1) n`,
    [INSTITUTIONS],
  );
  await pool.query(
    `insert into institution_rule (id, institution_id, kind, value, created_at)
     select gen_random_uuid(), md5('i' || n)::uuid, 'DOMAIN', 'd' || n || '.example', now()
     from generate_series(0, $1::int - 1) n`,
    [INSTITUTIONS],
  );
  // Search, audit and the classification of addresses are not what is measured here, and take minutes for so many rows.
  const { rows: searched } = await pool.query(
    `select indexname from pg_indexes where tablename in ('answer', 'respondent') and indexdef like '%USING gin%'`,
  );
  for (const { indexname } of searched) await pool.query(`drop index "${indexname}"`);
  const client = await pool.connect();
  await client.query(`set statement_timeout = 0; set session_replication_role = replica`);
  const step = 10_000;
  for (let from = 0; from < RESPONSES; from += step) await fill(client, id, from, Math.min(from + step, RESPONSES) - 1);
  await client.query(
    `insert into tally_waiting (submission_id, questionnaire_id) select id, questionnaire_id from submission;
     set session_replication_role = origin; reset statement_timeout`,
  );
  client.release();
  const { rows } = await pool.query('select count(*)::int as answers from answer');
  console.log(`${RESPONSES} responses with ${rows[0].answers} answers from ${INSTITUTIONS} institutions`);
  await unhurried(
    pool,
    'analyze submission',
    'analyze tally_place',
    'analyze institution',
    'analyze answer (submission_id, question_key)',
  );

  const count = () => transaction(house.context(), (tx) => countQuestionnaire(tx, id));
  const from = performance.now();
  while (await count());
  console.log(`counted for the first time in ${((performance.now() - from) / 1000).toFixed(1)} s`);
  await unhurried(pool, 'vacuum analyze tally_bits');

  const { ROLE, INSTITUTION, QUESTION } = StatisticsDimension;
  const institutionId = (await pool.query(`select md5('i7')::uuid as id`)).rows[0].id as string;
  const ctx = () => house.context();
  const first = await statisticsOf(ctx(), { questionnaireId: id });
  const roles = first?.dimensions.find(({ dimension }) => dimension === ROLE);
  const choice = first?.dimensions.find(({ dimension }) => dimension === QUESTION);
  console.log(
    '\n| what | statements | database ms (fastest) | median | whole ms (median) |\n|---|---:|---:|---:|---:|',
  );
  await line('statistics of everybody', () => statisticsOf(ctx(), { questionnaireId: id }));
  await line('of one institution', () =>
    statisticsOf(ctx(), { questionnaireId: id, slice: { dimension: INSTITUTION, value: institutionId } }),
  );
  await line('one institution against the others', () => benchmarkOf(ctx(), { questionnaireId: id, institutionId }));
  const by = roles ? { dimension: ROLE } : { dimension: QUESTION, questionKey: choice?.questionKey ?? null };
  await line(`everything by ${roles ? 'role' : 'a choice'}`, () => breakdownOf(ctx(), { questionnaireId: id, by }));
  await line('one question by institution', () =>
    breakdownOf(ctx(), {
      questionnaireId: id,
      by: { dimension: INSTITUTION },
      questionKey: first?.questions.find(({ kind }) => kind === 'RATING')?.key ?? null,
    }),
  );
  await line(
    'everything by institution',
    () => breakdownOf(ctx(), { questionnaireId: id, by: { dimension: INSTITUTION } }),
    5,
  );

  let next = RESPONSES;
  const writes = async (): Promise<void> => {
    await fill(pool, id, next, next);
    next += 1;
    const began = performance.now();
    const { milliseconds, statements } = await measured(count);
    console.log(
      `| one more response counted  | ${statements} | ${milliseconds.toFixed(0)} | | ${(performance.now() - began).toFixed(0)} |`,
    );
  };
  for (let round = 0; round < 3; round++) await writes();
}

const folder = await mkdtemp(join(tmpdir(), 'passerelle-statistics-'));
const database = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined });
try {
  const config = { ...loadConfig({ LOG_LEVEL: 'fatal', DATA_DIR: folder }), databaseUrl: database.url };
  await migrate(config);
  const house = await openHouse(config, 'bench');
  try {
    await run(house);
  } finally {
    await house.close();
  }
} finally {
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}
