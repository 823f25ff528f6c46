// What each role finds in its menu opens, without an alert and without a complaint of the browser.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startForBrowser } from './app.ts';
import { connect, open, signIn, visit } from './browser.ts';

let app: App;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startForBrowser(), connect()]);
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

test.for(['TRAINER', 'TRAINEE', 'RECRUITER', 'CANDIDATE'])('everything in the menu opens for a %s', async (role) => {
  const { page, complaints, close } = await visit(browser, app.url, {
    locale: 'fr',
    colorScheme: 'light',
    width: 1280,
  });
  await signIn(page, app.account(role));
  const links = await page.locator('nav a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));

  const faults: Record<string, string[]> = {};
  for (const link of new Set(links.filter((href) => href.startsWith('#')))) {
    await open(page, link.slice(1));
    // A place for alerts that is empty says nothing.
    const alerts = (await page.getByRole('alert').allInnerTexts()).filter((text) => text.trim() !== '');
    const found = [...complaints(), ...alerts];
    if (found.length > 0) faults[link] = found;
  }

  expect(faults).toEqual({});
  expect(links.length).toBeGreaterThan(3);
  await close();
});
