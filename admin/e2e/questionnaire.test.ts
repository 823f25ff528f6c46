// The public page of a questionnaire on a phone: by keyboard alone, without a line, inside another site, and taken back.
import { createServer } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../../api/test/program.ts';
import { fr } from '../pages/i18n/fr.ts';
import { type App, startForBrowser } from './app.ts';
import { connect, type Look, visit } from './browser.ts';
import { inspect } from './inspection.ts';
import { endAt, limit, makeSurvey, onlyFrench, storedFor } from './survey.ts';

let app: App;
let browser: Browser;
let questionnaireId: string;

const SLUG = 'facteurs';
const phone: Look = { locale: 'fr', colorScheme: 'light', width: 360 };

beforeAll(async () => {
  [app, browser] = await Promise.all([startForBrowser(), connect()]);
  questionnaireId = await makeSurvey(app, SLUG);
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** Goes on from key to key until something that matches has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`Not reached by keyboard: ${selector}`);
}
const heading = (page: Page, level: number, name: string) => page.getByRole('heading', { level, name });

/** The first section, by mouse and in short. */
async function answerFirstPart(page: Page, email: string): Promise<void> {
  await page.getByLabel('Enseignante ou enseignant').check();
  await page.getByLabel(/adresse électronique/).fill(email);
  await page.getByRole('button', { name: fr.next }).click();
  await heading(page, 2, 'Votre avis').waitFor();
}
async function answerLastPart(page: Page): Promise<void> {
  await page.getByLabel('Un mentor').check();
  for (const item of ['Le transport', 'La santé'])
    await page.getByRole('group', { name: item }).getByLabel('5', { exact: true }).check();
  await page.getByLabel(/J’accepte/).check();
  await page.getByRole('button', { name: fr.send }).click();
}

test('every kind of question is answered by keyboard on a small screen', async () => {
  const { page, complaints, close } = await visit(browser, app.url, phone);
  const { keyboard } = page;
  await page.goto(`/q/${SLUG}`);
  await heading(page, 1, 'Facteurs de réussite').waitFor();

  await tabTo(page, 'input[type=radio]');
  await keyboard.press('Space');
  await tabTo(page, 'input[type=date]');
  await page.keyboard.type('09012020');
  await tabTo(page, 'input.short[type=text]');
  await keyboard.type('1 2');
  await tabTo(page, 'input[type=email]');
  await keyboard.type('clavier@example.org');
  await keyboard.press('Enter');
  await heading(page, 2, 'Votre équipe').waitFor();
  await tabTo(page, 'input[type=text]');
  await keyboard.type('Accueil');
  await keyboard.press('Enter');
  await heading(page, 2, 'Votre avis').waitFor();

  await tabTo(page, 'input[type=checkbox]');
  await keyboard.press('Space');
  for (const press of ['Space', 'ArrowRight']) {
    await tabTo(page, 'input[type=radio]');
    await keyboard.press(press);
  }
  // "Une visite" first, then "Un stage", which moves up: "Un stage" before "Une visite".
  for (const name of ['visit', 'trial']) {
    await tabTo(page, `button[data-move="add ${name}"]`);
    await keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-move'))).toBe(`remove ${name}`);
  }
  await keyboard.press('Shift+Tab');
  await keyboard.press('Enter');
  await tabTo(page, 'textarea');
  await keyboard.type('=1+1 «\u202fbien\u202f»');
  await tabTo(page, 'button[type=submit]');
  await keyboard.press('Enter');
  // The consent was left out: the summary has the focus and leads to it.
  await page.locator('.summary:focus').waitFor();
  expect(await inspect(page)).toEqual({ violations: [], sideways: 0 });
  await tabTo(page, '.summary a');
  await keyboard.press('Enter');
  await keyboard.press('Space');
  await keyboard.press('Enter');
  await heading(page, 1, fr.thanks).waitFor();

  expect(await page.getByText('Merci, vous nous aidez à mieux accompagner.').isVisible()).toBe(true);
  const [stored, ...more] = await storedFor(app, questionnaireId);
  expect(more).toEqual([]);
  expect(stored).toEqual({
    email: 'clavier@example.org',
    proven: true,
    answers: {
      role: ['manager'],
      since: ['2020-09-01'],
      people: ['12'],
      team: ['Accueil'],
      helps: ['family'],
      marks: ['transport 1', 'health 2'],
      order: ['trial 1', 'visit 2'],
      remark: ['=1+1 «\u202fbien\u202f»'],
      agrees: ['yes'],
    },
  });
  expect(complaints()).toEqual([]);
  await close();
});

