// Proposals of an AI, dictation and reading aloud in a real browser, with a microphone that plays a file and a server of
// our own in the place of the provider.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { AiServer, workedOn } from '../../api/test/ai-server.ts';
import { en } from '../i18n/en.ts';
import { fr } from '../i18n/fr.ts';
import { type App, startForBrowser } from './app.ts';
import { connect, enter, type Look, launch, open, type Visit, visit } from './browser.ts';
import { faultsOf } from './inspection.ts';
import { microphoneOf } from './microphone.ts';

const wide: Look = { locale: 'fr', colorScheme: 'light', width: 1280 };
const narrow: Look = { locale: 'en', colorScheme: 'dark', width: 320 };
const WEBM = Buffer.from([0x1a, 0x45, 0xdf, 0xa3]);

let server: AiServer;
let app: App;
let bare: App;
let browser: Browser;
let folder: string;
/** Whoever is signed in already, at a wide screen in French and at a narrow one in English. */
let french: Visit;
let english: Visit;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passerelle-microphone-'));
  const microphone = await microphoneOf(join(folder, 'tones.wav'), 5);
  server = await AiServer.start();
  [app, bare, browser] = await Promise.all([
    startForBrowser({
      variables: { AI_PROVIDER: 'openai-compatible', AI_MODEL: 'test-model', AI_BASE_URL: server.url },
    }),
    startForBrowser(),
    launch(...microphone),
  ]);
  french = await reader(app, browser, wide);
  english = await reader(app, browser, narrow);
});

beforeEach(() => server.reset());

afterAll(async () => {
  await browser?.close();
  await app?.close();
  await bare?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const description = (page: Page) => page.getByLabel(/^Description/);

async function reader(from: App, through: Browser, look: Look): Promise<Visit> {
  const made = await visit(through, from.url, look);
  await enter(made.page, from.account('RECRUITER'));
  return made;
}

/** An empty form of a job offer, with the assistant loaded. */
async function newOffer({ page }: Visit, texts: typeof fr): Promise<Page> {
  await open(page, '/jobOffers/create');
  await button(page, texts.assistant.correct).waitFor();
  return page;
}

test('a proposal is shown as a difference, changes nothing until it is accepted, and is accepted or refused', async () => {
  const page = await newOffer(french, fr);
  server.writes = (told) => workedOn(told).replace('cherche', 'cherchons');
  await description(page).fill('Nous cherche une soudeuse. Écrire à rh@exemple.gp');
  await button(page, fr.assistant.correct).click();

  const proposal = page.getByRole('region', { name: fr.assistant.proposal });
  await proposal.waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(fr.assistant.proposal);
  expect(await proposal.locator('del').innerText()).toContain('cherche');
  expect(await proposal.locator('ins').innerText()).toContain('cherchons');
  expect(await proposal.locator('ins').textContent()).toContain(fr.assistant.added);
  expect(await description(page).inputValue()).toBe('Nous cherche une soudeuse. Écrire à rh@exemple.gp');
  expect(server.requests[0]?.body.toString()).not.toContain('rh@exemple.gp');
  expect(await faultsOf(page, 'fr')).toEqual([]);
  await button(page, fr.assistant.reject).click();
  await proposal.waitFor({ state: 'detached' });
  expect(await description(page).inputValue()).toBe('Nous cherche une soudeuse. Écrire à rh@exemple.gp');

  await button(page, fr.assistant.correct).click();
  await button(page, fr.assistant.accept).click();
  await proposal.waitFor({ state: 'detached' });
  expect(await description(page).inputValue()).toBe('Nous cherchons une soudeuse. Écrire à rh@exemple.gp');

  server.writes = () => 'Offre de soudage.';
  await button(page, fr.assistant.shorten).click();
  await page.getByText(/« rh@exemple\.gp » figurait dans votre texte/).waitFor();
  await button(page, fr.assistant.acceptAndEdit).click();
  await page.keyboard.type(' ');
  expect((await description(page).inputValue()).trim()).toBe('Offre de soudage.');
  expect(french.complaints()).toEqual([]);
});

test('with the keyboard alone, on a telephone: from a few words to a text, translated', async () => {
  const page = await newOffer(english, en);
  server.writes = () => 'We look for a welder in Baie-Mahault.';
  await button(page, en.assistant.write).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('welder, Baie-Mahault');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: en.assistant.proposal }).waitFor();
  expect(server.requests[0]?.told).toContain('Directions of the person:\nwelder, Baie-Mahault');
  expect(await faultsOf(page, 'en')).toEqual([]);
  for (let steps = 0; steps < 2; steps++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await description(page).inputValue()).toBe('We look for a welder in Baie-Mahault.');

  server.writes = () => 'Nous cherchons une soudeuse.';
  await button(page, en.assistant.translate).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: en.assistant.into.FR }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: en.assistant.proposal }).locator('[lang=fr]').waitFor();
  expect(server.requests[1]?.told).toContain('from English to French');
  expect(english.complaints()).toEqual([]);
});

