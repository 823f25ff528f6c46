// The life of an account from its person's side: made, confirmed, signed in to, another password, forgotten, found again.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../i18n/en.ts';
import { fr } from '../i18n/fr.ts';
import { en as publicEn } from '../pages/i18n/en.ts';
import { fr as publicFr } from '../pages/i18n/fr.ts';
import { type App, startForBrowser } from './app.ts';
import { connect, enter, type Look, open, settled, type Visit, visit } from './browser.ts';
import { faultsOf } from './inspection.ts';
import { linkIn } from './mails.ts';

const french: Look = { locale: 'fr', colorScheme: 'light', width: 1280 };
const narrowEnglish: Look = { locale: 'en', colorScheme: 'dark', width: 320 };
const email = 'rose.colibri@nouveau.example';
const [first, second, third] = ['trois colibris au jardin', 'quatre mangues bien mûres', 'cinq pirogues au large'];

let app: App;
let browser: Browser;
let admin: Visit;

beforeAll(async () => {
  const variables = { REGISTRATION_ROLES: 'CANDIDATE,RECRUITER' };
  [app, browser] = await Promise.all([startForBrowser({ jobs: true, variables }), connect()]);
  admin = await visit(browser, app.url, french);
  await enter(admin.page, app.account('ADMIN'));
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });

async function signInWith(page: Page, password: string): Promise<void> {
  await page.goto('/');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await button(page, fr.signIn.submit).click();
}

test('somebody makes an account, changes the password, forgets it and finds the way back', async () => {
  const person = await visit(browser, app.url, french);
  const { page } = person;
  await page.goto('/');
  await page.getByRole('link', { name: fr.signInHelp.register }).click();
  await heading(page, publicFr.register).waitFor();
  await page.getByLabel(publicFr.roles.RECRUITER).check();
  await page.getByLabel(publicFr.email).fill('rose');
  await button(page, publicFr.registerButton).click();
  await page.getByText(publicFr.invalidEmail).waitFor();
  await page.getByLabel(publicFr.email).fill(email);
  expect(await faultsOf(page, 'fr')).toEqual([]);
  await button(page, publicFr.registerButton).click();
  await heading(page, publicFr.checkMails).waitFor();
  expect(await faultsOf(page, 'fr')).toEqual([]);

  const registered = await linkIn(admin.page, 'accounts.registration', email);
  await page.goto(registered);
  await heading(page, publicFr.completeRegistration).waitFor();
  expect(page.url()).not.toContain('#');
  await page.getByLabel(publicFr.password, { exact: true }).fill('azertyuiop');
  await button(page, publicFr.completeRegistrationButton).click();
  await page.getByText('Ce champ est obligatoire.').waitFor();
  await page.getByLabel(publicFr.fullName).fill('Rose Colibri');
  await button(page, publicFr.completeRegistrationButton).click();
  await page.getByText(/trop courant/).waitFor();
  expect(await faultsOf(page, 'fr')).toEqual([]);
  await page.getByLabel(publicFr.password, { exact: true }).fill(first);
  await page.getByText(publicFr.strength.good).waitFor();
  await button(page, publicFr.completeRegistrationButton).click();
  await heading(page, fr.dashboard.title).waitFor();

  await button(page, fr.layout.userMenu).click();
  await page.getByRole('menuitem', { name: fr.account.title }).click();
  await heading(page, fr.account.title).waitFor();
  await page.getByText(fr.account.thisSession).waitFor();
  const current = page.getByLabel(fr.account.currentPassword);
  await current.fill('pas le bon');
  await page.getByLabel(fr.account.newPassword).fill(second);
  await button(page, fr.account.changePassword).click();
  await page.getByText('Ce n’est pas votre mot de passe actuel.').waitFor();
  expect(await faultsOf(page, 'fr')).toEqual([]);
  await current.fill(first);
  await button(page, fr.account.changePassword).click();
  await page.getByText(fr.account.passwordChanged).waitFor();
  await linkIn(admin.page, 'accounts.passwordChanged', email);

  await button(page, fr.layout.userMenu).click();
  await page.getByRole('menuitem', { name: fr.layout.signOut }).click();
  await signInWith(page, first);
  await page.getByRole('alert').waitFor();
  await page.getByRole('link', { name: fr.signInHelp.forgot }).click();
  await heading(page, publicFr.forgot).waitFor();
  await page.getByLabel(publicFr.email).fill(email);
  await button(page, publicFr.forgotButton).click();
  await heading(page, publicFr.checkMails).waitFor();

  const link = await linkIn(admin.page, 'accounts.passwordReset', email);
  await page.goto(link);
  await heading(page, publicFr.reset).waitFor();
  expect(await faultsOf(page, 'fr')).toEqual([]);
  await page.getByLabel(publicFr.password, { exact: true }).fill(third);
  await button(page, publicFr.resetButton).click();
  await heading(page, publicFr.resetDone).waitFor();
  expect(await faultsOf(page, 'fr')).toEqual([]);
  await linkIn(admin.page, 'accounts.passwordChanged', email, 2);
  await signInWith(page, third);
  await heading(page, fr.dashboard.title).waitFor();
  await settled(page);
  expect(person.complaints()).toEqual([]);

  await page.goto(link.replace('#', '?lang=en#'));
  await heading(page, publicEn.deadLink).waitFor();
  await page.getByRole('link', { name: publicEn.forgotButton }).click();
  await heading(page, publicEn.forgot).waitFor();
  await person.close();
});

test('an administrator sees where somebody is signed in, and ends it', async () => {
  const person = await visit(browser, app.url, narrowEnglish);
  await enter(person.page, app.account('TRAINER'));
  await open(person.page, '/account-settings');
  await person.page.getByText(en.account.thisSession).waitFor();
  expect([...(await faultsOf(person.page, 'en')), ...person.complaints()]).toEqual([]);

  const { page } = admin;
  const { id } = await person.page.evaluate(async () => {
    const headers = { 'content-type': 'application/json', 'apollo-require-preflight': '1' };
    const body = JSON.stringify({ query: '{ viewer { user { id } } }' });
    const response = await fetch('/graphql', { method: 'POST', headers, body });
    return ((await response.json()) as { data: { viewer: { user: { id: string } } } }).data.viewer.user;
  });
  await open(page, `/users/${id}/show`);
  await button(page, fr.account.revokeAll).click();
  await button(page, fr.ra.action.confirm).click();
  await page.getByText(fr.account.noSessions).waitFor();
  // Their tab hears of it, and shows nothing more of what it showed.
  await heading(person.page, en.signIn.title).waitFor();
  await person.close();
});

test('where nobody registers by themselves, the page says so', async () => {
  const reader = await visit(browser, app.url, narrowEnglish);
  await reader.page.route('**/graphql', (route) =>
    route.request().postData()?.includes('query Registration ')
      ? route.fulfill({ json: { data: { registration: { roles: [] } } } })
      : route.continue(),
  );
  await reader.page.goto('/account/register?lang=en');
  await heading(reader.page, publicEn.registrationClosed).waitFor();
  expect([...(await faultsOf(reader.page, 'en')), ...reader.complaints()]).toEqual([]);
  await reader.close();
});
