// A person who looks for work and has no profile yet makes their own in the console, and goes on from there.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../i18n/en.ts';
import { fr } from '../i18n/fr.ts';
import { type App, startForBrowser } from './app.ts';
import { connect, enter, type Look, open, settled, signIn, type Visit, visit } from './browser.ts';
import { faultsOf } from './inspection.ts';
import { linkIn } from './mails.ts';

const french: Look = { locale: 'fr', colorScheme: 'light', width: 1280 };
const narrowEnglish: Look = { locale: 'en', colorScheme: 'dark', width: 320 };
const password = 'un mot de passe assez long';

let app: App;
let browser: Browser;
let admin: Visit;

beforeAll(async () => {
  [app, browser] = await Promise.all([startForBrowser({ jobs: true }), connect()]);
  admin = await visit(browser, app.url, french);
  await enter(admin.page, app.account('ADMIN'));
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function ask(page: Page, query: string, variables: object = {}) {
  const headers = { 'apollo-require-preflight': '1' };
  const response = await page.request.post('/graphql', { headers, data: { query, variables } });
  return ((await response.json()) as { data: Record<string, { errors?: unknown; nodes?: { id: string }[] }> }).data;
}

/** A reader with a new account of this role, signed in. */
async function newcomer(role: 'CANDIDATE' | 'TRAINEE', look: Look): Promise<Visit> {
  const email = `${role.toLowerCase()}@nouveau.example`;
  const invite = 'mutation ($input: InviteUserInput!) { inviteUser(input: $input) { errors { code } } }';
  await ask(admin.page, invite, { input: { email, fullName: 'Aïcha Bellerive', roles: [role] } });
  const { hash } = new URL(await linkIn(admin.page, 'accounts.invitation', email));
  const accept = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { errors { code } } }';
  const { acceptInvitation } = await ask(admin.page, accept, { input: { token: hash.slice(1), password } });
  expect(acceptInvitation?.errors).toEqual([]);
  const reader = await visit(browser, app.url, look);
  await signIn(reader.page, { email, password });
  return reader;
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const profileLink = (page: Page) => page.getByRole('link', { name: fr.profile.mine, exact: true });

async function fill(page: Page, firstName: string, headline: string): Promise<void> {
  await page.getByLabel('Prénom').fill(firstName);
  await page.getByLabel(/^Nom/).fill('Bellerive');
  await page.getByLabel('Accroche').fill(headline);
}

test('a candidate makes their profile, lands on it, changes it and applies to an offer', async () => {
  const { page, complaints, close } = await newcomer('CANDIDATE', french);
  const { jobOffers } = await ask(page, '{ jobOffers(first: 1, filter: { status: PUBLISHED }) { nodes { id } } }');
  const offerId = jobOffers?.nodes?.[0]?.id;
  await open(page, `/jobOffers/${offerId}/show`);
  expect(await button(page, 'Postuler').count()).toBe(0);
  // refused now, and not remembered as refused once the profile is there
  await open(page, `/candidates/${offerId}/show`);
  await heading(page, fr.layout.denied).waitFor();

  await profileLink(page).click();
  await heading(page, fr.profile.create).waitFor();
  await settled(page);
  expect(await faultsOf(page, 'fr')).toEqual([]);
  expect(await page.getByLabel('Adresse électronique').inputValue()).toBe('candidate@nouveau.example');
  await fill(page, 'Aïcha', 'Soudeuse navale');
  await button(page, 'Enregistrer').click();

  await heading(page, 'Aïcha Bellerive').waitFor();
  await settled(page);
  expect(await faultsOf(page, 'fr')).toEqual([]);
  const shown = new URL(page.url()).hash;
  expect(shown).toMatch(/^#\/candidates\/[\w-]+\/show$/);
  expect(await profileLink(page).getAttribute('href')).toBe(shown);

  await page.getByRole('link', { name: 'Éditer' }).click();
  await page.getByLabel('Accroche').fill('Soudeuse et chaudronnière');
  await button(page, 'Enregistrer').click();
  await page.getByRole('heading', { name: 'Soudeuse et chaudronnière' }).waitFor();

  await open(page, `/jobOffers/${offerId}/show`);
  await button(page, 'Postuler').click();
  await button(page, 'Envoyer la candidature').click();
  await page.getByText('Candidature envoyée').waitFor();
  expect(complaints()).toEqual([]);
  await close();
});

test('a trainee reads the form in English on a telephone; a profile made elsewhere meanwhile is shown instead', async () => {
  const { page, complaints, close } = await newcomer('TRAINEE', narrowEnglish);
  await button(page, en.layout.menu).click();
  await page.getByRole('dialog').getByRole('link', { name: en.profile.mine }).click();
  await heading(page, en.profile.create).waitFor();
  await settled(page);
  expect(await faultsOf(page, 'en')).toEqual([]);

  const create = 'mutation ($input: CreateCandidateInput!) { createCandidate(input: $input) { errors { code } } }';
  const input = { firstName: 'Made', lastName: 'Elsewhere', headline: 'Cook' };
  expect((await ask(page, create, { input }))['createCandidate']?.errors).toEqual([]);
  await page.getByLabel('Given name').fill('Second');
  await page.getByLabel('Family name').fill('Profile');
  await page.getByLabel('Headline').fill('Cook');
  await button(page, 'Save').click();

  await heading(page, 'Made Elsewhere').waitFor();
  await page.getByText(/already have a profile/).waitFor();
  await open(page, '/candidates/create');
  await heading(page, 'Made Elsewhere').waitFor();
  expect(complaints()).toEqual([]);
  await close();
});

test('the list stays with those who may read it: a candidate is told so, an administrator creates from it', async () => {
  const reader = await visit(browser, app.url, french);
  await signIn(reader.page, app.account('CANDIDATE'));
  for (const path of ['/candidates', '/candidates/00000000-0000-7000-8000-000000000000/show']) {
    await open(reader.page, path);
    await heading(reader.page, fr.layout.denied).waitFor();
    expect(await faultsOf(reader.page, 'fr')).toEqual([]);
  }
  expect(reader.complaints()).toEqual([]);
  await reader.close();

  expect(await profileLink(admin.page).count()).toBe(0);
  await open(admin.page, '/candidates');
  await admin.page.getByRole('link', { name: 'Créer' }).click();
  await heading(admin.page, 'Création : Candidat').waitFor();
  await fill(admin.page, 'Basile', 'Grutier');
  await button(admin.page, 'Enregistrer').click();
  await heading(admin.page, 'Basile Bellerive').waitFor();
  expect(await profileLink(admin.page).count()).toBe(0);
  expect(admin.complaints()).toEqual([]);
});