test('who will not wait any longer cancels, and is not disturbed by the late answer', async () => {
  const page = await newOffer(french, fr);
  server.script({ delayMs: 1_000 });
  await description(page).fill('Un texte');
  await button(page, fr.assistant.correct).click();
  await button(page, fr.assistant.cancel).click();
  await page.waitForTimeout(1_200);
  expect(await page.getByRole('region', { name: fr.assistant.proposal }).count()).toBe(0);
  server.script({ status: 401, body: '{}' });
  await button(page, fr.assistant.correct).click();
  await page.getByText(/L'IA n'a pas pu répondre/).waitFor();
  expect(await description(page).inputValue()).toBe('Un texte');
  expect(french.complaints()).toEqual([]);
});

test('what the microphone hears reaches the server as audio, and either text is inserted', async () => {
  const page = await newOffer(french, fr);
  server.hears = 'bonjour virgule je euh cherche une soudeuse';
  server.writes = () => 'Bonjour, je cherche une soudeuse.';
  await button(page, fr.dictation.title).click();
  await button(page, fr.dictation.start).click();
  await page.getByText(fr.dictation.states.recording).waitFor();
  await page.getByRole('timer').getByText('0:02').waitFor();
  expect(await faultsOf(page, 'fr')).toEqual([]);
  await button(page, fr.dictation.pause).click();
  await page.getByText(fr.dictation.states.paused).waitFor();
  await button(page, fr.dictation.resume).click();
  await button(page, fr.dictation.stop).click();
  await button(page, fr.dictation.insertImproved).waitFor();
  expect(await faultsOf(page, 'fr')).toEqual([]);

  const [sent] = server.requests;
  expect(sent?.path).toBe('/v1/audio/transcriptions');
  const start = sent?.body.indexOf(WEBM) ?? -1;
  expect(start).toBeGreaterThan(0);
  // Two seconds at 32 kbit/s; silence would be a fraction of it.
  expect((sent?.body.length ?? 0) - start).toBeGreaterThan(4_000);
  expect(sent?.body.includes('OpusHead')).toBe(true);
  expect(sent?.body.includes('name="language"\r\n\r\nfr')).toBe(true);

  await button(page, fr.dictation.insertRaw).click();
  expect(await description(page).inputValue()).toBe('bonjour virgule je euh cherche une soudeuse');

  await open(page, '/dictations');
  await page.getByText('Bonjour, je cherche une soudeuse.').waitFor();
  expect(await faultsOf(page, 'fr')).toEqual([]);
  await button(page, fr.actions.deleteDictation.label).click();
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText(fr.lists.empty).waitFor();
  expect(french.complaints()).toEqual([]);
});

test('a recording is given up without being sent, and a refusal of the server is told', async () => {
  const page = await newOffer(english, en);
  await button(page, en.dictation.title).click();
  await button(page, en.dictation.start).click();
  await button(page, en.dictation.discard).click();
  await button(page, en.dictation.start).waitFor();
  expect(server.requests).toEqual([]);

  server.script({ body: '{"text":""}' });
  await button(page, en.dictation.start).click();
  await page.getByRole('timer').getByText('0:01').waitFor();
  await button(page, en.dictation.stop).click();
  await page.getByText('No speech was recognised in the recording.').waitFor();
  expect(await faultsOf(page, 'en')).toEqual([]);
});

test('who has no microphone, or refuses it, is told what to do', async () => {
  const deaf = await connect();
  const page = await newOffer(await reader(app, deaf, wide), fr);
  await button(page, fr.dictation.title).click();
  await button(page, fr.dictation.start).click();
  const told = page.getByText(new RegExp(`${fr.dictation.faults.denied}|${fr.dictation.faults.noMicrophone}`));
  await told.waitFor();
  await deaf.close();
});

test('without a key each button says so and names the local way; nothing is asked of anybody', async () => {
  for (const [look, texts] of [
    [wide, fr],
    [narrow, en],
  ] as const) {
    const { page, complaints, close } = await reader(bare, browser, look);
    await newOffer({ page, complaints, close }, texts);
    await button(page, texts.assistant.write).click();
    await page.getByText(texts.assistant.notConfigured).waitFor();
    await description(page).fill('Un texte');
    await button(page, texts.assistant.shorten).click();
    await button(page, texts.dictation.title).click();
    await page.getByText(texts.dictation.notConfigured).waitFor();
    await page.getByText(texts.dictation.byBrowser).waitFor();
    expect(await button(page, texts.dictation.start).count()).toBe(0);
    expect(await button(page, texts.dictation.startBrowser).count()).toBe(1);
    expect(await faultsOf(page, look.locale)).toEqual([]);
    expect(complaints()).toEqual([]);
    await close();
  }
  expect(server.requests).toEqual([]);
});

test('a text is read aloud in its language by the browser, paused and ended', async () => {
  const page = await newOffer(french, fr);
  const said = await page.evaluateHandle(() => {
    const texts: string[] = [];
    const speech = globalThis.speechSynthesis;
    speech.speak = (utterance) => void texts.push(`${utterance.lang} ${utterance.text}`);
    return texts;
  });
  await description(page).fill('Bonjour. Une soudeuse est cherchée !');
  await button(page, fr.readAloud.read).click();
  expect(await said.jsonValue()).toEqual(['fr-FR Bonjour.', 'fr-FR Une soudeuse est cherchée !']);
  await button(page, fr.readAloud.pause).click();
  await button(page, fr.readAloud.resume).click();
  await button(page, fr.readAloud.stop).click();
  await button(page, fr.readAloud.read).waitFor();
});
