// A survey from its first question to the report in the mailbox, as somebody new to it would: in the console, on a phone
// without a line and with one, in both languages. JOURNEY_SHOTS=folder keeps a picture of every step.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type ParsedMail, simpleParser } from 'mailparser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MailServerForTests } from '../../api/test/smtp.ts';
import { en } from '../i18n/en.ts';
import { surveys as surveysEn } from '../i18n/en-surveys.ts';
import { fr } from '../i18n/fr.ts';
import { surveys as surveysFr } from '../i18n/fr-surveys.ts';
import { en as pageEn } from '../pages/i18n/en.ts';
import { fr as pageFr } from '../pages/i18n/fr.ts';
import { type App, startForBrowser } from './app.ts';
import { connect, enter, open, settled, visit } from './browser.ts';
import { faultsOf } from './inspection.ts';

const OFFICE = '/usr/bin/soffice';

let app: App;
let browser: Browser;
let mails: MailServerForTests;
let folder: string;

beforeAll(async () => {
  mails = await new MailServerForTests().start();
  const variables = { SMTP_URL: mails.url, MAIL_FROM: 'Passerelle <passerelle@example.org>' };
  [app, browser, folder] = await Promise.all([
    startForBrowser({ jobs: true, variables }),
    connect(),
    mkdtemp(join(tmpdir(), 'journey-')),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
  await mails?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

interface Tongue {
  locale: 'fr' | 'en';
  console: typeof fr & typeof surveysFr;
  public: typeof pageFr;
}

for (const tongue of [
  { locale: 'fr', console: { ...fr, ...surveysFr }, public: pageFr },
  { locale: 'en', console: { ...en, ...surveysEn }, public: pageEn },
] as Tongue[])
  test(`a survey is made, answered without a line, counted, compared, exported and reported by mail (${tongue.locale})`, () =>
    journey(tongue));

async function journey({ locale, console: said, public: asked }: Tongue): Promise<void> {
  const slug = `visite-${locale}`;
  const editor = said.questionnaireEditor;
  const admin = await visit(browser, app.url, { locale, colorScheme: 'light', width: 1280 });
  const { page } = admin;
  let step = 0;
  const shot = async (of: Page, name: string): Promise<void> => {
    step += 1;
    const to = process.env['JOURNEY_SHOTS'];
    if (to)
      await of.screenshot({ path: join(to, `${locale}-${String(step).padStart(2, '0')}-${name}.png`), fullPage: true });
  };
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
  const both = async (label: string, inFrench: string, inEnglish: string): Promise<void> => {
    const [french, english] = locale === 'fr' ? ['français', 'anglais'] : ['French', 'English'];
    await page.getByLabel(`${label} (${french}) *`, { exact: true }).fill(inFrench);
    await page.getByLabel(`${label} (${english})`, { exact: true }).fill(inEnglish);
  };
  const numbered = (text: string, number: number): string => text.replace('%{number}', String(number));
  const add = async (section: string, kind: string): Promise<void> => {
    await button(editor.addQuestionTo.replace('%{name}', section)).click();
    await page.getByRole('menuitem', { name: new RegExp(`^${kind}`) }).click();
  };

  // The questionnaire: a choice, a text under a condition, ratings, a number, an address.
  await enter(page, app.account('ADMIN'));
  await open(page, '/questionnaires/create');
  await page.getByRole('region', { name: editor.start.empty }).getByRole('button').click();
  await both(editor.fields.title, `Votre visite ${locale}`, `Your visit ${locale}`);
  await page.getByLabel(`${editor.fields.slug} *`, { exact: true }).fill(slug);
  await button(editor.addSection).click();
  await both(editor.fields.sectionTitle, 'Vous', 'You');
  const section = locale === 'fr' ? 'Vous' : 'You';
  const kinds = said.enums.QuestionKind;
  await add(section, kinds.SINGLE_CHOICE);
  await both(editor.fields.label, 'Êtes-vous déjà venu ?', 'Have you been here before?');
  await both(numbered(editor.fields.option, 1), 'Oui', 'Yes');
  await both(numbered(editor.fields.option, 2), 'Non', 'No');
  await add(section, kinds.TEXT);
  await both(editor.fields.label, 'Quand ?', 'When?');
  await button(editor.conditions.add).click();
  await add(section, kinds.NUMBER);
  await both(editor.fields.label, 'Combien de fois ?', 'How often?');
  await add(section, kinds.EMAIL);
  await both(editor.fields.label, 'Votre adresse', 'Your address');
  await shot(page, 'editor');
  await page.keyboard.press('Control+s');
  await page.waitForURL(/questionnaires\/[0-9a-f-]{36}$/);
  await button(editor.publish.label).click();
  await page.getByRole('dialog').getByRole('button', { name: editor.publish.label }).click();
  await page.getByText(editor.publish.done).waitFor();
  const id = /questionnaires\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  await open(page, `/questionnaires/${id}/statistics`);

  // The phone: the page was seen once, then the line goes.
  const phone = await visit(browser, app.url, { locale, colorScheme: 'light', width: 360 });
  await phone.page.goto(`/q/${slug}?lang=${locale}`);
  const words =
    locale === 'fr'
      ? ['Oui', 'Quand ?', 'Combien de fois ?', 'Votre adresse']
      : ['Yes', 'When?', 'How often?', 'Your address'];
  const [yes = '', when = '', often = '', address = ''] = words;
  await phone.page.getByLabel(yes, { exact: true }).waitFor();
  expect(await phone.page.getByText(when).count()).toBe(0);
  await phone.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await phone.page.context().setOffline(true);
  await phone.page.reload();
  await phone.page.getByLabel(yes, { exact: true }).check();
  await phone.page.getByLabel(new RegExp(when.replace('?', '\\?'))).fill('Au printemps');
  await phone.page.getByLabel(new RegExp(often.replace('?', '\\?'))).fill('3');
  await phone.page.getByLabel(new RegExp(address)).fill(`visite-${locale}@hug.ch`);
  await shot(phone.page, 'phone-offline');
  await phone.page.getByRole('button', { name: asked.send }).click();
  await phone.page.getByText(asked.queued).waitFor();
  await shot(phone.page, 'phone-waiting');
  await phone.page.context().setOffline(false);
  await phone.page.getByText(asked.thanks).waitFor();
  await shot(phone.page, 'phone-thanks');
  await phone.close();

  // The console has heard of it without being asked again.
  const one = locale === 'fr' ? /^1\s*réponse comptée/ : /^1\s*response counted/;
  await page.getByText(one).waitFor();
  await shot(page, 'statistics-live');

  // An institution against the others, among the answers of the demo.
  await open(page, '/questionnaires');
  await page
    .getByRole('link', { name: locale === 'fr' ? /Accompagner les jeunes/ : /Supporting young people/ })
    .click();
  await page.getByRole('link', { name: said.questionnairePages.groups.results }).click();
  await page.getByRole('link', { name: said.questionnairePages.benchmark }).click();
  await page.getByLabel(said.statistics.benchmark.choose).click();
  await page.getByRole('option').first().click();
  await page
    .getByText(said.statistics.benchmark.distinct)
    .or(page.getByText(said.statistics.benchmark.alike))
    .first()
    .waitFor();
  await settled(page);
  expect(await faultsOf(page, locale)).toEqual([]);
  await shot(page, 'benchmark');

  // All of it as a workbook, with numbers as numbers.
  await open(page, `/questionnaires/${id}/export`);
  await button(said.ra.action.export).click();
  const link = page.getByRole('button', { name: new RegExp(said.files.downloadNamed.replace('%{name}', '.*')) });
  await link.waitFor();
  await shot(page, 'export');
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const workbook = join(folder, `${slug}.xlsx`);
  await download.saveAs(workbook);
  await expectNumbers(workbook);

  // The same as a report, every week and at once.
  await open(page, `/questionnaires/${id}/reports`);
  await page.getByRole('link', { name: said.reports.create }).click();
  await page.getByLabel(said.resources.reports.fields.recipients).fill(`direction-${locale}@example.org`);
  await page.getByRole('button', { name: said.ra.action.save }).click();
  await page.waitForURL(/reports\/[0-9a-f-]{36}/);
  await button(said.actions.sendReport.label).click();
  await page.getByRole('dialog').getByRole('button', { name: said.ra.action.confirm }).click();
  const mail = await mailTo(`direction-${locale}@example.org`);
  const types = mail.attachments.map(({ contentType }) => contentType);
  expect(types.toSorted()).toEqual(['application/pdf', expect.stringContaining('spreadsheetml')]);
  const pdf = mail.attachments.find(({ contentType }) => contentType === 'application/pdf')?.content.toString('latin1');
  expect(pdf?.slice(0, 5)).toBe('%PDF-');
  expect(pdf).toContain('/StructTreeRoot');
  await page.getByText(said.enums.ReportRunStatus.SENT).first().waitFor();
  await shot(page, 'report');
  expect(admin.complaints()).toEqual([]);
  await admin.close();
}

async function mailTo(address: string): Promise<ParsedMail> {
  await expect.poll(() => mails.received.filter(({ to }) => to.includes(address)).length).toBeGreaterThan(0);
  const found = mails.received.find(({ to }) => to.includes(address));
  return simpleParser(found?.raw ?? '');
}

/** As LibreOffice reads it, where there is one. */
async function expectNumbers(workbook: string): Promise<void> {
  expect((await readFile(workbook)).subarray(0, 2).toString()).toBe('PK');
  if (!existsSync(OFFICE)) return;
  const profile = `-env:UserInstallation=file://${folder}/office`;
  await promisify(execFile)(OFFICE, [profile, '--headless', '--convert-to', 'fods', '--outdir', folder, workbook]);
  const sheet = await readFile(workbook.replace('.xlsx', '.fods'), 'utf8');
  expect(sheet).toMatch(/office:value-type="float" office:value="3"/);
}
