import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Running } from '../../platform/lifecycle.ts';
import { attemptsOf, mailOnce, queueTestMail, sendingTo, timePasses } from '../../test/mails.ts';
import { MailServerForTests } from '../../test/smtp.ts';
import { openWorld, type World } from '../../test/world.ts';
import { mailSender } from './mail-sender.ts';

let world: World;
let closeWorld: () => Promise<void>;
let server: MailServerForTests;
const senders: Running[] = [];

/** A sender as the job process has it, that looks for work ten times a second. */
async function sends(settings = sendingTo(server.url), options = {}): Promise<Running> {
  const start = { ...world.house, config: { ...world.config, ...settings }, hear: () => undefined };
  const context = () => ({ ...world.house.context(), config: start.config });
  const sender = await mailSender({ pollSeconds: 0.1, ...options })({ ...start, context });
  senders.push(sender);
  return sender;
}

async function stopSenders(): Promise<void> {
  await Promise.all(senders.splice(0).map((sender) => sender.close()));
}

beforeAll(async () => {
  server = await new MailServerForTests().start();
  ({ world, close: closeWorld } = await openWorld());
});
afterAll(async () => {
  await stopSenders();
  await closeWorld();
  await server.stop();
});

const anew = async (): Promise<void> => {
  await stopSenders();
  await world.rows('delete from mail_message');
  await world.rows('delete from outbox_event');
  await world.rows(
    'update mail_server set failures = 0, failing_since = null, unreachable_since = null, last_error = null, probe_at = now(), next_slot_at = now()',
  );
  Object.assign(server, { conduct: () => 'take', recipient: () => null, handedOver: 0, sessions: 0 });
  server.received.length = 0;
};
const events = async (pattern = 'Mail%'): Promise<string[]> =>
  (await world.rows('select name from outbox_event where name like $1 order by id', [pattern])).map(({ name }) => name);

test('a mail arrives once, whole and readable, and what became of it is known', async () => {
  await anew();
  await sends();
  const id = await queueTestMail(world, 'eloise@example.org', { what: 'l’été <3' });

  const row = await mailOnce(world, id, 'SENT');

  expect(row).toMatchObject({
    attempt_count: 1,
    next_attempt_at: null,
    claimed_until: null,
    smtp_code: 250,
    reason: null,
  });
  expect(await attemptsOf(world, id)).toMatchObject([{ outcome: 'SENT', smtp_code: 250 }]);
  const [mail] = await server.read();
  expect(server.received).toMatchObject([
    { messageId: row.message_id, from: 'bonjour@passerelle.example', to: 'eloise@example.org' },
  ]);
  expect(mail?.subject).toBe('À propos de l’été <3');
  expect(mail?.from?.value).toEqual([{ address: 'bonjour@passerelle.example', name: 'Passerelle' }]);
  expect(mail?.to).toMatchObject({ value: [{ address: 'eloise@example.org', name: 'Éloïse Ménard' }] });
  expect(mail?.text?.trim()).toBe(row.text.trim());
  expect(mail?.html).toContain('<strong>l’été &lt;3</strong>');
  expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail?.headers.has('list-unsubscribe')).toBe(false);
  expect(await events()).toEqual(['MailServerConfigured', 'MailQueued', 'MailSent']);
});

test('what somebody wrote never becomes a header', async () => {
  await anew();
  await sends();
  const id = await queueTestMail(world, 'eve@example.org', { name: 'Eve\r\nBcc: all@example.org' });
  await world.rows("update mail_message set subject = E'Bonjour\\r\\nBcc: all@example.org\\u2028X: y' where id = $1", [
    id,
  ]);

  await mailOnce(world, id, 'SENT');

  const [mail] = await server.read();
  expect(mail?.subject).toBe('Bonjour Bcc: all@example.org X: y');
  expect(mail?.bcc).toBeUndefined();
  expect(mail?.to).toMatchObject({ value: [{ address: 'eve@example.org', name: 'Eve Bcc: all@example.org' }] });
  expect(server.received).toHaveLength(1);
});

test('an address that is none is never handed over', async () => {
  await anew();
  await sends();
  const ids = await Promise.all(
    ['a@b.fr>\r\nRCPT TO:<c@d.fr', 'nobody', 'a@b..fr', '"a b"@c.fr'].map((address) => queueTestMail(world, address)),
  );

  for (const id of ids)
    expect(await mailOnce(world, id, 'FAILED')).toMatchObject({ reason: 'INVALID_ADDRESS', attempt_count: 1 });

  expect(server.handedOver).toBe(0);
});

