// What was acknowledged is there once, and so is its mail, whatever was killed meanwhile. ACKNOWLEDGED=1000 asks for more
// than the 200 of CI, and for the same with a Redis that is killed and comes back empty.

import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { ContractType, createCandidate } from '../modules/candidates/index.ts';
import { createJobOffer, publishJobOffer } from '../modules/job-offers/index.ts';
import { createOrganisation, OrganisationKind } from '../modules/organisations/index.ts';
import { freePort, ProgramFolder, ready } from './program.ts';
import { quantity } from './quantity.ts';
import { answersTo, openQuestionnaire, Submit } from './questionnaires.ts';
import { backends, startBackend } from './redis.ts';
import { MailServerForTests } from './smtp.ts';
import { type Answer, Client, test, type World } from './world.ts';

const COUNT = quantity('ACKNOWLEDGED', { whole: 200, part: 60 });
const KILLS = 3;
const BACKENDS = process.env.ACKNOWLEDGED ? backends : (['PostgreSQL'] as const);
const Apply = `mutation ($input: ApplyToJobOfferInput!) {
  applyToJobOffer(input: $input) { application { id } errors { code path } }
}`;

/** Asks until there is an answer without a top-level error, as a client does that must not lose what it has. */
async function insist(client: Client, address: string, query: string, input: object): Promise<Answer> {
  for (;;) {
    const answer = await client.ask(query, { input }, { 'x-forwarded-for': address }).catch(() => undefined);
    if (answer?.data && !answer.errors) return answer.data;
    await pause(100 + Math.random() * 900);
  }
}

const host = (backend: string, who: string): string => `${who}.${backend.toLowerCase()}.example`;

async function openOffer(
  world: World,
  candidates: number,
  domain: string,
): Promise<{ jobOfferId: string; candidateIds: string[] }> {
  return world.write(async (tx) => {
    const { id: organisationId } = await createOrganisation(tx, { name: 'Employeur', kind: OrganisationKind.COMPANY });
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
    const candidateIds: string[] = [];
    for (let index = 0; index < candidates; index++) {
      const person = { firstName: 'Camille', lastName: `Numéro ${index}`, headline: 'Cherche' };
      const { id } = await createCandidate(tx, { ...person, email: `c${index}@${domain}` });
      candidateIds.push(id);
    }
    return { jobOfferId: offer.id, candidateIds };
  });
}

for (const backend of BACKENDS)
  test(`${COUNT} answers and applications at once, the API killed ${KILLS} times, with jobs on ${backend}: each is there once, with its mail once`, {
    timeout: 360_000 + COUNT * 200,
  }, async ({ world }) => {
    const folder = new ProgramFolder();
    const { settings, redis } = await startBackend(backend);
    let over = false;
    const mailServer = await new MailServerForTests().start();
    try {
      const half = COUNT / 2;
      const questionnaireId = await openQuestionnaire(world);
      const { jobOfferId, candidateIds } = await openOffer(world, half, host(backend, 'candidates'));
      const ada = await world.as('ADMIN', 'Ada');

      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      const env = {
        DATABASE_URL: world.config.databaseUrl,
        PORT: String(port),
        SMTP_URL: mailServer.url,
        MAIL_PER_MINUTE: '100000',
        UNPROVEN_ANSWERS: '1000000',
        TRUST_PROXY: 'loopback',
        REDIS_URL: settings.redisUrl,
      };
      folder.start(env, 'work');
      let server = folder.start(env, 'serve');
      await ready(server, port);
      // As whatever looks after a process does: it is started again when it ends.
      const supervise = async (): Promise<void> => {
        while (!over) {
          await server.ended;
          if (!over) server = folder.start(env, 'serve');
        }
      };
      const supervising = supervise();

      const acknowledged: { submissions: string[]; applications: string[] } = { submissions: [], applications: [] };
      const done = (): number => acknowledged.submissions.length + acknowledged.applications.length;
      const everyone = Array.from({ length: half }, async (_, index) => {
        const address = `10.0.${index >> 8}.${index & 255}`;
        const answers = answersTo(questionnaireId, {
          email: `s${index}@${host(backend, 'respondents')}`,
          idempotencyKey: crypto.randomUUID(),
        });
        const application = { jobOfferId, candidateId: candidateIds[index], idempotencyKey: crypto.randomUUID() };
        const [{ submitQuestionnaire }, { applyToJobOffer }] = await Promise.all([
          insist(new Client(url, null, null), address, Submit, answers).then((data) => {
            acknowledged.submissions.push(data.submitQuestionnaire.submission?.id);
            return data;
          }),
          insist(new Client(url, ada.token, ada.userId), address, Apply, application).then((data) => {
            acknowledged.applications.push(data.applyToJobOffer.application?.id);
            return data;
          }),
        ]);
        expect([submitQuestionnaire.errors, applyToJobOffer.errors]).toEqual([[], []]);
      });
      for (let kill = 1; kill <= KILLS; kill++) {
        while (done() < (COUNT * kill) / (KILLS + 1)) await pause(5);
        const { process, ended } = server;
        process.kill('SIGKILL');
        await ended;
        if (kill === 2) await redis?.restart();
      }
      await Promise.all(everyone);
      over = true;
      server.process.kill('SIGTERM');
      await supervising;

      const idsOf = async (text: string, id: string): Promise<string[]> =>
        (await world.rows(`${text} order by id`, [id])).map((row) => row.id);
      expect(await idsOf('select id from submission where questionnaire_id = $1', questionnaireId)).toEqual(
        acknowledged.submissions.toSorted(),
      );
      expect(await idsOf('select id from application where job_offer_id = $1', jobOfferId)).toEqual(
        acknowledged.applications.toSorted(),
      );

      const expected = Array.from({ length: half }, (_, index) => [
        `c${index}@${host(backend, 'candidates')}`,
        `s${index}@${host(backend, 'respondents')}`,
      ]).flat();
      const recipients = (): string[] => mailServer.received.map(({ to }) => to).filter((to) => !to.endsWith('.org'));
      for (let tries = 0; tries < 3_000 && recipients().length < expected.length; tries++) await pause(100);
      await pause(500);
      expect(recipients().toSorted()).toEqual(expected.toSorted());
      expect(new Set(mailServer.received.map(({ messageId }) => messageId)).size).toBe(mailServer.received.length);
    } finally {
      over = true;
      await folder.remove();
      await redis?.stop();
      await mailServer.stop();
    }
  });
