// What people do in the console, on the real API: sign in, write, be told of mistakes, see what others do at once.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startForBrowser } from './app.ts';
import { connect, type Look, open, settled, signIn, type Visit, visit } from './browser.ts';

const french: Look = { locale: 'fr', colorScheme: 'light', width: 1280 };
const english: Look = { locale: 'en', colorScheme: 'dark', width: 1280 };

let app: App;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startForBrowser(), connect()]);
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function signedIn(role: string, look: Look = french): Promise<Visit> {
  const reader = await visit(browser, app.url, look);
  await signIn(reader.page, app.account(role));
  return reader;
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Fills what a new training needs and saves it. */
async function createTraining(page: Page, title: string, code: string): Promise<void> {
  await open(page, '/trainings/create');
  await page.getByLabel('Intitulé').fill(title);
  await page.getByLabel('Code de l’action').fill(code);
  await page.getByLabel('Durée (heures)').fill('21');
  await page.getByLabel('Prix individuel').fill('1 250,50');
  await button(page, 'Enregistrer').click();
}

test('a wrong password is refused in the reader’s language, the right one opens the start page, sign-out closes it', async () => {
  const { page, close } = await visit(browser, app.url, french);
  const { email, password } = app.account('ADMIN');

  await page.goto('/');
  await page.getByLabel('Adresse électronique').fill(email);
  await page.getByLabel('Mot de passe').fill('pas le bon');
  await button(page, 'Se connecter').click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').innerText()).toMatch(/incorrect|erroné|passe/i);

  await page.getByLabel('Mot de passe').fill(password);
  await button(page, 'Se connecter').click();
  await heading(page, 'Accueil').waitFor();
  expect(await page.title()).toBe('Accueil · Passerelle');

  await button(page, 'Mon compte et déconnexion').click();
  await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
  await heading(page, 'Connexion').waitFor();
  await page.goto('/#/users');
  await heading(page, 'Connexion').waitFor();
  await close();
});

test('a training is created, refused when its code is taken, changed and published; another reader sees each at once', async () => {
  const writer = await signedIn('ADMIN');
  const reader = await signedIn('TRAINER', english);
  await open(reader.page, '/trainings');
  await reader.page.getByLabel('Search').fill('Soudure au gaz');
  await reader.page.getByText('Nothing to show.').waitFor();

  await createTraining(writer.page, 'Soudure au gaz', 'E2E-1');
  await heading(writer.page, 'Soudure au gaz').waitFor();
  await writer.page.getByText(/1\s250,50\s€/).waitFor();
  await reader.page.getByRole('link', { name: 'Soudure au gaz' }).waitFor();

  await createTraining(writer.page, 'Une autre', 'E2E-1');
  const code = writer.page.getByLabel('Code de l’action');
  await expect.poll(() => code.getAttribute('aria-invalid')).toBe('true');

  await open(writer.page, '/trainings');
  await writer.page.getByLabel('Rechercher').fill('Soudure au gaz');
  await writer.page.waitForURL(/search/);
  await writer.page.getByRole('link', { name: 'Soudure au gaz' }).click();
  await writer.page.getByRole('link', { name: 'Éditer' }).click();
  await writer.page.getByLabel('Intitulé').fill('Soudure au gaz, avancée');
  await button(writer.page, 'Enregistrer').click();
  await heading(writer.page, 'Soudure au gaz, avancée').waitFor();
  await reader.page.getByRole('link', { name: 'Soudure au gaz, avancée' }).waitFor();

  await button(writer.page, 'Publier').click();
  await button(writer.page, 'Archiver').waitFor();
  await reader.page
    .getByRole('row', { name: /avancée/ })
    .getByText('Published')
    .waitFor();
  expect([...writer.complaints(), ...reader.complaints()]).toEqual([]);
  await Promise.all([writer.close(), reader.close()]);
});

test('who saves over somebody else’s change is told so, and nothing is lost', async () => {
  const first = await signedIn('ADMIN');
  const second = await signedIn('TRAINER');
  await createTraining(first.page, 'À deux', 'E2E-2');
  await heading(first.page, 'À deux').waitFor();
  const form = new URL(first.page.url()).hash.replace('#', '').replace('/show', '');

  await Promise.all([open(first.page, form), open(second.page, form)]);
  await first.page.getByLabel('Délai d’accès').fill('deux semaines');
  await button(first.page, 'Enregistrer').click();
  await heading(first.page, 'À deux').waitFor();
  await second.page.getByLabel('Délai d’accès').fill('trois mois');
  await button(second.page, 'Enregistrer').click();

  await second.page.getByText(/Quelqu’un d’autre a modifié/).waitFor();
  expect(await second.page.getByLabel('Délai d’accès').inputValue()).toBe('trois mois');
  await first.page.getByText('deux semaines').waitFor();
  await Promise.all([first.close(), second.close()]);
});

test('a conversation is live: the message, the badge elsewhere, and nothing unread once it was seen', async () => {
  const one = await signedIn('ADMIN');
  const other = await signedIn('TRAINER');
  const name = await other.page.evaluate(async () => {
    const headers = { 'content-type': 'application/json', 'apollo-require-preflight': '1' };
    const body = JSON.stringify({ query: '{ viewer { user { fullName } } }' });
    const response = await fetch('/graphql', { method: 'POST', headers, body });
    return ((await response.json()) as { data: { viewer: { user: { fullName: string } } } }).data.viewer.user.fullName;
  });

  const badge = other.page.getByRole('link', { name: /Conversations/ }).getByRole('img');
  const unread = async () => ((await badge.count()) > 0 ? Number(await badge.innerText()) : 0);
  const before = await unread();

  await open(one.page, '/conversations');
  await button(one.page, 'Nouvelle conversation').click();
  await one.page.getByLabel('Avec qui ?').fill(name);
  await one.page.getByRole('option', { name }).click();
  await one.page.getByLabel('Sujet (facultatif)').fill('Essai en direct');
  await one.page.getByRole('textbox', { name: 'Message', exact: true }).fill('Premier message');
  await one.page.getByRole('dialog').getByRole('button', { name: 'Envoyer' }).click();
  await one.page.getByRole('log').getByText('Premier message').waitFor();

  await open(other.page, '/trainings');
  await open(other.page, '/conversations');
  await other.page.getByRole('link', { name: /Essai en direct/ }).click();
  await other.page.getByRole('log').getByText('Premier message').waitFor();
  await one.page.getByLabel('Votre message').fill('Est-ce que cela arrive <b>tout de suite</b> ?');
  await one.page.keyboard.press('Enter');
  await other.page.getByRole('log').getByText('<b>tout de suite</b>').waitFor();

  await expect.poll(unread).toBe(before);
  await other.page.getByRole('link', { name: 'Formations' }).click();
  await heading(other.page, 'Formations').waitFor();
  await one.page.getByLabel('Votre message').fill('Et le compteur ?');
  await one.page.keyboard.press('Enter');
  await expect.poll(unread).toBe(before + 1);
  await other.page.goBack();
  await other.page.getByRole('log').getByText('Et le compteur ?').waitFor();
  await expect.poll(unread).toBe(before);
  expect([...one.complaints(), ...other.complaints()]).toEqual([]);
  await Promise.all([one.close(), other.close()]);
});

test('a message that could not be sent is sent again, once', async () => {
  const { page, close } = await signedIn('RECRUITER');
  await open(page, '/conversations');
  await page.getByRole('list', { name: 'Conversations' }).getByRole('link').first().click();
  await page.getByRole('log').waitFor();
  const body = `Après la coupure ${Date.now()}`;
  let lost = false;
  // the server gets it, its answer is lost: the worst case for sending twice
  await page.route('**/graphql', async (route) => {
    if (lost || !route.request().postData()?.includes('SendMessage')) return route.continue();
    lost = true;
    await route.fetch();
    await route.abort();
  });

  await page.getByLabel('Votre message').fill(body);
  await page.keyboard.press('Enter');
  await page.getByText('Non envoyé').waitFor();
  await button(page, 'Renvoyer').click();
  await page.getByText('Non envoyé').waitFor({ state: 'detached' });

  expect(await page.getByRole('log').getByText(body).count()).toBe(1);
  await page.reload();
  await settled(page);
  await page.getByRole('log').getByText(body).waitFor();
  expect(await page.getByRole('log').getByText(body).count()).toBe(1);
  await close();
});

test('a session whose access token has ended is renewed without a word, in two tabs at once', async () => {
  const { page, close } = await signedIn('ADMIN');
  const context = page.context();
  const cookies = await context.cookies(`${app.url}/graphql`);
  const [shortest] = cookies.toSorted((a, b) => a.expires - b.expires);
  expect(cookies.every(({ httpOnly, sameSite }) => httpOnly && sameSite === 'Strict')).toBe(true);

  await context.clearCookies({ name: shortest?.name ?? '' });
  const tab = await context.newPage();
  await Promise.all([page.reload(), tab.goto('/#/users')]);

  await Promise.all([heading(page, 'Accueil').waitFor(), heading(tab, 'Comptes').waitFor()]);
  await tab.getByRole('link', { name: /\w/ }).first().waitFor();
  await close();
});

test('the language is kept, and the keyboard reaches the content first', async () => {
  const { page, close } = await signedIn('CANDIDATE');
  await button(page, 'English').click();
  await heading(page, 'Home').waitFor();
  await page.reload();
  await heading(page, 'Home').waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');

  await page.locator('body').press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  await close();
});

test('the console asks by hash alone, and a server that knows none of the hashes is sent the texts without a word', async () => {
  const reader = await visit(browser, app.url, french);
  const bodies: { query?: string; extensions?: object }[] = [];
  reader.page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/graphql' && request.method() === 'POST')
      bodies.push(request.postDataJSON() as (typeof bodies)[number]);
  });
  const { email, password } = app.account('ADMIN');
  await reader.page.goto('/');
  await reader.page.getByLabel('Adresse électronique').fill(email);
  await reader.page.getByLabel('Mot de passe').fill(password);
  await button(reader.page, 'Se connecter').click();
  await heading(reader.page, 'Accueil').waitFor();
  await open(reader.page, '/trainings');
  expect(bodies.length).toBeGreaterThan(2);
  expect(bodies.filter(({ query, extensions }) => query !== undefined || !extensions)).toEqual([]);

  bodies.length = 0;
  const unknown = { errors: [{ message: 'unknown', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] };
  await reader.page.route('**/graphql', (route) =>
    route.request().postData()?.includes('persistedQuery') ? route.fulfill({ json: unknown }) : route.continue(),
  );
  await open(reader.page, '/jobOffers');
  await reader.page.getByRole('link', { name: /\w/ }).first().waitFor();
  await reader.page.reload();
  await heading(reader.page, 'Offres d’emploi').waitFor();
  await settled(reader.page);
  expect(bodies.filter(({ query }) => query !== undefined).length).toBeGreaterThan(2);
  expect(reader.complaints()).toEqual([]);
  await reader.close();
});
