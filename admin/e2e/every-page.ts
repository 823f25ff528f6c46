// Every list, form and other page of the console, in both languages, light and dark, wide and narrow. One test file for
// each kind, so that they run beside one another.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quantity } from '../../api/test/quantity.ts';
import { type App, startForBrowser } from './app.ts';
import { connect, enter, type Look, open, type Visit, visit } from './browser.ts';
import { faultsOf } from './inspection.ts';

const shown = ['trainings', 'trainingSessions', 'enrolments', 'candidates', 'jobOffers', 'applications'];
const surveys = ['questionnaires', 'submissions', 'institutions', 'reports'];
/** Pages of a questionnaire beside its own. */
const ofQuestionnaires = [
  'statistics',
  'responses',
  'benchmark',
  'sharing',
  'options',
  'invitations',
  'syntheses',
  'export',
  'reports',
  'versions',
];
const administration = ['organisations', 'users', 'alertChannels', 'oauthClients', 'apiKeys', 'webhookEndpoints'];
const mail = ['mailBatches', 'mailMessages'];
const withPages = [...shown, ...surveys, ...administration, ...mail, 'alerts', 'auditEntries'];
const others = [
  'unknownDomains',
  'submissionImports',
  'personalProviders',
  'domainAliases',
  'dictations',
  'mailSuppressions',
  'mailTemplates',
  'skills',
  'matchingWeights',
  'failedJobs',
  'auditVerifications',
  'roles',
  'dataRequests',
  'retentionItems',
  'retentionRules',
  'consents',
];
const lists = [...withPages, ...others];
const created = ['trainings', 'trainingSessions', 'enrolments', 'candidates', 'jobOffers', 'questionnaires'];
/** The demo data has no channel: its alerts would go out. */
const MAKE_CHANNEL = `mutation {
  createAlertChannel(input: { name: "Astreinte", kind: MAIL, target: "astreinte@example.org", minimumSeverity: INFO }) {
    errors { code }
  }
}`;
/** No application that people sign in to. */
const MAKE_APPLICATION = `mutation {
  createOAuthClient(input: {
    name: "Moodle du centre", kind: SIGN_IN, redirectUris: ["https://moodle.example/admin/oauth2callback.php"], pkceRequired: false
  }) {
    errors { code }
  }
}`;
/** And nothing of partners. */
const MAKE_PARTNERS = `mutation {
  createApiKey(input: { name: "Partenaire", scopes: ["jobOffers.read"] }) { errors { code } }
  createWebhookEndpoint(input: { name: "CRM", url: "https://crm.example.org/hook", eventTypes: ["jobOffer.published"] }) {
    errors { code }
  }
}`;
/** And no mailing. */
const MAKE_MAILING = `mutation {
  createMailBatch(input: { name: "Portes ouvertes", fr: { subject: "Bonjour", body: "Bonjour {{ name }}" } }) {
    errors { code }
  }
}`;
/** And no report. */
const makeReport = (questionnaireId: string) => `mutation {
  createReport(input: {
    questionnaireId: "${questionnaireId}", schedule: "0 8 * * 1", timeZone: "America/Guadeloupe", recipients: ["equipe@example.org"]
  }) {
    errors { code }
  }
}`;
/** And nobody said where respondents work. */
const MAKE_INSTITUTION = `mutation {
  createInstitution(input: {
    name: "FASe", type: PUBLIC_INSTITUTION, sector: SOCIAL, rules: [{ kind: SUBDOMAINS, value: "fase.example" }]
  }) { errors { code } }
}`;
const creatable = [
  ...created,
  'reports',
  ...administration,
  'mailBatches',
  'mailTemplates',
  'mailSuppressions',
  'skills',
  'dataRequests',
  'institutions',
  'personalProviders',
];
const editable = [
  'mailBatches',
  'trainings',
  'trainingSessions',
  'candidates',
  'jobOffers',
  'questionnaires',
  'institutions',
  'reports',
  ...administration,
];

