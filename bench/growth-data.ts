// The data of the growth measurement: made inside the database, set by set, and the same on every machine. A larger size
// holds every row of the smaller one.

import pg from 'pg';

const TRADES = `Boulangère Soudeur Électricienne Cuisinier Infirmière Maçon Serveuse Comptable Plombière Mécanicien
  Vendeuse Jardinier Secrétaire Chauffeur Couturière Peintre Caissière Menuisier Réceptionniste Pâtissier Animatrice
  Magasinier Aide-soignante Développeur Carreleur`.split(/\s+/);
const QUALITIES =
  `expérimenté débutante polyvalente confirmé autonome rigoureuse motivé disponible mobile bilingue`.split(/\s+/);
const GIVEN_NAMES =
  `Adèle Alain Anaïs Arnaud Béatrice Benoît Cécile Cédric Chantal Christophe Coralie Cyril Delphine Didier
  Élodie Éric Fabienne Franck Gaëlle Grégory Inès Jérôme Joëlle Kévin Léa Loïc Marie-Line Mickaël Nadège Noémie Olivier
  Priscilla Raphaël Rémi Sabrina Sébastien Thierry Valérie Willy Zoé`.split(/\s+/);
const SYLLABLES = `ba bel bri car chal con dar del dou fa fer gal ger jo la lor ma mer mon nor per ro sal vi zé`.split(
  ' ',
);

const SIZES = { skills: 500, trainings: 200, organisations: 2_000, jobOffers: 20_000 } as const;

const list = (words: readonly string[]): string => `array[${words.map((word) => `'${word}'`).join(', ')}]`;
const pick = (words: readonly string[], chance: string): string =>
  `(${list(words)})[1 + floor(${chance} * ${words.length})::int]`;
