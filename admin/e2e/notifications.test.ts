// The bell, live; the worker that shows what is pushed; and what a browser without a push service says.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Account } from '../../api/test/demo-database.ts';
import { type App, startForBrowser } from './app.ts';
import { connect, enter, type Look, open, signIn, visit } from './browser.ts';
import { faultsOf } from './inspection.ts';

const look: Look = { locale: 'fr', colorScheme: 'light', width: 1280 };

let app: App;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startForBrowser({ jobs: true }), connect()]);
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

// oxlint-disable-next-line typescript/no-explicit-any -- answers have the shape of whatever was asked
async function ask(query: string, variables: object, token = ''): Promise<any> {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  return ((await response.json()) as { data: unknown }).data;
}

async function tokenOf({ email, password }: Account): Promise<string> {
  const { signIn: session } = await ask('mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }', {
    input: { email, password },
  });
  return session.accessToken;
}

test('a message rings the bell at once, and is read where it leads', async () => {
  const { page, complaints, close } = await visit(browser, app.url, look);
  await signIn(page, app.account('TRAINER'));
  const bell = page.locator('header [aria-haspopup=dialog]');
  await expect.poll(() => bell.getByText(/otification/).innerText()).toBe('Notifications : rien de nouveau');

  // Asked from the page: a sign-in elsewhere would be a notification of its own.
  const asked = await page.request.post('/graphql', {
    headers: { 'apollo-require-preflight': '1' },
    data: { query: '{ viewer { user { id } } }' },
  });
  const reader = (await asked.json()).data.viewer.user as { id: string };
  const author = await tokenOf(app.account('RECRUITER'));
  await ask(
    'mutation ($input: StartConversationInput!) { startConversation(input: $input) { errors { code } } }',
    { input: { memberIds: [reader.id], message: 'Êtes-vous là ?' } },
    author,
  );
  await expect.poll(() => bell.getByText(/otification/).innerText()).toBe('1 notification non lue');
  expect(await page.locator('header [role=status][aria-live=polite]').allInnerTexts()).toContainEqual(
    expect.stringContaining('Êtes-vous là ?'),
  );

  await bell.press('Enter');
  const link = page.getByRole('dialog').getByRole('link', { name: /Êtes-vous là/ });
  await link.waitFor();
  expect([...(await faultsOf(page, 'fr')), ...complaints()]).toEqual([]);
  await link.press('Enter');
  await page.waitForURL(/#\/conversations\//);
  await expect.poll(() => bell.getByText(/otification/).innerText()).toBe('Notifications : rien de nouveau');
  await close();
});

test('the worker shows what is pushed, in its language and once for each tag', async () => {
  const { page, close } = await visit(browser, app.url, look);
  await page.context().grantPermissions(['notifications'], { origin: app.url });
  await page.goto('/');
  const tools = await page.context().newCDPSession(page);
  const registered = new Promise<string>((found) => {
    tools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      if (registrations[0]) found(registrations[0].registrationId);
    });
  });
  await tools.send('ServiceWorker.enable');
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/notifications-worker.js');
    await navigator.serviceWorker.ready;
  });
  const registrationId = await registered;
  const push = (data: string) =>
    tools.send('ServiceWorker.deliverPushMessage', { origin: app.url, registrationId, data });
  for (const body of ['Un', 'Deux'])
    await push(JSON.stringify({ title: 'Passerelle', body, language: 'fr', link: '/conversations', tag: 'un sujet' }));
  const shown = () =>
    page.evaluate(async () => {
      const { getNotifications } = await navigator.serviceWorker.ready.then((ready) => ({
        getNotifications: () => ready.getNotifications(),
      }));
      return (await getNotifications()).map(({ title, body, lang, tag }) => ({ title, body, lang, tag }));
    });
  await expect.poll(shown).toEqual([{ title: 'Passerelle', body: 'Deux', lang: 'fr', tag: 'un sujet' }]);
  await close();
});

test('where the browser finds no push service, the page says so', async () => {
  const { page, close } = await visit(browser, app.url, look);
  await page.context().grantPermissions(['notifications'], { origin: app.url });
  await enter(page, app.account('TRAINER'));
  await open(page, '/notifications');
  await page.getByRole('button', { name: 'Activer dans ce navigateur' }).click();
  await page.getByText('Le navigateur n’a pas pu être inscrit').waitFor();
  await close();
});

test('a choice counts as soon as it is made', async () => {
  const { page, close } = await visit(browser, app.url, look);
  await enter(page, app.account('TRAINER'));
  await open(page, '/notifications');
  const box = page.getByRole('checkbox', { name: 'Quelqu’un vous écrit un message – E-mail' });
  await box.press('Space');
  await expect.poll(() => box.isChecked()).toBe(true);
  await page.reload();
  await box.waitFor();
  expect(await box.isChecked()).toBe(true);
  await close();
});
