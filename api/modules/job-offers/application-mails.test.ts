import { expect } from 'vitest';
import { linksOf, test } from '../../test/mailbox.ts';
import type { Client, World } from '../../test/world.ts';
import { ContractType, createCandidate } from '../candidates/index.ts';
import { addOrganisationMember, createOrganisation, OrganisationKind } from '../organisations/index.ts';
import { createJobOffer, publishJobOffer } from './job-offer.write.ts';
import { ApplicationMoved, ApplicationSubmitted } from './job-offers.events.ts';
import { mailApplicationMoved, mailApplicationReceived } from './job-offers.jobs.ts';

const Apply =
  'mutation ($input: ApplyToJobOfferInput!) { applyToJobOffer(input: $input) { application { id message } errors { code path } } }';
const Move =
  'mutation ($id: ID!, $status: ApplicationStatus!) { moveApplication(input: { id: $id, status: $status }) { errors { code } } }';
const Withdraw = 'mutation ($id: ID!) { withdrawApplication(input: { id: $id }) { errors { code } } }';

interface Hiring {
  recruiter: Client;
  candidate: Client;
  candidateId: string;
  jobOfferIds: string[];
}

/** An organisation with two recruiters, one of them English, and two offers; a candidate who writes under another address than they sign in with. */
async function hiring(world: World, name: string): Promise<Hiring> {
  const recruiter = await world.as('RECRUITER', `R ${name}`);
  const colleague = await world.as('RECRUITER', `Anglaise ${name}`);
  const gone = await world.as('RECRUITER', `Partie ${name}`);
  const candidate = await world.as('CANDIDATE', `C ${name}`);
  await world.rows(`update "user" set language = 'EN' where id = $1`, [colleague.userId]);
  await world.rows('update "user" set active = false where id = $1', [gone.userId]);
  return world.write(async (tx) => {
    const { id: organisationId } = await createOrganisation(tx, { name, kind: OrganisationKind.COMPANY });
    await tx.em.flush();
    for (const { userId } of [recruiter, colleague, gone])
      await addOrganisationMember(tx, { organisationId, userId: userId as string });
    const jobOfferIds: string[] = [];
    for (const title of ['Soudeur', 'Calier']) {
      const offer = { title: `${title} ${name}`, description: 'Un poste.', contract: ContractType.PERMANENT };
      const { id } = await createJobOffer(tx, { ...offer, organisationId });
      await publishJobOffer(tx, { id });
      jobOfferIds.push(id);
    }
    const { id: candidateId } = await createCandidate(tx, {
      firstName: 'Camille',
      lastName: name,
      headline: 'Soudeuse <5 ans>',
      email: `camille-${name.toLowerCase()}@example.org`,
      userId: candidate.userId,
    });
    return { recruiter, candidate, candidateId, jobOfferIds };
  });
}

test('the candidate and everyone who recruits there are told of an application, once each', async ({
  world,
  mailbox,
}) => {
  const { candidate, jobOfferIds } = await hiring(world, 'Ajoupa');
  const { applyToJobOffer } = await candidate.run(Apply, {
    input: { jobOfferId: jobOfferIds[0], message: 'Un mot très personnel' },
  });
  const { id } = applyToJobOffer.application;

  const received = await mailbox.one('jobOffers.applicationReceived', 'camille-ajoupa@example.org');
  expect(received.subject).toBe('Votre candidature est bien arrivée\u202f: Soudeur Ajoupa');
  expect(received.text).toContain('Bonjour Camille Ajoupa,');
  expect(linksOf(received)[0]).toBe(`${world.url}/#/applications/${id}/show`);
  const french = await mailbox.one('jobOffers.newApplication', 'r-ajoupa.recruiter@example.org');
  expect(french.subject).toBe('Camille Ajoupa postule\u202f: Soudeur Ajoupa');
  expect(french.text).toContain('Soudeuse <5 ans>');
  expect(String(french.html)).toContain('Soudeuse &lt;5 ans&gt;');
  expect(french.text).not.toContain('très personnel');
  const english = await mailbox.one('jobOffers.newApplication', 'anglaise-ajoupa.recruiter@example.org');
  expect(english.subject).toBe('Camille Ajoupa applies: Soudeur Ajoupa');
  expect(await mailbox.queued('jobOffers', 'partie-ajoupa.recruiter@example.org')).toEqual([]);
});

