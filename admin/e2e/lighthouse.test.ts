// How good the public page is on a phone with a slow line, as Lighthouse simulates it: 1.6 Mbit/s, 150 ms, a quarter of the
// processor. The score for performance is made of times, which say little on a machine that does other work: it is written
// out, and asked for where LIGHTHOUSE_PERFORMANCE says how much, e.g. 95 on a quiet machine.
import lighthouse from 'lighthouse';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../../api/test/program.ts';
import { type App, startForBrowser } from './app.ts';
import { launch, visit } from './browser.ts';
import { makeSurvey } from './survey.ts';

const SLUG = 'vitesse';

let app: App;
let browser: Browser;
let port: number;

beforeAll(async () => {
  port = await freePort();
  [app, browser] = await Promise.all([startForBrowser(), launch(`--remote-debugging-port=${port}`)]);
  await makeSurvey(app, SLUG);
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

test('Lighthouse gives the public page at least 95 for accessibility, and on a quiet machine for performance', async () => {
  const result = await lighthouse(`${app.url}/q/${SLUG}`, {
    port,
    logLevel: 'silent',
    onlyCategories: ['performance', 'accessibility'],
  });
  if (!result) throw new Error('Lighthouse gave no result.');
  const { categories, audits } = result.lhr;
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const milliseconds = (name: string) => Math.round(audits[name]?.numericValue ?? 0);
  process.stdout.write(
    `Lighthouse: performance ${score('performance')}, accessibility ${score('accessibility')}, first paint ${milliseconds('first-contentful-paint')} ms, largest ${milliseconds('largest-contentful-paint')} ms, blocked ${milliseconds('total-blocking-time')} ms\n`,
  );
  expect(score('accessibility')).toBeGreaterThanOrEqual(95);
  expect(score('performance')).toBeGreaterThanOrEqual(Number(process.env['LIGHTHOUSE_PERFORMANCE'] ?? 0));
});

test('the title is there before any script, and nothing is asked for before the form is', async () => {
  const { page, complaints, close } = await visit(browser, app.url, { locale: 'fr', colorScheme: 'light', width: 360 });
  const scripts = Promise.withResolvers<void>();
  await page.route('**/assets/*.js', async (route) => {
    await scripts.promise;
    return route.continue();
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`/q/${SLUG}`, { waitUntil: 'commit' });
  const title = page.getByRole('heading', { level: 1, name: 'Facteurs de réussite' });
  await title.waitFor();
  expect(await title.evaluate((element) => getComputedStyle(element).fontSize)).toBe('25.6px');
  const form = page.getByRole('heading', { level: 2, name: 'Vous' });
  expect(await form.count()).toBe(0);
  scripts.resolve();
  await form.waitFor();
  expect(asked.filter((path) => path === '/graphql' || path.endsWith('.css'))).toEqual([]);
  expect(complaints()).toEqual([]);
  await close();
});
