import { expect } from 'vitest';
import { queueTestMail } from '../../test/mails.ts';
import { test, type World } from '../../test/world.ts';
import { isSuppressed } from './mail-suppression.read.ts';
import { unsubscribeUrl } from './unsubscribe-link.ts';

const link = (world: World, id: string): Promise<string> => unsubscribeUrl(world.house.context(), id);
const press = (url: string, wish: string): Promise<Response> =>
  fetch(url, { method: 'POST', body: new URLSearchParams({ wish }), redirect: 'manual' });
const suppressions = (world: World, address: string) =>
  world.rows('select topic, reason, mail_message_id from mail_suppression where address = $1 order by topic', [
    address,
  ]);

test('looking at the link unsubscribes nobody, however it is looked at', async ({ world }) => {
  const id = await queueTestMail(world, 'Scanned@example.org', { template: 'news', what: '<b>&' });
  const url = await link(world, id);

  for (const method of ['GET', 'HEAD', 'GET']) expect((await fetch(url, { method })).status).toBe(200);
  const page = await fetch(url);

  expect(await suppressions(world, 'scanned@example.org')).toEqual([]);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('cache-control')).toBe('no-store');
  const text = await page.text();
  expect(text).toContain('À propos de &#60;b&#62;&#38;');
  expect(text).toContain('lang="fr"');
  expect(text).not.toContain('scanned@example.org');
});

test.for([
  ['a form', new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })],
  ['a form in parts', formData()],
] as const)('one click unsubscribes from the topic of the mail, sent as %s', async ([name, body], { world }) => {
  const address = `${name.replaceAll(' ', '-')}@example.org`;
  const id = await queueTestMail(world, address, { template: 'news' });

  const response = await fetch(await link(world, id), { method: 'POST', body, redirect: 'manual' });

  expect(response.status).toBe(200);
  expect(await suppressions(world, address)).toEqual([{ topic: 'news', reason: 'UNSUBSCRIBED', mail_message_id: id }]);
  expect(await isSuppressed(world.house.context(), address.toUpperCase(), 'news')).toBe(true);
  expect(await isSuppressed(world.house.context(), address, 'other')).toBe(false);
  expect(await isSuppressed(world.house.context(), address, null)).toBe(false);
});

function formData(): FormData {
  const form = new FormData();
  form.set('List-Unsubscribe', 'One-Click');
  return form;
}

test('the page unsubscribes from the topic or from everything, and takes it back', async ({ world }) => {
  const id = await queueTestMail(world, 'undecided@example.org', { template: 'news' });
  const url = await link(world, id);
  const ctx = world.house.context();

  const answer = await press(url, 'topic');
  expect([answer.status, answer.headers.get('location')]).toEqual([303, new URL(url).pathname]);
  expect(await (await fetch(url)).text()).toContain('vous ne recevrez plus ce type de mails');
  await press(url, 'topic');
  expect(await suppressions(world, 'undecided@example.org')).toHaveLength(1);

  await press(url, 'everything');
  expect(await (await fetch(url)).text()).toContain('plus aucun mail d’information');
  expect(await isSuppressed(ctx, 'undecided@example.org', 'other')).toBe(true);
  expect(await isSuppressed(ctx, 'undecided@example.org', null)).toBe(false);

  await press(url, 'again');
  expect(await suppressions(world, 'undecided@example.org')).toEqual([]);
  const told = await world.rows(
    "select name from outbox_event where name like 'Mail%' and name <> 'MailQueued' order by id desc limit 4",
  );
  expect(told.map(({ name }) => name).sort()).toEqual([
    'MailSuppressionAdded',
    'MailSuppressionRemoved',
    'MailSuppressionRemoved',
    'MailUnsubscribed',
  ]);
});

test('a link that is not ours, and a form that says nothing, change nothing', async ({ world }) => {
  const id = await queueTestMail(world, 'safe@example.org', { template: 'news' });
  const url = await link(world, id);
  const forged = `${url.slice(0, -3)}AAA`;

  const answers = await Promise.all([
    fetch(forged),
    press(forged, 'everything'),
    press(url, 'something'),
    fetch(url, { method: 'POST' }),
    fetch(url, { method: 'POST', body: '{"wish":"topic"}', headers: { 'content-type': 'application/json' } }),
    fetch(url, { method: 'POST', body: new URLSearchParams({ wish: 'x'.repeat(20_000) }) }),
  ]);

  expect(answers.map(({ status }) => status)).toEqual([404, 404, 400, 400, 400, 413]);
  expect(await suppressions(world, 'safe@example.org')).toEqual([]);
});

test('who takes back an unsubscription stays on the list for other reasons', async ({ world }) => {
  const id = await queueTestMail(world, 'bounced@example.org', { template: 'news' });
  await world.rows(
    "insert into mail_suppression (id, address, reason, created_at) values ($1, 'bounced@example.org', 'HARD_BOUNCE', now())",
    [crypto.randomUUID()],
  );
  await press(await link(world, id), 'again');
  expect(await suppressions(world, 'bounced@example.org')).toMatchObject([{ reason: 'HARD_BOUNCE' }]);
});
