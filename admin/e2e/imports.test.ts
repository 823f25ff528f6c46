// Answers of another system, as an administrator takes them over: the report first, then all of them, then none again; and
// a synthesis of what they say.
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startForBrowser } from './app.ts';
import { connect, enter, open, settled, visit } from './browser.ts';
import { faultsOf } from './inspection.ts';

const backup = fileURLToPath(new URL('../../api/test/fixtures/cap-backup.json', import.meta.url));

let app: App;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startForBrowser({ jobs: true }), connect()]);
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

test('a backup is read, taken over and taken back', async () => {
  const { page, complaints, close } = await visit(browser, app.url, {
    locale: 'fr',
    colorScheme: 'light',
    width: 1280,
  });
  await enter(page, app.account('ADMIN'));
  await open(page, '/submissionImports/create');
  expect(await faultsOf(page, 'fr')).toEqual([]);
  await page.locator('input[type=file]').setInputFiles(backup);
  await page.getByRole('button', { name: 'Reprendre 10 réponses' }).waitFor();
  await page.getByText('Rien n’est encore repris', { exact: false }).waitFor();
  await page.getByRole('rowheader', { name: 'note écrite comme texte' }).waitFor();
  await settled(page);
  expect(await faultsOf(page, 'fr')).toEqual([]);
  await page.getByRole('button', { name: 'Reprendre 10 réponses' }).click();
  await page.getByRole('button', { name: 'Défaire l’import' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('Défait', { exact: true }).first().waitFor();
  expect(complaints()).toEqual([]);
  await close();
});

test('what respondents wrote is put together here, edited and approved, on a narrow screen', async () => {
  const { page, complaints, close } = await visit(browser, app.url, { locale: 'en', colorScheme: 'dark', width: 320 });
  await enter(page, app.account('TRAINER'));
  await open(page, '/questionnaires');
  await page.getByRole('listitem').filter({ hasText: 'accompagner-les' }).getByRole('link').click();
  await page.waitForURL(/questionnaires\/[0-9a-f-]{36}/);
  const pages = page.getByRole('navigation', { name: 'Pages of the questionnaire' });
  await pages.getByRole('link', { name: 'Reports' }).click();
  await pages.getByRole('link', { name: 'Syntheses' }).click();
  await settled(page);
  await page.getByRole('button', { name: 'Read the responses' }).click();
  await page.getByText('responses read of', { exact: false }).waitFor();
  await settled(page);
  expect(await faultsOf(page, 'en')).toEqual([]);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByLabel('Theme').first().fill('Another name');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { level: 3, name: 'Another name' }).waitFor();
  await page.getByRole('button', { name: 'Approve' }).press('Enter');
  await page.getByText(/Approved by .+ on|Approved by/).waitFor();
  expect(complaints()).toEqual([]);
  await close();
});
