// The data that the bench measures on, made by set-based SQL: the n-th row of a table is a function of n alone, so every
// machine measures the same rows. Indexes and foreign keys are set aside while rows come in.

import type { Pool, PoolClient } from 'pg';
import { familyNames, givenNames } from '../api/demo/names.ts';
import { populations } from '../api/demo/places.ts';
import { houses, places, positions, sectors, skillNames, tasks, wishes } from './words.ts';

interface Sizes {
  readonly organisations: number;
  readonly offers: number;
  readonly candidates: number;
  readonly skills: number;
  readonly applications: number;
  readonly trainings: number;
  readonly sessions: number;
  readonly enrolments: number;
  /** People with an account and a profile as candidate; every fifth candidate at the most. */
  readonly owners: number;
}

const FULL: Sizes = {
  organisations: 2_000,
  offers: 20_000,
  candidates: 100_000,
  skills: 500,
  applications: 300_000,
  trainings: 200,
  sessions: 2_000,
  enrolments: 150_000,
  owners: 20_000,
};

/** The full sizes, with everything that grows multiplied. */
const scaled = (factor: number): Sizes => {
  const times = (size: number) => Math.round(size * factor);
  return {
    ...FULL,
    organisations: times(FULL.organisations),
    offers: times(FULL.offers),
    candidates: times(FULL.candidates),
    applications: times(FULL.applications),
    sessions: times(FULL.sessions),
    enrolments: times(FULL.enrolments),
    owners: times(FULL.owners),
  };
};

const KINDS = [
  'user',
  'organisation',
  'organisation_member',
  'candidate',
  'skill',
  'training',
  'training_session',
  'enrolment',
  'job_offer',
  'application',
  'session',
] as const;
type Kind = (typeof KINDS)[number];

const BEGINNING = Date.UTC(2023, 0, 1);
const SPAN_MS = 900 * 86_400_000;

/** A whole number from 0, below `most`, that falls the same way for the same row and salt. */
const draw = (row: string, salt: number, most: number | string): string =>
  `(((hashint8extended((${row})::bigint, ${salt}) >> 20) & 4294967295) % ${most})::int`;

/** An entry of an array parameter, drawn. */
const pick = (parameter: string, row: string, salt: number): string =>
  `(${parameter})[1 + ${draw(row, salt, `cardinality(${parameter})`)}]`;

/** True for so many of a hundred rows. */
const share = (row: string, salt: number, percent: number): string => `${draw(row, salt, 100)} < ${percent}`;

/** Instants of a kind's rows run evenly from the beginning to the end of the span. */
const instant = (row: string, count: number): string =>
  `(timestamptz 'epoch' + interval '1 millisecond' * (${BEGINNING} + ((${row})::bigint * ${Math.floor(SPAN_MS / (count + 1))})))`;

/** The id of the n-th row of a kind: version 7, so ids grow with the time like those that the API makes. */
const idOf = (kind: Kind, row: string, count: number): string => {
  const step = Math.floor(SPAN_MS / (count + 1));
  return `pg_temp.bench_id(${KINDS.indexOf(kind)}, (${row})::bigint, ${step})`;
};

/** The token of the n-th session. Sessions are made as signing in makes them: only the hash is stored. */
const tokenOfSession = (row: string): string => `('bench_' || md5('token ' || ${row}))`;

interface MadeData {
  /** Access token of the administrator. */
  readonly administrator: string;
}

/**
 * Fills an empty, migrated database: 100,000 candidates and what belongs to them at scale 1, in half a minute.
 * @param pool one without time limits on its queries
 */
export async function makeData(pool: Pool, { scale = 1 }: { scale?: number } = {}): Promise<MadeData> {
  const sizes = scaled(scale);
  const client = await pool.connect();
  try {
    await client.query("set session_replication_role = replica; set maintenance_work_mem = '256MB'");
    await client.query(`
      create or replace function pg_temp.bench_id(kind int, n bigint, step bigint) returns uuid language sql immutable as $$
        select (lpad(to_hex(${BEGINNING} + n * step), 12, '0') || '7' || substr(md5(kind || ' ' || n), 1, 3)
          || '8' || substr(md5(kind || ' ' || n), 4, 15))::uuid $$`);
    const restore = await setIndexesAside(client);
    for (const [text, values] of statements(sizes)) await client.query(text, values as unknown[]);
    await restore();
    await client.query('reset session_replication_role');
    await client.query('vacuum analyze');
    const { rows } = await client.query<{ token: string }>(`select ${tokenOfSession('0')} as token`);
    return { administrator: rows[0]?.token as string };
  } finally {
    // Ends the connection, whose settings nobody else should get.
    client.release(true);
  }
}

