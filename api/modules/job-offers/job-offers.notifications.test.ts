import { expect } from 'vitest';
import { type Client, test } from '../../test/world.ts';
import { ContractType, createCandidate } from '../candidates/index.ts';
import { addOrganisationMember, createOrganisation, OrganisationKind } from '../organisations/index.ts';
import { createJobOffer, publishJobOffer } from './job-offer.write.ts';

const messagesOf = async (by: Client) =>
  (await by.run('{ notifications { nodes { message { fr } link } } }')).notifications.nodes;

test('recruiters hear of applications to their organisation, candidates of what becomes of theirs', async ({
  world,
}) => {
  await world.worker();
  const [rose, cora] = [await world.as('RECRUITER', 'Rose'), await world.as('CANDIDATE', 'Cora')];
  const stranger = await world.as('RECRUITER', 'Étranger');
  const jobOfferId = await world.write(async (tx) => {
    const { id: organisationId } = await createOrganisation(tx, { name: 'Port', kind: OrganisationKind.COMPANY });
    await tx.em.flush();
    await addOrganisationMember(tx, { organisationId, userId: rose.userId as string });
    const offer = { title: 'Soudeur', description: 'x', organisationId, contract: ContractType.PERMANENT };
    const { id } = await createJobOffer(tx, offer);
    await publishJobOffer(tx, { id });
    await createCandidate(tx, { firstName: 'Cora', lastName: 'Caret', headline: 'x', userId: cora.userId });
    return id;
  });
  const { applyToJobOffer } = await cora.run(
    'mutation ($id: ID!) { applyToJobOffer(input: { jobOfferId: $id }) { application { id version } errors { code } } }',
    { id: jobOfferId },
  );
  const { id, version } = applyToJobOffer.application;
  const link = `/applications/${id}/show`;
  const received = { message: { fr: 'Cora Caret postule à l’offre « Soudeur »' }, link };
  await expect.poll(() => messagesOf(rose)).toEqual([received]);

  const { moveApplication } = await rose.run(
    'mutation ($input: MoveApplicationInput!) { moveApplication(input: $input) { errors { code } } }',
    { input: { id, status: 'INTERVIEW', version } },
  );
  expect(moveApplication.errors).toEqual([]);
  const moved = { message: { fr: 'Votre candidature à « Soudeur » : entretien' }, link };
  await expect.poll(() => messagesOf(cora)).toEqual([moved]);
  await cora.run('mutation ($id: ID!) { withdrawApplication(input: { id: $id }) { errors { code } } }', { id });
  const done = `select 1 from job_claim where key like 'jobOffers.recordContact:%'`;
  await expect.poll(async () => (await world.rows(done)).length).toBe(3);
  expect([await messagesOf(rose), await messagesOf(cora), await messagesOf(stranger)]).toEqual([
    [received],
    [moved],
    [],
  ]);
  expect(await world.rows('select id from mail_message where template = $1', ['notifications.message'])).toEqual([]);
});
