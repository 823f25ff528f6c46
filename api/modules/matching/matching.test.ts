import { expect } from 'vitest';
import { test as base } from '../../test/demo-world.ts';
import { type Client, statementsOf } from '../../test/world.ts';

const test = base.extend<{ admin: Client }>({
  admin: [async ({ world }, use) => use(await world.as('ADMIN', 'Ada Admin')), { scope: 'file' }],
});

interface Factor {
  name: string;
  points: number;
  maximum: number;
  fr: string;
  en: string;
}

const FACTORS = 'factors { name points maximum fr: explanation(language: FR) en: explanation(language: EN) }';
const WEIGHTS = { TRAINING: 40, PLACE: 20, EXPERIENCE: 20, AVAILABILITY: 10, SKILLS: 10 } as Record<string, number>;

const Offers = '{ jobOffers(first: 100, filter: { status: PUBLISHED }) { nodes { id title } } }';
const OfferMatches = `query ($id: ID!, $first: Int) { jobOffer(id: $id) { matches(first: $first) { score weightsVersion candidate { id fullName status } ${FACTORS} } } }`;

test('the best five of 300 candidates for an offer come in one statement; the factors add up and are explained in both languages', async ({
  world,
  admin,
}) => {
  expect(
    await world.rows(
      'select (select count(*)::int from candidate) as candidates, (select count(*)::int from job_offer) as offers',
    ),
  ).toEqual([{ candidates: 300, offers: 80 }]);
  const { jobOffers } = await admin.run(Offers);
  for (const { id } of jobOffers.nodes.slice(0, 25)) {
    const { result, statements } = await statementsOf(() => admin.run(OfferMatches, { id, first: 5 }));
    expect(statements.filter((statement) => statement.includes(' as "answer'))).toHaveLength(1);
    expect(statements).toHaveLength(1);
    const { matches } = result.jobOffer;
    expect(matches).toHaveLength(5);
    for (const match of matches) {
      expect(match.factors.reduce((sum: number, { points }: Factor) => sum + points, 0)).toBe(match.score);
      expect(match.score).toBeGreaterThanOrEqual(0);
      expect(match.score).toBeLessThanOrEqual(100);
      expect(match.candidate.status).toBe('PUBLISHED');
      expect(Object.fromEntries(match.factors.map(({ name, maximum }: Factor) => [name, maximum]))).toEqual(WEIGHTS);
      for (const { points, maximum, fr, en } of match.factors as Factor[]) {
        expect(points).toBeLessThanOrEqual(maximum);
        expect(fr).toMatch(/^\S.*\.$/);
        expect(en).toMatch(/^\S.*\.$/);
        expect(fr).not.toBe(en);
        expect(`${fr}${en}`).not.toMatch(/[{}]|undefined|null|NaN/);
      }
    }
    const scores = matches.map(({ score }: { score: number }) => score);
    expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
  }
});

test('the score of a match is the same from both sides', async ({ admin }) => {
  const { jobOffers } = await admin.run(Offers);
  const offer = jobOffers.nodes[0];
  const { jobOffer } = await admin.run(OfferMatches, { id: offer.id, first: 1 });
  const [match] = jobOffer.matches;
  const { candidate } = await admin.run(
    `query ($id: ID!) { candidate(id: $id) { matches(first: 100) { score jobOffer { id } ${FACTORS} } } }`,
    { id: match.candidate.id },
  );
  const mirrored = candidate.matches.find(({ jobOffer: { id } }: { jobOffer: { id: string } }) => id === offer.id);
  expect(mirrored.score).toBe(match.score);
  expect(mirrored.factors).toEqual(match.factors);
});

