import { expect } from 'vitest';
import { perform } from '../../platform/jobs/perform.ts';
import { Client, statementsOf, test, type World } from '../../test/world.ts';
import { ContractType, createCandidate } from '../candidates/index.ts';
import { addOrganisationMember, createOrganisation, OrganisationKind } from '../organisations/index.ts';
import { ApplicationStatus } from './application.ts';
import { moveApplication } from './application.write.ts';
import { createJobOffer, publishJobOffer } from './job-offer.write.ts';
import { recordApplicationContact } from './job-offers.jobs.ts';

const FIELDS = 'id status message version nextStatuses jobOffer { title status } candidate { fullName email }';
const Apply = `mutation ($input: ApplyToJobOfferInput!) { applyToJobOffer(input: $input) { application { ${FIELDS} } errors { code path message } } }`;
const Move = `mutation ($input: MoveApplicationInput!) { moveApplication(input: $input) { application { ${FIELDS} } errors { code path } } }`;
const Withdraw = `mutation ($id: ID!) { withdrawApplication(input: { id: $id }) { application { ${FIELDS} } errors { code path } } }`;
const One = `query ($id: ID!) { application(id: $id) { ${FIELDS} } }`;
const Moved = 'subscription ($id: ID) { applicationMoved(jobOfferId: $id) { id status } }';

interface Hiring {
  recruiter: Client;
  candidate: Client;
  candidateId: string;
  organisationId: string;
  jobOfferId: string;
}

/** A recruiter with a published offer, and a candidate with a draft of a profile. */
async function hiring(world: World, name: string): Promise<Hiring> {
  const recruiter = await world.as('RECRUITER', `R ${name}`);
  const candidate = await world.as('CANDIDATE', `C ${name}`);
  return world.write(async (tx) => {
    const { id: organisationId } = await createOrganisation(tx, { name, kind: OrganisationKind.COMPANY });
    await tx.em.flush();
    await addOrganisationMember(tx, { organisationId, userId: recruiter.userId as string });
    const offer = {
      title: `Poste ${name}`,
      description: 'Un poste.',
      organisationId,
      contract: ContractType.PERMANENT,
    };
    const { id: jobOfferId } = await createJobOffer(tx, offer);
    await publishJobOffer(tx, { id: jobOfferId });
    const { id: candidateId } = await createCandidate(tx, {
      firstName: 'Camille',
      lastName: name,
      headline: 'Candidate',
      email: 'camille@example.org',
      userId: candidate.userId,
    });
    return { recruiter, candidate, candidateId, organisationId, jobOfferId };
  });
}

async function apply({ candidate, jobOfferId }: Hiring): Promise<string> {
  const { applyToJobOffer } = await candidate.run(Apply, { input: { jobOfferId, message: 'Bonjour' } });
  expect(applyToJobOffer.errors).toEqual([]);
  return applyToJobOffer.application.id;
}

test('a candidate applies once, in few statements, and the organisation then sees the whole profile', async ({
  world,
}) => {
  const all = await hiring(world, 'Alizé');
  const { recruiter, candidate, candidateId, jobOfferId } = all;
  const profile = 'query ($id: ID!) { candidate(id: $id) { fullName email applications { nodes { status } } } }';
  const offer =
    'query ($id: ID!) { jobOffer(id: $id) { viewerCanApply applicationCount applications { totalCount } } }';
  expect((await recruiter.run(profile, { id: candidateId })).candidate).toBeNull();
  expect((await candidate.run(offer, { id: jobOfferId })).jobOffer).toEqual({
    viewerCanApply: true,
    applicationCount: 0,
    applications: { totalCount: 0 },
  });

  const { result, statements } = await statementsOf(() =>
    candidate.run(Apply, { input: { jobOfferId, message: 'Bonjour' } }),
  );
  expect(result.applyToJobOffer).toMatchObject({
    application: {
      status: 'RECEIVED',
      message: 'Bonjour',
      nextStatuses: ['WITHDRAWN'],
      candidate: { fullName: 'Camille Alizé' },
    },
    errors: [],
  });
  expect(statements.length).toBeLessThanOrEqual(10);
  const { applyToJobOffer: again } = await candidate.run(Apply, { input: { jobOfferId } });
  expect(again).toEqual({
    application: null,
    errors: [{ code: 'ALREADY_APPLIED', path: ['jobOfferId'], message: 'Une candidature à cette offre existe déjà.' }],
  });
  expect((await recruiter.run(profile, { id: candidateId })).candidate).toEqual({
    fullName: 'Camille Alizé',
    email: 'camille@example.org',
    applications: { nodes: [{ status: 'RECEIVED' }] },
  });
  expect((await candidate.run(offer, { id: jobOfferId })).jobOffer).toMatchObject({
    viewerCanApply: false,
    applicationCount: 1,
  });
  expect((await recruiter.run(offer, { id: jobOfferId })).jobOffer).toMatchObject({
    viewerCanApply: false,
    applicationCount: 1,
  });
  expect((await world.anonymous().run(offer, { id: jobOfferId })).jobOffer).toMatchObject({ applicationCount: 0 });
  const { recruiter: rival } = await hiring(world, 'Rivale');
  expect((await rival.run(profile, { id: candidateId })).candidate).toBeNull();
  expect((await rival.run(offer, { id: jobOfferId })).jobOffer).toMatchObject({
    applicationCount: 0,
    applications: { totalCount: 0 },
  });
});

