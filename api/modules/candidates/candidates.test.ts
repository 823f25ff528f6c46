import { expect } from 'vitest';
import { type Client, statementsOf, test, type World } from '../../test/world.ts';
import { createTraining, Modality, publishTraining } from '../trainings/index.ts';

const FIELDS = `id fullName email phone headline status version mobilityKm experienceYears availableFrom wishedContract
  commune { name } skills { name } trainings { training { title } status completedOn } user { fullName } viewerCanUpdate`;
const Create = `mutation ($input: CreateCandidateInput!) { createCandidate(input: $input) { candidate { ${FIELDS} } errors { code path message } } }`;
const Update = `mutation ($input: UpdateCandidateInput!) { updateCandidate(input: $input) { candidate { ${FIELDS} } errors { code path } } }`;
const Publish =
  'mutation ($input: PublishCandidateInput!) { publishCandidate(input: $input) { candidate { status } errors { code path } } }';
const Archive =
  'mutation ($input: ArchiveCandidateInput!) { archiveCandidate(input: $input) { candidate { status } errors { code path } } }';
const CreateSkill =
  'mutation ($input: CreateSkillInput!) { createSkill(input: $input) { skill { id name } errors { code path } } }';
const One = `query ($id: ID!) { candidate(id: $id) { ${FIELDS} } }`;

const profile = {
  firstName: 'Chloé',
  lastName: 'Zébus',
  headline: 'Soudeuse',
  email: 'chloe@example.org',
  phone: '+590 590 12 34 56',
};

async function make(client: Client, input: object = {}) {
  const { createCandidate } = await client.run(Create, { input: { ...profile, ...input } });
  expect(createCandidate.errors).toEqual([]);
  return createCandidate.candidate;
}

async function skill(admin: Client, name: string): Promise<string> {
  return (await admin.run(CreateSkill, { input: { name } })).createSkill.skill.id;
}

/** A training in the catalogue, or hidden from it. */
async function training(world: World, title: string, published = true): Promise<string> {
  const code = title.toLowerCase().replaceAll(/\W/g, '-');
  const made = await world.write((tx) =>
    createTraining(tx, {
      slug: code,
      officialCode: code,
      title,
      certifying: false,
      durationHours: 70,
      modality: Modality.ON_SITE,
      individualPrice: { amount: '100.00', currency: 'EUR' },
    }),
  );
  if (published) await world.write((tx) => publishTraining(tx, { id: made.id }));
  return made.id;
}

test('a person makes their own profile with everything in it, in few statements, and only one', async ({ world }) => {
  const admin = await world.as('ADMIN');
  const chloe = await world.as('CANDIDATE', 'Chloé');
  const skillIds = [await skill(admin, 'Soudure TIG'), await skill(admin, 'Lecture de plans')];
  const trainingId = await training(world, 'Soudage naval');
  const input = {
    ...profile,
    communeCode: '97120',
    availableFrom: '2026-12-01',
    wishedContract: 'PERMANENT',
    experienceYears: 5,
    skillIds,
    trainings: [{ trainingId, status: 'COMPLETED', completedOn: '2026-06-30' }],
  };
  const { result, statements } = await statementsOf(() => chloe.run(Create, { input }));
  expect(result.createCandidate).toEqual({
    candidate: {
      id: expect.any(String),
      fullName: 'Chloé Zébus',
      email: 'chloe@example.org',
      phone: '+590 590 12 34 56',
      headline: 'Soudeuse',
      status: 'DRAFT',
      version: 1,
      mobilityKm: 20,
      experienceYears: 5,
      availableFrom: '2026-12-01',
      wishedContract: 'PERMANENT',
      commune: { name: 'Pointe-à-Pitre' },
      skills: [{ name: 'Lecture de plans' }, { name: 'Soudure TIG' }],
      trainings: [{ training: { title: 'Soudage naval' }, status: 'COMPLETED', completedOn: '2026-06-30' }],
      user: { fullName: 'Chloé' },
      viewerCanUpdate: true,
    },
    errors: [],
  });
  expect(statements.length).toBeLessThanOrEqual(10);
  expect((await chloe.run('{ viewer { candidate { fullName } } }')).viewer.candidate).toEqual({
    fullName: 'Chloé Zébus',
  });
  expect((await admin.run('{ viewer { candidate { fullName } } }')).viewer.candidate).toBeNull();

  const { createCandidate: second } = await chloe.run(Create, { input: profile });
  expect(second).toEqual({
    candidate: null,
    errors: [{ code: 'ALREADY_HAS_PROFILE', path: [], message: 'Vous avez déjà un profil : modifiez-le plutôt.' }],
  });
  expect(await world.rows('select 1 from candidate where user_id = $1', [chloe.userId])).toHaveLength(1);
});

