// People go to another application with Passerelle: a real browser, an application on another port, its own library.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as oidc from 'openid-client';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../i18n/en.ts';
import { fr } from '../i18n/fr.ts';
import { type App, startForBrowser } from './app.ts';
import { connect, enter, type Look, settled, type Visit, visit } from './browser.ts';
import { faultsOf } from './inspection.ts';

const french: Look = { locale: 'fr', colorScheme: 'light', width: 1280 };
const narrowEnglish: Look = { locale: 'en', colorScheme: 'dark', width: 320 };

let app: App;
let browser: Browser;
let application: Server;
let there: string;
let client: oidc.Configuration;

beforeAll(async () => {
  [app, browser] = await Promise.all([startForBrowser({ jobs: true }), connect()]);
  application = createServer((_request, response) => response.end('<title>There</title>Welcome')).listen(0);
  there = `http://localhost:${(application.address() as AddressInfo).port}`;
  await database('update "user" set email_verified_at = now()');
  client = await register();
});

afterAll(async () => {
  await browser?.close();
  application?.close();
  await app?.close();
});

/** People's addresses are not confirmed in the demo data. */
async function database(statement: string, ...values: string[]): Promise<void> {
  const connection = new pg.Client(app.databaseUrl);
  await connection.connect();
  await connection.query(statement, values);
  await connection.end();
}

/** The application, made known to Passerelle by an administrator. */
async function register(): Promise<oidc.Configuration> {
  const { page, close } = await visit(browser, app.url, french);
  await enter(page, app.account('ADMIN'));
  const query = `mutation ($input: CreateOAuthClientInput!) { createOAuthClient(input: $input) { oauthClient { id } secret } }`;
  const input = {
    name: 'Moodle du centre',
    kind: 'SIGN_IN',
    redirectUris: [`${there}/callback`],
    postLogoutRedirectUris: [`${there}/bye`],
  };
  const response = await page.request.post('/graphql', {
    headers: { 'apollo-require-preflight': '1' },
    data: { query, variables: { input } },
  });
  const { data } = (await response.json()) as {
    data: { createOAuthClient: { oauthClient: { id: string }; secret: string } };
  };
  await close();
  const { oauthClient, secret } = data.createOAuthClient;
  return oidc.discovery(new URL(`${app.url}/oidc`), oauthClient.id, secret, undefined, {
    execute: [oidc.allowInsecureRequests],
  });
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const consent = (texts: typeof fr) => texts.connect.consent.replace('%{application}', 'Moodle du centre');

/** Sends the browser to Passerelle, as the application does. */
async function leave(page: Page): Promise<oidc.AuthorizationCodeGrantChecks> {
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
  const expectedState = oidc.randomState();
  const url = oidc.buildAuthorizationUrl(client, {
    redirect_uri: `${there}/callback`,
    scope: 'openid email',
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: expectedState,
  });
  await page.goto(there);
  // A link of the application: another site, whose clicks carry no strict cookie of ours.
  await page.evaluate((address) => location.assign(address), url.href);
  return { pkceCodeVerifier, expectedState };
}

async function comeBack(page: Page, checks: oidc.AuthorizationCodeGrantChecks) {
  await page.waitForURL((url) => url.href.startsWith(`${there}/callback`));
  return oidc.authorizationCodeGrant(client, new URL(page.url()), checks);
}

let person: Visit;

test('a stranger signs in, agrees once, and is at the application; the next time at once', async () => {
  person = await visit(browser, app.url, french);
  const { page } = person;
  const account = app.account('TRAINEE');

  const checks = await leave(page);
  await page.locator('input[name=email]').fill(account.email);
  await page.locator('input[name=password]').fill(account.password);
  await page.keyboard.press('Enter');
  await heading(page, consent(fr)).waitFor();
  expect([...(await faultsOf(page, 'fr')), ...person.complaints()]).toEqual([]);
  await button(page, fr.connect.agree).click();

  const tokens = await comeBack(page, checks);
  const told = await oidc.fetchUserInfo(client, tokens.access_token, String(tokens.claims()?.sub));
  expect(told).toEqual({ sub: tokens.claims()?.sub, email: account.email, email_verified: true });

  const again = await comeBack(page, await leave(page));
  expect(again.claims()?.sub).toBe(tokens.claims()?.sub);
});

test('who signs out at the application is asked, and is signed out of Passerelle', async () => {
  const { page } = person;
  const url = oidc.buildEndSessionUrl(client, { post_logout_redirect_uri: `${there}/bye` });
  await page.goto(url.href);
  await heading(page, 'Se déconnecter de Passerelle ?').waitFor();
  expect(await faultsOf(page, 'fr')).toEqual([]);
  await button(page, 'Me déconnecter').click();
  await page.waitForURL((address) => address.href.startsWith(`${there}/bye`));

  await leave(page);
  await page.locator('input[name=email]').waitFor();
  await person.close();
});

test('somebody refuses, on a telephone in English, by the keyboard', async () => {
  const { page, complaints, close } = await visit(browser, app.url, narrowEnglish);
  await enter(page, app.account('RECRUITER'));
  await leave(page);
  await heading(page, consent(en)).waitFor();
  expect([...(await faultsOf(page, 'en')), ...complaints()]).toEqual([]);
  await button(page, en.connect.refuse).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.href.startsWith(`${there}/callback`));
  expect(new URL(page.url()).searchParams.get('error')).toBe('access_denied');

  await page.goto(`${app.url}/#/connect/unknown`);
  await heading(page, en.connect.expired).waitFor();
  await settled(page);
  expect(await faultsOf(page, 'en')).toEqual([]);
  await close();
});

test('an address that is not confirmed is told so, with a way to confirm it', async () => {
  const { page, close } = await visit(browser, app.url, french);
  await enter(page, app.account('CANDIDATE'));
  await database('update "user" set email_verified_at = null where email = $1', app.account('CANDIDATE').email);

  await leave(page);
  await heading(page, fr.connect.confirmAddress).waitFor();
  await settled(page);
  expect(await faultsOf(page, 'fr')).toEqual([]);
  await button(page, fr.actions.sendVerificationMail.label).click();
  await page.getByText(fr.actions.sendVerificationMail.done).waitFor();
  await close();
});