test('of two applications sent at once, one is refused', async ({ world }) => {
  const { candidate, jobOfferId } = await hiring(world, 'Bis');
  const answers = await Promise.all([1, 2, 3].map(() => candidate.run(Apply, { input: { jobOfferId } })));
  const codes = answers.map(({ applyToJobOffer }) => applyToJobOffer.errors[0]?.code ?? 'MADE');
  expect(codes.filter((code) => code === 'MADE')).toHaveLength(1);
  expect(codes.filter((code) => code === 'ALREADY_APPLIED')).toHaveLength(2);
});

test('only to open offers, only with a profile, and only for oneself', async ({ world }) => {
  const { recruiter, candidate, candidateId, jobOfferId } = await hiring(world, 'Clos');
  const errors = async (client: Client, input: object) =>
    (await client.run(Apply, { input: { jobOfferId, ...input } })).applyToJobOffer.errors;
  const trainee = await world.as('TRAINEE', 'Sans profil');
  expect(await errors(trainee, {})).toMatchObject([{ code: 'PROFILE_MISSING', path: [] }]);
  expect(await errors(trainee, { candidateId })).toMatchObject([{ code: 'NOT_FOUND', path: ['candidateId'] }]);
  expect(await errors(candidate, { jobOfferId: 'nonsense' })).toMatchObject([
    { code: 'NOT_FOUND', path: ['jobOfferId'] },
  ]);
  expect((await recruiter.ask(Apply, { input: { jobOfferId, candidateId } })).errors).toMatchObject([
    { extensions: { code: 'FORBIDDEN' } },
  ]);
  await world.rows(`update candidate set status = 'ARCHIVED' where id = $1`, [candidateId]);
  expect(await errors(candidate, {})).toMatchObject([{ code: 'PROFILE_ARCHIVED' }]);
  await world.rows(`update candidate set status = 'DRAFT' where id = $1`, [candidateId]);
  await world.rows(`update job_offer set valid_through = '2020-01-01' where id = $1`, [jobOfferId]);
  expect(await errors(candidate, {})).toMatchObject([{ code: 'OFFER_NOT_OPEN', path: ['jobOfferId'] }]);
  expect(await world.rows('select 1 from application where job_offer_id = $1', [jobOfferId])).toEqual([]);
  await world.rows('update job_offer set valid_through = null where id = $1', [jobOfferId]);
  expect(await errors(await world.as('ADMIN'), { candidateId })).toEqual([]);
});

