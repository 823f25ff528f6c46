// Statistics of a questionnaire as people use them: charts and tables, groups that are too small, live numbers, files of
// charts, and one institution against the others.
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { option, said } from '../../api/test/questionnaires.ts';
import { storeInstitution, storeResponses } from '../../api/test/responses.ts';
import { type App, startForBrowser } from './app.ts';
import { connect, contentOf, enter, type Look, open, settled, visit } from './browser.ts';
import { faultsOf } from './inspection.ts';

const wide: Look = { locale: 'fr', colorScheme: 'light', width: 1280 };
const narrow: Look = { locale: 'en', colorScheme: 'dark', width: 320 };

const sections = [
  {
    key: 'all',
    title: said('Tout', 'All'),
    questions: [
      {
        key: 'left',
        kind: 'SINGLE_CHOICE',
        label: said('Rupture ?', 'Left?'),
        options: [option('oui'), option('non')],
      },
      {
        key: 'marks',
        kind: 'RATING',
        label: said('Vos notes', 'Your marks'),
        topic: 'FAVOURABLE_FACTORS',
        items: [option('accueil'), option('contenu')],
        minimum: 1,
        maximum: 7,
      },
      { key: 'why', kind: 'LONG_TEXT', label: said('Pourquoi ?', 'Why?') },
      { key: 'address', kind: 'EMAIL', label: said('Votre adresse', 'Your address') },
    ],
  },
];

/** Twelve of one institution, who left, ten of another, who stayed, and two of a third, too few to be shown. */
const responses = Array.from({ length: 24 }, (_, index) => {
  const isFirst = index < 12;
  const domain = index >= 22 ? 'petite.example' : isFirst ? 'hopital.example' : 'lycee.example';
  return {
    email: `personne-${index}@${domain}`,
    submittedAt: `2026-03-${10 + (index % 9)}T12:00:00Z`,
    language: 'FR' as const,
    answers: [
      { questionKey: 'left', optionKey: isFirst ? 'oui' : 'non' },
      { questionKey: 'marks', item: 'accueil', rating: isFirst ? 6 : 3 },
      { questionKey: 'marks', item: 'contenu', rating: 4 },
      { questionKey: 'why', text: 'Parce que.' },
    ],
  };
});

let app: App;
let browser: Browser;
let id: string;

// oxlint-disable-next-line typescript/no-explicit-any -- answers have the shape of whatever was asked
async function ask(page: Page, query: string, input: object): Promise<any> {
  const headers = { 'apollo-require-preflight': '1' };
  const response = await page.request.post('/graphql', { headers, data: { query, variables: { input } } });
  return ((await response.json()) as { data: unknown }).data;
}

const submit = (page: Page, name: string) =>
  ask(page, 'mutation ($input: SubmitQuestionnaireInput!) { submitQuestionnaire(input: $input) { errors { code } } }', {
    questionnaireId: id,
    idempotencyKey: name,
    email: `${name}@hopital.example`,
    answers: [{ questionKey: 'left', optionKey: 'oui' }],
  });

