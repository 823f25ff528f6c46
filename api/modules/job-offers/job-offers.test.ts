import { expect } from 'vitest';
import { perform } from '../../platform/jobs/perform.ts';
import { type Client, statementsOf, test, type World } from '../../test/world.ts';
import { createSkill } from '../candidates/index.ts';
import { addOrganisationMember, createOrganisation, OrganisationKind } from '../organisations/index.ts';
import { createTraining, Modality, publishTraining } from '../trainings/index.ts';
import { expireJobOffers } from './job-offers.jobs.ts';

const FIELDS = `id title status version contract romeCode experienceYears startsOn validThrough publishedAt applicationCount
  organisation { name } commune { name } minimumSalary { amount currency } maximumSalary { amount } skills { name } trainings { title }
  viewerCanUpdate viewerCanPublish viewerCanApply`;
const Create = `mutation ($input: CreateJobOfferInput!) { createJobOffer(input: $input) { jobOffer { ${FIELDS} } errors { code path } } }`;
const Update = `mutation ($input: UpdateJobOfferInput!) { updateJobOffer(input: $input) { jobOffer { ${FIELDS} } errors { code path } } }`;
const Publish = `mutation ($id: ID!) { publishJobOffer(input: { id: $id }) { jobOffer { ${FIELDS} } errors { code path } } }`;
const Close = `mutation ($id: ID!) { closeJobOffer(input: { id: $id }) { jobOffer { status } errors { code path } } }`;
const One = `query ($id: ID!) { jobOffer(id: $id) { ${FIELDS} } }`;

const offer = { title: 'Soudeuse ou soudeur', description: 'Souder des coques.', contract: 'PERMANENT' };

/** A recruiter with the organisation they work for. */
async function employer(world: World, name: string): Promise<{ recruiter: Client; organisationId: string }> {
  const recruiter = await world.as('RECRUITER', name);
  const { id } = await world.write((tx) =>
    createOrganisation(tx, { name: `Maison ${name}`, kind: OrganisationKind.COMPANY }),
  );
  await world.write((tx) => addOrganisationMember(tx, { organisationId: id, userId: recruiter.userId as string }));
  return { recruiter, organisationId: id };
}

async function make(client: Client, input: object) {
  const { createJobOffer } = await client.run(Create, { input: { ...offer, ...input } });
  expect(createJobOffer.errors).toEqual([]);
  return createJobOffer.jobOffer;
}

test('a recruiter drafts an offer of their organisation with everything in it, in few statements', async ({
  world,
}) => {
  const { recruiter, organisationId } = await employer(world, 'Rosa');
  const skill = await world.write((tx) => createSkill(tx, { name: 'Soudure MIG' }));
  const training = await world.write((tx) =>
    createTraining(tx, {
      slug: 'soudage',
      officialCode: 'S1',
      title: 'Soudage',
      certifying: false,
      durationHours: 70,
      modality: Modality.ON_SITE,
      individualPrice: { amount: '10.00', currency: 'EUR' },
    }),
  );
  await world.write((tx) => publishTraining(tx, { id: training.id }));
  const input = {
    ...offer,
    organisationId,
    communeCode: '97103',
    minimumSalary: { amount: '2000' },
    maximumSalary: { amount: '2400.5' },
    romeCode: 'H2913',
    experienceYears: 2,
    startsOn: '2027-01-04',
    validThrough: '2999-12-31',
    skillIds: [skill.id],
    trainingIds: [training.id],
  };
  const { result, statements } = await statementsOf(() => recruiter.run(Create, { input }));
  expect(result.createJobOffer).toEqual({
    jobOffer: {
      id: expect.any(String),
      title: 'Soudeuse ou soudeur',
      status: 'DRAFT',
      version: 1,
      contract: 'PERMANENT',
      romeCode: 'H2913',
      experienceYears: 2,
      startsOn: '2027-01-04',
      validThrough: '2999-12-31',
      publishedAt: null,
      applicationCount: 0,
      organisation: { name: 'Maison Rosa' },
      commune: { name: 'Baie-Mahault' },
      minimumSalary: { amount: '2000.00', currency: 'EUR' },
      maximumSalary: { amount: '2400.50' },
      skills: [{ name: 'Soudure MIG' }],
      trainings: [{ title: 'Soudage' }],
      viewerCanUpdate: true,
      viewerCanPublish: true,
      viewerCanApply: false,
    },
    errors: [],
  });
  expect(statements.length).toBeLessThanOrEqual(10);

  const { id } = result.createJobOffer.jobOffer;
  const { result: changed, statements: changing } = await statementsOf(() =>
    recruiter.run(Update, {
      input: { id, version: 1, ...input, minimumSalary: null, skillIds: [], trainingIds: null },
    }),
  );
  expect(changed.updateJobOffer).toMatchObject({
    jobOffer: { version: 2, minimumSalary: null, maximumSalary: { amount: '2400.50' }, skills: [], trainings: [] },
    errors: [],
  });
  expect(changing.length).toBeLessThanOrEqual(10);
});

