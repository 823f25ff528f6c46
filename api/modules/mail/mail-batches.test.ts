import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../platform/jobs/perform.ts';
import { sendingTo } from '../../test/mails.ts';
import { MailServerForTests } from '../../test/smtp.ts';
import { type Answer, type Client, openWorld, statementsOf, type World } from '../../test/world.ts';
import { takeTurn } from './mail-batch-turns.ts';
import { tendBatches } from './mail-batches.jobs.ts';

const PROGRESS = 'progress { recipients queued sent delivered bounced failed suppressed cancelled kept unsubscribed }';
const FIELDS = `id name status pauseReason perMinute topic version startedAt endedAt scheduledAt ${PROGRESS}`;
const mutation = (name: string, input: string): string =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { mailBatch { ${FIELDS} } errors { code path message } } }`;
const Create = mutation('createMailBatch', 'CreateMailBatchInput');
const Update = mutation('updateMailBatch', 'UpdateMailBatchInput');
const Send = mutation('sendMailBatch', 'SendMailBatchInput');
const Schedule = mutation('scheduleMailBatch', 'ScheduleMailBatchInput');
const Unschedule = mutation('unscheduleMailBatch', 'MailBatchInput');
const Pause = mutation('pauseMailBatch', 'MailBatchInput');
const Resume = mutation('resumeMailBatch', 'MailBatchInput');
const Cancel = mutation('cancelMailBatch', 'MailBatchInput');
const Delete = 'mutation ($id: ID!) { deleteMailBatch(input: { id: $id }) { deletedId errors { code } } }';
const One = `query ($id: ID!) { mailBatch(id: $id) { ${FIELDS} recipients(first: 100) { nodes { address error message { status smtpText } } } } }`;
const List = `query ($filter: MailBatchFilter) { mailBatches(filter: $filter) { totalCount nodes { ${FIELDS} createdBy { fullName } } } }`;

let world: World;
let closeWorld: () => Promise<void>;
let server: MailServerForTests;
let admin: Client;

beforeAll(async () => {
  server = await new MailServerForTests().start();
  ({ world, close: closeWorld } = await openWorld(sendingTo(server.url)));
  admin = await world.as('ADMIN');
});
afterAll(async () => {
  await closeWorld();
  await server.stop();
});

const run = async (query: string, input: object): Promise<Answer> =>
  Object.values(await admin.run(query, { input }))[0];
const codes = async (query: string, input: object): Promise<string[]> =>
  (await run(query, input)).errors.map(({ code }: { code: string }) => code);
const state = async (id: string): Promise<Answer> => (await admin.run(One, { id })).mailBatch;

/** A draft to so many people, p1@example.org … */
async function drafted(count: number, input: object = {}): Promise<string> {
  const text = { subject: 'Bonjour {{ prenom }}', body: 'Bonjour {{ prenom }}, à bientôt.' };
  const { mailBatch, errors } = await run(Create, { name: 'Portes ouvertes', fr: text, perMinute: 100_000, ...input });
  expect(errors).toEqual([]);
  await world.rows(
    `insert into mail_batch_recipient (id, batch_id, address, language, "values")
      select gen_random_uuid(), $1, 'p' || n || '-' || $2 || '@example.org', 'FR', jsonb_build_object('prenom', 'P' || n)
      from generate_series(1, $3::int) n`,
    [mailBatch.id, mailBatch.id.slice(-6), count],
  );
  return mailBatch.id;
}

/** What the job process does with the batch's turns, at once. */
const turns = (id: string): Promise<void> => world.write((tx) => takeTurn(tx, id));
const tend = (): Promise<unknown> => perform(world.house.context(), tendBatches, {});
const mails = (id: string): Promise<Answer[]> =>
  world.rows('select * from mail_message where batch_id = $1 order by next_attempt_at, id', [id]);
const become = (id: string, status: string, count: number): Promise<Answer[]> =>
  world.rows(
    `update mail_message set status = $2, next_attempt_at = null, sent_at = now(), ended_at = now()
      where id in (select id from mail_message where batch_id = $1 and status = 'QUEUED' order by id limit $3)`,
    [id, status, count],
  );

async function until(id: string, status: string): Promise<Answer> {
  for (const end = Date.now() + 15_000; ; ) {
    const batch = await state(id);
    if (batch.status === status) return batch;
    if (Date.now() > end) throw new Error(`The batch is ${JSON.stringify(batch)}`);
    await pause(100);
  }
}

test('a batch is drafted, changed, found and deleted', async () => {
  const id = await drafted(1, { name: 'Salon de mai', topic: 'events', perMinute: 30 });
  expect(await state(id)).toMatchObject({
    status: 'DRAFT',
    topic: 'events',
    perMinute: 30,
    progress: { recipients: 1, queued: 0 },
  });
  expect((await run(Update, { id, version: 1, name: 'Salon de juin' })).mailBatch).toMatchObject({
    name: 'Salon de juin',
    version: 2,
  });
  expect(await codes(Update, { id, version: 1, name: 'x' })).toEqual(['CONFLICT']);
  expect(await codes(Update, { id, fr: { subject: '', body: '<b>x</b>' } })).toEqual(['SUBJECT_EMPTY', 'RAW_HTML']);
  const { result, statements } = await statementsOf(() =>
    admin.run(List, { filter: { search: 'salon', status: 'DRAFT' } }),
  );
  expect(statements).toHaveLength(1);
  expect(result.mailBatches).toMatchObject({
    totalCount: 1,
    nodes: [{ name: 'Salon de juin', createdBy: { fullName: 'ADMIN' } }],
  });
  expect((await admin.run(Delete, { id })).deleteMailBatch).toEqual({ deletedId: id, errors: [] });
  expect(await world.rows('select 1 from mail_batch_recipient where batch_id = $1', [id])).toEqual([]);
});

test('nobody else sees, writes or sends a batch', async () => {
  const id = await drafted(1);
  for (const client of [world.anonymous(), await world.as('TRAINER')]) {
    for (const [query, variables] of [
      [List, {}],
      [One, { id }],
      [Send, { input: { id, idempotencyKey: 'x' } }],
      [Cancel, { input: { id } }],
    ] as const)
      expect((await client.ask(query, variables)).errors?.[0]?.extensions.code).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
  }
  expect(await state(id)).toMatchObject({ status: 'DRAFT' });
});

test('a batch without recipients, or with recipients who lack a value, is not sent', async () => {
  const empty = await drafted(0);
  expect(await codes(Send, { id: empty, idempotencyKey: 'x' })).toEqual(['NO_RECIPIENTS']);
  const text = {
    subject: 'Bonjour {{ prenom | default: "vous" }}',
    body: '{{ ville }} {% if titre %}{{ titre }}{% endif %} {{ email }}',
  };
  const id = await drafted(2, { fr: text });
  expect((await run(Send, { id, idempotencyKey: 'x' })).errors).toMatchObject([
    { code: 'VALUES_MISSING', message: expect.stringContaining('«\u202fville\u202f» manque à 2 destinataires') },
  ]);
  expect(await state(id)).toMatchObject({ status: 'DRAFT', startedAt: null });
  expect(await mails(id)).toEqual([]);
});

test('a second press of send never sends twice', async () => {
  const id = await drafted(3);
  const presses = await Promise.all(Array.from({ length: 5 }, () => run(Send, { id, idempotencyKey: 'one' })));
  expect(presses.map(({ mailBatch, errors }) => [mailBatch?.status, errors])).toEqual(
    presses.map(() => ['SENDING', []]),
  );
  expect(await codes(Send, { id, idempotencyKey: 'another' })).toEqual(['ALREADY_SENT']);
  expect(
    await world.rows(`select 1 from outbox_event where name = 'MailBatchStarted' and payload ->> 'mailBatchId' = $1`, [
      id,
    ]),
  ).toHaveLength(1);
  await Promise.all([turns(id), turns(id), turns(id)]);
  const made = await mails(id);
  expect(made.map(({ subject, topic, priority, status }) => [subject, topic, priority, status]).sort()).toEqual(
    ['P1', 'P2', 'P3'].map((name) => [`Bonjour ${name}`, 'news', 1, 'QUEUED']),
  );
  expect(made[0].html).toContain('/api/mail/unsubscribe/');
});

test('mails go at the rate of their batch, over its turns', async () => {
  const id = await drafted(250, { perMinute: 60 });
  await run(Send, { id, idempotencyKey: 'x' });
  await turns(id);
  expect(await mails(id)).toHaveLength(200);
  await turns(id);
  await turns(id);
  const due = (await mails(id)).map(({ next_attempt_at: at }) => new Date(at).getTime());
  expect(due).toHaveLength(250);
  expect(new Set(due.slice(1).map((at, index) => at - (due[index] as number)))).toEqual(new Set([1_000]));
});

test('a batch is paused, resumed and cancelled on its way', async () => {
  const id = await drafted(10, { perMinute: 60 });
  expect(await codes(Pause, { id })).toEqual(['NOT_SENDING']);
  await run(Send, { id, idempotencyKey: 'x' });
  await turns(id);
  await become(id, 'SENT', 2);
  expect((await run(Pause, { id })).mailBatch).toMatchObject({
    status: 'PAUSED',
    pauseReason: 'MANUAL',
    progress: { recipients: 10, queued: 8, sent: 2, delivered: 2 },
  });
  expect((await mails(id)).map(({ status }) => status).sort()).toEqual([
    ...Array(8).fill('HELD'),
    ...Array(2).fill('SENT'),
  ]);
  expect(await codes(Pause, { id })).toEqual(['NOT_SENDING']);

  expect((await run(Resume, { id })).mailBatch).toMatchObject({ status: 'SENDING', pauseReason: null });
  const queued = (await mails(id)).filter(({ status }) => status === 'QUEUED');
  expect(queued).toHaveLength(8);
  const due = queued.map(({ next_attempt_at: at }) => new Date(at).getTime());
  expect(new Set(due.slice(1).map((at, index) => at - (due[index] as number)))).toEqual(new Set([1_000]));
  expect(await codes(Resume, { id })).toEqual(['NOT_PAUSED']);

  expect((await run(Cancel, { id })).mailBatch).toMatchObject({
    status: 'CANCELLED',
    progress: { queued: 0, sent: 2, cancelled: 8 },
  });
  expect(await codes(Cancel, { id })).toEqual(['ENDED']);
  expect(await codes(Send, { id, idempotencyKey: 'y' })).toEqual(['ALREADY_SENT']);
});

test('a mail that comes back to the queue while its batch is paused or cancelled waits or ends too', async () => {
  const id = await drafted(2, { perMinute: 1 });
  await run(Send, { id, idempotencyKey: 'x' });
  await turns(id);
  await run(Pause, { id });
  await world.rows(`update mail_message set status = 'QUEUED' where batch_id = $1`, [id]);
  await tend();
  expect((await mails(id)).map(({ status }) => status)).toEqual(['HELD', 'HELD']);
  await run(Cancel, { id });
  await world.rows(`update mail_message set status = 'QUEUED' where batch_id = $1`, [id]);
  await tend();
  expect((await mails(id)).map(({ status }) => status)).toEqual(['CANCELLED', 'CANCELLED']);
});

test('a batch of which more than 5 % is refused pauses itself, from 20 mails on', async () => {
  const id = await drafted(60, { perMinute: 60 });
  await run(Send, { id, idempotencyKey: 'x' });
  await turns(id);
  await become(id, 'SENT', 17);
  await become(id, 'BOUNCED', 2);
  await tend();
  expect(await state(id)).toMatchObject({ status: 'SENDING' });
  await become(id, 'SENT', 1);
  await tend();
  expect(await state(id)).toMatchObject({
    status: 'PAUSED',
    pauseReason: 'BOUNCES',
    progress: { queued: 40, bounced: 2 },
  });
  const events = await world.rows(
    `select payload from outbox_event where name = 'MailBatchPaused' and payload ->> 'mailBatchId' = $1`,
    [id],
  );
  expect(events).toEqual([{ payload: { mailBatchId: id, reason: 'BOUNCES' } }]);
  // Whoever resumes knows what was refused: only what follows counts.
  await run(Resume, { id });
  await tend();
  expect(await state(id)).toMatchObject({ status: 'SENDING', pauseReason: null });
});

test('5 % are tolerated', async () => {
  const id = await drafted(60, { perMinute: 60 });
  await run(Send, { id, idempotencyKey: 'x' });
  await turns(id);
  await become(id, 'SENT', 38);
  await become(id, 'FAILED', 2);
  await tend();
  expect(await state(id)).toMatchObject({ status: 'SENDING', progress: { sent: 38, failed: 2, queued: 20 } });
});

test('a scheduled batch begins at its time, and not before', async () => {
  const id = await drafted(1);
  const soon = new Date(Date.now() + 3_600_000).toISOString();
  expect(await codes(Schedule, { id, scheduledAt: '2020-01-01T00:00:00.000Z' })).toEqual(['SCHEDULE_PAST']);
  expect((await run(Schedule, { id, scheduledAt: soon })).mailBatch).toMatchObject({
    status: 'SCHEDULED',
    scheduledAt: soon,
  });
  expect(await codes(Update, { id, name: 'x' })).toEqual(['NOT_DRAFT']);
  await tend();
  expect(await state(id)).toMatchObject({ status: 'SCHEDULED' });
  expect((await run(Unschedule, { id })).mailBatch).toMatchObject({ status: 'DRAFT', scheduledAt: null });
  expect(await codes(Unschedule, { id })).toEqual(['NOT_SCHEDULED']);
  await run(Schedule, { id, scheduledAt: soon });
  await world.rows(`update mail_batch set scheduled_at = now() - interval '1 second' where id = $1`, [id]);
  await Promise.all([tend(), tend()]);
  expect(await state(id)).toMatchObject({ status: 'SENDING' });
  expect(
    await world.rows(`select 1 from outbox_event where name = 'MailBatchStarted' and payload ->> 'mailBatchId' = $1`, [
      id,
    ]),
  ).toHaveLength(1);
});

test('the statistics of days count what was sent, and days without mails too', async () => {
  const id = await drafted(3);
  await run(Send, { id, idempotencyKey: 'x' });
  await turns(id);
  // 11 o'clock in the evening of the 1st in Guadeloupe.
  const at = (status: string, count: number) =>
    world.rows(
      `update mail_message set status = $2, sent_at = '2020-05-02T03:00:00Z', ended_at = '2020-05-20T12:00:00Z'
        where id in (select id from mail_message where batch_id = $1 and status = 'QUEUED' limit $3)`,
      [id, status, count],
    );
  await at('SENT', 2);
  await at('BOUNCED', 1);
  const query =
    'query ($from: Date!, $to: Date!) { mailStatistics(from: $from, to: $to) { day sent delivered bounced failed unsubscribed } }';
  const { mailStatistics } = await admin.run(query, { from: '2020-04-30', to: '2020-05-02' });
  const none = { sent: 0, delivered: 0, bounced: 0, failed: 0, unsubscribed: 0 };
  expect(mailStatistics).toEqual([
    { ...none, day: '2020-04-30' },
    { ...none, day: '2020-05-01', sent: 3, delivered: 2, bounced: 1 },
    { ...none, day: '2020-05-02' },
  ]);
  const { errors } = await admin.ask(query, { from: '2020-01-01', to: '2022-01-01' });
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  await world.rows('delete from mail_message where batch_id = $1', [id]);
});

test('from the press of the button to the mail server: each recipient once, refusals with their text, progress live', async () => {
  await world.rows(
    `update mail_message set status = 'CANCELLED', next_attempt_at = null where status in ('QUEUED', 'HELD')`,
  );
  await world.rows(`update mail_batch set status = 'CANCELLED', ended_at = now()`);
  server.received.length = 0;
  const id = await drafted(30);
  server.recipient = (address) => (address.startsWith('p7-') ? { code: 550, text: 'No such user here' } : null);
  const heard = await admin.subscribe('subscription { resourceChanged(resource: "mailBatches") { ids } }');
  await world.worker();
  await run(Send, { id, idempotencyKey: 'x' });
  const batch = await until(id, 'SENT');
  expect(batch.progress).toMatchObject({ recipients: 30, queued: 0, sent: 29, delivered: 29, failed: 1 });
  // The people of this world got their welcome mails, too.
  const arrived = server.received.map(({ to }) => to).filter((to) => to.endsWith(`-${id.slice(-6)}@example.org`));
  expect(arrived.sort()).toEqual(
    batch.recipients.nodes
      .map(({ address }: { address: string }) => address)
      .filter((to: string) => !to.startsWith('p7-'))
      .sort(),
  );
  expect(batch.recipients.nodes.find(({ address }: { address: string }) => address.startsWith('p7-'))).toMatchObject({
    message: { status: 'FAILED', smtpText: expect.stringContaining('No such user here') },
  });
  expect((await heard.next()).resourceChanged.ids).toEqual([id]);
  heard.close();
});
