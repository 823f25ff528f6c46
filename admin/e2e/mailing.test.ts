// A mailing from its text to its mails, as an administrator makes it in the console.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startForBrowser } from './app.ts';
import { connect, enter, open, type Visit, visit } from './browser.ts';
import { faultsOf } from './inspection.ts';

let app: App;
let browser: Browser;
let admin: Visit;

beforeAll(async () => {
  [app, browser] = await Promise.all([startForBrowser(), connect()]);
  admin = await visit(browser, app.url, { locale: 'fr', colorScheme: 'light', width: 1280 });
  await enter(admin.page, app.account('ADMIN'));
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const previewed = (page: Page) => page.frameLocator('iframe[title="Aperçu"]').locator('td.paper');
const field = (page: Page, label: string) => page.getByLabel(label, { exact: false }).locator('visible=true').first();

test('a mailing is written, filled from a file, previewed for a recipient, and sent once', async () => {
  const { page, complaints } = admin;
  await open(page, '/mailBatches/create');
  await field(page, 'Nom').fill('Portes ouvertes de mai');
  await field(page, 'Objet').fill('Bonjour {{ prenom }}');
  await page
    .locator('textarea[name="fr.body"]')
    .fill('Bonjour **{{ prenom }}**\n\n[Voir le programme](https://example.org/programme)');
  await expect.poll(() => previewed(page).textContent()).toBe('Bonjour [prenom]Voir le programme');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.waitForURL(/mailBatches\/[^/]+\/show/);

  const buffer = Buffer.from('E-mail;Prénom\nzoe@example.org;Zoé\npas une adresse;X\nana@example.org;Ana\n');
  await page.getByLabel('D’où viennent les destinataires').click();
  await page.getByRole('option', { name: 'Un fichier CSV' }).click();
  await page.locator('input[type=file]').setInputFiles({ name: 'recipients.csv', mimeType: 'text/csv', buffer });
  await expect.poll(() => page.getByText('2 destinataires ajoutés').count()).toBe(1);
  expect(await page.getByText('n’est pas une adresse e-mail').count()).toBe(1);
  await page
    .getByRole('listitem')
    .filter({ hasText: 'zoe@example.org' })
    .getByRole('button', { name: 'Aperçu' })
    .click();
  await expect.poll(() => previewed(page).textContent()).toBe('Bonjour ZoéVoir le programme');
  expect(await faultsOf(page, 'fr')).toEqual([]);

  await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await page.getByRole('button', { name: /Confirmer/ }).click();
  await expect.poll(() => page.getByText('En cours d’envoi').count()).toBeGreaterThan(0);
  expect(await page.getByRole('button', { name: 'Mettre en pause' }).count()).toBe(1);
  expect(await page.getByRole('button', { name: 'Envoyer', exact: true }).count()).toBe(0);
  expect(complaints()).toEqual([]);
});

test('the text of a mail of the program is changed, checked and restored', async () => {
  const { page, complaints } = admin;
  await open(page, '/mailTemplates');
  await page.getByRole('table').getByRole('link').first().click();
  const body = page.locator('textarea[name="fr.body"]');
  await expect.poll(() => body.inputValue()).not.toBe('');
  const original = await body.inputValue();
  await body.fill('Bonjour {{ inconnue }}');
  await expect.poll(() => page.getByText('«\u202finconnue\u202f» n’existe pas').count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect.poll(() => page.getByText('«\u202finconnue\u202f» n’existe pas').count()).toBeGreaterThan(1);
  await body.fill('Un autre texte.');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.waitForURL(/mailTemplates$/);
  await page.getByRole('row').filter({ hasText: 'Texte modifié' }).getByRole('link').click();
  await expect.poll(() => body.inputValue()).toBe('Un autre texte.');
  await page.getByRole('button', { name: 'Rétablir le texte d’origine' }).click();
  await page.getByRole('button', { name: /Confirmer/ }).click();
  await expect.poll(() => body.inputValue()).toBe(original);
  expect(complaints()).toEqual([]);
});
