// The pages behind mailed links: an invitation is accepted and an address confirmed by whoever got the mail, not by a
// program that opens its links.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../i18n/en.ts';
import { fr } from '../i18n/fr.ts';
import { invitations } from '../i18n/fr-invitations.ts';
import { en as publicEn } from '../pages/i18n/en.ts';
import { fr as publicFr } from '../pages/i18n/fr.ts';
import { type App, startForBrowser } from './app.ts';
import { connect, enter, type Look, open, settled, signIn, type Visit, visit } from './browser.ts';
import { faultsOf } from './inspection.ts';
import { linkIn } from './mails.ts';

const french: Look = { locale: 'fr', colorScheme: 'light', width: 1280 };
const narrowEnglish: Look = { locale: 'en', colorScheme: 'dark', width: 320 };
const { invitations: invitationsFr } = invitations;
const password = 'un mot de passe assez long';

let app: App;
let browser: Browser;
let admin: Visit;

beforeAll(async () => {
  [app, browser] = await Promise.all([startForBrowser({ jobs: true }), connect()]);
  admin = await visit(browser, app.url, french);
  await enter(admin.page, app.account('ADMIN'));
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });

test('an administrator invites, the person chooses a password and is in', async () => {
  const { page } = admin;
  await open(page, '/users');
  await page.getByRole('link', { name: fr.resources.invitations.invite, exact: true }).click();
  await heading(page, fr.resources.invitations.create).waitFor();
  await page.getByLabel(/^Adresse/).fill('amelie@nouveau.example');
  await page.getByLabel(/^Nom/).fill('Amélie Nouvelle');
  await page.getByLabel('Stagiaire').check();
  await button(page, fr.ra.action.save).click();
  await heading(page, 'Amélie Nouvelle').waitFor();
  // No mail server: the mail is kept, once the job process has made it.
  await page.getByText('Non remise : aucun serveur configuré').waitFor();
  expect([...(await faultsOf(page, 'fr')), ...admin.complaints()]).toEqual([]);

  const link = await linkIn(admin.page, 'accounts.invitation', 'amelie@nouveau.example');
  const guest = await visit(browser, app.url, french);
  await guest.page.goto(link);
  await heading(guest.page, publicFr.invitation).waitFor();
  expect(await faultsOf(guest.page, 'fr')).toEqual([]);
  await guest.page.getByLabel(publicFr.password, { exact: true }).fill('court');
  await button(guest.page, publicFr.acceptInvitation).click();
  await guest.page.getByText('Ce texte est trop court (8 caractères au moins).').waitFor();
  expect(await faultsOf(guest.page, 'fr')).toEqual([]);
  await guest.page.getByLabel(publicFr.password, { exact: true }).fill(password);
  await guest.page.getByLabel(publicFr.showPassword).check();
  await button(guest.page, publicFr.acceptInvitation).click();
  await heading(guest.page, fr.dashboard.title).waitFor();
  await settled(guest.page);
  expect(guest.complaints()).toEqual([]);

  await guest.page.goto(link.replace('#', '?lang=en#'));
  await heading(guest.page, publicEn.deadLink).waitFor();
  await guest.page.getByText(publicEn.askInviter).waitFor();
  expect(await guest.page.getByLabel(publicEn.password, { exact: true }).count()).toBe(0);
  expect(await faultsOf(guest.page, 'en')).toEqual([]);
  await guest.close();
});

test('an invitation that did not get through says so, and goes to another address', async () => {
  const { page } = admin;
  const invited = 'Noé Introuvable';
  const elsewhere = 'noe@nouveau.example';
  await open(page, '/invitations/create');
  await page.getByLabel(/^Adresse/).fill('nobody@nouveau.example');
  await page.getByLabel(/^Nom/).fill(invited);
  await page.getByLabel('Stagiaire').check();
  await button(page, fr.ra.action.save).click();
  await heading(page, invited).waitFor();
  const told = page.getByText('Le message d’invitation n’a pas abouti : aucun serveur configuré.');
  await told.waitFor();
  expect(await faultsOf(page, 'fr')).toEqual([]);
  await button(page, invitationsFr.mend).click();
  const dialog = page.getByRole('dialog', { name: invitationsFr.mend });
  await dialog.getByLabel(invitationsFr.email).fill(app.account('TRAINER').email);
  await dialog.getByRole('button', { name: invitationsFr.send }).click();
  await dialog.getByText('Un compte a déjà cette adresse.').waitFor();
  await dialog.getByLabel(invitationsFr.email).fill(elsewhere);
  expect(await faultsOf(page, 'fr')).toEqual([]);
  await dialog.getByRole('button', { name: invitationsFr.send }).click();
  await page.getByText(`Invitation envoyée à ${elsewhere}`).waitFor();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(elsewhere, { exact: true }).waitFor();
  await open(page, '/users');
  await page.getByRole('row', { name: invited }).getByText('Non remise : aucun serveur configuré').waitFor();
  expect([...(await faultsOf(page, 'fr')), ...admin.complaints()]).toEqual([]);
});

test('an address is confirmed by the button behind the link, and not by opening it', async () => {
  const { email } = app.account('CANDIDATE');
  const person = await visit(browser, app.url, narrowEnglish);
  await signIn(person.page, app.account('CANDIDATE'));
  await button(person.page, en.actions.sendVerificationMail.label).click();
  await person.page.getByText(en.actions.sendVerificationMail.done).waitFor();
  expect([...(await faultsOf(person.page, 'en')), ...person.complaints()]).toEqual([]);

  const link = (await linkIn(admin.page, 'accounts.verifyEmail', email)).replace('#', '?lang=en#');
  const reader = await visit(browser, app.url, narrowEnglish);
  await reader.page.goto(link);
  await heading(reader.page, publicEn.verifyEmail).waitFor();
  expect(await faultsOf(reader.page, 'en')).toEqual([]);
  await person.page.reload();
  await settled(person.page);
  expect(await button(person.page, en.actions.sendVerificationMail.label).count()).toBe(1);

  await button(reader.page, publicEn.verifyEmailButton).click();
  await heading(reader.page, publicEn.emailVerified).waitFor();
  await reader.page.getByText(email).waitFor();
  expect([...(await faultsOf(reader.page, 'en')), ...reader.complaints()]).toEqual([]);
  await person.page.reload();
  await settled(person.page);
  expect(await button(person.page, en.actions.sendVerificationMail.label).count()).toBe(0);

  await reader.page.goto(`${app.url}/account/verify-email?lang=en`);
  await heading(reader.page, publicEn.incompleteLink).waitFor();
  await reader.close();
  await person.close();
});
