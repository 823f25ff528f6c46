// Somebody says where respondents work: a typing error, a proposal of an AI, a domain of their own knowledge.
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AiServer } from '../../api/test/ai-server.ts';
import { type App, startForBrowser } from './app.ts';
import { connect, enter, type Look, open, visit } from './browser.ts';
import { faultsOf } from './inspection.ts';

let app: App;
let browser: Browser;
let database: pg.Pool;
let server: AiServer;

beforeAll(async () => {
  server = await AiServer.start();
  [app, browser] = await Promise.all([
    startForBrowser({
      jobs: true,
      variables: { AI_PROVIDER: 'openai-compatible', AI_MODEL: 'test-model', AI_BASE_URL: server.url },
    }),
    connect(),
  ]);
  database = new pg.Pool({ connectionString: app.databaseUrl, max: 1 });
});

afterAll(async () => {
  await browser?.close();
  await database?.end();
  await app?.close();
  await server?.close();
});

/** Responses of these addresses alone. */
async function respond(addresses: readonly string[]): Promise<void> {
  await database.query('update submission set respondent_id = null, institution_id = null');
  for (const table of ['respondent', 'institution_proposal', 'domain_alias', 'institution'])
    await database.query(`delete from ${table}`);
  const people = `insert into respondent (id, questionnaire_id, email)
    select gen_random_uuid(), v.questionnaire_id, e from unnest($1::text[]) e,
      (select questionnaire_id from questionnaire_version order by id limit 1) v`;
  await database.query(people, [addresses]);
  await database.query(
    `insert into submission (id, questionnaire_id, questionnaire_version_id, respondent_id, submitted_at, source, oddities)
     select gen_random_uuid(), r.questionnaire_id, v.id, r.id, now(), 'PUBLIC', '{}' from respondent r
     cross join lateral (select id from questionnaire_version where questionnaire_id = r.questionnaire_id limit 1) v`,
  );
}

test.for([
  { locale: 'fr', colorScheme: 'light', width: 1280 },
  { locale: 'en', colorScheme: 'dark', width: 320 },
] as const)('unknown domains are decided on in $locale, $colorScheme, $width px wide', async (look: Look) => {
  await respond(['a@fase.ch', 'b@fase.ch', 'c@fase.ch', 'd@fase.cj', 'e@chu.example', 'f@atelier.example']);
  const proposal = {
    domain: 'chu.example',
    name: 'CHU de la Guadeloupe',
    type: 'PUBLIC_INSTITUTION',
    sector: 'HEALTH',
    confidence: 0.85,
    reason: 'Le sigle CHU désigne un centre hospitalier universitaire.',
  };
  server.writes = () => JSON.stringify([proposal]);
  const { page, complaints, close } = await visit(browser, app.url, look);
  const shoot = async (name: string) => {
    const path = `${process.env.SHOTS}/${name}-${look.locale}-${look.width}.png`;
    if (process.env.SHOTS) await page.screenshot({ path, fullPage: true });
  };
  const says = (fr: string, en: string) => (look.locale === 'fr' ? fr : en);
  const row = (domain: string) => page.locator('tr, main li').filter({ has: page.getByText(domain, { exact: true }) });

  await enter(page, app.account('TRAINER'));
  await open(page, '/unknownDomains');
  await page.getByRole('button', { name: says('Demander à l’IA', 'Ask the AI') }).click();
  await row('chu.example').getByText(proposal.name).waitFor();
  expect(await faultsOf(page, look.locale)).toEqual([]);
  await shoot('unknown');

  await row('fase.cj')
    .getByRole('button', { name: /fase\.ch/ })
    .click();
  await row('fase.cj').waitFor({ state: 'detached' });
  await row('fase.ch').getByText('4', { exact: true }).waitFor();

  await row('chu.example')
    .getByRole('button', { name: says('Confirmer…', 'Confirm…') })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: says('Ou nom d’une nouvelle institution', 'Or name of a new') }).waitFor();
  expect(await faultsOf(page, look.locale)).toEqual([]);
  await shoot('decide');
  await dialog.getByRole('button', { name: says('Confirmer', 'Confirm') }).click();
  await row('chu.example').waitFor({ state: 'detached' });

  await row('fase.ch')
    .getByRole('button', { name: says('Rattacher…', 'Say whose…') })
    .click();
  await dialog.getByRole('textbox', { name: says('Ou nom d’une', 'Or name of') }).fill('FASe');
  await dialog.getByRole('button', { name: says('Confirmer', 'Confirm') }).click();
  await row('fase.ch').waitFor({ state: 'detached' });

  await open(page, '/institutions');
  await page.getByRole('link', { name: 'FASe' }).click();
  await page.getByText('fase.ch', { exact: true }).waitFor();
  await page.getByText('d@fase.cj').waitFor();
  expect(await faultsOf(page, look.locale)).toEqual([]);
  await shoot('institution');
  await open(page, '/submissions');
  await page.getByText('CHU de la Guadeloupe').first().waitFor();
  await shoot('submissions');
  await open(page, '/institutions/create');
  await shoot('create');
  await open(page, '/domainAliases');
  await page.getByText('fase.cj').waitFor();
  await shoot('aliases');
  expect(await faultsOf(page, look.locale)).toEqual([]);
  expect(complaints()).toEqual([]);
  await close();
});
