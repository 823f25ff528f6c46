// Somebody looks after jobs that failed: sees them come, retries one, discards the others.
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startForBrowser } from './app.ts';
import { connect, enter, open, visit } from './browser.ts';
import { faultsOf } from './inspection.ts';

let app: App;
let browser: Browser;
let database: pg.Pool;

beforeAll(async () => {
  [app, browser] = await Promise.all([startForBrowser(), connect()]);
  database = new pg.Pool({ connectionString: app.databaseUrl, max: 1 });
});

afterAll(async () => {
  await browser?.close();
  await database?.end();
  await app?.close();
});

const fail = (job: string) =>
  database.query(
    `insert into failed_job (id, job, payload, error, attempts, failed_at)
     values (gen_random_uuid(), $1, 'applicationId: 01a1fdf5-30c3-729a-b984-09cf9114b73c',
       'Error: the server of the partner answers nothing', 5, now())`,
    [job],
  );
const states = async () =>
  (await database.query<{ job: string; status: string }>('select job, status from failed_job order by job')).rows;

test.for([
  { locale: 'fr', colorScheme: 'light', width: 1280 },
  { locale: 'en', colorScheme: 'dark', width: 320 },
] as const)('failed jobs are retried and discarded in $locale, $colorScheme, $width px wide', async (look) => {
  await database.query('delete from failed_job');
  for (const job of ['jobOffers.expire', 'jobOffers.recordContact', 'trainings.remind']) await fail(job);
  const { page, complaints, close } = await visit(browser, app.url, look);
  await enter(page, app.account('ADMIN'));
  await open(page, '/failedJobs');
  expect(await page.getByText('jobOffers.expire').count()).toBe(1);
  expect(await page.getByText('passerelle', { exact: true }).count()).toBeGreaterThan(0);
  expect(await faultsOf(page, look.locale)).toEqual([]);
  if (process.env.SHOTS)
    await page.screenshot({ path: `${process.env.SHOTS}/${look.locale}-${look.width}.png`, fullPage: true });

  const french = look.locale === 'fr';
  const row = page.locator('tr, li').filter({ hasText: 'jobOffers.expire' });
  await row.getByRole('button', { name: french ? 'Relancer' : 'Retry' }).click();
  await row.getByText(french ? 'Relancée' : 'Retried').waitFor();
  await page
    .getByRole('button', { name: french ? 'Abandonner' : 'Discard' })
    .first()
    .click();
  await page.getByRole('button', { name: french ? 'Confirmer' : 'Confirm' }).click();
  await page
    .getByText(french ? 'Abandonnée' : 'Discarded')
    .first()
    .waitFor();
  expect(await states()).toEqual([
    { job: 'jobOffers.expire', status: 'RETRIED' },
    { job: 'jobOffers.recordContact', status: 'DISCARDED' },
    { job: 'trainings.remind', status: 'DISCARDED' },
  ]);
  expect(complaints()).toEqual([]);
  await close();
});
