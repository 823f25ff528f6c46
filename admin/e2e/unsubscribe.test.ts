// The page behind the link of a mail: readable by everyone, and it works without a script.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startForBrowser } from './app.ts';
import { connect, enter, type Look, visit } from './browser.ts';
import { inspect } from './inspection.ts';

let app: App;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startForBrowser(), connect()]);
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const looks: Look[] = [
  { locale: 'fr', colorScheme: 'light', width: 1280 },
  { locale: 'fr', colorScheme: 'dark', width: 320 },
];

test.for(looks)('a recipient unsubscribes and comes back, $colorScheme, $width px wide', async (look) => {
  const { page, complaints, close } = await visit(browser, app.url, look);
  const press = async (name: string): Promise<void> => {
    await page.getByRole('button', { name }).click();
    await page.waitForLoadState();
  };

  // Who is signed in sends cookies, and forms that change something with them are looked at closely.
  if (look.width === 1280) await enter(page, app.account('CANDIDATE'));
  await page.goto(await app.unsubscribeLink());
  expect(await inspect(page)).toEqual({ violations: [], sideways: 0 });
  await press('Ne plus recevoir ce type de mails');
  expect(await page.getByRole('status').innerText()).toBe('C’est fait : vous ne recevrez plus ce type de mails.');
  expect(await inspect(page)).toEqual({ violations: [], sideways: 0 });
  await press('Ne plus recevoir aucun mail d’information');
  expect(await page.getByRole('status').innerText()).toContain('plus aucun mail d’information');
  await press('Me réabonner');
  expect(await page.getByRole('button').allInnerTexts()).toEqual([
    'Ne plus recevoir ce type de mails',
    'Ne plus recevoir aucun mail d’information',
  ]);

  expect(complaints()).toEqual([]);
  await close();
});
