import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../platform/jobs/perform.ts';
import { allPersonalData } from '../../platform/personal-data/declaration.ts';
import { found, leaveTraces, NAME, type OnePerson, PHONE, tracesOf } from '../../test/one-person.ts';
import { openWorld, type World } from '../../test/world.ts';
import { verifyAudit } from '../audit/index.ts';
import { forgetCertificates } from './privacy.jobs.ts';

const ERASE = `mutation ($input: ErasePersonInput!) {
  erasePerson(input: $input) { dataRequest { id status } errors { code path } } }`;

let world: World;
let close: () => Promise<void>;
let folder: string;
let person: OnePerson;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'erasure-'));
  ({ world, close } = await openWorld({ dataDir: folder }));
  await world.worker();
  person = await leaveTraces(world);
  await quiet();
  // A job that failed, as the queue remembers it.
  const [{ id }] = await world.rows('select id from bullmq.job limit 1');
  await world.rows('update bullmq.job set data = $2, failed_reason = $3 where id = $1', [
    id,
    JSON.stringify({ candidateId: person.candidateId }),
    `No mail to ${NAME}`,
  ]);
});
afterAll(async () => {
  await close?.();
  await rm(folder, { recursive: true, force: true });
});

/** Until the jobs of what happened are done. */
async function quiet(): Promise<void> {
  for (let tries = 0; tries < 1_000; tries++) {
    const [{ count }] = await world.rows(`select
      (select count(*) from outbox_event where relayed_at is null)
      + (select count(*) from event_delivery where done_at is null and failed_at is null) as count`);
    if (Number(count) === 0) return;
    await wait(50);
  }
  throw new Error('The jobs do not end');
}

async function contents(): Promise<string> {
  const paths = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    paths.filter((path) => path.isFile()).map((path) => readFile(join(path.parentPath, path.name), 'utf8')),
  );
  return texts.join('\n');
}

test('the person has left traces in every table that declares to hold some', async () => {
  const admin = await world.as('ADMIN');
  const { heldData } = await admin.run('query ($id: ID!) { heldData(userId: $id) { table count } }', {
    id: person.userId,
  });
  const expected = allPersonalData()
    .filter(({ of }) => of.length > 0)
    .map(({ table }) => table)
    .filter((table) => !['export', 'data_request'].includes(table));
  expect(heldData.map(({ table }: { table: string }) => table)).toEqual(expected);
  expect(await contents()).toContain(NAME);
  // What the erasure is measured by sees them, and the trail of what happened, too.
  const before = new Set((await found(world, tracesOf([]))).map((place) => place.split(':')[0]));
  expect([...before]).toEqual(
    expect.arrayContaining([
      'public.candidate',
      'public.audit_detail',
      'public.search_word',
      'public.rate_limit',
      'bullmq.job',
    ]),
  );
  expect(before.size).toBeGreaterThan(25);
});

test('after an erasure nothing in any table or file says who the person was, but what the register keeps', async () => {
  const admin = await world.as('ADMIN');
  const words = await world.rows(`select word from search_word where word in ('quillatour', 'zinguuse', 'zephyrine')`);
  expect(words).toHaveLength(3);
  const { erasePerson } = await admin.run(ERASE, {
    input: { userId: person.userId, reason: `Demande de ${NAME}`, idempotencyKey: 'e1' },
  });
  expect(erasePerson).toEqual({ dataRequest: { id: expect.any(String), status: 'WAITING' }, errors: [] });
  await quiet();
  // Once its mail has left, or cannot.
  const certificates = async () => {
    await perform(world.house.context(), forgetCertificates, {});
    return world.rows('select 1 from data_request where certificate_id is not null');
  };
  await expect.poll(certificates).toEqual([]);
  await quiet();

  const [request] = await world.rows('select status, user_id, email, reason, erased from data_request');
  expect(request).toMatchObject({ status: 'DONE', user_id: null, email: null, reason: null });
  expect(await contents()).not.toContain(NAME);

  // By name, address and telephone: only the name beside the proof of the training that the law keeps.
  const named = await found(world, tracesOf([]));
  expect(named).toEqual([expect.stringMatching(/^public\.kept_record: .*enrolment.*Zéphyrine Quillatour/)]);
  expect(await world.rows('select row_id from kept_record')).toEqual([{ row_id: person.keptEnrolmentId }]);

  // By ids: the candidate is nowhere but in the trail's chain, the account is an account without a name.
  const allowed =
    /^public\.(user|oauth_client|webhook_endpoint|enrolment|message|conversation_member|training_session|outbox_event|event_delivery|audit_\w+): /;
  const byId = await found(world, [person.userId, person.candidateId]);
  expect(byId.filter((place) => !allowed.test(place))).toEqual([]);
  const [user] = await world.rows('select full_name, email, active, password_hash, roles from "user" where id = $1', [
    person.userId,
  ]);
  expect(user).toEqual({
    full_name: 'Personne effacée',
    email: expect.stringMatching(/^erased-[0-9a-f-]{36}@invalid$/),
    active: false,
    password_hash: null,
    roles: [],
  });
  expect(
    await world.rows(`select word from search_word where word in ('quillatour', 'zinguuse', 'zephyrine')`),
  ).toEqual([]);
});

test('others keep their conversations, in which the person is called nobody', async () => {
  const { conversation } = await person.other.run(
    `query ($id: ID!) { conversation(id: $id) { subject messages { nodes { body author { fullName } } } } }`,
    { id: person.conversationId },
  );
  expect(conversation).toEqual({
    subject: 'Pour Personne effacée',
    messages: {
      nodes: [
        { body: 'Message effacé', author: { fullName: 'Personne effacée' } },
        {
          body: 'Bonjour Personne effacée, votre numéro est Personne effacée ?',
          author: { fullName: 'Autre Recruteur' },
        },
      ],
    },
  });
  expect(PHONE).toMatch(/^\+590/);
});

test('an erased person is signed in no more, and the trail of what happened is still whole', async () => {
  expect(await verifyAudit(world.house.database)).toMatchObject({ broken: null });
  const { errors } = await person.client.ask('{ viewer { user { id } } }');
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
});

test('the address is never written to again, and only its digest is known', async () => {
  const rows = await world.rows(`select address, topic from mail_suppression order by topic nulls last`);
  expect(rows).toEqual([
    { address: expect.stringMatching(/^erased:[0-9a-f]{64}$/), topic: 'offers' },
    { address: rows[0].address, topic: null },
  ]);
});
