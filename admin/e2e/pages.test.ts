// Every list, page and form of the console, in both languages, light and dark, wide and narrow.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startForBrowser } from './app.ts';
import { type Look, launch, open, signIn, visit } from './browser.ts';
import { faultsOf } from './inspection.ts';

const shown = ['trainings', 'trainingSessions', 'enrolments', 'candidates', 'jobOffers', 'applications'];
const surveys = ['questionnaires', 'submissions'];
const administration = ['organisations', 'users', 'alertChannels'];
const mail = ['mailBatches', 'mailMessages'];
const withPages = [...shown, ...surveys, ...administration, ...mail, 'alerts'];
const others = [
  'dictations',
  'mailSuppressions',
  'mailTemplates',
  'skills',
  'matchingWeights',
  'apiKeys',
  'failedJobs',
];
const lists = [...withPages, ...others];
const created = ['trainings', 'trainingSessions', 'enrolments', 'candidates', 'jobOffers', 'questionnaires'];
/** The demo data has no channel: its alerts would go out. */
const MAKE_CHANNEL = `mutation {
  createAlertChannel(input: { name: "Astreinte", kind: MAIL, target: "astreinte@example.org", minimumSeverity: INFO }) {
    errors { code }
  }
}`;
/** And no mailing. */
const MAKE_MAILING = `mutation {
  createMailBatch(input: { name: "Portes ouvertes", fr: { subject: "Bonjour", body: "Bonjour {{ name }}" } }) {
    errors { code }
  }
}`;
const creatable = [
  ...created,
  ...administration,
  'mailBatches',
  'mailTemplates',
  'mailSuppressions',
  'skills',
  'apiKeys',
];
const editable = [
  'mailBatches',
  'trainings',
  'trainingSessions',
  'candidates',
  'jobOffers',
  'questionnaires',
  ...administration,
];

/** Two looks that hold both languages, colours and widths; all four where there is time (CI, or LOOKS=all). */
const looks: Look[] = [
  { locale: 'fr', colorScheme: 'light', width: 1280 },
  { locale: 'en', colorScheme: 'dark', width: 320 },
];
if (process.env['CI'] === 'true' || process.env['LOOKS'] === 'all')
  looks.push({ locale: 'fr', colorScheme: 'dark', width: 320 }, { locale: 'en', colorScheme: 'light', width: 1280 });

let app: App;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startForBrowser(), launch()]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** Asks the API from within the page, as the signed-in person. */
const ask = <Data>(page: Page, query: string): Promise<Data> =>
  page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json', 'apollo-require-preflight': '1' };
    const response = await fetch('/graphql', { method: 'POST', headers, body });
    return ((await response.json()) as { data: Data }).data;
  }, JSON.stringify({ query }));

async function firstId(page: Page, field: string): Promise<string> {
  const { list } = await ask<{ list: { nodes: { id: string }[] } }>(
    page,
    `{ list: ${field}(first: 1) { nodes { id } } }`,
  );
  const id = list.nodes[0]?.id;
  if (!id) throw new Error(`The demo data has no ${field}`);
  return id;
}

async function everyPage(page: Page): Promise<Map<string, string>> {
  const paths = new Map<string, string>([
    ['home', '/'],
    ['conversations', '/conversations'],
    ['account settings', '/account-settings'],
    ['notifications', '/notifications'],
    ['not found', '/nowhere'],
    ['invitations: create', '/invitations/create'],
  ]);
  for (const name of lists) paths.set(`${name}: list`, `/${name}`);
  for (const name of creatable) paths.set(`${name}: create`, `/${name}/create`);
  await ask(page, MAKE_CHANNEL);
  await ask(page, MAKE_MAILING);
  for (const name of withPages) {
    const id = await firstId(page, name);
    paths.set(`${name}: show`, `/${name}/${id}/show`);
    if (editable.includes(name)) paths.set(`${name}: edit`, `/${name}/${id}`);
  }
  paths.set('matchingWeights: edit', `/matchingWeights/${await firstId(page, 'matchingWeightsVersions')}`);
  paths.set('mailTemplates: edit', `/mailTemplates/${await firstId(page, 'mailTemplates')}`);
  paths.set('conversation', `/conversations/${await firstId(page, 'conversations')}`);
  return paths;
}

test.concurrent.for(looks)(
  'every page in $locale, $colorScheme, $width px wide',
  { timeout: 300_000 },
  async (look) => {
    const { page, complaints, close } = await visit(browser, app.url, look);
    await page.goto('/');
    await page.locator('input[name=email]').waitFor();
    const faults: Record<string, string[]> = { 'sign-in': await faultsOf(page, look.locale) };
    for (const name of ['register', 'forgot', 'reset#token', 'complete-registration#token']) {
      await page.goto(`/account/${name.replace(/(?=#)|$/, `?lang=${look.locale}`)}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      faults[`account/${name}`] = [...(await faultsOf(page, look.locale)), ...complaints()];
    }
    await signIn(page, app.account('ADMIN'));

    for (const [name, path] of await everyPage(page)) {
      await open(page, path);
      faults[name] = [...(await faultsOf(page, look.locale)), ...complaints()];
    }

    const faulty = Object.fromEntries(Object.entries(faults).filter(([, found]) => found.length > 0));
    expect(faulty).toEqual({});
    expect(Object.keys(faults).length).toBeGreaterThan(40);
    await close();
  },
);