test('of two profiles made at once, one is refused', async ({ world }) => {
  const twin = await world.as('TRAINEE', 'Twin');
  const answers = await Promise.all([1, 2, 3].map(() => twin.run(Create, { input: profile })));
  const codes = answers.map(({ createCandidate }) => createCandidate.errors[0]?.code ?? 'MADE');
  expect(codes.filter((code) => code === 'MADE')).toHaveLength(1);
  expect(codes.filter((code) => code === 'ALREADY_HAS_PROFILE')).toHaveLength(2);
});

test('a change replaces the lists it names and leaves what it does not; unknown skills undo all of it', async ({
  world,
}) => {
  const admin = await world.as('ADMIN');
  const [a, b, c] = [await skill(admin, 'A'), await skill(admin, 'B'), await skill(admin, 'C')];
  const shown = await training(world, 'Visible');
  const hidden = await training(world, 'Cachée', false);
  const dora = await world.as('CANDIDATE', 'Dora');
  const { id } = await make(dora, { skillIds: [a, b] });
  const { updateCandidate: enrolled } = await admin.run(Update, {
    input: { id, trainings: [shown, hidden].map((trainingId) => ({ trainingId, status: 'IN_PROGRESS' })) },
  });
  expect(enrolled.candidate.trainings).toHaveLength(2);
  expect(enrolled.candidate.skills).toEqual([{ name: 'A' }, { name: 'B' }]);

  const { result, statements } = await statementsOf(() =>
    dora.run(Update, {
      input: { id, version: 2, phone: null, communeCode: '97101', skillIds: [c, b, c], trainings: [] },
    }),
  );
  expect(result.updateCandidate).toMatchObject({
    candidate: {
      phone: null,
      version: 3,
      commune: { name: 'Les Abymes' },
      skills: [{ name: 'B' }, { name: 'C' }],
      trainings: [],
    },
    errors: [],
  });
  expect(statements.length).toBeLessThanOrEqual(10);
  // Dora cannot see the hidden training, so she has not taken it off either.
  expect(await world.rows('select training_id from candidate_training where candidate_id = $1', [id])).toEqual([
    { training_id: hidden },
  ]);

  for (const input of [
    { skillIds: [a, '00000000-0000-7000-8000-000000000000'] },
    { skillIds: [a, "x'; drop table skill"] },
  ]) {
    const { updateCandidate } = await dora.run(Update, { input: { id, headline: 'Perdu', ...input } });
    expect(updateCandidate).toEqual({ candidate: null, errors: [{ code: 'NOT_FOUND', path: ['skillIds', '1'] }] });
  }
  const { updateCandidate: unseen } = await dora.run(Update, {
    input: { id, trainings: [{ trainingId: hidden, status: 'COMPLETED' }] },
  });
  expect(unseen.errors).toEqual([{ code: 'NOT_FOUND', path: ['trainings', '0', 'trainingId'] }]);
  const { updateCandidate: early } = await dora.run(Update, {
    input: { id, trainings: [{ trainingId: shown, status: 'IN_PROGRESS', completedOn: '2026-01-01' }] },
  });
  expect(early.errors).toEqual([{ code: 'INVALID', path: ['trainings', '0', 'completedOn'] }]);
  const { updateCandidate: stale } = await dora.run(Update, { input: { id, version: 2, headline: 'Perdu' } });
  expect(stale.errors).toEqual([{ code: 'CONFLICT', path: ['version'] }]);
  const { updateCandidate: wrong } = await dora.run(Update, {
    input: { id, mobilityKm: 501, experienceYears: -1, skillIds: Array(51).fill(a), email: 'sans arobase' },
  });
  expect(wrong.errors.map(({ code, path }: { code: string; path: string[] }) => [code, ...path]).sort()).toEqual([
    ['INVALID', 'email'],
    ['OUT_OF_RANGE', 'experienceYears'],
    ['OUT_OF_RANGE', 'mobilityKm'],
    ['TOO_MANY', 'skillIds'],
  ]);
  const { updateCandidate: nameless } = await dora.run(Update, { input: { id, firstName: null } });
  expect(nameless.errors).toEqual([{ code: 'REQUIRED', path: ['firstName'] }]);
  expect((await dora.run(One, { id })).candidate).toMatchObject({
    headline: 'Soudeuse',
    version: 3,
    skills: [{ name: 'B' }, { name: 'C' }],
  });
});

