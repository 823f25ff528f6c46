import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { createCandidate, publishCandidate } from '../../modules/candidates/index.ts';
import { createOrganisation, OrganisationKind } from '../../modules/organisations/index.ts';
import { allStatementsOf, type Client, type Heard, test, type World } from '../../test/world.ts';

const reads = (statements: readonly string[]): number =>
  statements.filter((text) => text.includes(' as "answer')).length;

/** The statements that answer subscribers of one event, once all of them have heard it. */
async function answersFor(world: World, heard: readonly Heard[]): Promise<{ answers: number; frames: unknown[] }> {
  const { result, statements } = await allStatementsOf(async () => {
    await world.write(async (tx) => {
      const candidate = await createCandidate(tx, { firstName: 'Ange', lastName: 'Partagé', headline: 'Cherche' });
      await tx.em.flush();
      await publishCandidate(tx, { id: candidate.id });
    });
    const frames = await Promise.all(heard.map((one) => one.next()));
    await pause(100);
    return frames;
  });
  return { answers: reads(statements), frames: result };
}

async function close(heard: readonly Heard[]): Promise<void> {
  for (const one of heard) one.close();
  await pause(200);
}

test('subscribers with the same rights and question share one answer', async ({ world }) => {
  const query = 'subscription { candidateUpdated { fullName headline } }';
  const trainers = [
    await world.as('TRAINER', 'Un'),
    await world.as('TRAINER', 'Deux'),
    await world.as('TRAINER', 'Trois'),
  ];
  const heard = await Promise.all(trainers.map((trainer: Client) => trainer.subscribe(query)));
  const { answers, frames } = await answersFor(world, heard);
  expect(frames).toEqual(
    Array.from({ length: 3 }, () => ({ candidateUpdated: { fullName: 'Ange Partagé', headline: 'Cherche' } })),
  );
  expect(answers).toBe(1);
  await close(heard);
});

test('whose answer depends on who they are each get their own', async ({ world }) => {
  const recruiters = [await world.as('RECRUITER', 'Une'), await world.as('RECRUITER', 'Autre')];
  const heard = await Promise.all(
    recruiters.map((recruiter: Client) => recruiter.subscribe('subscription { candidateUpdated { id email } }')),
  );
  const { answers, frames } = await answersFor(world, heard);
  expect(frames).toHaveLength(2);
  expect(answers).toBe(2);
  await close(heard);
});

test('a sixth socket of one person is refused, and a slow one that never says hello is closed', async ({ world }) => {
  const trainer = await world.as('TRAINER', 'Six');
  const query = 'subscription { candidateUpdated { id } }';
  const heard = [];
  for (let count = 0; count < 5; count++) heard.push(await trainer.subscribe(query));
  const sixth = await trainer.subscribe(query);
  expect(await sixth.ended()).toMatchObject({ code: 4429 });
  expect(await heard[0]?.quietFor(50)).toBe(true);
  for (const one of heard) one.close();

  const silent = new WebSocket(`${world.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const code = await new Promise((closed) => silent.addEventListener('close', (event) => closed(event.code)));
  expect(code).toBe(4408);
});

test('an event that concerns nobody is read for nobody', async ({ world }) => {
  const { statements } = await allStatementsOf(async () => {
    await world.write((tx) => createOrganisation(tx, { name: 'Personne', kind: OrganisationKind.COMPANY }));
    await pause(200);
  });
  expect(reads(statements)).toBe(0);
});