test('terms that do not fit are refused, and nothing is written', async ({ world }) => {
  const { recruiter, organisationId } = await employer(world, 'Rita');
  const { organisationId: foreign } = await employer(world, 'Autre');
  const before = await world.rows('select count(*)::int as count from job_offer');
  const errors = async (input: object) =>
    (await recruiter.run(Create, { input: { ...offer, organisationId, ...input } })).createJobOffer.errors;
  expect(await errors({ minimumSalary: { amount: '2000.01' }, maximumSalary: { amount: '2000' } })).toEqual([
    { code: 'SALARY_RANGE', path: ['maximumSalary'] },
  ]);
  expect(await errors({ minimumSalary: { amount: '1' }, maximumSalary: { amount: '2', currency: 'USD' } })).toEqual([
    { code: 'INVALID', path: ['maximumSalary', 'currency'] },
  ]);
  expect(await errors({ romeCode: 'Z1234' })).toEqual([{ code: 'INVALID', path: ['romeCode'] }]);
  expect(await errors({ experienceYears: 61 })).toEqual([{ code: 'OUT_OF_RANGE', path: ['experienceYears'] }]);
  expect(await errors({ organisationId: foreign })).toEqual([{ code: 'NOT_FOUND', path: ['organisationId'] }]);
  expect(await errors({ organisationId: 'nonsense' })).toEqual([{ code: 'NOT_FOUND', path: ['organisationId'] }]);
  expect(await errors({ trainingIds: ['nonsense'] })).toEqual([{ code: 'NOT_FOUND', path: ['trainingIds', '0'] }]);
  expect(await errors({ communeCode: '75056' })).toEqual([{ code: 'NOT_FOUND', path: ['communeCode'] }]);
  expect(await world.rows('select count(*)::int as count from job_offer')).toEqual(before);
});