test('the candidate is told where it goes, in few words, and not of what they did themselves', async ({
  world,
  mailbox,
}) => {
  const { recruiter, candidate, jobOfferIds } = await hiring(world, 'Bouillante');
  const address = 'camille-bouillante@example.org';
  const apply = async (jobOfferId: string | undefined) =>
    (await candidate.run(Apply, { input: { jobOfferId } })).applyToJobOffer.application.id as string;
  const id = await apply(jobOfferIds[0]);
  for (const status of ['SHORTLISTED', 'INTERVIEW', 'OFFERED', 'HIRED'])
    expect((await recruiter.run(Move, { id, status })).moveApplication.errors).toEqual([]);
  for (const [template, subject] of [
    ['jobOffers.interview', 'Bouillante souhaite vous rencontrer'],
    ['jobOffers.offered', 'Le poste vous est proposé\u202f: Soudeur Bouillante'],
    ['jobOffers.hired', 'Bravo, le poste est à vous\u202f: Soudeur Bouillante'],
  ] as const)
    expect((await mailbox.one(template, address)).subject).toBe(subject);

  const other = await apply(jobOfferIds[1]);
  await recruiter.run(Move, { id: other, status: 'REJECTED' });
  const rejected = await mailbox.one('jobOffers.rejected', address);
  expect(rejected.subject).toBe('Votre candidature\u202f: Calier Bouillante');
  expect(rejected.text).toContain('n’a pas été retenue');

  for (const payload of await mailbox.payloads(ApplicationMoved))
    await world.write((tx) => mailApplicationMoved.run(tx, payload as never));
  for (const payload of await mailbox.payloads(ApplicationSubmitted))
    await world.write((tx) => mailApplicationReceived.run(tx, payload as never));
  expect(await mailbox.queued('jobOffers', address)).toHaveLength(6);
});

test('a candidate who takes the application back gets no mail about it', async ({ world, mailbox }) => {
  const { candidate, jobOfferIds } = await hiring(world, 'Capesterre');
  const { applyToJobOffer } = await candidate.run(Apply, { input: { jobOfferId: jobOfferIds[0] } });
  await candidate.run(Withdraw, { id: applyToJobOffer.application.id });
  const [step] = (await mailbox.payloads(ApplicationMoved)).slice(-1);
  await world.write((tx) => mailApplicationMoved.run(tx, step as never));
  await mailbox.one('jobOffers.applicationReceived', 'camille-capesterre@example.org');
  expect(await mailbox.queued('jobOffers', 'camille-capesterre@example.org')).toEqual([
    'jobOffers.applicationReceived',
  ]);
});

test('a candidate without any address is not written to; those who recruit are', async ({ world, mailbox }) => {
  const { jobOfferIds, candidateId } = await hiring(world, 'Deshaies');
  await world.rows('update candidate set email = null, user_id = null where id = $1', [candidateId]);
  const admin = await world.as('ADMIN');
  await admin.run(Apply, { input: { jobOfferId: jobOfferIds[0], candidateId } });
  await mailbox.one('jobOffers.newApplication', 'r-deshaies.recruiter@example.org');
  expect(await mailbox.queued('jobOffers', 'camille-deshaies@example.org')).toEqual([]);
});

test('sent again with its key, also at the same moment, an application is there once, with its mails once', async ({
  world,
  mailbox,
}) => {
  const { recruiter, candidate, candidateId, jobOfferIds } = await hiring(world, 'Goyave');
  const input = { jobOfferId: jobOfferIds[0], message: 'Bonjour', idempotencyKey: 'clé-1' };
  const answers = await Promise.all(Array.from({ length: 10 }, () => candidate.run(Apply, { input })));
  const ids = new Set(answers.map(({ applyToJobOffer }) => applyToJobOffer.application?.id));
  expect(ids.size).toBe(1);
  const [id] = ids as Set<string>;
  await recruiter.run('mutation ($id: ID!) { closeJobOffer(input: { id: $id }) { errors { code } } }', {
    id: jobOfferIds[0],
  });
  const late = await candidate.run(Apply, { input: { ...input, message: 'Autre chose' } });
  expect(late.applyToJobOffer).toEqual({ application: { id, message: 'Bonjour' }, errors: [] });

  const other = await candidate.run(Apply, { input: { jobOfferId: jobOfferIds[1], idempotencyKey: 'clé-2' } });
  expect(other.applyToJobOffer.application.id).not.toBe(id);
  const again = await candidate.run(Apply, { input: { jobOfferId: jobOfferIds[1], idempotencyKey: 'clé-3' } });
  expect(again.applyToJobOffer.errors).toEqual([{ code: 'ALREADY_APPLIED', path: ['jobOfferId'] }]);
  const long = await candidate.run(Apply, { input: { ...input, idempotencyKey: 'x'.repeat(101) } });
  expect(long.applyToJobOffer.errors).toEqual([{ code: 'TOO_LONG', path: ['idempotencyKey'] }]);

  const submitted = (await mailbox.payloads(ApplicationSubmitted)).filter((step) => step.candidateId === candidateId);
  expect(submitted).toHaveLength(2);
  await mailbox.of('jobOffers.applicationReceived', 'camille-goyave@example.org', 2);
  await mailbox.of('jobOffers.newApplication', 'r-goyave.recruiter@example.org', 2);
});

test('the key of one candidate is not that of another', async ({ world }) => {
  const first = await hiring(world, 'Lamentin');
  const second = await hiring(world, 'Pointe-Noire');
  const apply = async ({ candidate, jobOfferIds }: Hiring) =>
    (await candidate.run(Apply, { input: { jobOfferId: jobOfferIds[0], idempotencyKey: 'la même' } })).applyToJobOffer;
  const [one, two] = [await apply(first), await apply(second)];
  expect(one.application.id).not.toBe(two.application.id);
});
