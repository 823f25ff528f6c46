import { expect } from 'vitest';
import { test as base, type World } from '../../test/world.ts';

/** The formula over every pair, as plain SQL: what the functions of the database must find without looking at all. */
const REFERENCE = `
  select c.id as candidate_id, o.id as job_offer_id, (
    round(w.training * case when asked.trainings = 0 or has.completed > 0 then 1 when has.underway > 0 then 0.5 else 0 end)
    + round(w.place * case when way.km is null then 0
        else (case when way.ferry then 0.5 else 1 end) * greatest(0, least(1, 1 - (way.km - c.mobility_km) / greatest(c.mobility_km, 10))) end)
    + round(w.skills * case when asked.skills = 0 then 1 else has.skills::numeric / asked.skills end)
    + round(w.experience * case when o.experience_years = 0 then 1 else least(1, c.experience_years::numeric / o.experience_years) end)
    + round(w.availability * case when late.days is null then 0.5 else greatest(0, least(1, 1 - late.days::numeric / 90)) end))::int as score
  from job_offer o cross join candidate c cross join matching_weights w
  cross join lateral (
    select (select count(*) from job_offer_training x where x.job_offer_id = o.id) as trainings,
      (select count(*) from job_offer_skill x where x.job_offer_id = o.id) as skills) asked
  cross join lateral (
    select count(*) filter (where y.status = 'COMPLETED') as completed, count(*) filter (where y.status = 'IN_PROGRESS') as underway,
      (select count(*) from job_offer_skill x join candidate_skill s on s.skill_id = x.skill_id where x.job_offer_id = o.id and s.candidate_id = c.id) as skills
    from job_offer_training x join candidate_training y on y.training_id = x.training_id
    where x.job_offer_id = o.id and y.candidate_id = c.id) has
  cross join lateral (
    select kilometres(here.latitude, here.longitude, there.latitude, there.longitude) as km,
      here.island <> there.island and (here.island not in ('GRANDE_TERRE', 'BASSE_TERRE') or there.island not in ('GRANDE_TERRE', 'BASSE_TERRE')) as ferry
    from (select 1) always left join commune here on here.code = o.commune_code left join commune there on there.code = c.commune_code) way
  cross join lateral (select c.available_from - greatest(coalesce(o.starts_on, $1::date), $1::date) as days) late
  where w.active`;

const bestOf = (side: string, other: string, published: string) => `
  select one.id, (
    select json_agg(json_build_array(b.${other}, b.score) order by b.score desc, b.${other}) from (
      select ${other}, score from (${REFERENCE} and ${side === 'job_offer_id' ? 'o' : 'c'}.id = one.id and ${published}.status = 'PUBLISHED') pairs
      order by score desc, ${other} limit $3) b) as best
  from unnest($2::uuid[]) one(id) order by one.id`;

const foundBy = (name: string) => `
  select one.id, (select json_agg(json_build_array(b.other_id, b.score) order by b.score desc, b.other_id) from ${name}(one.id, $1::date, $3::int) b) as best
  from unnest($2::uuid[]) one(id) order by one.id`;

