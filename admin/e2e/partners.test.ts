// Keys and webhooks of partners: made, shown once, replaced and tried.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OutsideServer, openOutside } from '../../api/test/outside.ts';
import { type App, startForBrowser } from './app.ts';
import { connect, enter, open, visit } from './browser.ts';

let app: App;
let browser: Browser;
let receiver: OutsideServer;

beforeAll(async () => {
  const variables = { PRIVATE_WEBHOOKS: 'on' };
  [app, browser, receiver] = await Promise.all([startForBrowser({ jobs: true, variables }), connect(), openOutside()]);
});

afterAll(async () => {
  await browser?.close();
  await receiver?.close();
  await app?.close();
});

/** The secret that the dialog shows, which is closed then. */
async function secretShown(page: Page): Promise<string> {
  const dialog = page.getByRole('dialog');
  const secret = await dialog.getByRole('textbox').inputValue();
  await dialog.getByRole('button', { name: /noted/ }).click();
  await dialog.waitFor({ state: 'hidden' });
  return secret;
}

const offers = async (key: string): Promise<number> => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
  const body = JSON.stringify({ query: '{ jobOffers { totalCount } }' });
  return (await fetch(`${app.url}/graphql`, { method: 'POST', headers, body })).status;
};

test('an administrator makes a key, replaces its secret and revokes it', async () => {
  const { page, complaints, close } = await visit(browser, app.url, {
    locale: 'en',
    colorScheme: 'light',
    width: 1280,
  });
  await page.goto('/');
  await enter(page, app.account('ADMIN'));
  await open(page, '/apiKeys/create');
  await page.getByLabel('Name').fill('Reporting');
  await page.getByLabel('Read job offers', { exact: true }).check();
  await page.getByLabel('Allowed addresses').fill('127.0.0.0/8\n::1');
  await page.getByRole('button', { name: 'Save' }).click();
  const first = await secretShown(page);
  expect(await offers(first)).toBe(200);

  await page.getByRole('button', { name: 'Make the new secret' }).click();
  const second = await secretShown(page);
  await page.getByText(/until/).first().waitFor();
  expect([await offers(first), await offers(second)]).toEqual([200, 200]);
  await page.getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
  await page.getByText('Key revoked').waitFor();
  expect([await offers(first), await offers(second)]).toEqual([401, 401]);
  expect(complaints()).toEqual([]);
  await close();
});

test('an administrator makes a webhook, tries it and sends a delivery again', async () => {
  const { page, complaints, close } = await visit(browser, app.url, {
    locale: 'en',
    colorScheme: 'light',
    width: 1280,
  });
  await page.goto('/');
  await enter(page, app.account('ADMIN'));
  await open(page, '/webhookEndpoints/create');
  await page.getByLabel('Name').fill('CRM');
  await page.getByLabel('Address').fill(`${receiver.url}/crm`);
  await page.getByLabel(/jobOffer\.published/).check();
  await page.getByRole('button', { name: 'Save' }).click();
  expect(await secretShown(page)).toMatch(/^whsec_/);
  await page.getByRole('button', { name: 'Send a test' }).click();
  await page.getByText('The test was taken.').waitFor();
  expect(receiver.asked).toHaveLength(1);
  await page
    .getByRole('row', { name: /webhook\.test/ })
    .getByRole('button', { name: 'Send again' })
    .click();
  await expect.poll(() => receiver.asked.length).toBe(2);
  const [id, again] = receiver.asked.map(({ headers }) => headers['webhook-id']);
  expect(again).toBe(id);
  expect(complaints()).toEqual([]);
  await close();
});