test('a refusal for good is shown in the words of the server and never tried again', async () => {
  await anew();
  server.recipient = (address) =>
    address.startsWith('gone') ? { code: 550, text: '5.1.1 Nobody is called so here' } : null;
  server.conduct = ({ to }) => (to.startsWith('spam') ? { code: 554, text: '5.7.1 Looks like spam' } : 'take');
  await sends();
  const gone = await queueTestMail(world, 'gone@example.org');
  const spam = await queueTestMail(world, 'spam@example.org');
  const good = await queueTestMail(world, 'good@example.org');

  const failed = { reason: 'REFUSED', next_attempt_at: null, attempt_count: 1 };
  expect(await mailOnce(world, gone, 'FAILED')).toMatchObject({
    ...failed,
    smtp_code: 550,
    smtp_text: '5.1.1 Nobody is called so here',
  });
  expect(await mailOnce(world, spam, 'FAILED')).toMatchObject({
    ...failed,
    smtp_code: 554,
    smtp_text: '5.7.1 Looks like spam',
  });
  await mailOnce(world, good, 'SENT');
  await timePasses(world, 100 * 3_600);
  await pause(300);
  expect(await attemptsOf(world, gone)).toMatchObject([{ outcome: 'REFUSED', handed_over_at: null }]);
  expect(await attemptsOf(world, spam)).toMatchObject([{ outcome: 'REFUSED' }]);
  expect((await events('MailFailed')).length).toBe(2);
});

test('a refusal for now is tried again later and later, and failed in the end', async () => {
  await anew();
  server.conduct = () => ({ code: 451, text: '4.7.1 Greylisted, come back' });
  await sends();
  const id = await queueTestMail(world, 'grey@example.org');

  const waits: number[] = [];
  for (let attempt = 1; attempt <= 4; attempt++) {
    await attemptsEnded(id, attempt);
    const row = await mailOnce(world, id, 'QUEUED');
    expect(row).toMatchObject({ attempt_count: attempt, smtp_code: 451, smtp_text: '4.7.1 Greylisted, come back' });
    waits.push((Date.parse(row.next_attempt_at) - Date.now()) / 1_000);
    // While it is being sent, time passes for others only.
    if (attempt < 4) await timePasses(world, 3_700);
  }
  expect(waits.map((wait, index) => wait > 40 * 2 ** index && wait < 75 * 2 ** index)).toEqual([
    true,
    true,
    true,
    true,
  ]);

  await timePasses(world, 72 * 3_600);
  const row = await mailOnce(world, id, 'FAILED');
  expect(row).toMatchObject({ reason: 'RETRIES_EXHAUSTED', smtp_code: 451, next_attempt_at: null });
  expect(server.received).toEqual([]);
});

async function attemptsEnded(id: string, count: number): Promise<void> {
  for (let tries = 0; tries < 1_000; tries++) {
    const ended = (await attemptsOf(world, id)).filter(({ ended_at }) => ended_at !== null);
    if (ended.length >= count) return;
    await pause(25);
  }
  throw new Error(`There are no ${count} attempts`);
}

test('a server that falls silent or hangs up gets the same mail again, under the same Message-ID', async () => {
  await anew();
  const misdeeds = ['hang', 'drop', 'take'] as const;
  server.conduct = () => misdeeds[server.handedOver - 1] ?? 'take';
  await sends();
  const id = await queueTestMail(world, 'patience@example.org');

  for (const attempts of [1, 2]) {
    await attemptsEnded(id, attempts);
    await mailOnce(world, id, 'QUEUED');
    await timePasses(world, 60);
  }
  const row = await mailOnce(world, id, 'SENT');

  expect((await attemptsOf(world, id)).map(({ outcome }) => outcome)).toEqual(['UNKNOWN', 'UNKNOWN', 'SENT']);
  expect(server.received.map(({ messageId }) => messageId)).toEqual([row.message_id]);
});

test('without a server mails wait, one connection at a time tries it, and its return is told', async () => {
  await anew();
  await sends();
  await server.stop();
  const ids = await Promise.all([1, 2, 3, 4, 5].map((n) => queueTestMail(world, `waits${n}@example.org`)));

  for (let tries = 0; tries < 1_000 && (await events('MailServer%')).length === 0; tries++) {
    await timePasses(world, 1);
    await pause(50);
  }
  const [known] = await world.rows(
    'select host, last_error, unreachable_since is not null as unreachable from mail_server',
  );
  expect(known).toEqual({
    host: server.url.slice('smtp://'.length),
    last_error: expect.stringContaining('ECONNREFUSED'),
    unreachable: true,
  });
  await timePasses(world, 3_600);
  await pause(200);
  for (const id of ids) expect(await mailOnce(world, id, 'QUEUED')).toMatchObject({ attempt_count: 0 });

  await server.start();
  await timePasses(world, 60);
  for (const id of ids) await mailOnce(world, id, 'SENT');
  expect(await events('MailServer%')).toEqual(['MailServerUnreachable', 'MailServerBack']);
  expect(server.received).toHaveLength(5);
});