const id = (kind: number, number: string) =>
  `('0000000${kind}-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
/** From 0, below 1: by chance, and the same every time. */
const drawn = (salt: string, number = 'n') =>
  `(('x' || substr(md5(${number} || '/' || ${salt}), 1, 8))::bit(32)::bigint / 4294967296.0)`;
const commune = (salt: string) =>
  `(select code from (select code, row_number() over (order by code) as place from commune) c where place = ceil(${drawn(salt)} * 34))`;

// Skill 1 and training 1 are nearly everyone's, 8 and 4 nearly nobody's: sets that are read whole, and sets that are not.
const MAKE = [
  `insert into skill (id, name) select ${id(1, 'n')}, 'Savoir ' || n from generate_series(1, 8) n`,
  `insert into training (id, slug, official_code, title, status, certifying, objectives, duration_hours, modality, competence_blocks, created_at, updated_at)
   select ${id(2, 'n')}, 'f-' || n, 'F' || n, 'Formation ' || n, 'PUBLISHED', false, '[]', 7, 'ON_SITE', '[]', now(), now() from generate_series(1, 4) n`,
  `insert into organisation (id, name, kind, created_at, updated_at) select ${id(3, 'n')}, 'Entreprise ' || n, 'COMPANY', now(), now() from generate_series(1, 1) n`,
  `insert into job_offer (id, organisation_id, title, description, status, commune_code, contract, experience_years, starts_on, created_at, updated_at)
   select ${id(4, 'n')}, ${id(3, '1')}, 'Poste ' || n, '', case when ${drawn("'s'")} < 0.9 then 'PUBLISHED' else 'DRAFT' end, ${commune("'c'")}, 'PERMANENT',
     (array[0, 0, 1, 2, 5, 12, 40])[ceil(${drawn("'e'")} * 7)], case when ${drawn("'d'")} < 0.7 then date '2026-11-21' + floor(${drawn("'t'")} * 120)::int - 30 end, now(), now()
   from generate_series(1, 250) n`,
  `insert into job_offer_training select ${id(4, 'n')}, ${id(2, 'k')} from generate_series(1, 250) n, generate_series(1, 4) k where n % 3 > 0 and ${drawn('k')} < 0.35`,
  `insert into job_offer_skill select ${id(4, 'n')}, ${id(1, 'k')} from generate_series(1, 250) n, generate_series(1, 8) k where ${drawn('k + 10')} < n % 5 * 0.25`,
  `insert into candidate (id, first_name, last_name, headline, status, commune_code, mobility_km, experience_years, available_from, created_at, updated_at)
   select ${id(5, 'n')}, 'P' || n, 'N' || n, '', case when ${drawn("'s'")} < 0.95 then 'PUBLISHED' else 'DRAFT' end, ${commune("'c'")},
     (array[0, 5, 10, 20, 30, 50, 80, 300])[ceil(${drawn("'m'")} * 8)], floor(-5 * ln(1 - ${drawn("'e'")})),
     case when ${drawn("'d'")} < 0.8 then date '2026-11-21' + floor(${drawn("'a'")} * 250)::int - 120 end, now(), now()
   from generate_series(1, 2400) n`,
  `insert into candidate_skill select ${id(5, 'n')}, ${id(1, 'k')} from generate_series(1, 2400) n, generate_series(1, 8) k where ${drawn('k')} < 0.95 / (1 + (k - 1) * (k - 1))`,
  `insert into candidate_training select ${id(5, 'n')}, ${id(2, 'k')}, case when ${drawn('k + 20')} < 0.9 then 'COMPLETED' else 'IN_PROGRESS' end
   from generate_series(1, 2400) n, generate_series(1, 4) k where ${drawn('k + 10')} < 0.97 / (1 + (k - 1) * (k - 1) * 4)`,
];

const WEIGHTS = [
  [40, 20, 20, 10, 10],
  [0, 0, 0, 0, 100],
  [7, 31, 3, 46, 13],
  [20, 0, 30, 25, 25],
] as const;
const TODAY = '2026-11-21';

const test = base.extend<{ made: World }>({
  made: [
    async ({ world }, use) => {
      for (const statement of MAKE) await world.rowsAtLeisure(statement);
      await world.rowsAtLeisure('analyze');
      await use(world);
    },
    { scope: 'file' },
  ],
});

async function weigh(world: World, [training, place, experience, availability, skills]: (typeof WEIGHTS)[number]) {
  await world.rows(
    'update matching_weights set training = $1, place = $2, experience = $3, availability = $4, skills = $5 where active',
    [training, place, experience, availability, skills],
  );
}

async function expectSame(world: World, kind: 4 | 5, numbers: readonly number[], wanted: number): Promise<void> {
  const ids = numbers.map((number) => `0000000${kind}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`);
  const values = [TODAY, ids, wanted];
  const reference =
    kind === 4 ? bestOf('job_offer_id', 'candidate_id', 'c') : bestOf('candidate_id', 'job_offer_id', 'o');
  const found = await world.rowsAtLeisure(foundBy(kind === 4 ? 'best_candidates' : 'best_job_offers'), values);
  expect(found).toEqual(await world.rowsAtLeisure(reference, values));
  expect(found.some(({ best }) => best?.length === wanted)).toBe(true);
}

const from = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);

test('the best candidates of an offer are those of the whole formula, whatever the weights, ties by id', async ({
  made,
}) => {
  for (const [turn, weights] of WEIGHTS.entries()) {
    await weigh(made, weights);
    await expectSame(made, 4, from(1 + turn * 6, 6), 5);
    await expectSame(made, 4, from(101 + turn, 1), 100);
    await expectSame(made, 4, from(201 + turn, 1), 1);
  }
});

test('the best offers for a candidate are those of the whole formula, whatever the weights, ties by id', async ({
  made,
}) => {
  for (const [turn, weights] of WEIGHTS.entries()) {
    await weigh(made, weights);
    await expectSame(made, 5, from(1 + turn * 30, 30), 5);
    await expectSame(made, 5, from(301 + turn * 2, 2), 100);
  }
});

test('what changes is matched as it has become: skills, trainings, place, publication, deletion', async ({ made }) => {
  await weigh(made, WEIGHTS[0]);
  for (const change of [
    `delete from candidate_skill where skill_id = ${id(1, '1')} and candidate_id < ${id(5, '200')}`,
    `update candidate_training set status = 'IN_PROGRESS' where training_id = ${id(2, '1')} and candidate_id < ${id(5, '300')}`,
    `delete from candidate_training where training_id = ${id(2, '2')}`,
    `update candidate set commune_code = '97112', experience_years = 9 where id < ${id(5, '150')}`,
    `update candidate set status = case status when 'PUBLISHED' then 'ARCHIVED' else 'PUBLISHED' end where id < ${id(5, '100')}`,
    `delete from job_offer_skill where job_offer_id < ${id(4, '10')}`,
    `update job_offer set status = 'CLOSED' where id < ${id(4, '20')}`,
    `with gone as (delete from candidate_skill where candidate_id = ${id(5, '400')}), too as (delete from candidate_training where candidate_id = ${id(5, '400')})
     delete from candidate where id = ${id(5, '400')}`,
  ])
    await made.rowsAtLeisure(change);
  await expectSame(made, 4, from(1, 12), 5);
  await expectSame(made, 5, from(90, 30), 5);
});