test('a draft is for its organisation and the centre; published, it is for anyone, and subscribers hear of it', async ({
  world,
}) => {
  const { recruiter, organisationId } = await employer(world, 'Régine');
  const { recruiter: rival } = await employer(world, 'Rivale');
  const candidate = await world.as('CANDIDATE');
  const trainer = await world.as('TRAINER');
  const { id } = await make(recruiter, { organisationId });
  const heard = await candidate.subscribe('subscription { jobOfferPublished { title } }');
  const changed = await rival.subscribe('subscription { resourceChanged(resource: "jobOffers") { ids } }');

  for (const nobody of [world.anonymous(), candidate, rival])
    expect((await nobody.run(One, { id })).jobOffer).toBeNull();
  expect((await trainer.run(One, { id })).jobOffer).toMatchObject({ status: 'DRAFT', viewerCanUpdate: false });
  for (const change of [Update, Publish, Close]) {
    const variables = change === Update ? { input: { id, title: 'Volée' } } : { id };
    const answer = await rival.run(change, variables);
    expect(Object.values(answer)).toEqual([{ jobOffer: null, errors: [{ code: 'NOT_FOUND', path: ['id'] }] }]);
    expect((await trainer.ask(change, variables)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  }
  expect((await recruiter.run(Close, { id })).closeJobOffer.errors).toEqual([{ code: 'OFFER_NOT_OPEN', path: ['id'] }]);
  expect(await world.rows('select title, status from job_offer where id = $1', [id])).toEqual([
    { title: offer.title, status: 'DRAFT' },
  ]);
  expect(await heard.quietFor(200)).toBe(true);

  const { publishJobOffer } = await recruiter.run(Publish, { id });
  expect(publishJobOffer).toMatchObject({ jobOffer: { status: 'PUBLISHED', viewerCanPublish: false }, errors: [] });
  expect((await heard.next()).jobOfferPublished).toEqual({ title: offer.title });
  expect((await changed.next()).resourceChanged).toEqual({ ids: [id] });
  expect((await recruiter.run(Publish, { id })).publishJobOffer.errors).toEqual([
    { code: 'ALREADY_PUBLISHED', path: ['id'] },
  ]);
  expect((await world.anonymous().run(One, { id })).jobOffer).toMatchObject({
    title: offer.title,
    viewerCanUpdate: false,
    viewerCanApply: false,
  });
  const ofHouse = `query ($id: ID!) { organisation(id: $id) { jobOffers { totalCount nodes { title } } } }`;
  expect((await world.anonymous().run(ofHouse, { id: organisationId })).organisation.jobOffers).toEqual({
    totalCount: 1,
    nodes: [{ title: offer.title }],
  });
  expect((await recruiter.run(Close, { id })).closeJobOffer).toEqual({ jobOffer: { status: 'CLOSED' }, errors: [] });
  expect((await world.anonymous().run(One, { id })).jobOffer).toBeNull();
  heard.close();
  changed.close();
});

test('an offer whose last day has passed expires once, and comes back with a new last day', async ({ world }) => {
  const admin = await world.as('ADMIN');
  const { recruiter, organisationId } = await employer(world, 'Rachel');
  const { id } = await make(recruiter, { organisationId, validThrough: '2020-01-31' });
  const { id: open } = await make(recruiter, { organisationId });
  await recruiter.run(Publish, { id: open });
  expect((await recruiter.run(Publish, { id })).publishJobOffer.errors).toEqual([
    { code: 'VALIDITY_OVER', path: ['validThrough'] },
  ]);
  await world.rows(`update job_offer set status = 'PUBLISHED' where id = $1`, [id]);

  await perform(world.house.context(), expireJobOffers, {});
  await perform(world.house.context(), expireJobOffers, {});
  expect((await admin.run(One, { id })).jobOffer.status).toBe('EXPIRED');
  expect((await admin.run(One, { id: open })).jobOffer.status).toBe('PUBLISHED');
  expect(await world.rows(`select payload from outbox_event where name = 'JobOfferExpired'`)).toEqual([
    { payload: { jobOfferId: id } },
  ]);
  await recruiter.run(Update, { input: { id, validThrough: '2999-01-31' } });
  expect((await recruiter.run(Publish, { id })).publishJobOffer.errors).toEqual([]);
  const { updateJobOffer } = await recruiter.run(Update, { input: { id, validThrough: '2020-01-31' } });
  expect(updateJobOffer.errors).toEqual([{ code: 'VALIDITY_OVER', path: ['validThrough'] }]);
});

test('offers are filtered and ordered, in one statement beside the session’s', async ({ world }) => {
  const { recruiter, organisationId } = await employer(world, 'Renée');
  const skill = await world.write((tx) => createSkill(tx, { name: 'Anglais' }));
  const pay = (amount: string) => ({ amount });
  await make(recruiter, {
    organisationId,
    title: 'Filtrée A',
    minimumSalary: pay('1800'),
    maximumSalary: pay('2600'),
    skillIds: [skill.id],
  });
  await make(recruiter, {
    organisationId,
    title: 'Filtrée B',
    minimumSalary: pay('2200'),
    contract: 'FIXED_TERM',
    communeCode: '97128',
  });
  const { id } = await make(recruiter, { organisationId, title: 'Filtrée C' });
  await recruiter.run(Publish, { id });
  const List = `query ($filter: JobOfferFilter, $orderBy: JobOfferOrder) { jobOffers(filter: $filter, orderBy: $orderBy) { totalCount nodes { title applicationCount organisation { name } skills { name } } } }`;
  const titles = async (filter: object, orderBy: object = { field: 'TITLE' }) => {
    const { result, statements } = await statementsOf(() =>
      recruiter.run(List, { filter: { search: 'FILTREE', ...filter }, orderBy }),
    );
    expect(statements).toHaveLength(1);
    return result.jobOffers.nodes.map(({ title }: { title: string }) => title.at(-1)).join('');
  };
  expect(await titles({})).toBe('ABC');
  expect(await titles({ organisationId }, { field: 'SALARY', direction: 'DESC' })).toBe('BAC');
  expect(await titles({ minimumSalary: '2500' })).toBe('A');
  expect(await titles({ skillId: skill.id })).toBe('A');
  expect(await titles({ contract: 'FIXED_TERM', communeCode: '97128' })).toBe('B');
  expect(await titles({ status: 'PUBLISHED', publishedAt: { from: '2020-01-01T00:00:00Z' } })).toBe('C');
  expect(await titles({ search: 'coques filtree a' })).toBe('A');
});