test('points follow from the facts: a worked example, computed by hand', async ({ world, admin }) => {
  const first = async (text: string) => (await world.rows(text))[0].id as string;
  const [training, skillA, skillB] = [
    await first("select id from training where status = 'PUBLISHED' limit 1"),
    await first('select id from skill order by name limit 1'),
    await first('select id from skill order by name offset 1 limit 1'),
  ];
  const organisationId = await first("select id from organisation where kind = 'COMPANY' limit 1");
  const { createJobOffer } = await admin.run(
    'mutation ($input: CreateJobOfferInput!) { createJobOffer(input: $input) { jobOffer { id } errors { code path } } }',
    {
      input: {
        title: 'Exemple',
        description: 'Un poste pour l’exemple.',
        organisationId,
        communeCode: '97120',
        contract: 'PERMANENT',
        experienceYears: 4,
        startsOn: '2099-01-01',
        skillIds: [skillA, skillB],
        trainingIds: [training],
      },
    },
  );
  expect(createJobOffer.errors).toEqual([]);
  const { createCandidate } = await admin.run(
    'mutation ($input: CreateCandidateInput!) { createCandidate(input: $input) { candidate { id } errors { code path } } }',
    {
      input: {
        firstName: 'Exemplaire',
        lastName: 'Modèle',
        headline: 'Exemple',
        communeCode: '97112',
        mobilityKm: 60,
        experienceYears: 1,
        availableFrom: '2099-01-31',
        skillIds: [skillA],
        trainings: [{ trainingId: training, status: 'IN_PROGRESS' }],
      },
    },
  );
  expect(createCandidate.errors).toEqual([]);
  await admin.run('mutation ($id: ID!) { publishCandidate(input: { id: $id }) { errors { code } } }', {
    id: createCandidate.candidate.id,
  });
  await admin.run('mutation ($id: ID!) { publishJobOffer(input: { id: $id }) { errors { code } } }', {
    id: createJobOffer.jobOffer.id,
  });

  const { candidate } = await admin.run(
    `query ($id: ID!) { candidate(id: $id) { matches(first: 100) { score jobOffer { id } ${FACTORS} } } }`,
    { id: createCandidate.candidate.id },
  );
  const match = candidate.matches.find(
    ({ jobOffer }: { jobOffer: { id: string } }) => jobOffer.id === createJobOffer.jobOffer.id,
  );
  const points = Object.fromEntries(match.factors.map(({ name, points: given }: Factor) => [name, given]));
  // Under way is half of 40; Grand-Bourg needs a ferry, half of 20; 1 of 4 years of 20; 30 of 90 days late of 10; 1 of 2 skills of 10.
  expect(points).toEqual({ TRAINING: 20, PLACE: 10, EXPERIENCE: 5, AVAILABILITY: 7, SKILLS: 5 });
  expect(match.score).toBe(47);
  expect(match.factors.map(({ fr }: Factor) => fr)).toContain('Disponible 30 jours après le début du poste.');
});

test('a recruiter sees the matches of the own organisation only, a candidate those of their own profile, others none', async ({
  world,
  admin,
}) => {
  const { jobOffers } = await admin.run(
    '{ jobOffers(first: 100, filter: { status: PUBLISHED }) { nodes { id organisation { id } } } }',
  );
  const own = jobOffers.nodes[0];
  const other = jobOffers.nodes.find(
    ({ organisation }: { organisation: { id: string } }) => organisation.id !== own.organisation.id,
  );
  const recruiter = await world.as('RECRUITER', 'Rose Recrute');
  await admin.run(
    'mutation ($input: AddOrganisationMemberInput!) { addOrganisationMember(input: $input) { errors { code } } }',
    {
      input: { organisationId: own.organisation.id, userId: recruiter.userId },
    },
  );
  const count = async (client: Client, id: string) =>
    (await client.run(OfferMatches, { id, first: 5 })).jobOffer.matches.length;
  expect(await count(recruiter, own.id)).toBe(5);
  expect(await count(recruiter, other.id)).toBe(0);
  expect(await count(await world.as('TRAINEE'), own.id)).toBe(0);
  expect(await count(world.anonymous(), own.id)).toBe(0);
});

test('new weights make a new version; a sum other than 100 changes nothing', async ({ world, admin }) => {
  const Update =
    'mutation ($input: UpdateMatchingWeightsInput!) { updateMatchingWeights(input: $input) { matchingWeights { version skills active } errors { code message } } }';
  const before = await world.rows('select version, active from matching_weights order by version');
  const wrong = await admin.run(Update, {
    input: { training: 40, place: 20, experience: 20, availability: 10, skills: 20 },
  });
  expect(wrong.updateMatchingWeights).toEqual({
    matchingWeights: null,
    errors: [{ code: 'SUM_NOT_100', message: 'Les poids doivent faire 100 ensemble ; ils font 110.' }],
  });
  expect(await world.rows('select version, active from matching_weights order by version')).toEqual(before);
  const { updateMatchingWeights } = await admin.run(Update, {
    input: { training: 20, place: 20, experience: 20, availability: 10, skills: 30 },
  });
  expect(updateMatchingWeights).toEqual({ matchingWeights: { version: 2, skills: 30, active: true }, errors: [] });
  const { jobOffers } = await admin.run(Offers);
  const { jobOffer } = await admin.run(OfferMatches, { id: jobOffers.nodes[0].id, first: 1 });
  expect(jobOffer.matches[0].weightsVersion).toBe(2);
  const { errors } = await (await world.as('TRAINER')).ask(Update, {
    input: { training: 100, place: 0, experience: 0, availability: 0, skills: 0 },
  });
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});
