// Rows of organisations, trainings, candidates, offers and applications. The first users are the callers of the tests, so
// that each of them has something of their own.

import type { Columns, Fixture } from './fixture.ts';

const CONTRACTS = ['PERMANENT', 'FIXED_TERM', 'TEMPORARY', 'APPRENTICESHIP', 'INTERNSHIP'] as const;
const CALLERS = 10;

const money = (fixture: Fixture, name: string): Columns => {
  const amount = fixture.orNull(() => fixture.amount());
  return {
    [`${name}_amount`]: amount,
    [`${name}_currency`]: amount === null ? null : fixture.random.pick(['EUR', 'USD']),
  };
};

/** A user, most often one of the callers. */
const someone = (fixture: Fixture): string =>
  fixture.random.chance(0.7)
    ? (fixture.ids.user?.[fixture.random.whole(0, CALLERS - 1)] as string)
    : fixture.known('user');

export const organisation = (fixture: Fixture): Columns => ({
  id: fixture.id(),
  name: fixture.text(),
  kind: fixture.random.pick(['COMPANY', 'INSTITUTION', 'TRAINING_CENTRE']),
  siren: fixture.orNull(() => String(fixture.random.whole(100_000_000, 999_999_999))),
  sector: fixture.orNull(() => fixture.text(100)),
  email_domain: fixture.orNull(() => 'example.org'),
  website: fixture.orNull(() => 'https://example.org/?a=1&b="2"'),
  email: fixture.orNull(() => 'a@example.org'),
  phone: fixture.orNull(() => '0590 00 00 00'),
  address: fixture.orNull(() => fixture.text()),
  commune_code: fixture.commune(),
  description: fixture.orNull(() => fixture.text().repeat(20)),
  created_at: fixture.moment(),
  updated_at: fixture.moment(),
  version: fixture.random.whole(1, 5),
});

export const training = (fixture: Fixture): Columns => {
  const { random } = fixture;
  return {
    id: fixture.id(),
    slug: `training-${random.whole(0, 1e9)}`,
    official_code: `code ${random.whole(0, 1e9)}`,
    title: fixture.text(),
    status: random.weighted([
      ['PUBLISHED', 6],
      ['DRAFT', 2],
      ['ARCHIVED', 2],
    ]),
    certifying: random.chance(0.5),
    rncp_code: fixture.orNull(() => `RNCP${random.whole(1, 99)}`),
    certifier: fixture.orNull(() => fixture.text()),
    registered_on: fixture.orNull(() => fixture.day()),
    objectives: fixture.make(random.whole(0, 4), () => fixture.text()),
    prerequisites: fixture.orNull(() => fixture.text()),
    duration_hours: random.pick([7, 35, 35, 400]),
    duration_days: fixture.orNull(() => random.whole(1, 60)),
    modality: random.pick(['ON_SITE', 'REMOTE', 'BLENDED']),
    modality_details: fixture.orNull(() => fixture.text()),
    access_delay: fixture.orNull(() => fixture.text()),
    ...money(fixture, 'individual_price'),
    ...money(fixture, 'group_price'),
    teaching_methods: fixture.orNull(() => fixture.text()),
    assessment_methods: fixture.orNull(() => fixture.text().repeat(50)),
    accessibility: fixture.orNull(() => fixture.text()),
    outcomes: fixture.orNull(() => fixture.text()),
    further_studies: fixture.orNull(() => fixture.text()),
    competence_blocks: fixture.make(random.whole(0, 2), (index) => `BC0${index}`),
    provider_id: fixture.orNull(() => fixture.known('organisation')),
    published_at: fixture.orNull(() => fixture.moment()),
    created_at: fixture.moment(),
    updated_at: fixture.moment(),
    version: random.whole(1, 5),
  };
};

export async function makeCatalogue(fixture: Fixture): Promise<void> {
  const { random } = fixture;
  await fixture.insert(
    'organisation',
    fixture.make(14, () => organisation(fixture)),
  );
  await fixture.insert(
    'organisation_member',
    fixture.make(30, () => ({
      id: fixture.id(),
      organisation_id: fixture.known('organisation'),
      user_id: random.chance(0.5) ? fixture.ids.user?.[random.pick([3, 8])] : someone(fixture),
      created_at: fixture.moment(),
    })),
  );
  await fixture.insert(
    'training',
    fixture.make(16, () => training(fixture)),
  );
  await fixture.insert(
    'training_session',
    fixture.make(30, () => ({
      id: fixture.id(),
      training_id: fixture.known('training'),
      starts_on: fixture.day(),
      ends_on: fixture.day(),
      capacity: random.whole(0, 4),
      commune_code: fixture.commune(),
      address: fixture.orNull(() => fixture.text()),
      status: random.pick(['PLANNED', 'OPEN', 'OPEN', 'CANCELLED', 'COMPLETED']),
      trainer_id: fixture.orNull(() => someone(fixture)),
      version: random.whole(1, 5),
    })),
  );
  await fixture.insert(
    'enrolment',
    fixture.make(60, () => enrolment(fixture)),
  );
}

export const enrolment = (fixture: Fixture): Columns => ({
  id: fixture.id(),
  session_id: fixture.known('training_session'),
  trainee_id: someone(fixture),
  status: fixture.random.pick(['PENDING', 'CONFIRMED', 'CANCELLED', 'COMPLETED']),
  created_at: fixture.moment(),
});

