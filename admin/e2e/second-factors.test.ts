// Two-step sign-in as people live it: an app and a passkey are added, used and asked for again. Chromium's own virtual
// authenticator holds the passkeys.
import { Secret, TOTP } from 'otpauth';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Account } from '../../api/test/demo-database.ts';
import { en } from '../i18n/en.ts';
import { fr } from '../i18n/fr.ts';
import { type App, startForBrowser } from './app.ts';
import { connect, enter, type Look, open, settled, type Visit, visit } from './browser.ts';
import { faultsOf } from './inspection.ts';

const french: Look = { locale: 'fr', colorScheme: 'light', width: 1280 };
const narrowEnglish: Look = { locale: 'en', colorScheme: 'dark', width: 320 };
const { security } = fr;

let app: App;
let browser: Browser;
let database: pg.Client;

beforeAll(async () => {
  [app, browser] = await Promise.all([startForBrowser(), connect()]);
  database = new pg.Client(app.databaseUrl);
  await database.connect();
});

afterAll(async () => {
  await database?.end();
  await browser?.close();
  await app?.close();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

/** For pictures to look at: a folder named by this variable gets them. */
const shots = process.env['SHOTS'];
async function picture({ page }: Visit, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}

/** Gives what has it answer at once, or not at all: what the browser offers by itself must not be taken before a click. */
async function virtualAuthenticator(page: Page): Promise<(present: boolean) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return async (enabled) => {
    await session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled });
  };
}

/** The code of the app so many steps from now; those used before count as long past. */
async function codeOf(secret: string): Promise<string> {
  await database.query('update totp set last_step = 0');
  return new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate();
}

/** As if everybody had last shown who they are an hour ago; the server hears of it as of any event, soon. */
async function longAgo(page: Page): Promise<void> {
  const ago = `update session set proven_at = now() - interval '1 hour' returning id`;
  const { rows } = await database.query<{ id: string }>(ago);
  for (const { id: sessionId } of rows)
    await database.query(
      `insert into outbox_event (id, name, payload, occurred_at) values (gen_random_uuid(), 'SessionRenewed', $1, now())`,
      [{ sessionId }],
    );
  const refused = async () => {
    const headers = { 'apollo-require-preflight': '1' };
    const data = { query: 'mutation { startTotp { errors { code } } }' };
    return (await page.request.post('/graphql', { headers, data })).text();
  };
  await expect.poll(refused).toContain('STEP_UP_REQUIRED');
}

async function signOut({ page }: Visit): Promise<void> {
  await page.context().clearCookies();
  await page.evaluate(() => localStorage.removeItem('passerelle.accessExpiresAt'));
  await page.goto('/');
  await page.reload();
  await page.locator('input[name=email]').waitFor();
}

async function firstStep({ page }: Visit, { email, password }: Account): Promise<void> {
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
}

async function entered(page: Page): Promise<void> {
  await page.locator('nav a[href="#/"]').first().waitFor({ state: 'attached' });
  await settled(page);
}

test('somebody adds an app, keeps the codes, signs in with both, adds a passkey and signs in with it alone', async () => {
  const account = app.account('TRAINER');
  const person = await visit(browser, app.url, french);
  const { page } = person;
  const presence = await virtualAuthenticator(page);
  await enter(page, account);
  await open(page, '/account-settings');
  await heading(page, security.title).waitFor();
  await picture(person, 'account-none');
  expect(await faultsOf(page, 'fr')).toEqual([]);

  await button(page, security.addApp).click();
  const secret = (await page.locator('code').textContent()) as string;
  await page.getByRole('img', { name: security.qrCode }).waitFor();
  await picture(person, 'app-setup');
  expect(await faultsOf(page, 'fr')).toEqual([]);
  await page.getByLabel(security.firstCode).fill('000000');
  await button(page, security.confirm).click();
  await page.getByText("Ce code n'est pas le bon").waitFor();
  await page.getByLabel(security.firstCode).fill(await codeOf(secret));
  await button(page, security.confirm).click();
  await heading(page, security.recoveryCodes).first().waitFor();
  const codes = await page.locator('#recovery-codes li').allTextContents();
  expect(codes).toHaveLength(10);
  await picture(person, 'recovery-codes');
  expect(await faultsOf(page, 'fr')).toEqual([]);
  await button(page, security.kept).click();
  await page.getByText('Il vous reste 10 codes.').waitFor();

  await signOut(person);
  await firstStep(person, account);
  await heading(page, security.secondStep).waitFor();
  await picture(person, 'second-step');
  expect(await faultsOf(page, 'fr')).toEqual([]);
  await page.getByLabel(security.code).fill(await codeOf(secret));
  await page.keyboard.press('Enter');
  await entered(page);

  await signOut(person);
  await firstStep(person, account);
  await button(page, security.useRecoveryCode).click();
  await page.getByLabel(security.recoveryCode).fill(codes[0] as string);
  await page.keyboard.press('Enter');
  await entered(page);

  await open(page, '/account-settings');
  await page.getByText('Il vous reste 9 codes.').waitFor();
  await button(page, security.addPasskey).click();
  await page.getByLabel(security.passkeyName).fill('Ordinateur');
  await page.keyboard.press('Enter');
  await button(page, 'Renommer « Ordinateur »').waitFor();
  await picture(person, 'account-all');
  expect(await faultsOf(page, 'fr')).toEqual([]);

  await presence(false);
  await signOut(person);
  await button(page, security.withPasskey).waitFor();
  await presence(true);
  // The page also offers the passkey by itself, and may be faster than the button.
  await Promise.any([button(page, security.withPasskey).click(), entered(page)]);
  await entered(page);
  expect(person.complaints()).toEqual([]);
  await person.close();
});

