// What respondents wrote is decided about, and people are invited, by keyboard and in every look.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyOfCollected } from '../../api/modules/submissions/option-collection.rules.ts';
import { countedAnswers } from '../../api/test/responses.ts';
import { type App, startForBrowser } from './app.ts';
import { connect, enter, type Look, open, settled, visit } from './browser.ts';
import { faultsOf } from './inspection.ts';
import { onDatabase } from './survey.ts';

let app: App;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([
    startForBrowser({ jobs: true, variables: { UNPROVEN_ANSWERS: '1000' } }),
    connect(),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const offered = keyOfCollected('Responsable RH');
const said = (fr: string, en: string) => ({ fr, en });

/** As the person who is signed in. */
// oxlint-disable-next-line typescript/no-explicit-any -- answers have the shape of whatever was asked
const ask = (page: Page, query: string, input: object): Promise<any> =>
  page.evaluate(
    async (body) => {
      const headers = { 'content-type': 'application/json', 'apollo-require-preflight': '1' };
      const response = await fetch('/graphql', { method: 'POST', headers, body });
      return Object.values(((await response.json()) as { data: object }).data)[0];
    },
    JSON.stringify({ query, variables: { input } }),
  );

/** A published questionnaire with one question about roles, and what these people wrote beside "other". */
async function answered(page: Page, slug: string, roles: readonly string[]): Promise<string> {
  const option = (key: string, fr: string, en: string) => ({ key, label: said(fr, en) });
  const role = {
    key: 'role',
    kind: 'SINGLE_CHOICE',
    label: said('Votre rôle ?', 'Your role?'),
    allowsOther: true,
    collectsOptions: true,
    options: [option('teacher', 'Enseignant·e', 'Teacher'), option('autre', 'Autre', 'Other')],
  };
  const sections = [{ key: 'you', title: said('Vous', 'You'), questions: [role] }];
  const { questionnaire } = await ask(
    page,
    'mutation ($input: CreateQuestionnaireInput!) { createQuestionnaire(input: $input) { questionnaire { id } } }',
    { slug, title: said('Les rôles', 'The roles'), sections },
  );
  await ask(
    page,
    'mutation ($input: PublishQuestionnaireInput!) { publishQuestionnaire(input: $input) { errors { code } } }',
    {
      id: questionnaire.id,
    },
  );
  for (const [index, text] of roles.entries()) {
    const { errors } = await ask(
      page,
      'mutation ($input: SubmitQuestionnaireInput!) { submitQuestionnaire(input: $input) { errors { code } } }',
      {
        questionnaireId: questionnaire.id,
        idempotencyKey: `${slug}-${index}`,
        answers: [{ questionKey: 'role', optionKey: 'autre', text }],
      },
    );
    expect(errors).toEqual([]);
  }
  return questionnaire.id;
}

const looks: Look[] = [
  { locale: 'fr', colorScheme: 'light', width: 1280 },
  { locale: 'en', colorScheme: 'dark', width: 320 },
];

test.for(looks)('options and invitations in $locale, $colorScheme, $width px wide', async (look) => {
  const { page, complaints, close } = await visit(browser, app.url, look);
  await enter(page, app.account('TRAINER'));
  const isFrench = look.locale === 'fr';
  const words = isFrench
    ? {
        offer: 'Proposer ce choix',
        merge: 'Fusionner',
        aside: 'Écarter',
        again: 'Reconsidérer',
        send: 'Envoyer les invitations',
        nobody: 'Personne n’est encore invité',
        remind: /^Relancer/,
        notYet: 'Personne à relancer pour l’instant',
      }
    : {
        offer: 'Offer this option',
        merge: 'Merge',
        aside: 'Set aside',
        again: 'Reconsider',
        send: 'Send the invitations',
        nobody: 'Nobody is invited yet',
        remind: /^Remind/,
        notYet: 'Nobody to remind for now',
      };
  const roles = ['Responsable RH', 'Responsale RH', 'Responsable RH', 'enseignante', 'Juriste', '<b>Rien</b>'];
  const id = await answered(page, `roles-${look.locale}`, roles);
  const counts = async (): Promise<Record<string, number>> => {
    const counted = await onDatabase(app, (client) => countedAnswers(client, id));
    return Object.fromEntries(counted.map(({ value, count }) => [value, count]));
  };
  const faults = async (): Promise<string[]> => [...(await faultsOf(page, look.locale)), ...complaints()];

  await open(page, `/questionnaires/${id}/options`);
  expect(await faults()).toEqual([]);
  const group = (name: string) => page.getByRole('region', { name });
  // The slip stands with the word; one keystroke at the focused button decides about both.
  await group('Responsable RH').getByRole('button', { name: words.offer }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: words.offer }).press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await group('enseignante').getByRole('button', { name: words.merge }).press('Enter');
  await group('enseignante').waitFor({ state: 'detached' });
  await group('<b>Rien</b>').getByRole('button', { name: words.aside }).press('Enter');
  await group('<b>Rien</b>').waitFor({ state: 'detached' });
  expect(await counts()).toEqual({ [offered]: 3, autre: 2, teacher: 1 });
  await settled(page);
  expect(await faults()).toEqual([]);
  await page
    .getByRole('listitem')
    .filter({ hasText: 'enseignante' })
    .getByRole('button', { name: words.again })
    .press('Enter');
  await group('enseignante').waitFor();
  expect(await counts()).toEqual({ [offered]: 3, autre: 3 });

  await open(page, `/questionnaires/${id}/invitations`);
  expect(await faults()).toEqual([]);
  await page.getByText(words.nobody).waitFor();
  await page.locator('textarea').first().fill('e-mail;nom\nana@invites.example;Ana\npas une adresse;X');
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: words.send }).press('Enter');
  await page.getByText('ana@invites.example').waitFor();
  await page.getByRole('status').getByRole('listitem').waitFor();
  // Nothing is offered that would reach nobody.
  await page.getByText(words.notYet).waitFor();
  expect(await page.getByRole('button', { name: words.remind }).count()).toBe(0);
  await settled(page);
  expect(await faults()).toEqual([]);
  await close();
});
