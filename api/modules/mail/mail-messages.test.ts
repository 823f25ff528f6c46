import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailOnce, queueTestMail, sendingTo } from '../../test/mails.ts';
import { readsOf, sentBy } from '../../test/sent.ts';
import { MailServerForTests } from '../../test/smtp.ts';
import { type Client, openWorld, type World } from '../../test/world.ts';

let server: MailServerForTests;
let world: World;
let close: () => Promise<void>;
let admin: Client;
beforeAll(async () => {
  server = await new MailServerForTests().start();
  ({ world, close } = await openWorld(sendingTo(server.url)));
  admin = await world.as('ADMIN');
  await world.worker();
});
afterAll(async () => {
  await close();
  await server.stop();
});

const RESEND = `mutation ($input: ResendMailInput!) { resendMail(input: $input) { mailMessage { id status reason viewerCanResend } errors { code path } } }`;
const ADD = `mutation ($input: AddMailSuppressionInput!) { addMailSuppression(input: $input) { mailSuppression { id address topic reason note } errors { code path } } }`;
const REMOVE = `mutation ($input: RemoveMailSuppressionInput!) { removeMailSuppression(input: $input) { removedId errors { code path } } }`;

test('an administrator sees every attempt, what was reported, and the server, in one statement', async () => {
  const id = await queueTestMail(world, 'seen@example.org');
  await mailOnce(world, id, 'SENT');
  const query = `{
    mailMessages(filter: { status: SENT, search: "seen" }) { nodes { id reason viewerCanResend attempts { outcome smtpCode smtpText handedOverAt endedAt } reports { kind } } totalCount }
    mailServer { host configured reachable lastError unreachableSince }
  }`;

  const { result, sent } = await sentBy(() => admin.run(query));

  expect(readsOf(sent)).toHaveLength(1);
  expect(result.mailMessages).toEqual({
    totalCount: 1,
    nodes: [
      {
        id,
        reason: null,
        viewerCanResend: false,
        attempts: [
          {
            outcome: 'SENT',
            smtpCode: 250,
            smtpText: expect.stringContaining('OK'),
            handedOverAt: expect.any(String),
            endedAt: expect.any(String),
          },
        ],
        reports: [],
      },
    ],
  });
  expect(result.mailServer).toEqual({
    host: server.url.slice(7),
    configured: true,
    reachable: true,
    lastError: null,
    unreachableSince: null,
  });
});

test('nobody else sees mails, the list or the server, nor changes anything', async () => {
  const id = await queueTestMail(world, 'private@example.org');
  for (const role of ['TRAINER', 'RECRUITER', 'TRAINEE', 'CANDIDATE'] as const) {
    const other = await world.as(role);
    const questions = [
      '{ mailMessages { totalCount } }',
      '{ mailServer { host } }',
      '{ mailSuppressions { totalCount } }',
    ];
    const changes = [
      [RESEND, { id, idempotencyKey: 'k' }],
      [ADD, { address: 'a@b.fr' }],
      [REMOVE, { id }],
    ] as const;
    const answers = await Promise.all([
      ...questions.map((query) => other.ask(query)),
      ...changes.map(([query, input]) => other.ask(query, { input })),
    ]);
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(Array(6).fill('FORBIDDEN'));
  }
  expect(await world.rows('select 1 from mail_suppression')).toEqual([]);
});

test('a mail that failed is sent again once for one wish, under the same Message-ID', async () => {
  server.recipient = () => ({ code: 550, text: '5.7.1 Not today' });
  const id = await queueTestMail(world, 'again@example.org');
  const failed = await mailOnce(world, id, 'FAILED');
  server.recipient = () => null;
  const input = { id, idempotencyKey: 'press' };

  const first = await admin.run(RESEND, { input });
  await mailOnce(world, id, 'SENT');
  const second = await admin.run(RESEND, { input });
  const third = await admin.run(RESEND, { input: { id, idempotencyKey: 'another press' } });

  expect(first.resendMail).toEqual({
    mailMessage: { id, status: expect.any(String), reason: null, viewerCanResend: false },
    errors: [],
  });
  expect(second.resendMail).toMatchObject({ mailMessage: { status: 'SENT' }, errors: [] });
  expect(third.resendMail).toEqual({ mailMessage: null, errors: [{ code: 'NOT_RESENDABLE', path: ['id'] }] });
  expect(server.received.filter(({ to }) => to === 'again@example.org').map(({ messageId }) => messageId)).toEqual([
    failed.message_id,
  ]);
});

test('the list stops mails: hard bounces all of them, the rest those that are not needed', async () => {
  const { addMailSuppression } = await admin.run(ADD, {
    input: { address: 'Stop@Example.org', topic: 'news', note: 'A appelé' },
  });
  expect(addMailSuppression).toEqual({
    mailSuppression: {
      id: expect.any(String),
      address: 'stop@example.org',
      topic: 'news',
      reason: 'MANUAL',
      note: 'A appelé',
    },
    errors: [],
  });
  const twice = await admin.run(ADD, { input: { address: 'stop@example.org', topic: 'news' } });
  expect(twice.addMailSuppression.errors).toEqual([{ code: 'TAKEN', path: ['address'] }]);
  await world.rows(
    "insert into mail_suppression (id, address, reason, created_at) values (gen_random_uuid(), 'dead@example.org', 'HARD_BOUNCE', now())",
  );

  const stopped = await queueTestMail(world, 'STOP@example.org', { template: 'news' });
  const needed = await queueTestMail(world, 'stop@example.org');
  const dead = await queueTestMail(world, 'dead@example.org');

  expect(await mailOnce(world, stopped, 'SUPPRESSED')).toMatchObject({
    reason: 'MANUAL',
    attempt_count: 0,
    next_attempt_at: null,
  });
  await mailOnce(world, needed, 'SENT');
  expect(await mailOnce(world, dead, 'SUPPRESSED')).toMatchObject({ reason: 'HARD_BOUNCE' });

  const removal = await admin.run(REMOVE, { input: { id: addMailSuppression.mailSuppression.id } });
  expect(removal.removeMailSuppression).toEqual({ removedId: addMailSuppression.mailSuppression.id, errors: [] });
  await mailOnce(world, await queueTestMail(world, 'stop@example.org', { template: 'news' }), 'SENT');
});

test('the list is searched, filtered and ordered in one statement', async () => {
  await admin.run(ADD, { input: { address: 'zoe@example.net', note: 'Téléphone' } });
  const query = `query ($filter: MailSuppressionFilter, $orderBy: MailSuppressionOrder) {
    mailSuppressions(filter: $filter, orderBy: $orderBy) { nodes { address reason mailMessage { id } } totalCount } }`;
  const addresses = async (variables: object) =>
    (await admin.run(query, variables)).mailSuppressions.nodes.map(({ address }: { address: string }) => address);

  const { result, sent } = await sentBy(() => addresses({ orderBy: { field: 'ADDRESS' } }));
  expect(readsOf(sent)).toHaveLength(1);
  expect(result).toEqual(['dead@example.org', 'zoe@example.net']);
  expect(await addresses({ filter: { search: 'telephone' } })).toEqual(['zoe@example.net']);
  expect(await addresses({ filter: { reason: 'HARD_BOUNCE' } })).toEqual(['dead@example.org']);
});

test('the console hears what becomes of a mail', async () => {
  const heard = await admin.subscribe('subscription { resourceChanged(resource: "mailMessages") { ids } }');
  const id = await queueTestMail(world, 'live@example.org');
  await mailOnce(world, id, 'SENT');
  expect(await heard.next()).toEqual({ resourceChanged: { ids: [id] } });
  heard.close();
});