export const candidate = (fixture: Fixture, userId: string | null): Columns => ({
  id: fixture.id(),
  user_id: userId,
  first_name: fixture.text(100),
  last_name: fixture.text(100),
  email: fixture.orNull(() => `candidate${fixture.random.whole(0, 99)}@example.org`),
  phone: fixture.orNull(() => fixture.text(30)),
  headline: fixture.text(),
  summary: fixture.orNull(() => fixture.text().repeat(10)),
  status: fixture.random.pick(['DRAFT', 'PUBLISHED', 'PUBLISHED', 'ARCHIVED']),
  commune_code: fixture.commune(),
  mobility_km: fixture.random.pick([0, 10, 30]),
  available_from: fixture.orNull(() => fixture.day()),
  wished_contract: fixture.orNull(() => fixture.random.pick(CONTRACTS)),
  experience_years: fixture.random.whole(0, 5),
  last_contact_on: fixture.orNull(() => fixture.day()),
  created_at: fixture.moment(),
  updated_at: fixture.moment(),
  version: fixture.random.whole(1, 5),
});

/** In quarantine or refused: the links to those that can be read are other ones every time. */
export const file = (fixture: Fixture, purpose: string): Columns => {
  const refused = fixture.random.chance(0.3);
  return {
    id: fixture.id(),
    name: fixture.text(100),
    media_type: fixture.random.pick(['application/pdf', 'image/png']),
    size: fixture.random.whole(1, 1_000_000),
    sha256: '0'.repeat(64),
    purpose,
    status: refused ? 'REFUSED' : 'QUARANTINED',
    scanned: refused,
    reason: refused ? fixture.random.pick(['VIRUS', 'UNREADABLE']) : null,
    storage_key: null,
    owner_id: fixture.orNull(() => fixture.known('user')),
    keep_until: fixture.orNull(() => fixture.moment()),
    created_at: fixture.moment(),
  };
};

export const jobOffer = (fixture: Fixture): Columns => ({
  id: fixture.id(),
  organisation_id: fixture.known('organisation'),
  title: fixture.text(),
  description: fixture.text().repeat(3),
  status: fixture.random.pick(['DRAFT', 'PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'CLOSED', 'EXPIRED']),
  commune_code: fixture.commune(),
  contract: fixture.random.pick(CONTRACTS),
  ...money(fixture, 'minimum_salary'),
  ...money(fixture, 'maximum_salary'),
  rome_code: fixture.orNull(() => 'A1101'),
  experience_years: fixture.random.whole(0, 4),
  starts_on: fixture.orNull(() => fixture.day()),
  valid_through: fixture.orNull(() => fixture.day()),
  published_at: fixture.orNull(() => fixture.moment()),
  created_at: fixture.moment(),
  updated_at: fixture.moment(),
  version: fixture.random.whole(1, 5),
});

export const application = (fixture: Fixture): Columns => ({
  id: fixture.id(),
  job_offer_id: fixture.known('job_offer'),
  candidate_id: fixture.known('candidate'),
  status: fixture.random.pick(['RECEIVED', 'SHORTLISTED', 'INTERVIEW', 'OFFERED', 'HIRED', 'REJECTED', 'WITHDRAWN']),
  message: fixture.orNull(() => fixture.text()),
  created_at: fixture.moment(),
  status_changed_at: fixture.moment(),
  version: fixture.random.whole(1, 5),
});

/** The days differ within a candidate: rows that are equal in the order have none of their own to be told apart by. */
const candidateTraining = (fixture: Fixture, index: number): Columns => ({
  candidate_id: fixture.ids.candidate?.[index % 40],
  training_id: fixture.known('training'),
  status: fixture.random.pick(['IN_PROGRESS', 'COMPLETED']),
  completed_on: index < 40 ? null : `2025-01-${10 + Math.floor(index / 40)}`,
});

export async function makeRecruitment(fixture: Fixture): Promise<void> {
  await fixture.insert(
    'skill',
    fixture.make(14, (index) => ({ id: fixture.id(), name: `${fixture.text(80)} ${index}` })),
  );
  const own = [4, 9, 7, 2].map((index) => fixture.ids.user?.[index] as string);
  const cvs = fixture.make(15, () => file(fixture, 'CANDIDATE_CV'));
  await fixture.insert('file', cvs);
  await fixture.insert(
    'candidate',
    fixture.make(40, (index) => ({
      ...candidate(fixture, own[index] ?? null),
      cv_id: (cvs[index]?.id as string | undefined) ?? null,
    })),
  );
  await fixture.insert(
    'candidate_skill',
    fixture.make(90, () => ({ candidate_id: fixture.known('candidate'), skill_id: fixture.known('skill') })),
  );
  await fixture.insert(
    'candidate_training',
    fixture.make(120, (index) => candidateTraining(fixture, index)),
  );
  await fixture.insert(
    'job_offer',
    fixture.make(30, () => jobOffer(fixture)),
  );
  await fixture.insert(
    'job_offer_skill',
    fixture.make(60, () => ({ job_offer_id: fixture.known('job_offer'), skill_id: fixture.known('skill') })),
  );
  await fixture.insert(
    'job_offer_training',
    fixture.make(30, () => ({ job_offer_id: fixture.known('job_offer'), training_id: fixture.known('training') })),
  );
  await fixture.insert(
    'application',
    fixture.make(110, () => application(fixture)),
  );
  const mine = own.flatMap((_, index) =>
    fixture.make(4, () => ({ ...application(fixture), candidate_id: fixture.ids.candidate?.[index] })),
  );
  await fixture.insert('application', mine);
  await fixture.insert(
    'matching_weights',
    fixture.make(3, (index) => ({
      id: fixture.id(),
      version: index + 2,
      training: 20,
      place: 20,
      experience: 20,
      availability: 20,
      skills: 20,
      active: false,
      created_at: fixture.moment(),
    })),
  );
}
