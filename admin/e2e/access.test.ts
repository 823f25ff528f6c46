// The matrix of roles, by keyboard; and an administrator who acts as somebody else, until they stop.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startForBrowser } from './app.ts';
import { connect, enter, type Look, open, signIn, visit } from './browser.ts';
import { faultsOf } from './inspection.ts';

const wide: Look = { locale: 'fr', colorScheme: 'light', width: 1280 };
const narrow: Look = { locale: 'en', colorScheme: 'dark', width: 320 };

let app: App;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startForBrowser(), connect()]);
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const box = (page: Page, name: RegExp) => page.getByRole('checkbox', { name });

test('a permission is given and taken back by keyboard, after a word about what it means', async () => {
  const { page, complaints, close } = await visit(browser, app.url, wide);
  await enter(page, app.account('ADMIN'));
  await open(page, '/roles');
  const own = box(page, /^Décider de ce que permet chaque rôle – Administration/);
  expect(await own.isDisabled()).toBe(true);

  const described = await page.evaluate(async () => {
    const headers = { 'content-type': 'application/json', 'apollo-require-preflight': '1' };
    const body = JSON.stringify({ query: '{ roles { permissions { description } } }' });
    const response = await fetch('/graphql', { method: 'POST', headers, body });
    const { data } = (await response.json()) as { data: { roles: { permissions: { description: string }[] }[] } };
    return data.roles[0]?.permissions.map(({ description }) => description);
  });
  expect(described?.length).toBeGreaterThan(30);
  const rows = await page.getByRole('rowheader').allInnerTexts();
  expect(rows.filter((text) => described?.includes(text))).toEqual([]);

  const trainee = await visit(browser, app.url, wide);
  await signIn(trainee.page, app.account('TRAINEE'));
  const skills = trainee.page.getByRole('link', { name: 'Compétences', exact: true });
  expect(await skills.count()).toBe(0);
  await box(page, /^Ajouter des compétences – Stagiaire$/).press('Space');
  const dialog = page.getByRole('dialog');
  expect(await dialog.innerText()).toMatch(/Stagiaire.*pourront aussitôt : Ajouter des compétences/);
  await dialog.getByRole('button', { name: 'Confirmer' }).press('Enter');
  const changed = box(page, /^Ajouter des compétences – Stagiaire \(modifié\)$/);
  await changed.waitFor();
  expect(await changed.isChecked()).toBe(true);
  await skills.waitFor();
  expect([...(await faultsOf(page, 'fr')), ...complaints()]).toEqual([]);

  await page.getByRole('button', { name: /^Rétablir les réglages d’origine : Stagiaire/ }).press('Enter');
  await dialog.getByRole('button', { name: 'Confirmer' }).press('Enter');
  await box(page, /^Ajouter des compétences – Stagiaire$/).waitFor();
  await skills.waitFor({ state: 'detached' });
  expect(trainee.complaints()).toEqual([]);
  await trainee.close();
  await close();
});

test('on a narrow screen the roles are shown one at a time', async () => {
  const { page, complaints, close } = await visit(browser, app.url, narrow);
  await enter(page, app.account('ADMIN'));
  await open(page, '/roles');
  await box(page, /^Add skills – Training$/).waitFor();
  expect(await box(page, /^Add skills – /).count()).toBe(1);
  expect([...(await faultsOf(page, 'en')), ...complaints()]).toEqual([]);
  await close();
});

test('an administrator acts as somebody else under a banner, and comes back', async () => {
  const { page, complaints, close } = await visit(browser, app.url, wide);
  await enter(page, app.account('ADMIN'));
  const id = await page.evaluate(async () => {
    const headers = { 'content-type': 'application/json', 'apollo-require-preflight': '1' };
    const body = JSON.stringify({ query: '{ users(first: 1, filter: { role: CANDIDATE }) { nodes { id } } }' });
    const response = await fetch('/graphql', { method: 'POST', headers, body });
    return ((await response.json()) as { data: { users: { nodes: { id: string }[] } } }).data.users.nodes[0]?.id;
  });
  await open(page, `/users/${id}/show`);
  await page.getByRole('button', { name: 'Agir à sa place' }).press('Enter');
  const dialog = page.getByRole('dialog');
  const begin = dialog.getByRole('button', { name: 'Commencer' });
  expect(await begin.isDisabled()).toBe(true);
  await dialog.getByRole('textbox').fill('Elle ne trouve plus ses candidatures.');
  expect([...(await faultsOf(page, 'fr')), ...complaints()]).toEqual([]);
  await begin.press('Enter');

  const banner = page.getByRole('region', { name: 'Vous agissez à la place de quelqu’un' });
  await banner.waitFor();
  expect(await banner.innerText()).toMatch(
    /agit à la place de .*Elle ne trouve plus ses candidatures.*encore (29|30) minutes/s,
  );
  expect([...(await faultsOf(page, 'fr')), ...complaints()]).toEqual([]);
  await open(page, '/applications');
  expect(await banner.isVisible()).toBe(true);
  expect(await page.getByRole('link', { name: 'Comptes' }).count()).toBe(0);

  await banner.getByRole('button', { name: 'Terminer' }).press('Enter');
  await banner.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Rôles' }).waitFor();
  await close();
});