test('a visited page opens without a line, keeps the answers, and sends them once when the line is back', async () => {
  const { page, close } = await visit(browser, app.url, phone);
  const before = (await storedFor(app, questionnaireId)).length;
  await page.goto(`/q/${SLUG}`);
  await heading(page, 1, 'Facteurs de réussite').waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const context = page.context();

  await context.setOffline(true);
  await page.reload();
  await page.getByText(fr.offline).waitFor();
  await answerFirstPart(page, 'train@example.org');
  // Half way the tab is lost.
  await page.reload();
  await page.getByText(fr.draftRestored).waitFor();
  await answerLastPart(page);
  await heading(page, 2, fr.queued).waitFor();
  expect(await inspect(page)).toEqual({ violations: [], sideways: 0 });
  await page.reload();
  await heading(page, 2, fr.queued).waitFor();

  // The line is back; the answer to the first try is lost on its way.
  let tries = 0;
  await context.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('SubmitQuestionnaire') || ++tries > 1) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await context.setOffline(false);
  await page.getByRole('button', { name: fr.sendNow }).click();
  await expect.poll(() => tries).toBeGreaterThan(0);
  await expect
    .poll(async () => {
      const again = page.getByRole('button', { name: fr.sendNow });
      if (await again.isVisible()) await again.click({ timeout: 1_000 }).catch(() => undefined);
      return heading(page, 1, fr.thanks).isVisible();
    })
    .toBe(true);
  const stored = await storedFor(app, questionnaireId);
  expect(tries).toBeGreaterThan(1);
  expect(stored.slice(before).map(({ email }) => email)).toEqual(['train@example.org']);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toContain('/q.html');
  expect(kept.filter((path) => !/^\/(q\.html|icon\.svg|assets\/.+)$/.test(path))).toEqual([]);
  await close();
});

test('an address that has answered is told so at its question', async () => {
  const { page, close } = await visit(browser, app.url, phone);
  await page.goto(`/q/${SLUG}`);
  await answerFirstPart(page, ' CLAVIER@example.org ');
  await answerLastPart(page);
  await page.getByRole('group', { name: fr.errorSummaryOne }).waitFor();
  // The question is in another part than the button: the summary has the focus there too, not the heading.
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('summary');
  expect(await page.getByText(fr.alreadyAnswered).count()).toBe(2);
  expect(await heading(page, 2, 'Vous').isVisible()).toBe(true);
  await close();
});

test('answers are taken back with the link of the thanks page', async () => {
  const { page, complaints, close } = await visit(browser, app.url, phone);
  const before = await storedFor(app, questionnaireId);
  await page.goto(`/q/${SLUG}`);
  await answerFirstPart(page, 'regret@example.org');
  await answerLastPart(page);
  await page.getByRole('link', { name: fr.withdrawLink }).click();
  await heading(page, 1, fr.withdraw).waitFor();
  expect(await storedFor(app, questionnaireId)).toHaveLength(before.length + 1);
  expect(await inspect(page)).toEqual({ violations: [], sideways: 0 });
  await page.getByRole('button', { name: fr.withdrawButton }).click();
  await heading(page, 1, fr.withdrawn).waitFor();
  expect(await storedFor(app, questionnaireId)).toEqual(before);
  await page.goto(`/q/${SLUG}#w=nothing`);
  await page.getByRole('button', { name: fr.withdrawButton }).click();
  await heading(page, 1, fr.withdrawRefused).waitFor();
  expect(complaints()).toEqual([]);
  await close();
});