test('an application moves along the pipeline for its organisation, and no other way', async ({ world }) => {
  const all = await hiring(world, 'Dominique');
  const id = await apply(all);
  const { recruiter, candidate } = all;
  const { recruiter: rival } = await hiring(world, 'Envieuse');
  const admin = await world.as('ADMIN');
  const trainer = await world.as('TRAINER');
  const move = async (client: Client, status: string, version?: number) =>
    (await client.run(Move, { input: { id, status, ...(version ? { version } : {}) } })).moveApplication;

  expect((await recruiter.run(One, { id })).application.nextStatuses).toEqual(['SHORTLISTED', 'INTERVIEW', 'REJECTED']);
  expect((await trainer.run(One, { id })).application).toMatchObject({
    nextStatuses: [],
    candidate: { email: 'camille@example.org' },
  });
  expect((await rival.run(One, { id })).application).toBeNull();
  expect((await move(rival, 'INTERVIEW')).errors).toEqual([{ code: 'NOT_FOUND', path: ['id'] }]);
  for (const nobody of [candidate, trainer])
    expect((await nobody.ask(Move, { input: { id, status: 'HIRED' } })).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  for (const status of ['RECEIVED', 'OFFERED', 'HIRED', 'WITHDRAWN'])
    expect(await move(recruiter, status)).toEqual({
      application: null,
      errors: [{ code: 'TRANSITION_NOT_ALLOWED', path: ['status'] }],
    });
  expect((await move(recruiter, 'INTERVIEW', 7)).errors).toEqual([{ code: 'CONFLICT', path: ['version'] }]);
  expect(await world.rows('select status, version from application where id = $1', [id])).toEqual([
    { status: 'RECEIVED', version: 1 },
  ]);

  const { result, statements } = await statementsOf(() => move(recruiter, 'INTERVIEW', 1));
  expect(result).toMatchObject({
    application: { status: 'INTERVIEW', version: 2, nextStatuses: ['OFFERED', 'SHORTLISTED', 'REJECTED'] },
    errors: [],
  });
  expect(statements.length).toBeLessThanOrEqual(10);
  expect((await move(admin, 'OFFERED')).application.nextStatuses).toEqual(['HIRED', 'REJECTED', 'WITHDRAWN']);
  expect((await move(recruiter, 'HIRED')).application).toMatchObject({ status: 'HIRED', nextStatuses: [] });
  expect((await candidate.run(Withdraw, { id })).withdrawApplication.errors).toEqual([
    { code: 'TRANSITION_NOT_ALLOWED', path: ['id'] },
  ]);
});

test('a candidate withdraws while the application is open, and still sees it when the offer is closed', async ({
  world,
}) => {
  const all = await hiring(world, 'Fanny');
  const id = await apply(all);
  const { recruiter, candidate, jobOfferId } = all;
  const stranger = await world.as('CANDIDATE', 'Étrangère');
  expect((await recruiter.ask(Withdraw, { id })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect((await stranger.run(Withdraw, { id })).withdrawApplication.errors).toEqual([
    { code: 'NOT_FOUND', path: ['id'] },
  ]);
  const { result, statements } = await statementsOf(() => candidate.run(Withdraw, { id }));
  expect(result.withdrawApplication).toMatchObject({
    application: { status: 'WITHDRAWN', nextStatuses: [] },
    errors: [],
  });
  expect(statements.length).toBeLessThanOrEqual(10);
  await recruiter.run('mutation ($id: ID!) { closeJobOffer(input: { id: $id }) { errors { code } } }', {
    id: jobOfferId,
  });
  expect((await candidate.run(One, { id })).application).toMatchObject({ jobOffer: { status: 'CLOSED' } });
  expect((await recruiter.run(One, { id })).application).toMatchObject({
    status: 'WITHDRAWN',
    candidate: { fullName: 'Camille Fanny' },
  });
});

test('the organisation and the candidate hear of a move after its commit; of one refused or rolled back nobody hears', async ({
  world,
}) => {
  const all = await hiring(world, 'Gaëlle');
  const id = await apply(all);
  const { recruiter, candidate, jobOfferId } = all;
  const { recruiter: rival } = await hiring(world, 'Horsjeu');
  const everybody = await Promise.all(
    [recruiter, candidate, rival].map((client) => client.subscribe(Moved, { id: jobOfferId })),
  );
  const [byRecruiter, byCandidate, byRival] = everybody as [
    (typeof everybody)[0],
    (typeof everybody)[0],
    (typeof everybody)[0],
  ];

  await recruiter.run(Move, { input: { id, status: 'HIRED' } });
  const undone = world.write(async (tx) => {
    await moveApplication(tx, { id, status: ApplicationStatus.SHORTLISTED });
    await tx.em.flush();
    throw new Error('The power went off');
  });
  await expect(undone).rejects.toThrow('The power went off');
  for (const heard of everybody) expect(await heard.quietFor(200)).toBe(true);
  expect(
    await world.rows(
      `select 1 from outbox_event where name = 'ApplicationMoved' and payload ->> 'applicationId' = $1`,
      [id],
    ),
  ).toEqual([]);

  await recruiter.run(Move, { input: { id, status: 'SHORTLISTED' } });
  expect((await byRecruiter.next()).applicationMoved).toEqual({ id, status: 'SHORTLISTED' });
  expect((await byCandidate.next()).applicationMoved).toEqual({ id, status: 'SHORTLISTED' });
  expect(await byRival.quietFor(200)).toBe(true);
  for (const heard of everybody) heard.close();
});

test('applications are filtered and ordered, in one statement beside the session’s', async ({ world }) => {
  const first = await hiring(world, 'Ivoire');
  const second = await hiring(world, 'Jade');
  const trainer = await world.as('TRAINER');
  const a = await apply(first);
  const b = await apply(second);
  await second.recruiter.run(Move, { input: { id: b, status: 'REJECTED' } });
  const List = `query ($filter: ApplicationFilter, $orderBy: ApplicationOrder) {
    applications(filter: $filter, orderBy: $orderBy) { totalCount nodes { id candidate { fullName } jobOffer { title organisation { name } } } } }`;
  const found = async (filter: object, orderBy: object = { field: 'STATUS', direction: 'DESC' }) => {
    const { result, statements } = await statementsOf(() =>
      trainer.run(List, { filter: { ids: [a, b], ...filter }, orderBy }),
    );
    expect(statements).toHaveLength(1);
    return result.applications.nodes.map(({ id }: { id: string }) => id);
  };
  expect(await found({})).toEqual([b, a]);
  expect(await found({}, { field: 'CREATED_AT' })).toEqual([a, b]);
  expect(await found({ jobOfferId: first.jobOfferId })).toEqual([a]);
  expect(await found({ candidateId: second.candidateId })).toEqual([b]);
  expect(await found({ organisationId: first.organisationId })).toEqual([a]);
  expect(await found({ status: ['RECEIVED', 'HIRED'] })).toEqual([a]);
  expect(await found({ status: [] })).toEqual([]);
  expect(await found({ search: 'poste JADE' })).toEqual([b]);
  expect(await found({ search: 'camille ivoire' })).toEqual([a]);
  expect(await found({ createdAt: { to: '2020-01-01T00:00:00Z' } })).toEqual([]);
  const own = await first.candidate.run('{ applications { nodes { id } } }');
  expect(own.applications.nodes).toEqual([{ id: a }]);
});

test('whoever sees an application sees its offer and its candidate, a partner key too; pages go on behind a cursor', async ({
  world,
}) => {
  const admin = await world.as('ADMIN');
  const all = await hiring(world, 'Léa');
  const ids = [await apply(all), await apply(await hiring(world, 'Maëlle'))];
  await world.rows(`update job_offer set status = 'CLOSED' where id = $1`, [all.jobOfferId]);
  const key = async (...scopes: string[]) => {
    const input = { name: scopes.join(), scopes };
    const { createApiKey } = await admin.run(
      'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }',
      { input },
    );
    return new Client(world.url, createApiKey.secret, null);
  };
  const Page = `query ($ids: [ID!], $after: String) { applications(first: 1, after: $after, filter: { ids: $ids }, orderBy: { field: STATUS }) {
    nodes { id jobOffer { title organisation { name } } candidate { fullName email } } pageInfo { endCursor hasNextPage } } }`;
  const reader = await key('applications.readAll');
  const { applications: first } = await reader.run(Page, { ids });
  const { applications: second } = await reader.run(Page, { ids, after: first.pageInfo.endCursor });
  expect(first.pageInfo.hasNextPage).toBe(true);
  expect(second.pageInfo.hasNextPage).toBe(false);
  expect([...first.nodes, ...second.nodes]).toMatchObject([
    {
      id: ids[0],
      candidate: { fullName: 'Camille Léa', email: 'camille@example.org' },
      jobOffer: { title: 'Poste Léa' },
    },
    { id: ids[1], candidate: { fullName: 'Camille Maëlle' }, jobOffer: { organisation: { name: 'Maëlle' } } },
  ]);
  const limited = await key('candidates.read');
  expect((await limited.run(Page, { ids })).applications.nodes).toEqual([]);
  expect(
    (await limited.run('query ($id: ID!) { candidate(id: $id) { id } }', { id: all.candidateId })).candidate,
  ).toBeNull();
});

test('an application is a contact, noted once on the day it happened', async ({ world }) => {
  const all = await hiring(world, 'Katia');
  const { candidateId, jobOfferId } = all;
  const applicationId = await apply(all);
  const contact = (at: string) =>
    perform(world.house.context(), recordApplicationContact, { applicationId, jobOfferId, candidateId, at });
  const noted = async () =>
    (await world.rows('select last_contact_on::text as day, version from candidate where id = $1', [candidateId]))[0];

  // 2 o'clock in the morning UTC is still the evening before in Guadeloupe.
  await contact('2026-11-21T02:00:00.000Z');
  expect(await noted()).toEqual({ day: '2026-11-20', version: 2 });
  await world.rows('update candidate set last_contact_on = null where id = $1', [candidateId]);
  await contact('2026-11-21T02:00:00.000Z');
  expect(await noted()).toEqual({ day: null, version: 2 });
  await contact('2026-11-20T12:00:00.000Z');
  expect(await noted()).toEqual({ day: '2026-11-20', version: 3 });
  await contact('2026-11-10T12:00:00.000Z');
  expect(await noted()).toEqual({ day: '2026-11-20', version: 3 });
  await contact('2026-11-21T12:00:00.000Z');
  expect(await noted()).toEqual({ day: '2026-11-21', version: 4 });
});