test('what is dangerous asks again who it is, and goes on by itself after the answer', async () => {
  const account = app.account('RECRUITER');
  const person = await visit(browser, app.url, narrowEnglish);
  const { page } = person;
  await enter(page, account);
  await open(page, '/account-settings');
  await picture(person, 'account-narrow');
  await longAgo(page);
  await button(page, en.security.addApp).click();
  await heading(page, en.security.stepUp).waitFor();
  await page.getByRole('dialog').getByLabel(en.signIn.password).waitFor();
  await picture(person, 'step-up-narrow');
  expect(await faultsOf(page, 'en')).toEqual([]);
  await page.getByRole('dialog').getByLabel(en.signIn.password).fill('not the right one');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('wrong').waitFor();
  await page.getByRole('dialog').getByLabel(en.signIn.password).fill(account.password);
  await page.keyboard.press('Enter');
  const secret = (await page.locator('code').textContent()) as string;
  await picture(person, 'app-setup-narrow');
  expect(await faultsOf(page, 'en')).toEqual([]);
  await page.getByLabel(en.security.firstCode).fill(await codeOf(secret));
  await page.keyboard.press('Enter');
  await button(page, en.security.kept).waitFor();
  await picture(person, 'recovery-codes-narrow');
  await button(page, en.security.kept).click();

  await longAgo(page);
  await button(page, en.security.removeApp).click();
  await page.getByRole('button', { name: en.ra.action.confirm, exact: true }).click();
  await page.getByLabel(en.security.code).waitFor();
  await picture(person, 'step-up-code-narrow');
  await page.keyboard.press('Escape');
  await page.getByText(en.errors.STEP_UP_REQUIRED).waitFor();
  await button(page, en.security.removeApp).waitFor();
  expect(person.complaints()).toEqual([]);
  await person.close();
});

test('whose role requires a second factor adds one on the way in', async () => {
  const person = await visit(browser, app.url, narrowEnglish);
  const { page } = person;
  await enter(page, app.account('CANDIDATE'));
  await database.query(`update role_setting set second_factor_required = true where role = 'CANDIDATE'`);
  // Whoever is signed in meanwhile is told where it is done, and stays.
  await page.goto('/');
  await page.getByText(en.security.missing).waitFor();
  await settled(page);
  expect(await faultsOf(page, 'en')).toEqual([]);
  await page.getByRole('link', { name: en.account.title, exact: true }).click();
  await heading(page, en.security.title).waitFor();
  await signOut(person);
  await firstStep(person, app.account('CANDIDATE'));
  await heading(page, en.security.required).waitFor();
  await picture(person, 'required-narrow');
  expect(await faultsOf(page, 'en')).toEqual([]);
  await button(page, en.security.addApp).click();
  const secret = (await page.locator('code').textContent()) as string;
  await page.getByLabel(en.security.firstCode).fill(await codeOf(secret));
  await page.keyboard.press('Enter');
  await button(page, en.security.kept).click();
  await entered(page);
  expect(person.complaints()).toEqual([]);
  await person.close();
});

test('an administrator sees the factors of a person and takes them away', async () => {
  const { email } = app.account('CANDIDATE');
  const { rows } = await database.query('select id from "user" where email = $1', [email]);
  const admin = await visit(browser, app.url, french);
  const { page } = admin;
  await enter(page, app.account('ADMIN'));
  await open(page, `/users/${rows[0].id}/show`);
  await page.getByText(fr.enums.SecondFactor.TOTP, { exact: true }).waitFor();
  await picture(admin, 'user');
  expect(await faultsOf(page, 'fr')).toEqual([]);
  await button(page, fr.actions.resetSecondFactors.label).click();
  await page.getByRole('button', { name: fr.ra.action.confirm, exact: true }).click();
  await page.getByText(security.none, { exact: true }).waitFor();
  expect(admin.complaints()).toEqual([]);
  await admin.close();
});
