// A CV from the person's disk to the console and back, and a list as a file.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdf } from '../../api/test/pdf.ts';
import { en } from '../i18n/en.ts';
import { fr } from '../i18n/fr.ts';
import { type App, startForBrowser } from './app.ts';
import { connect, contentOf, enter, open, settled, type Visit, visit } from './browser.ts';
import { faultsOf } from './inspection.ts';

let app: App;
let browser: Browser;
let admin: Visit;

beforeAll(async () => {
  [app, browser] = await Promise.all([startForBrowser({ jobs: true }), connect()]);
  admin = await visit(browser, app.url, { locale: 'fr', colorScheme: 'light', width: 1280 });
  await enter(admin.page, app.account('ADMIN'));
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function anyCandidate(page: Page): Promise<string> {
  const headers = { 'apollo-require-preflight': '1' };
  const data = { query: '{ candidates(first: 1) { nodes { id } } }' };
  const answer = await (await page.request.post('/graphql', { headers, data })).json();
  return answer.data.candidates.nodes[0].id;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const choose = (page: Page, name: string, buffer: Buffer) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer });

test('a CV is added, refused when it is active, downloaded and deleted', async () => {
  const { page, complaints } = admin;
  await open(page, `/candidates/${await anyCandidate(page)}/show`);
  await button(page, fr.files.addCv).waitFor();
  await choose(page, 'cv.pdf', pdf({ catalogue: '/OpenAction << /S /JavaScript /JS (x) >>' }));
  await expect.poll(() => page.getByRole('alert').getByText('JavaScript').count()).toBe(1);
  expect(await faultsOf(page, 'fr')).toEqual([]);
  // The browser notes what the server refused.
  expect(complaints().every((text) => text.includes('422'))).toBe(true);

  const bytes = pdf();
  await choose(page, 'Mon CV été.pdf', bytes);
  await button(page, fr.files.replaceCv).waitFor();
  await expect.poll(() => page.getByText('Mon CV été.pdf').count()).toBe(1);
  expect(await page.getByText(fr.enums.FileStatus.CLEAN, { exact: true }).count()).toBe(1);
  expect(await page.getByRole('alert').getByText('JavaScript').count()).toBe(0);
  await settled(page);
  expect(await faultsOf(page, 'fr')).toEqual([]);

  const downloading = page.waitForEvent('download');
  await button(page, 'Télécharger Mon CV été.pdf').press('Enter');
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('Mon CV été.pdf');
  expect((await contentOf(download)).equals(bytes)).toBe(true);

  await button(page, fr.actions.removeCandidateCv.label).click();
  await button(page, /Confirmer/).click();
  await button(page, fr.files.addCv).waitFor();
  expect(await page.getByText('Mon CV été.pdf').count()).toBe(0);
  expect(complaints()).toEqual([]);
});

test('a list is exported as it is filtered, on a narrow screen', async () => {
  const reader = await visit(browser, app.url, { locale: 'en', colorScheme: 'dark', width: 320 });
  await enter(reader.page, app.account('ADMIN'));
  await open(reader.page, '/trainings');
  await button(reader.page, 'Export').click();
  const offered = button(reader.page, en.files.downloadNamed.replace('%{name}', 'trainings.csv'));
  await offered.waitFor();
  expect(await faultsOf(reader.page, 'en')).toEqual([]);
  const downloading = reader.page.waitForEvent('download');
  await offered.click();
  const text = (await contentOf(await downloading)).toString();
  expect(text.startsWith('\u{FEFF}Code;Title;')).toBe(true);
  await reader.close();
});

test('the audit trail is exported as it is filtered', async () => {
  const { page, complaints } = admin;
  await open(page, `/auditEntries?filter=${encodeURIComponent(JSON.stringify({ action: 'UserSignedIn' }))}`);
  await button(page, fr.ra.action.export).click();
  const offered = button(page, fr.files.downloadNamed.replace('%{name}', 'audit.csv'));
  await offered.waitFor();
  const downloading = page.waitForEvent('download');
  await offered.click();
  const [names, ...entries] = (await contentOf(await downloading)).toString().trimEnd().split('\r\n');
  expect(names?.startsWith('\u{FEFF}')).toBe(true);
  expect(entries.length).toBeGreaterThan(0);
  expect(entries.filter((line) => !line.includes('UserSignedIn'))).toEqual([]);

  // An entry leads to whom it is about: once as its record, once as a value.
  await page.locator('main tbody a').first().click();
  await expect.poll(() => page.locator('main a[href*="/users/"]').count()).toBe(2);
  expect(complaints()).toEqual([]);
});