/** Pages of no resource. */
const standing = [
  ['home', '/'],
  ['conversations', '/conversations'],
  ['account settings', '/account-settings'],
  ['notifications', '/notifications'],
  ['not found', '/nowhere'],
] as const;

/** The first two hold both languages, colours and widths. */
const everyLook: Look[] = [
  { locale: 'fr', colorScheme: 'light', width: 1280 },
  { locale: 'en', colorScheme: 'dark', width: 320 },
  { locale: 'fr', colorScheme: 'dark', width: 320 },
  { locale: 'en', colorScheme: 'light', width: 1280 },
];
const looks = everyLook.slice(0, quantity('LOOKS', { whole: everyLook.length, part: 2 }));

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

type Kind = 'lists' | 'forms' | 'others';

/** The pages of a kind by their names, with their addresses. */
async function pagesOf(kind: Kind, page: Page): Promise<Map<string, string>> {
  const paths = new Map<string, string>();
  if (kind === 'lists') for (const name of lists) paths.set(`${name}: list`, `/${name}`);
  if (kind === 'forms') {
    for (const name of [...creatable, 'invitations']) paths.set(`${name}: create`, `/${name}/create`);
    for (const name of editable) paths.set(`${name}: edit`, `/${name}/${await firstId(page, name)}`);
    paths.set('matchingWeights: edit', `/matchingWeights/${await firstId(page, 'matchingWeightsVersions')}`);
    paths.set('retentionRules: edit', '/retentionRules/candidates');
    paths.set('mailTemplates: edit', `/mailTemplates/${await firstId(page, 'mailTemplates')}`);
  }
  if (kind === 'others') {
    for (const [name, path] of standing) paths.set(name, path);
    for (const name of withPages) paths.set(`${name}: show`, `/${name}/${await firstId(page, name)}/show`);
    const questionnaire = await firstId(page, 'questionnaires');
    for (const path of ofQuestionnaires)
      paths.set(`questionnaires: ${path}`, `/questionnaires/${questionnaire}/${path}`);
    paths.set('conversation', `/conversations/${await firstId(page, 'conversations')}`);
  }
  return paths;
}

/** What is wrong with the pages of those who are not signed in. */
async function faultsBeforeSignIn({ page, complaints }: Visit, { locale }: Look): Promise<Record<string, string[]>> {
  await page.goto('/');
  await page.locator('input[name=email]').waitFor();
  const faults: Record<string, string[]> = { 'sign-in': await faultsOf(page, locale) };
  for (const name of ['register', 'forgot', 'reset#token', 'complete-registration#token']) {
    await page.goto(`/account/${name.replace(/(?=#)|$/, `?lang=${locale}`)}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    faults[`account/${name}`] = [...(await faultsOf(page, locale)), ...complaints()];
  }
  return faults;
}

/** Defines the tests of the pages of a kind: one for each look. */
export function testEveryPage(kind: Kind): void {
  let app: App;
  let browser: Browser;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startForBrowser(), connect()]);
    const { page, close } = await visit(browser, app.url, looks[0] as Look);
    await enter(page, app.account('ADMIN'));
    for (const make of [MAKE_CHANNEL, MAKE_APPLICATION, MAKE_PARTNERS, MAKE_MAILING, MAKE_INSTITUTION])
      await ask(page, make);
    await ask(page, makeReport(await firstId(page, 'questionnaires')));
    await close();
  });

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  test.concurrent.for(looks)(`${kind} in $locale, $colorScheme, $width px wide`, { timeout: 600_000 }, async (look) => {
    const reader = await visit(browser, app.url, look);
    const { page, complaints, close } = reader;
    const faults = kind === 'others' ? await faultsBeforeSignIn(reader, look) : {};
    await enter(page, app.account('ADMIN'));

    for (const [name, path] of await pagesOf(kind, page)) {
      await open(page, path);
      faults[name] = [...(await faultsOf(page, look.locale)), ...complaints()];
    }

    const faulty = Object.fromEntries(Object.entries(faults).filter(([, found]) => found.length > 0));
    expect(faulty).toEqual({});
    expect(Object.keys(faults).length).toBeGreaterThan(25);
    await close();
  });
}
