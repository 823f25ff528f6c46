// A questionnaire made in the editor as somebody new to it would: with the mouse, with the keyboard, from a file.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startForBrowser } from './app.ts';
import { connect, enter, open, settled, type Visit, visit } from './browser.ts';
import { faultsOf } from './inspection.ts';
import { onDatabase } from './survey.ts';

let app: App;
let browser: Browser;
let admin: Visit;

beforeAll(async () => {
  [app, browser] = await Promise.all([startForBrowser(), connect()]);
  admin = await visit(browser, app.url, { locale: 'fr', colorScheme: 'light', width: 1280 });
  await enter(admin.page, app.account('ADMIN'));
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

/** The outline as it reads, without what is said about its parts. */
const outline = (page: Page) =>
  page
    .getByRole('navigation', { name: 'Plan' })
    .getByRole('button', { name: /^\d/ })
    .evaluateAll((rows) => rows.map((row) => row.querySelector('span')?.textContent ?? ''));

async function fillBoth(page: Page, label: string, fr: string, en: string): Promise<void> {
  await field(page, `${label} (français) *`).fill(fr);
  await field(page, `${label} (anglais)`).fill(en);
}

/** What the public is asked, as its page asks for it. */
const published = (page: Page, slug: string) =>
  page.evaluate(async (wanted) => {
    const query = `query ($slug: String!) { questionnaireBySlug(slug: $slug) {
      status title { fr en } sections { key title { fr en } questions { key kind label { fr en } options { key label { fr en } }
      shownWhen { match conditions { questionKey operator optionKey } } } } } }`;
    const headers = { 'content-type': 'application/json', 'apollo-require-preflight': '1' };
    const body = JSON.stringify({ query, variables: { slug: wanted } });
    const response = await fetch('/graphql', { method: 'POST', headers, body });
    return ((await response.json()) as { data: { questionnaireBySlug: unknown } }).data.questionnaireBySlug;
  }, slug);

test('a bilingual questionnaire with a condition is made by mouse and keyboard, previewed and published', async () => {
  const { page, complaints } = admin;
  await open(page, '/questionnaires/create');
  await page.getByRole('region', { name: 'Questionnaire vide' }).getByRole('button').click();
  await fillBoth(page, 'Titre', 'Votre venue', 'Your visit');
  expect(await field(page, 'Adresse publique *').inputValue()).toBe('votre-venue');

  // By mouse: a section, and a question in it whose options are pasted.
  await button(page, 'Ajouter une section').click();
  await fillBoth(page, 'Titre de la section', 'Vous', 'You');
  await button(page, 'Ajouter une question à « Vous »').click();
  await page.getByRole('menuitem', { name: /^Choix unique/ }).click();
  await fillBoth(page, 'Question', 'Êtes-vous déjà venu ?', 'Have you been here before?');
  await fillBoth(page, 'Choix 1', 'Oui', 'Yes');
  await fillBoth(page, 'Choix 2', 'Non', 'No');

  // By keyboard alone: another question, and its condition.
  await button(page, 'Ajouter une question à « Vous »').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: /^Texte court/ }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('lang'))).toBe('fr');
  await page.keyboard.type('Quand ?');
  await page.keyboard.press('Tab');
  await page.keyboard.type('When?');
  await button(page, 'Ajouter une condition').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => outline(page)).toEqual(['1 Vous', '1.1 Êtes-vous déjà venu ?', '1.2 Quand ?']);

  // Moved before the question its condition speaks of: the checker says so, and leads to the place.
  await page.getByRole('navigation', { name: 'Plan' }).getByRole('button', { name: /^1\.2/ }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => outline(page)).toEqual(['1 Vous', '1.1 Quand ?', '1.2 Êtes-vous déjà venu ?']);
  await button(page, '1 erreur').click();
  await button(page, '1.1 Quand ? : La condition parle d’une question placée plus bas').click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
  await expect.poll(() => page.getByText('La condition parle d’une question placée plus bas').count()).toBe(2);
  await button(page, 'Annuler').first().click();
  await expect.poll(() => outline(page)).toEqual(['1 Vous', '1.1 Êtes-vous déjà venu ?', '1.2 Quand ?']);

  // The handles: taken with the space bar, told to listeners, and drawn with the mouse.
  await button(page, 'Déplacer « Quand ? »').focus();
  await page.keyboard.press('Space');
  await expect.poll(() => page.getByText('« Quand ? » est prise, en position 3 sur 3.').count()).toBe(1);
  // The keys are listened to a moment after the handle is taken.
  await settled(page);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => page.getByText('est au-dessus de la position 2 sur 3').count()).toBe(1);
  await page.keyboard.press('Space');
  await expect.poll(() => outline(page)).toEqual(['1 Vous', '1.1 Quand ?', '1.2 Êtes-vous déjà venu ?']);
  const from = await button(page, 'Déplacer « Quand ? »').boundingBox();
  const to = await button(page, 'Déplacer « Êtes-vous déjà venu ? »').boundingBox();
  if (!from || !to) throw new Error('The handles are not shown');
  await page.mouse.move(from.x + 12, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 30, { steps: 4 });
  await page.mouse.move(to.x + 12, to.y + 20, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => outline(page)).toEqual(['1 Vous', '1.1 Êtes-vous déjà venu ?', '1.2 Quand ?']);
  await page.getByText('Rien à revoir : le questionnaire peut être publié.').waitFor();

  // The preview follows the condition.
  await button(page, 'Aperçu').click();
  const phone = page.frameLocator('iframe[title="Aperçu sur téléphone"]');
  await phone.getByText('Êtes-vous déjà venu ?').waitFor();
  expect(await phone.getByText('Quand ?').count()).toBe(0);
  await phone.getByLabel('Oui').check();
  await phone.getByText('Quand ?').waitFor();
  await button(page, 'Anglais').click();
  await phone.getByText('When?').waitFor();
  expect(await faultsOf(page, 'fr')).toEqual([]);

  // Nobody loses it by leaving.
  await page.getByRole('link', { name: 'Formations' }).click();
  await button(page, 'Rester').click();
  await page.keyboard.press('Control+s');
  await page.waitForURL(/questionnaires\/[0-9a-f-]{36}$/);
  await button(page, 'Publier').click();
  await page.getByText('Ce sera la version 1', { exact: false }).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Publier' }).click();
  await page.getByText('Questionnaire publié').waitFor();
  expect(await published(page, 'votre-venue')).toMatchObject({
    status: 'PUBLISHED',
    title: { fr: 'Votre venue', en: 'Your visit' },
    sections: [
      {
        key: 'vous',
        questions: [
          {
            key: 'etes-vous-deja-venu',
            kind: 'SINGLE_CHOICE',
            options: [
              { key: 'oui', label: { fr: 'Oui', en: 'Yes' } },
              { key: 'non', label: { fr: 'Non', en: 'No' } },
            ],
          },
          {
            key: 'quand',
            label: { fr: 'Quand ?', en: 'When?' },
            shownWhen: { conditions: [{ questionKey: 'etes-vous-deja-venu', operator: 'IS', optionKey: 'oui' }] },
          },
        ],
      },
    ],
  });

  // Whoever only reads it is told when a question is shown.
  await page.getByRole('link', { name: 'Vue d’ensemble' }).click();
  await page.getByText('Montrée seulement si la réponse à « Êtes-vous déjà venu ? » est Oui').waitFor();
  await page.getByRole('link', { name: 'Éditer' }).first().click();

  // What is in force as soon as it is saved is not to be published.
  await page.getByRole('navigation', { name: 'Plan' }).getByRole('button', { name: 'Réglages' }).click();
  await fillBoth(page, 'Titre', 'Votre venue ici', 'Your visit here');
  expect(await button(page, 'Publier').count()).toBe(0);

  // The next version: what changes is said before it is published.
  await page.getByRole('navigation', { name: 'Plan' }).getByRole('button', { name: /^1\.2/ }).press('Delete');
  await button(page, 'Ajouter une question à « Vous »').click();
  await page.getByRole('menuitem', { name: /^Date/ }).click();
  await fillBoth(page, 'Question', 'Quel jour ?', 'Which day?');
  await button(page, 'Publier').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Ce sera une nouvelle version', { exact: false }).waitFor();
  expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual([
    'ajoutée\nQuestion « Quel jour ? »',
    'retirée\nQuestion « Quand ? »',
  ]);
  await dialog.getByRole('button', { name: 'Publier' }).click();
  await page.getByRole('link', { name: 'Versions' }).click();
  await page.getByRole('heading', { name: 'Version 2' }).waitFor();
  expect(complaints()).toEqual([]);
});