test('a page of another site shows it with one line, at its full height; the console stays out of frames', async () => {
  const { page, complaints, close } = await visit(browser, app.url, phone);
  const port = await freePort();
  const site = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="fr"><title>Un site</title><h1>Un site</h1>
      <script src="${app.url}/embed.js" data-questionnaire="${SLUG}" async></script>
      <iframe id="console" src="${app.url}/"></iframe>`);
  });
  await new Promise<void>((done) => site.listen(port, '127.0.0.1', done));
  await page.goto(`http://127.0.0.1:${port}/`);
  const frame = page.frameLocator('iframe[title^="Facteurs de réussite"]');
  await frame.getByRole('heading', { level: 1, name: 'Facteurs de réussite' }).waitFor();
  const heights = () =>
    page.locator('iframe[title^="Facteurs"]').evaluate((element) => {
      const inside = element as HTMLIFrameElement;
      return inside.getBoundingClientRect().height;
    });
  const inner = () => frame.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
  await expect.poll(async () => (await heights()) - (await inner())).toBe(0);
  expect(complaints().filter((text) => !text.includes("frame-ancestors 'none'"))).toEqual([]);
  await frame.getByLabel('Enseignante ou enseignant').check();
  await frame.getByLabel(/adresse électronique/).fill('ailleurs@example.org');
  await frame.getByRole('button', { name: fr.next }).click();
  await frame.getByLabel('Un mentor').check();
  for (const item of ['Le transport', 'La santé'])
    await frame.getByRole('group', { name: item }).getByLabel('5', { exact: true }).check();
  await frame.getByLabel(/J’accepte/).check();
  await frame.getByRole('button', { name: fr.send }).click();
  await frame.getByRole('heading', { level: 1, name: fr.thanks }).waitFor();
  expect((await storedFor(app, questionnaireId)).at(-1)?.email).toBe('ailleurs@example.org');
  const inFrame = await (await page.$('#console'))?.contentFrame();
  expect(inFrame?.url()).toMatch(/^chrome-error:/);
  site.close();
  await close();
});

test('whoever comes too late is told so, before or after writing, and loses nothing', async () => {
  const { page, complaints, close } = await visit(browser, app.url, phone);
  const before = await storedFor(app, questionnaireId);
  await page.goto(`/q/${SLUG}`);
  await answerFirstPart(page, 'tard@example.org');
  await limit(app, questionnaireId, 'PUBLISHED', 1);
  await answerLastPart(page);
  await heading(page, 2, fr.quotaReached).waitFor();
  await page.reload();
  await heading(page, 2, fr.quotaReached).waitFor();
  // Its end has come, and the server has not closed it yet.
  await endAt(app, questionnaireId, '2026-01-31T18:00:00Z');
  await limit(app, questionnaireId, 'PUBLISHED', null);
  await page.reload();
  await page.getByText(/^Il a pris fin le 31 janvier 2026/).waitFor();
  await endAt(app, questionnaireId, null);
  await limit(app, questionnaireId, 'CLOSED', null);
  await page.reload();
  await heading(page, 2, fr.closed).waitFor();
  await page.getByText(fr.closedHelp).waitFor();
  expect(await inspect(page)).toEqual({ violations: [], sideways: 0 });
  expect(await storedFor(app, questionnaireId)).toEqual(before);
  await limit(app, questionnaireId, 'PUBLISHED', null);
  await endAt(app, questionnaireId, '2099-01-31T18:00:00Z');
  await page.reload();
  await page.getByRole('button', { name: fr.send }).click();
  await heading(page, 1, fr.thanks).waitFor();
  expect(await storedFor(app, questionnaireId)).toHaveLength(before.length + 1);
  expect(complaints()).toEqual([]);
  await close();
});

test('a link that invites nobody says so, and leaves a way to answer', async () => {
  const { page, complaints, close } = await visit(browser, app.url, phone);
  await page.goto(`/q/${SLUG}#i=nobody`);
  await heading(page, 2, fr.invitationUnknown).waitFor();
  await page.getByRole('link', { name: fr.answerUninvited }).click();
  await heading(page, 2, 'Vous').waitFor();
  await page.goto('/q/nothing');
  await heading(page, 1, fr.unknown).waitFor();
  expect(complaints()).toEqual([]);
  await close();
});