/** Rows of one kind have ids in the order of their numbers. */
const id = (kind: number, number: string): string =>
  `('00000000-000${kind}-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
const Kind = { skill: 1, training: 2, organisation: 3, jobOffer: 4, candidate: 5, application: 6 } as const;
/** The id of the n-th row of a kind. */
export const idOf = (kind: keyof typeof Kind, number: number): string =>
  `00000000-000${Kind[kind]}-7000-8000-${number.toString(16).padStart(12, '0')}`;
/** From 0, below 1: always the same for the same number and salt. */
const drawn = (salt: number, number = 'n'): string => `drawn(${number}, ${salt})`;
const commune = (salt: number): string =>
  `case when ${drawn(salt)} < 0.97 then (select array_agg(code order by code) from commune)[1 + floor(${drawn(salt + 1)} ^ 1.5 * 32)::int] end`;
/** Names spread as real ones do: few very frequent, most rare. */
const familyName = `initcap(${[1, 25, 625]
  .map((step) => `(${list(SYLLABLES)})[1 + (floor(${drawn(2)} ^ 3 * 15625)::int / ${step}) % 25]`)
  .join(' || ')})`;

/** What is there whatever the number of candidates. */
const CATALOGUE = [
  `create function drawn(n bigint, salt bigint) returns double precision language sql immutable parallel safe
   return ((hashint8extended(n, salt) >> 11) & 4503599627370495)::double precision / 4503599627370496`,
  `insert into skill (id, name) select ${id(Kind.skill, 'n')}, 'Compétence ' || n from generate_series(1, ${SIZES.skills}) n`,
  `insert into training (id, slug, official_code, title, status, certifying, objectives, duration_hours, modality, competence_blocks, created_at, updated_at)
   select ${id(Kind.training, 'n')}, 'formation-' || n, 'F' || n, ${pick(TRADES, drawn(1))} || ' niveau ' || n, 'PUBLISHED', false, '[]', 70, 'ON_SITE', '[]', now(), now()
   from generate_series(1, ${SIZES.trainings}) n`,
  `insert into organisation (id, name, kind, created_at, updated_at)
   select ${id(Kind.organisation, 'n')}, 'Entreprise ' || n, 'COMPANY', now(), now() from generate_series(1, ${SIZES.organisations}) n`,
  `insert into job_offer (id, organisation_id, title, description, status, commune_code, contract, experience_years, starts_on, published_at, created_at, updated_at)
   select ${id(Kind.jobOffer, 'n')}, ${id(Kind.organisation, `1 + n % ${SIZES.organisations}`)}, ${pick(TRADES, drawn(1))} || ' (H/F)', 'Poste à pourvoir.',
     case when ${drawn(2)} < 0.9 then 'PUBLISHED' else 'DRAFT' end, ${commune(3)}, 'PERMANENT', (array[0, 0, 0, 1, 2, 3, 5, 8])[1 + floor(${drawn(5)} * 8)::int],
     case when ${drawn(6)} < 0.7 then current_date + floor(${drawn(7)} * 120)::int - 30 end, now() - n * interval '1 minute', now() - n * interval '1 minute', now()
   from generate_series(1, ${SIZES.jobOffers}) n`,
  `insert into job_offer_training select ${id(Kind.jobOffer, 'n')}, ${id(Kind.training, `1 + floor(drawn(n, 10 + k) * ${SIZES.trainings})::int`)}
   from generate_series(1, ${SIZES.jobOffers}) n, generate_series(1, (array[0, 0, 1, 1, 1, 1, 1, 2, 2, 3])[1 + floor(${drawn(9)} * 10)::int]) k on conflict do nothing`,
  `insert into job_offer_skill select ${id(Kind.jobOffer, 'n')}, ${id(Kind.skill, `1 + floor(drawn(n, 20 + k) * ${SIZES.skills})::int`)}
   from generate_series(1, ${SIZES.jobOffers}) n, generate_series(1, floor(${drawn(19)} * 6)::int) k on conflict do nothing`,
];

/** Candidates with the numbers `from` to `to`: 19 of 20 published, 3 to 8 skills, one or two trainings, one application of three. */
const candidates = (from: number, to: number): string[] => [
  `insert into candidate (id, first_name, last_name, email, headline, status, commune_code, mobility_km, available_from, wished_contract, experience_years, created_at, updated_at)
   select ${id(Kind.candidate, 'n')}, ${pick(GIVEN_NAMES, drawn(1))}, ${familyName}, 'c' || n || '@example.org',
     ${pick(TRADES, `${drawn(3)} ^ 2`)} || ' ' || ${pick(QUALITIES, drawn(4))}, case when ${drawn(5)} < 0.95 then 'PUBLISHED' else 'DRAFT' end,
     ${commune(6)}, (array[5, 10, 10, 15, 20, 20, 30, 40, 50, 80])[1 + floor(${drawn(8)} * 10)::int],
     case when ${drawn(9)} < 0.7 then current_date + floor(${drawn(10)} * 220)::int - 100 end,
     ${pick(['PERMANENT', 'FIXED_TERM', 'TEMPORARY', 'APPRENTICESHIP'], drawn(11))}, least(40, floor(-6 * ln(1 - ${drawn(12)})))::int,
     now() - n * interval '1 minute', now() - n * interval '1 minute'
   from generate_series(${from}::bigint, ${to}) n`,
  `insert into candidate_skill select ${id(Kind.candidate, 'n')}, ${id(Kind.skill, `1 + floor(drawn(n, 30 + k) * ${SIZES.skills})::int`)}
   from generate_series(${from}::bigint, ${to}) n, generate_series(1, 3 + floor(${drawn(29)} * 6)::int) k on conflict do nothing`,
  `insert into candidate_training select ${id(Kind.candidate, 'n')}, ${id(Kind.training, `1 + floor(drawn(n, 40 + k) * ${SIZES.trainings})::int`)},
     case when drawn(n, 42 + k) < 0.75 then 'COMPLETED' else 'IN_PROGRESS' end
   from generate_series(${from}::bigint, ${to}) n, generate_series(1, 1 + floor(${drawn(39)} * 2)::int) k on conflict do nothing`,
  `insert into application (id, job_offer_id, candidate_id, created_at, status_changed_at)
   select ${id(Kind.application, 'n')}, ${id(Kind.jobOffer, `1 + floor(${drawn(45)} * ${SIZES.jobOffers})::int`)}, ${id(Kind.candidate, 'n')}, now() - n * interval '1 minute', now()
   from generate_series(${from}::bigint, ${to}) n where n % 3 = 0`,
];

/** What triggers would keep row by row. */
const KEPT = [
  "insert into candidate_profile select made.* from candidate_profile_of(array(select id from candidate where status = 'PUBLISHED')) made",
  "insert into job_offer_profile select made.* from job_offer_profile_of(array(select id from job_offer where status = 'PUBLISHED')) made",
  `select learn_words(search_vector(string_agg(word, ' '))) from (
     select distinct last_name as word from candidate union select first_name from candidate union select headline from candidate
     union select title from training union select name from skill) spoken`,
];

/** Fills a migrated, empty database. Triggers and the indexes of what grows are set aside while rows come in. */
export async function makeGrown(databaseUrl: string, size: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      "set session_replication_role = replica; set work_mem = '256MB'; set maintenance_work_mem = '1GB'; set hash_mem_multiplier = 4",
    );
    for (const statement of CATALOGUE) await client.query(statement);
    const { rows: indexes } = await client.query<{ name: string; definition: string }>(`
      select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
      where i.indrelid = any('{candidate, candidate_skill, candidate_training, candidate_profile, application}'::regclass[])
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`);
    for (const { name } of indexes) await client.query(`drop index ${name}`);
    for (const statement of [...candidates(1, size), ...KEPT]) await client.query(statement);
    for (const { definition } of indexes) await client.query(definition);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}
