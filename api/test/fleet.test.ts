// Several processes side by side, on PostgreSQL alone and with Redis: what one does, the others' subscribers hear and one
// worker carries out.

import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ContractType, createCandidate, publishCandidate } from '../modules/candidates/index.ts';
import { applyToJobOffer, createJobOffer, publishJobOffer } from '../modules/job-offers/index.ts';
import { createOrganisation, OrganisationKind } from '../modules/organisations/index.ts';
import { freePort, ProgramFolder, ready } from './program.ts';
import { backends, startBackend } from './redis.ts';
import { Client, openWorld } from './world.ts';

test.each(backends)(
  'two servers and two workers with %s: a message crosses, and every event is carried out once',
  async (backend) => {
    const folder = new ProgramFolder();
    const { settings, redis } = await startBackend(backend);
    const { world, close } = await openWorld(settings);
    try {
      const ports = [await freePort(), await freePort()] as const;
      const env = { DATABASE_URL: world.config.databaseUrl, REDIS_URL: settings.redisUrl };
      const servers = ports.map((port) => folder.start({ ...env, PORT: String(port) }, 'serve'));
      const workers = [folder.start(env, 'work'), folder.start(env, 'work')];
      await Promise.all(servers.map((server, index) => ready(server, ports[index] as number)));

      const [here, there] = ports.map((port) => `http://127.0.0.1:${port}`) as [string, string];
      const ada = await world.as('ADMIN', 'Ada');
      const tom = await world.as('TRAINER', 'Tom');
      const listener = new Client(there, tom.token, tom.userId);
      const heard = await listener.subscribe('subscription { messageReceived { body author { fullName } } }');
      const { startConversation } = await new Client(here, ada.token, ada.userId).run(
        'mutation ($input: StartConversationInput!) { startConversation(input: $input) { conversation { id } errors { code } } }',
        { input: { memberIds: [tom.userId], message: 'Bonjour de l’autre côté' } },
      );
      expect(startConversation.errors).toEqual([]);
      expect(await heard.next()).toEqual({
        messageReceived: { body: 'Bonjour de l’autre côté', author: { fullName: 'Ada' } },
      });

      const candidateIds = await world.write(async (tx) => {
        const { id: organisationId } = await createOrganisation(tx, {
          name: 'Employeur',
          kind: OrganisationKind.COMPANY,
        });
        await tx.em.flush();
        const offer = await createJobOffer(tx, {
          title: 'Poste',
          description: 'Un poste.',
          organisationId,
          contract: ContractType.PERMANENT,
          experienceYears: 0,
        });
        await tx.em.flush();
        await publishJobOffer(tx, { id: offer.id });
        const ids: string[] = [];
        for (let index = 0; index < 20; index++) {
          const candidate = await createCandidate(tx, {
            firstName: 'Camille',
            lastName: `Numéro ${index}`,
            headline: 'Cherche',
          });
          await tx.em.flush();
          await publishCandidate(tx, { id: candidate.id });
          await tx.em.flush();
          await applyToJobOffer(tx, { jobOfferId: offer.id, candidateId: candidate.id });
          ids.push(candidate.id);
        }
        return ids;
      });
      const contacted =
        'select count(*)::int as count from candidate where id = any($1::uuid[]) and last_contact_on is not null';
      for (let tries = 0; tries < 600 && (await world.rows(contacted, [candidateIds]))[0].count < 20; tries++)
        await pause(100);
      expect(await world.rows(contacted, [candidateIds])).toEqual([{ count: 20 }]);
      expect(
        await world.rows("select count(*)::int as count from job_claim where key like 'jobOffers.recordContact:%'"),
      ).toEqual([{ count: 20 }]);
      // What the last jobs told of themselves may be under way.
      await expect
        .poll(() => world.rows('select count(*)::int as count from outbox_event where relayed_at is null'))
        .toEqual([{ count: 0 }]);

      for (const { process } of [...servers, ...workers]) process.kill('SIGTERM');
      const ends = await Promise.all([...servers, ...workers].map(({ ended }) => ended));
      expect(ends.map(({ code, stderr }) => ({ code, stderr }))).toEqual(ends.map(() => ({ code: 0, stderr: '' })));
    } finally {
      await folder.remove();
      await close();
      await redis?.stop();
    }
  },
  240_000,
);
