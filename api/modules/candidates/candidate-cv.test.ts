import { expect } from 'vitest';
import { perform } from '../../platform/jobs/perform.ts';
import { ATTACH_CV, CV, cvOf, filesKept, newCandidate, PICTURE, send } from '../../test/uploads.ts';
import { statementsOf, test } from '../../test/world.ts';
import { FileStatus } from '../files/index.ts';
import { createJobOffer, publishJobOffer } from '../job-offers/index.ts';
import { addOrganisationMember, createOrganisation, OrganisationKind } from '../organisations/index.ts';
import { publishCandidate } from './candidate.write.ts';
import { tellOfScannedCv } from './candidates.jobs.ts';
import { ContractType } from './contract-type.ts';

const REMOVE_CV = `mutation ($input: RemoveCandidateCvInput!) { removeCandidateCv(input: $input) {
  candidate { cv { name } } errors { code path } } }`;

test('the CV is seen by whoever sees how to reach the candidate, and by nobody else', async ({ world }) => {
  const person = await world.as('CANDIDATE');
  const recruiter = await world.as('RECRUITER');
  const stranger = await world.as('CANDIDATE', 'Stranger');
  const candidateId = await newCandidate(person);
  const { uploadId } = await send(person, PICTURE, 'cv.png');

  // Somebody else's candidate, somebody else's upload.
  const input = { candidateId, uploadId };
  for (const [client, path] of [
    [recruiter, 'candidateId'],
    [stranger, 'candidateId'],
    [await world.as('ADMIN'), 'uploadId'],
  ] as const) {
    const { attachCandidateCv } = await client.run(ATTACH_CV, { input });
    expect(attachCandidateCv).toEqual({ candidate: null, errors: [{ code: 'NOT_FOUND', path: [path] }] });
  }
  expect((await world.anonymous().ask(ATTACH_CV, { input })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect(await world.rows('select cv_id from candidate where id = $1', [candidateId])).toEqual([{ cv_id: null }]);
  expect(await world.rows('select used_at from upload where id = $1', [uploadId])).toEqual([{ used_at: null }]);

  expect((await person.run(ATTACH_CV, { input })).attachCandidateCv.errors).toEqual([]);
  const again = await person.run(ATTACH_CV, { input });
  expect(again.attachCandidateCv.errors).toEqual([{ code: 'NOT_FOUND', path: ['uploadId'] }]);

  await world.write((tx) => publishCandidate(tx, { id: candidateId }));
  expect(await recruiter.run(CV, { id: candidateId })).toEqual({ candidate: { cv: null } });
  expect((await stranger.run(CV, { id: candidateId })).candidate).toBeNull();
  expect((await cvOf(await world.as('TRAINER'), candidateId)).downloadUrl).toContain('/api/files/');

  const { result, statements } = await statementsOf(() => cvOf(person, candidateId));
  expect(result).toMatchObject({ name: 'cv.png', status: 'CLEAN' });
  expect(statements).toHaveLength(1);

  const offerId = await world.write(async (tx) => {
    const { id: organisationId } = await createOrganisation(tx, { name: 'Alizé', kind: OrganisationKind.COMPANY });
    await tx.em.flush();
    await addOrganisationMember(tx, { organisationId, userId: recruiter.userId as string });
    const contract = ContractType.PERMANENT;
    const { id } = await createJobOffer(tx, { title: 'Poste', description: 'Un poste.', organisationId, contract });
    await publishJobOffer(tx, { id });
    return id;
  });
  await person.run('mutation ($i: ApplyToJobOfferInput!) { applyToJobOffer(input: $i) { errors { code } } }', {
    i: { jobOfferId: offerId },
  });
  const { downloadUrl } = await cvOf(recruiter, candidateId);
  expect((await fetch(downloadUrl)).status).toBe(200);
  // The link is the recruiter's: it ends with what lets them see the candidate.
  await world.rows('delete from organisation_member where user_id = $1', [recruiter.userId]);
  expect((await fetch(downloadUrl)).status).toBe(404);
  expect((await world.rows(`select 1 from outbox_event where name = 'FileDownloaded'`)).length).toBe(1);
});

test('another CV takes the place of the first, and none is left when it is removed', async ({ world }) => {
  const person = await world.as('CANDIDATE', 'Changing');
  const other = await world.as('CANDIDATE', 'Other');
  await world.worker();
  const candidateId = await newCandidate(person);
  const before = (await filesKept(world)).stored;
  for (const name of ['first.png', 'second.png']) {
    const { uploadId } = await send(person, PICTURE, name);
    await person.run(ATTACH_CV, { input: { candidateId, uploadId } });
  }
  expect(await cvOf(person, candidateId)).toMatchObject({ name: 'second.png', status: 'CLEAN' });
  expect((await other.run(REMOVE_CV, { input: { candidateId } })).removeCandidateCv.errors).toEqual([
    { code: 'NOT_FOUND', path: ['candidateId'] },
  ]);
  const { removeCandidateCv } = await person.run(REMOVE_CV, { input: { candidateId } });
  expect(removeCandidateCv).toEqual({ candidate: { cv: null }, errors: [] });
  await expect.poll(async () => (await filesKept(world)).stored).toBe(before);
  const none = await person.run(REMOVE_CV, { input: { candidateId } });
  expect(none.removeCandidateCv.errors).toEqual([{ code: 'NOT_FOUND', path: ['candidateId'] }]);
});

test('whoever looks at a candidate hears what became of the CV, and gets no link that way', async ({ world }) => {
  const person = await world.as('CANDIDATE', 'Listening');
  const candidateId = await newCandidate(person);
  const { uploadId } = await send(person, PICTURE, 'cv.png');
  await person.run(ATTACH_CV, { input: { candidateId, uploadId } });
  const [{ id: fileId }] = await world.rows('select cv_id as id from candidate where id = $1', [candidateId]);
  const heard = await person.subscribe(
    'subscription ($id: ID) { candidateUpdated(candidateId: $id) { cv { status downloadUrl } } }',
    { id: candidateId },
  );
  await perform(world.house.context(), tellOfScannedCv, { fileId, purpose: 'CANDIDATE_CV' });
  expect(await heard.next()).toEqual({ candidateUpdated: { cv: { status: FileStatus.CLEAN, downloadUrl: null } } });
  heard.close();
});