test('a definition comes from a file, whose faults are named, on a narrow screen', async () => {
  const { page, complaints, close } = await visit(browser, app.url, { locale: 'en', colorScheme: 'dark', width: 320 });
  await enter(page, app.account('ADMIN'));
  await open(page, '/questionnaires/create');
  const choose = async (content: unknown) => {
    const buffer = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
    const file = { name: 'definition.json', mimeType: 'application/json', buffer };
    await page.locator('input[type=file]').setInputFiles(file);
  };
  await choose('{\n  "slug": }');
  await page.getByText('This is not JSON: see line 2, column 11.').waitFor();
  const question = { key: 'note', kind: 'RATING', label: { fr: 'Note', en: 'Rating' }, minimum: 1, maximum: 7 };
  const definition = (questions: unknown[]) => ({
    slug: 'depuis-un-fichier',
    title: { fr: 'Depuis un fichier', en: 'From a file' },
    sections: [{ key: 'une', title: { fr: 'Une', en: 'One' }, questions }],
  });
  await choose(definition([{ ...question, label: { en: 'Rating' }, colour: 'red' }]));
  await page.getByText('sections[0].questions[0].label.fr: To be filled in').waitFor();
  await page.getByText('sections[0].questions[0]: Unknown name: “colour”').waitFor();
  await choose(definition([question]));

  // A rating without a row is no rating: the editor opens, and says where.
  // It is kept as it is; only the public is not asked it.
  await button(page, 'Save').click();
  await page.waitForURL(/questionnaires\/[0-9a-f-]{36}$/);
  await button(page, 'Publish').click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('To look at again');
  await button(page, '1.1 Rating: “Rows to rate” to be filled in').click();
  await button(page, 'Add a row').click();
  await field(page, 'Row 1 (French) *').fill('L’accueil');
  await field(page, 'Row 1 (English)').fill('The welcome');
  await page.getByText('Nothing to look at again', { exact: false }).waitFor();
  for (const tab of ['Outline', 'Preview', 'Form']) {
    await page.getByRole('tab', { name: tab }).click();
    await settled(page);
    expect({ tab, faults: await faultsOf(page, 'en') }).toEqual({ tab, faults: [] });
  }

  // The window is closed before it was saved: the device has kept it.
  await page.getByText('Unsaved changes').waitFor();
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).join())).toMatch(/editing/);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await button(page, 'Take them up').click();
  await page.getByText('Unsaved changes').waitFor();
  await button(page, 'Save').click();
  await page.getByText('Everything is saved').waitFor();
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).join())).not.toMatch(/editing/);

  // Somebody else saves meanwhile: what both changed apart from each other comes together.
  const elsewhere = (change: string) =>
    onDatabase(app, (client) =>
      client.query(`update questionnaire set ${change}, version = version + 1 where slug = 'depuis-un-fichier'`),
    );
  await elsewhere('quota = 500');
  await field(page, 'Title (English)').fill('From my file');
  await button(page, 'Save').click();
  await page.getByText('Saved, with what somebody else changed meanwhile.').waitFor();
  expect(await field(page, 'Answers at most (optional)').inputValue()).toBe('500');
  await elsewhere(`title = '{"fr": "Le sien", "en": "Theirs"}'`);
  await field(page, 'Title (English)').fill('Mine');
  await button(page, 'Save').click();
  await page.getByText('Somebody else changed this too: the title.', { exact: false }).waitFor();
  await button(page, 'Undo').first().click();
  expect(await field(page, 'Title (English)').inputValue()).toBe('Theirs');
  await page.getByText('Everything is saved').waitFor();
  expect(complaints()).toEqual([]);
  await close();
});