test('recruiters see published candidates without their address; drafts are for their owner and the centre', async ({
  world,
}) => {
  const owner = await world.as('CANDIDATE', 'Elsa');
  const other = await world.as('CANDIDATE', 'Flora');
  const recruiter = await world.as('RECRUITER');
  const { id } = await make(owner);
  for (const nobody of [other, recruiter]) {
    expect((await nobody.run(One, { id })).candidate).toBeNull();
    const { updateCandidate } = await nobody.run(Update, { input: { id, headline: 'Prise' } });
    expect(updateCandidate.errors).toEqual([{ code: 'NOT_FOUND', path: ['id'] }]);
    const { publishCandidate } = await nobody.run(Publish, { input: { id } });
    expect(publishCandidate.errors).toEqual([{ code: 'NOT_FOUND', path: ['id'] }]);
  }
  const trainer = await world.as('TRAINER');
  expect((await trainer.run(One, { id })).candidate).toMatchObject({
    email: 'chloe@example.org',
    viewerCanUpdate: false,
  });
  expect(await world.rows('select headline, status from candidate where id = $1', [id])).toEqual([
    { headline: 'Soudeuse', status: 'DRAFT' },
  ]);

  expect((await owner.run(Publish, { input: { id } })).publishCandidate).toEqual({
    candidate: { status: 'PUBLISHED' },
    errors: [],
  });
  expect((await owner.run(Publish, { input: { id } })).publishCandidate.errors).toEqual([
    { code: 'ALREADY_PUBLISHED', path: ['id'] },
  ]);
  expect((await recruiter.run(One, { id })).candidate).toMatchObject({
    email: null,
    phone: null,
    viewerCanUpdate: false,
  });
  expect((await other.run(One, { id })).candidate).toBeNull();
  expect((await owner.run(Archive, { input: { id } })).archiveCandidate.candidate).toEqual({ status: 'ARCHIVED' });
  expect((await recruiter.run(One, { id })).candidate).toBeNull();
  const { errors } = await world.anonymous().ask('{ candidates { totalCount } }');
  expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  const { errors: refused } = await recruiter.ask(Create, { input: profile });
  expect(refused).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

test('candidates are filtered and ordered, in one statement beside the session’s', async ({ world }) => {
  const admin = await world.as('ADMIN');
  const skillId = await skill(admin, 'Comptabilité');
  const trainingId = await training(world, 'Gestion');
  const marked = { lastName: 'Filtrée' };
  await make(admin, {
    ...marked,
    firstName: 'Ana',
    experienceYears: 2,
    availableFrom: '2027-01-01',
    communeCode: '97101',
  });
  await make(admin, {
    ...marked,
    firstName: 'Béa',
    experienceYears: 9,
    wishedContract: 'FIXED_TERM',
    skillIds: [skillId],
    trainings: [{ trainingId, status: 'COMPLETED' }],
  });
  const List = `query ($filter: CandidateFilter, $orderBy: CandidateOrder) {
    candidates(filter: $filter, orderBy: $orderBy) { totalCount nodes { firstName user { id } skills { name } commune { code } } }
  }`;
  const names = async (filter: object, orderBy?: object) => {
    const { result, statements } = await statementsOf(() =>
      admin.run(List, { filter: { search: 'filtree', ...filter }, orderBy }),
    );
    expect(statements).toHaveLength(1);
    return result.candidates.nodes.map(({ firstName }: { firstName: string }) => firstName);
  };
  expect(await names({}, { field: 'EXPERIENCE', direction: 'DESC' })).toEqual(['Béa', 'Ana']);
  expect(await names({}, { field: 'AVAILABLE_FROM' })).toEqual(['Ana', 'Béa']);
  expect(await names({ skillId })).toEqual(['Béa']);
  expect(await names({ trainingId })).toEqual(['Béa']);
  expect(await names({ skillId: 'nonsense' })).toEqual([]);
  expect(await names({ communeCode: '97101' })).toEqual(['Ana']);
  expect(await names({ availableBy: '2026-12-31' })).toEqual([]);
  expect(await names({ availableBy: '2027-01-01' })).toEqual(['Ana']);
  expect(await names({ wishedContract: 'FIXED_TERM', status: 'DRAFT', minimumExperienceYears: 9 })).toEqual(['Béa']);
});

test('skills are one vocabulary, whatever the case and accents, and public', async ({ world }) => {
  const trainer = await world.as('TRAINER');
  const { createSkill } = await trainer.run(CreateSkill, { input: { name: '  Électricité   bâtiment ' } });
  expect(createSkill.skill.name).toBe('Électricité bâtiment');
  const { createSkill: again } = await trainer.run(CreateSkill, { input: { name: 'electricite Batiment' } });
  expect(again).toEqual({ skill: null, errors: [{ code: 'TAKEN', path: ['name'] }] });
  const { createSkill: blank } = await trainer.run(CreateSkill, { input: { name: '   ' } });
  expect(blank.errors).toEqual([{ code: 'REQUIRED', path: ['name'] }]);
  const { skills } = await world.anonymous().run('{ skills(filter: { search: "electric" }) { nodes { name } } }');
  expect(skills.nodes).toEqual([{ name: 'Électricité bâtiment' }]);
});

test('an allowed recruiter hears of a changed candidate after the commit; one without access hears nothing', async ({
  world,
}) => {
  const Heard = 'subscription ($id: ID) { candidateUpdated(candidateId: $id) { id headline email } }';
  const owner = await world.as('CANDIDATE', 'Gilda');
  const { id } = await make(owner);
  const { id: draft } = await make(await world.as('CANDIDATE', 'Hélène'));
  await owner.run(Publish, { input: { id } });
  const recruiter = await (await world.as('RECRUITER')).subscribe(Heard, { id });
  const stranger = await (await world.as('CANDIDATE', 'Irène')).subscribe(Heard, { id });
  const ofDraft = await (await world.as('RECRUITER')).subscribe(Heard, { id: draft });

  const refused = await owner.run(Update, { input: { id, headline: 'Refusé', communeCode: '75056' } });
  expect(refused.updateCandidate.errors).toEqual([{ code: 'NOT_FOUND', path: ['communeCode'] }]);
  await owner.run(Update, { input: { id, headline: 'Cheffe d’atelier' } });
  await (await world.as('ADMIN')).run(Update, { input: { id: draft, headline: 'Toujours en brouillon' } });
  expect((await recruiter.next()).candidateUpdated).toEqual({ id, headline: 'Cheffe d’atelier', email: null });
  expect(await stranger.quietFor(300)).toBe(true);
  expect(await ofDraft.quietFor(10)).toBe(true);
  expect(await recruiter.quietFor(10)).toBe(true);
  for (const heard of [recruiter, stranger, ofDraft]) heard.close();
});