test('it speaks the language of the address, else of an earlier choice, else of the browser, else French', async () => {
  const shows = async (locale: 'fr' | 'en', path: string, title: string, chosen?: string) => {
    const { page, close } = await visit(browser, app.url, { ...phone, locale });
    await page.goto(path);
    if (chosen) {
      await page.getByRole('button', { name: chosen }).click();
      await page.goto(path);
    }
    await heading(page, 1, title).waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(title === ENGLISH ? 'en' : 'fr');
    await close();
  };
  const [FRENCH, ENGLISH] = ['Facteurs de réussite', 'Factors of success'];
  await shows('en', `/q/${SLUG}`, ENGLISH);
  await shows('fr', `/q/${SLUG}`, FRENCH);
  await shows('en', `/q/${SLUG}?lang=fr`, FRENCH);
  await shows('en', `/q/${SLUG}`, FRENCH, 'Français');
  await onlyFrench(app, await makeSurvey(app, 'francais'));
  await shows('en', '/q/francais', FRENCH);
});

test('enlarged four times, nothing that has the focus is hidden, and every target is large enough', async () => {
  const { page, complaints, close } = await visit(browser, app.url, { ...phone, width: 320 });
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto(`/q/${SLUG}`);
  await answerFirstPart(page, 'loupe@example.org');
  await page.locator('button[data-move^="add"]').first().click();
  await page.getByRole('button', { name: fr.send }).click();
  await page.locator('.summary:focus').waitFor();
  const hidden: string[] = [];
  for (const key of [...Array<string>(30).fill('Tab'), ...Array<string>(30).fill('Shift+Tab')]) {
    await page.keyboard.press(key);
    hidden.push(...(await page.evaluate(hiddenFocus)));
  }
  expect(hidden).toEqual([]);
  expect(await page.evaluate(smallTargets)).toEqual([]);
  expect((await inspect(page)).sideways).toBe(0);

  // What was kept is cleared in the page: a browser shows no dialog for a page inside another site.
  await page.reload();
  await page.getByText(fr.draftRestored).waitFor();
  await page.getByRole('button', { name: fr.startOver }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(fr.keepAnswers);
  await page.getByRole('button', { name: fr.startOver }).click();
  await page.getByText(fr.startOverConfirm).waitFor({ state: 'detached' });
  await heading(page, 2, 'Vous').waitFor();
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);

  // The system's colours: what is chosen still differs from what is not.
  await page.emulateMedia({ forcedColors: 'active' });
  const backgrounds = await page
    .locator('nav button')
    .evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button).backgroundColor));
  expect(new Set(backgrounds).size).toBe(2);
  expect(complaints()).toEqual([]);
  await close();
});

/** Runs in the page: the element with the focus where the progress lies over it, or where it is out of sight. */
function hiddenFocus(): string[] {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return [];
  const { top, bottom } = focused.getBoundingClientRect();
  const progress = document.querySelector('.progress')?.getBoundingClientRect();
  const edge = progress && progress.top <= 0 ? progress.bottom : 0;
  return bottom <= edge || top >= innerHeight ? [focused.outerHTML.slice(0, 120)] : [];
}

/** Runs in the page: what is pressed and is less than 24 px high or wide, with its label. */
function smallTargets(): string[] {
  return [...document.querySelectorAll<HTMLElement>('button, a, input, textarea')].flatMap((element) => {
    if (element.offsetParent === null) return [];
    const boxes = [element, element.closest('label')].flatMap((one) => (one ? [one.getBoundingClientRect()] : []));
    return boxes.some(({ width, height }) => width >= 24 && height >= 24) ? [] : [element.outerHTML.slice(0, 120)];
  });
}

const looks: Look[] = [
  { locale: 'fr', colorScheme: 'dark', width: 360 },
  { locale: 'en', colorScheme: 'light', width: 1280 },
];
test.for(looks)(
  'every part is free of axe violations on a slow line, $locale, $colorScheme, $width px',
  async (look) => {
    const { page, complaints, close } = await visit(browser, app.url, look);
    const line = await page.context().newCDPSession(page);
    const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
    await line.send('Network.emulateNetworkConditions', slow);
    await page.goto(`/q/${SLUG}?lang=${look.locale}`);
    const radio = page.getByRole('radio').first();
    await radio.check();
    await page.getByRole('textbox', { name: /mail|électronique/ }).fill('axe@example.org');
    for (const next of [true, true, false]) {
      await page.locator('button[type=submit]').click();
      expect(await inspect(page)).toEqual({ violations: [], sideways: 0 });
      if (next) for (const input of await page.locator('input[type=text]').all()) await input.fill('x');
    }
    expect(await page.locator('.summary li').count()).toBe(3);
    expect(complaints()).toEqual([]);
    await close();
  },
);