test('a server that is away for too long fails the mails that waited for it, with the reason', async () => {
  await anew();
  await server.stop();
  const id = await queueTestMail(world, 'forgotten@example.org');
  await sends();
  for (let tries = 0; tries < 1_000 && (await events('MailServerUnreachable')).length === 0; tries++) {
    await timePasses(world, 1);
    await pause(50);
  }

  await timePasses(world, 73 * 3_600);
  const row = await mailOnce(world, id, 'FAILED');

  expect(row).toMatchObject({ reason: 'SERVER_UNREACHABLE', smtp_text: expect.stringContaining('ECONNREFUSED') });
  await server.start();
});

test('credentials that are refused are the trouble of the server, not of the mail', async () => {
  await anew();
  const guarded = await new MailServerForTests({
    authOptional: false,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ password }, _session, done) =>
      password === 'bon mot'
        ? done(null, { user: 'passerelle' })
        : done(Object.assign(new Error('5.7.8 Wrong'), { responseCode: 535 })),
  }).start();
  const withPassword = (password: string) => guarded.url.replace('//', `//passerelle:${encodeURIComponent(password)}@`);
  await sends(sendingTo(withPassword('mauvais mot')));
  const id = await queueTestMail(world, 'guarded@example.org');
  for (let tries = 0; tries < 1_000 && (await events('MailServerUnreachable')).length === 0; tries++) {
    await timePasses(world, 1);
    await pause(50);
  }
  expect(await mailOnce(world, id, 'QUEUED')).toMatchObject({ attempt_count: 0 });
  const [{ last_error }] = await world.rows('select last_error from mail_server');
  expect(last_error).toContain('535');

  await stopSenders();
  await sends(sendingTo(withPassword('bon mot')));
  await timePasses(world, 60);
  await mailOnce(world, id, 'SENT');
  await stopSenders();
  await guarded.stop();
});

test('several processes share the work and the rate: each mail goes once, one after the other', async () => {
  await anew();
  const arrivals: number[] = [];
  server.conduct = () => {
    arrivals.push(Date.now());
    return 'take';
  };
  const ids = await Promise.all(Array.from({ length: 20 }, (_, n) => queueTestMail(world, `shared${n}@example.org`)));
  const tenASecond = sendingTo(server.url, { perMinute: 600 });
  const began = Date.now();
  await Promise.all([sends(tenASecond), sends(tenASecond), sends(tenASecond)]);

  for (const id of ids) await mailOnce(world, id, 'SENT');

  expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(20);
  expect(server.received).toHaveLength(20);
  // 20 mails at 10 a second with 0.2 s to make up: a second holds 13, and three that were held up on their way.
  const inOneSecond = Math.max(
    ...arrivals.map((from) => arrivals.filter((at) => at >= from && at < from + 1_000).length),
  );
  expect(inOneSecond).toBeLessThanOrEqual(16);
  expect(arrivals.at(-1) ?? 0).toBeGreaterThan(began + 1_000);
});

test('of one process at most one mail waits for its answer, however many connections there are', async () => {
  await anew();
  let waiting = 0;
  let most = 0;
  server.conduct = () => {
    waiting += 1;
    most = Math.max(most, waiting);
    setTimeout(() => (waiting -= 1), 30);
    return { slow: 40 };
  };
  const ids = await Promise.all(Array.from({ length: 10 }, (_, n) => queueTestMail(world, `turn${n}@example.org`)));
  await sends(sendingTo(server.url), { connections: 4 });

  for (const id of ids) await mailOnce(world, id, 'SENT');

  expect(most).toBe(1);
  expect(server.sessions).toBeGreaterThan(1);
});

test('a mail whose lease ended is not handed over by the process that had it', async () => {
  await anew();
  await sends();
  const first = await queueTestMail(world, 'first@example.org');
  const leaseEnded = Promise.withResolvers<void>();
  server.conduct = ({ to }) => (to === 'first@example.org' ? { after: leaseEnded.promise } : 'take');
  while (server.handedOver === 0) await pause(10);
  const second = await queueTestMail(world, 'second@example.org');
  while ((await attemptsOf(world, second)).length === 0) await pause(10);
  await world.rows("update mail_message set claimed_until = now() - interval '1 second' where id = $1", [second]);
  leaseEnded.resolve();

  await mailOnce(world, first, 'SENT');
  await mailOnce(world, second, 'SENT');

  expect((await attemptsOf(world, second)).map(({ outcome }) => outcome)).toEqual(['INTERRUPTED', 'SENT']);
  expect(server.received.map(({ to }) => to)).toEqual(['first@example.org', 'second@example.org']);
});

test('without a configured server mails are kept and shown as not sent', async () => {
  await anew();
  await sends(sendingTo(''));
  const id = await queueTestMail(world, 'kept@example.org');

  const row = await mailOnce(world, id, 'KEPT');

  expect(row).toMatchObject({ reason: 'NO_SERVER', next_attempt_at: null, attempt_count: 0 });
  expect(await events('MailsKept')).toEqual(['MailsKept']);
  await stopSenders();
  await sends();
  await pause(300);
  await mailOnce(world, id, 'KEPT');
  expect(server.received).toEqual([]);
});
