import { afterAll, beforeAll, expect, test } from 'vitest';
import { queueTestMail, sendingTo } from '../../test/mails.ts';
import { complaint, deliveryReport } from '../../test/reports.ts';
import { openWorld, type World } from '../../test/world.ts';

const SECRET = 'a secret of the mail server';
let world: World;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ world, close } = await openWorld(sendingTo('smtp://127.0.0.1:9', { webhookSecret: SECRET })));
});
afterAll(() => close());

const report = (body: string, token = SECRET, at = world.url): Promise<Response> =>
  fetch(`${at}/api/mail/reports`, {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'message/rfc822' },
  });

/** A mail that the mail server has taken. */
async function sent(address: string, template: 'needed' | 'news' = 'needed') {
  const id = await queueTestMail(world, address, { template });
  const [row] = await world.rows(
    "update mail_message set status = 'SENT', sent_at = now(), next_attempt_at = null where id = $1 returning message_id",
    [id],
  );
  return { id, address, messageId: row.message_id as string };
}
const bounceOf = (mail: { id: string; address: string }, status = '5.1.1'): string =>
  deliveryReport([{ address: mail.address, status }], { to: `bounce+${mail.id}@passerelle.example` });
const state = async (id: string) =>
  (await world.rows('select status, reason, next_attempt_at from mail_message where id = $1', [id]))[0];
const suppressions = (address: string) =>
  world.rows('select topic, reason, mail_message_id from mail_suppression where address = $1', [address]);

test('a hard bounce marks the mail and stops every mail to the address, once', async () => {
  const mail = await sent('Gone@example.org');
  const body = bounceOf(mail);

  const answers = [await report(body), await report(body)];

  expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual(
    [1, 2].map(() => ({ mailMessageId: mail.id, status: 'BOUNCED' })),
  );
  expect(await state(mail.id)).toEqual({ status: 'BOUNCED', reason: 'HARD_BOUNCE', next_attempt_at: null });
  expect(await suppressions('gone@example.org')).toEqual([
    { topic: null, reason: 'HARD_BOUNCE', mail_message_id: mail.id },
  ]);
  expect(await world.rows("select payload from outbox_event where name = 'MailBounced'")).toEqual([
    { payload: { mailMessageId: mail.id } },
  ]);
  expect(
    await world.rows('select kind, status_code, text from mail_report where mail_message_id = $1', [mail.id]),
  ).toEqual([{ kind: 'HARD_BOUNCE', status_code: '5.1.1', text: '550 5.1.1 No such user' }]);
});

test.each([
  ['its envelope id', (mail: { id: string }) => ({ envelopeId: mail.id })],
  ['the Message-ID of the returned headers', (mail: { messageId: string }) => ({ messageId: mail.messageId })],
])('the mail is found by %s too', async (_, pointers) => {
  const mail = await sent(`found-${crypto.randomUUID()}@example.org`);
  await report(deliveryReport([{ address: 'where-it-was-forwarded@example.com' }], pointers(mail)));
  expect(await state(mail.id)).toMatchObject({ status: 'BOUNCED' });
  expect(await suppressions(mail.address)).toHaveLength(1);
});

test.each(['4.2.2', '5.2.2', '5.7.1'])(
  'a bounce that says nothing of the address (%s) stops it when it comes a third time',
  async (status) => {
    const address = `soft-${status}@example.org`;
    const counts: number[] = [];
    for (const _ of [1, 2, 3]) {
      const mail = await sent(address);
      await report(bounceOf(mail, status));
      expect(await state(mail.id)).toMatchObject({ status: 'BOUNCED', reason: 'SOFT_BOUNCE' });
      counts.push((await suppressions(address)).length);
    }
    expect(counts).toEqual([0, 0, 1]);
  },
);

test('a complaint marks the mail and stops what is not needed', async () => {
  const mail = await sent('angry@example.org', 'news');
  expect((await report(complaint(mail.address, mail))).status).toBe(200);
  expect(await state(mail.id)).toMatchObject({ status: 'COMPLAINED', reason: 'COMPLAINT' });
  expect(await suppressions('angry@example.org')).toMatchObject([{ topic: null, reason: 'COMPLAINT' }]);
  // A bounce that comes later does not hide it.
  await report(bounceOf(mail));
  expect(await state(mail.id)).toMatchObject({ status: 'COMPLAINED' });
});

test('what is no report, or about no mail of ours, is refused with the reason, and nothing is written', async () => {
  const before = await world.rows('select count(*) from mail_report');
  const stranger = { id: crypto.randomUUID(), address: 'who@example.org' };
  const mail = await sent('fine@example.org');
  const answers = await Promise.all([
    report(bounceOf(mail), 'another secret of someone'),
    report('Bonjour'),
    report(bounceOf(stranger)),
    report('x'.repeat(1024 * 1024 + 1)),
    fetch(`${world.url}/api/mail/reports`, { method: 'POST', headers: { authorization: `Bearer ${SECRET}` } }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([401, 422, 422, 413, 422]);
  const { errors } = (await (answers[2] as Response).json()) as { errors: { extensions: object }[] };
  expect(errors[0]?.extensions).toEqual({
    code: 'UNKNOWN_MAIL',
  });
  expect(await world.rows('select count(*) from mail_report')).toEqual(before);
  expect(await state(mail.id)).toMatchObject({ status: 'SENT' });
});

test('without a secret the address is closed', async () => {
  const closed = await openWorld();
  expect((await report('Bonjour', SECRET, closed.world.url)).status).toBe(404);
  await closed.close();
});