beforeAll(async () => {
  [app, browser] = await Promise.all([startForBrowser({ jobs: true }), connect()]);
  const { page, close } = await visit(browser, app.url, wide);
  await enter(page, app.account('TRAINER'));
  const title = said('Enquête comptée', 'Counted survey');
  const { createQuestionnaire } = await ask(
    page,
    'mutation ($input: CreateQuestionnaireInput!) { createQuestionnaire(input: $input) { questionnaire { id } } }',
    { slug: 'comptee', title, sections },
  );
  id = createQuestionnaire.questionnaire.id;
  const publish =
    'mutation ($input: PublishQuestionnaireInput!) { publishQuestionnaire(input: $input) { errors { code } } }';
  await ask(page, publish, { id });
  const pool = new pg.Pool({ connectionString: app.databaseUrl });
  await storeInstitution(pool, { name: 'Hôpital', domain: 'hopital.example', type: null, sector: null });
  await storeInstitution(pool, { name: 'Lycée', domain: 'lycee.example', type: null, sector: null });
  await storeInstitution(pool, { name: 'Petite', domain: 'petite.example', type: null, sector: null });
  await storeResponses(pool, id, responses);
  await pool.end();
  expect(await submit(page, 'first')).toEqual({ submitQuestionnaire: { errors: [] } });
  await close();
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** Opens the page once what was sent is counted. */
async function openCounted(page: Page, path: string): Promise<void> {
  const counted = () =>
    page.request
      .post('/graphql', {
        headers: { 'apollo-require-preflight': '1' },
        data: { query: `{ questionnaireStatistics(questionnaireId: "${id}") { questions { answered } } }` },
      })
      .then(async (answer) => (await answer.json()).data.questionnaireStatistics?.questions);
  await expect.poll(async () => (await counted())?.[0]?.answered ?? 0).toBeGreaterThanOrEqual(25);
  await open(page, path);
}

const tableNamed = (page: Page, name: string) => page.getByRole('table', { name });
const texts = async (page: Page, name: string) =>
  (await tableNamed(page, name).getByRole('row').allInnerTexts()).map((row) => row.replace(/\s+/g, ' ').trim());

test('shows each question as a chart and a table, groups without those too small, and new responses at once', async () => {
  const { page, complaints, close } = await visit(browser, app.url, wide);
  await enter(page, app.account('TRAINER'));
  await openCounted(page, `/questionnaires/${id}/statistics`);

  const chart = page.getByRole('img', { name: 'Rupture ?' });
  await chart.waitFor();
  expect((await chart.locator('desc').textContent())?.replace(/\s/g, ' ')).toBe(
    '25 ont répondu. En tête : « Choix oui » (52 %).',
  );
  await page.getByText('Le trait sur une barre est la marge d’erreur').waitFor();
  await page.getByRole('button', { name: 'Tableau : Rupture ?' }).press('Enter');
  expect(await texts(page, 'Tableau : Rupture ?')).toEqual([
    'Choix Nombre Part (n = 25) Intervalle à 95 %',
    expect.stringMatching(/^Choix oui 13 52 % \d+ % à \d+ %$/),
    expect.stringMatching(/^Choix non 12 48 % \d+ % à \d+ %$/),
  ]);
  await page.getByRole('heading', { name: 'Ce qui aide' }).waitFor();
  expect(await page.getByRole('link', { name: 'Lire les textes : Pourquoi ?' }).getAttribute('href')).toContain(
    `/questionnaires/${id}/statistics?texts=why`,
  );
  expect([...(await faultsOf(page, 'fr')), ...complaints()]).toEqual([]);

  expect(await submit(page, 'second')).toEqual({ submitQuestionnaire: { errors: [] } });
  await page.getByText('26 réponses comptées').waitFor();
  await expect
    .poll(() => page.locator('main [role=status]').allInnerTexts())
    .toContain('Statistiques mises à jour : 26 réponses.');

  await page.getByRole('combobox', { name: 'Distinguer par' }).press('Enter');
  await page.getByRole('option', { name: 'Institution', exact: true }).press('Enter');
  await page.getByRole('img', { name: 'Rupture ? – Institution' }).waitFor();
  await settled(page);
  expect(await page.getByText(/groupes? trop petits?/).innerText()).toContain('Petite');
  await page.getByRole('button', { name: 'Tableau : Rupture ?' }).press('Enter');
  expect((await texts(page, 'Tableau : Rupture ?'))[0]).not.toContain('Petite');
  expect([...(await faultsOf(page, 'fr')), ...complaints()]).toEqual([]);
  await close();
});

test('the texts of a question are read one below the other, searched, and lead to their responses', async () => {
  const { page, complaints, close } = await visit(browser, app.url, narrow);
  await enter(page, app.account('TRAINER'));
  await openCounted(page, `/questionnaires/${id}/statistics?texts=why`);
  await page.getByRole('heading', { name: 'Why?' }).waitFor();
  await page.getByText('24 texts').waitFor();
  expect(await page.getByRole('main').getByRole('listitem').count()).toBeGreaterThanOrEqual(24);
  await page.getByRole('searchbox', { name: 'Search' }).fill('introuvable');
  await page.getByText('0 texts').waitFor();
  expect([...(await faultsOf(page, 'en')), ...complaints()]).toEqual([]);
  await page.getByRole('link', { name: 'Back to the statistics' }).press('Enter');
  await page.getByRole('img', { name: 'Left?' }).waitFor();
  await close();
});

test('compares an institution with the others on a narrow screen, and hands its chart over as a file', async () => {
  const { page, complaints, close } = await visit(browser, app.url, narrow);
  await enter(page, app.account('TRAINER'));
  await openCounted(page, `/questionnaires/${id}/benchmark`);

  await page.getByRole('combobox', { name: 'Institution to compare' }).fill('Hôp');
  await page.getByRole('option', { name: /^Hôpital/ }).click();
  const chart = page.getByRole('img', { name: 'Left? – Hôpital' });
  await chart.waitFor();
  expect(await page.getByRole('listitem').allInnerTexts()).toContainEqual(
    expect.stringMatching(/^Choice oui ?: 100% against 0%/),
  );
  expect([...(await faultsOf(page, 'en')), ...complaints()]).toEqual([]);

  const files: Record<string, Buffer> = {};
  for (const format of ['PNG', 'SVG']) {
    const downloaded = page.waitForEvent('download');
    await page.getByRole('button', { name: `${format}: download the chart “Left?”` }).click();
    const file = await downloaded;
    files[file.suggestedFilename()] = await contentOf(file);
  }
  expect(files['left-hopital.png']?.subarray(1, 4).toString()).toBe('PNG');
  expect(files['left-hopital.svg']?.toString()).toMatch(/^<svg [^]*Choice oui[^]*<\/svg>$/);
  await close();
});