/** Drops the indexes that no constraint needs, and gives what makes them again. */
async function setIndexesAside(client: PoolClient): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace = 'public'::regnamespace and c.relname = any($1)
      and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)`,
    [[...KINDS, 'candidate_skill', 'candidate_training', 'job_offer_skill', 'job_offer_training']],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return async () => {
    for (const { definition } of rows) await client.query(definition);
  };
}

type Statement = readonly [text: string, values?: readonly unknown[]];

const GIVEN = [...givenNames.f, ...givenNames.m];
const COMMUNES = populations.flatMap(([code, thousands]) => Array.from({ length: thousands }, () => code));
const CONTRACTS = ['PERMANENT', 'PERMANENT', 'FIXED_TERM', 'FIXED_TERM', 'TEMPORARY', 'APPRENTICESHIP', 'INTERNSHIP'];

function statements(sizes: Sizes): Statement[] {
  return [...people(sizes), ...organisations(sizes), ...trainings(sizes), ...candidates(sizes), ...offers(sizes)];
}

/** User 0 is the administrator, 1 to `owners` are candidates, the rest recruit, one an organisation. */
function people({ owners, organisations }: Sizes): Statement[] {
  const count = owners + organisations;
  const recruits = `n > ${owners}`;
  return [
    [
      `insert into "user" (id, email, full_name, roles, password_hash, created_at)
       select ${idOf('user', 'n', count)}, 'person' || n || '@example.org',
         ${pick('$1::text[]', 'n', 1)} || ' ' || ${pick('$2::text[]', 'n', 2)},
         case when n = 0 then array['ADMIN'] when ${recruits} then array['RECRUITER'] else array['CANDIDATE'] end,
         '', ${instant('n', count)}
       from generate_series(0, ${count}) n`,
      [GIVEN, familyNames],
    ],
    [
      `insert into session (id, user_id, access_hash, access_expires_at, created_at, expires_at)
       select ${idOf('session', 'n', count)}, ${idOf('user', 'n', count)},
         encode(sha256(${tokenOfSession('n')}::bytea), 'hex'), now() + interval '30 days', now(), now() + interval '30 days'
       from generate_series(0, ${owners}) n`,
    ],
  ];
}

function organisations({ organisations, owners }: Sizes): Statement[] {
  const user = idOf('user', `${owners} + n`, owners + organisations);
  return [
    [
      `insert into organisation (id, name, kind, siren, sector, website, email, phone, address, commune_code, description, created_at, updated_at)
       select ${idOf('organisation', 'n', organisations)}, ${pick('$1::text[]', 'n', 11)} || ' ' || ${pick('$2::text[]', 'n', 12)} || ' ' || n,
         case when ${share('n', 13, 85)} then 'COMPANY' when ${share('n', 14, 70)} then 'INSTITUTION' else 'TRAINING_CENTRE' end,
         lpad((100000000 + n)::text, 9, '0'), ${pick('$3::text[]', 'n', 15)}, 'https://example.org/' || n,
         'contact' || n || '@example.org', '0590' || lpad(n::text, 6, '0'), n || ' rue de la République', ${pick('$4::text[]', 'n', 16)},
         'Entreprise de Guadeloupe.', ${instant('n', organisations)}, ${instant('n', organisations)}
       from generate_series(1, ${organisations}) n`,
      [houses, familyNames, sectors, COMMUNES],
    ],
    [
      `insert into organisation_member (id, organisation_id, user_id, created_at)
       select ${idOf('organisation_member', 'n', organisations)}, ${idOf('organisation', 'n', organisations)}, ${user},
         ${instant('n', organisations)}
       from generate_series(1, ${organisations}) n`,
    ],
  ];
}

function trainings({ trainings, sessions, enrolments, owners, organisations }: Sizes): Statement[] {
  const perSession = Math.round(enrolments / sessions);
  const people = owners + organisations;
  return [
    [
      `insert into training (id, slug, official_code, title, status, certifying, objectives, duration_hours, modality,
         individual_price_amount, individual_price_currency, competence_blocks, published_at, created_at, updated_at)
       select ${idOf('training', 'n', trainings)}, 'formation-' || n, 'F' || lpad(n::text, 5, '0'),
         'Devenir ' || lower(${pick('$1::text[]', 'n', 21)}) || ' (' || n || ')',
         case when ${share('n', 22, 90)} then 'PUBLISHED' else 'DRAFT' end, ${share('n', 23, 60)}, '["Exercer le métier"]',
         35 * (1 + ${draw('n', 24, 20)}), case when ${share('n', 25, 70)} then 'ON_SITE' else 'BLENDED' end,
         500 + 50 * ${draw('n', 26, 80)}, 'EUR', '[]', ${instant('n', trainings)}, ${instant('n', trainings)}, ${instant('n', trainings)}
       from generate_series(1, ${trainings}) n`,
      [positions],
    ],
    [
      `insert into training_session (id, training_id, starts_on, ends_on, capacity, commune_code, status)
       select ${idOf('training_session', 'n', sessions)}, ${idOf('training', `1 + n % ${trainings}`, trainings)},
         date '2024-01-01' + ${draw('n', 31, 1000)}, date '2024-01-01' + ${draw('n', 31, 1000)} + 20, ${perSession + 15},
         ${pick('$1::text[]', 'n', 32)}, case when ${share('n', 33, 80)} then 'OPEN' else 'COMPLETED' end
       from generate_series(1, ${sessions}) n`,
      [COMMUNES],
    ],
    [
      `insert into enrolment (id, session_id, trainee_id, status, created_at)
       select ${idOf('enrolment', 'n', enrolments)}, ${idOf('training_session', `1 + n / ${perSession}`, sessions)},
         ${idOf('user', `1 + (${draw(`n / ${perSession}`, 41, owners)} + (n % ${perSession}) * 7) % ${owners}`, people)},
         (array['PENDING', 'CONFIRMED', 'CONFIRMED', 'COMPLETED'])[1 + ${draw('n', 42, 4)}], ${instant('n', enrolments)}
       from generate_series(0, ${perSession * sessions - 1}) n`,
    ],
  ];
}

function candidates({ candidates, skills, trainings, owners, organisations }: Sizes): Statement[] {
  const id = idOf('candidate', 'n', candidates);
  const every = Math.floor(candidates / owners);
  return [
    [
      // Ids in the order of the names: the order of the links' keys is then the order in which people read skills.
      `insert into skill (id, name)
       select ${idOf('skill', 'row_number() over (order by name)', skills)}, name from unnest($1::text[]) name`,
      [skillNames(skills)],
    ],
    [
      `insert into candidate (id, user_id, first_name, last_name, email, phone, headline, summary, status, commune_code, mobility_km,
         available_from, wished_contract, experience_years, created_at, updated_at)
       select ${id}, case when n % ${every} = 0 and n / ${every} <= ${owners} then ${idOf('user', `n / ${every}`, owners + organisations)} end,
         ${pick('$1::text[]', 'n', 51)},
         ${pick('$2::text[]', 'n', 52)} || case when ${share('n', 53, 40)} then '-' || ${pick('$2::text[]', 'n', 54)} else '' end,
         case when ${share('n', 55, 90)} then 'candidat' || n || '@example.org' end,
         case when ${share('n', 56, 80)} then '0690' || lpad(n::text, 6, '0') end,
         ${pick('$3::text[]', 'n', 57)} || ', ' || ${draw('n', 58, 30)} || ' ans d’expérience',
         ${pick('$4::text[]', 'n', 59)} || ' ' || ${pick('$5::text[]', 'n', 60)},
         case when ${share('n', 61, 92)} then 'PUBLISHED' when ${share('n', 62, 60)} then 'DRAFT' else 'ARCHIVED' end,
         ${pick('$6::text[]', 'n', 63)}, 10 * (1 + ${draw('n', 64, 10)}),
         case when ${share('n', 65, 70)} then date '2025-01-01' + ${draw('n', 66, 900)} end,
         case when ${share('n', 67, 60)} then ${pick('$7::text[]', 'n', 68)} end, ${draw('n', 58, 30)},
         ${instant('n', candidates)}, ${instant('n', candidates)} + interval '1 second' * ${draw('n', 69, 1_000_000)}
       from generate_series(1, ${candidates}) n`,
      [GIVEN, familyNames, positions, tasks, wishes, COMMUNES, CONTRACTS],
    ],
    [
      // Three to eight each, some skills far more common than others; the step keeps them different.
      `insert into candidate_skill (candidate_id, skill_id)
       select ${id}, ${idOf('skill', `1 + (${draw('n', 71, skills)} * ${draw('n', 72, skills)} / ${skills} + place * 37) % ${skills}`, skills)}
       from generate_series(1, ${candidates}) n, generate_series(0, 7) place where place < 3 + ${draw('n', 73, 6)}`,
    ],
    [
      `insert into candidate_training (candidate_id, training_id, status, completed_on)
       select ${id}, ${idOf('training', `1 + ${draw('n', 74, trainings)}`, trainings)}, 'COMPLETED', date '2024-01-01' + ${draw('n', 75, 500)}
       from generate_series(1, ${candidates}) n where ${share('n', 76, 40)}`,
    ],
  ];
}

function offers({ offers, applications, candidates, organisations, skills, trainings }: Sizes): Statement[] {
  const id = idOf('job_offer', 'n', offers);
  const average = Math.round(applications / offers);
  // From 1 to twice the average less 1; two neighbours together have exactly twice the average.
  const received = `(case when n % 2 = 0 then 1 + ${draw('n / 2', 91, 2 * average - 1)} else ${2 * average} - 1 - ${draw('n / 2', 91, 2 * average - 1)} end)`;
  return [
    [
      `insert into job_offer (id, organisation_id, title, description, status, commune_code, contract, minimum_salary_amount,
         minimum_salary_currency, maximum_salary_amount, maximum_salary_currency, rome_code, experience_years, starts_on,
         published_at, created_at, updated_at)
       select ${id}, ${idOf('organisation', `1 + ${draw('n', 81, organisations)}`, organisations)}, ${pick('$1::text[]', 'n', 82)} || ' (H/F)',
         ${pick('$2::text[]', 'n', 83)} || ' ' || ${pick('$3::text[]', 'n', 84)} || ' ' || ${pick('$4::text[]', 'n', 85)} || ' ' || ${pick('$2::text[]', 'n', 86)},
         status, ${pick('$5::text[]', 'n', 87)}, ${pick('$6::text[]', 'n', 88)}, 1800 + 50 * ${draw('n', 89, 20)}, 'EUR',
         2800 + 50 * ${draw('n', 90, 20)}, 'EUR', 'K' || (1000 + ${draw('n', 92, 800)}), ${draw('n', 93, 10)},
         case when ${share('n', 94, 60)} then date '2025-06-01' + ${draw('n', 95, 300)} end,
         case when status <> 'DRAFT' then ${instant('n', offers)} + interval '1 second' * ${draw('n', 96, 500_000)} end,
         ${instant('n', offers)}, ${instant('n', offers)} + interval '1 second' * ${draw('n', 97, 900_000)}
       from (select n, case when ${share('n', 98, 90)} then 'PUBLISHED'
           else (array['DRAFT', 'CLOSED', 'EXPIRED'])[1 + ${draw('n', 99, 3)}] end as status
         from generate_series(0, ${offers - 1}) n) offer`,
      [positions, tasks, places, wishes, COMMUNES, CONTRACTS],
    ],
    [
      `insert into job_offer_skill (job_offer_id, skill_id)
       select ${id}, ${idOf('skill', `1 + (${draw('n', 101, skills)} + place * 37) % ${skills}`, skills)}
       from generate_series(0, ${offers - 1}) n, generate_series(0, 4) place where place < 3 + ${draw('n', 102, 3)}`,
    ],
    [
      `insert into job_offer_training (job_offer_id, training_id)
       select ${id}, ${idOf('training', `1 + ${draw('n', 103, trainings)}`, trainings)}
       from generate_series(0, ${offers - 1}) n where ${share('n', 104, 50)}`,
    ],
    [
      // The steps are prime, so the candidates of an offer are different, and so are the instants.
      `insert into application (id, job_offer_id, candidate_id, status, created_at, status_changed_at)
       select ${idOf('application', 'at', applications)}, ${id},
         ${idOf('candidate', `1 + (${draw('n', 111, candidates)} + place * 7919) % ${candidates}`, candidates)},
         (array['RECEIVED', 'RECEIVED', 'SHORTLISTED', 'INTERVIEW', 'OFFERED', 'HIRED', 'REJECTED', 'REJECTED'])[1 + ${draw('at', 112, 8)}],
         ${instant('at', applications)}, ${instant('at', applications)} + interval '1 second' * ${draw('at', 113, 500_000)}
       from (select n, place, ((row_number() over (order by n, place) - 1) * 104729) % ${applications} as at
         from generate_series(0, ${offers - 1}) n, generate_series(0, ${2 * average}) place where place < ${received}) made
       order by at`,
    ],
  ];
}
