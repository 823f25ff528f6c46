// What Redis takes over, and what becomes of it while Redis is away.

import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ContractType, createCandidate, publishCandidate } from '../modules/candidates/index.ts';
import { createJobOffer, publishJobOffer } from '../modules/job-offers/index.ts';
import { createOrganisation, OrganisationKind } from '../modules/organisations/index.ts';
import { countAttempt, forgetAttempts, type ThrottleRule, uncountAttempt } from '../platform/throttle.ts';
import { backends, startBackend, TestRedis } from './redis.ts';
import { openWorld, type World } from './world.ts';

const RULE: ThrottleRule = { name: 'test', attempts: 2, minutes: 5 };

describe.each(backends)('attempts on %s', (backend) => {
  let world: World;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const { settings, redis } = await startBackend(backend);
    const opened = await openWorld(settings);
    world = opened.world;
    stop = async () => {
      await opened.close();
      await redis?.stop();
    };
  });
  afterAll(() => stop());

  test('are counted together, taken back and forgotten', async () => {
    const { database } = world.house;
    const count = () => countAttempt(database, RULE, 'somebody');
    expect([await count(), await count(), await count()]).toEqual([null, null, 5]);
    expect(await countAttempt(database, RULE, 'somebody else')).toBeNull();
    await forgetAttempts(database, RULE, 'somebody');
    expect([await count(), await count()]).toEqual([null, null]);
    await uncountAttempt(database, RULE, 'somebody');
    expect([await count(), await count()]).toEqual([null, 5]);
  });

  test('stand in one place only', async () => {
    const rows = await world.rows("select key from rate_limit where key like '%somebody%'");
    expect(rows.length > 0).toBe(backend === 'PostgreSQL');
  });
});

async function apply(world: World, jobOfferId: string, name: string): Promise<string> {
  const id = await world.write(async (tx) => {
    const candidate = await createCandidate(tx, { firstName: 'Camille', lastName: name, headline: 'Cherche' });
    await tx.em.flush();
    await publishCandidate(tx, { id: candidate.id });
    return candidate.id;
  });
  const { applyToJobOffer } = await (await world.as('ADMIN')).run(
    'mutation ($input: ApplyToJobOfferInput!) { applyToJobOffer(input: $input) { errors { code } } }',
    { input: { jobOfferId, candidateId: id } },
  );
  expect(applyToJobOffer.errors).toEqual([]);
  return id;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1_000 && !(await holds()); tries++) await pause(50);
  expect(await holds()).toBe(true);
}

test.runIf(backends.includes('Redis'))(
  'Redis stops, and is started again empty: requests go on, and everything promised meanwhile is heard and done',
  async () => {
    const redis = await TestRedis.start();
    const { world, close } = await openWorld({ redisUrl: redis.url });
    try {
      await world.worker();
      const jobOfferId = await world.write(async (tx) => {
        const { id: organisationId } = await createOrganisation(tx, {
          name: 'Employeur',
          kind: OrganisationKind.COMPANY,
        });
        await tx.em.flush();
        const details = { title: 'Poste', description: 'Un poste.', organisationId, contract: ContractType.PERMANENT };
        const { id } = await createJobOffer(tx, { ...details, experienceYears: 0 });
        await tx.em.flush();
        await publishJobOffer(tx, { id });
        return id;
      });
      const admin = await world.as('ADMIN');
      const heard = await admin.subscribe('subscription { resourceChanged(resource: "applications") { resource } }');
      const contacted = async (id: string) =>
        (await world.rows('select 1 from candidate where id = $1 and last_contact_on is not null', [id])).length === 1;

      const before = await apply(world, jobOfferId, 'Avant');
      await heard.next();
      await until(() => contacted(before));

      await redis.stop();
      const during = await apply(world, jobOfferId, 'Pendant');
      expect(await countAttempt(world.house.database, RULE, 'meanwhile')).toBeNull();
      expect(await contacted(during)).toBe(false);

      await redis.restart();
      await heard.next();
      await until(() => contacted(during));
      const after = await apply(world, jobOfferId, 'Après');
      await heard.next();
      await until(() => contacted(after));
    } finally {
      await close();
      await redis.stop();
    }
  },
  60_000,
);
