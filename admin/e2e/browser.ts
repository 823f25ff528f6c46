// Chromium for the tests: found on the system, one process for a run (chromium.ts), a fresh context for every reader.
// Collects what a page writes to its console, so that a test can insist on silence.
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Download,
  type Page,
  type Request,
  type Response,
} from 'playwright-core';
import { inject } from 'vitest';
import { en } from '../i18n/en.ts';
import { fr } from '../i18n/fr.ts';
import { executablePath, FLAGS, START_MS } from './chromium.ts';

/** The browser of the run; closing it closes what was opened through this connection. */
export const connect = (): Promise<Browser> => chromium.connect(inject('chromium'), { timeout: START_MS });

/** A process of one's own, with further arguments of the command line. */
export const launch = (...flags: string[]): Promise<Browser> =>
  chromium.launch({ executablePath: executablePath(), args: [...FLAGS, ...flags], timeout: START_MS });

/** What was downloaded. */
export async function contentOf(download: Download): Promise<Buffer> {
  return Buffer.concat(await (await download.createReadStream()).toArray());
}

const NOT_FOUND = new RegExp(`^(${fr.layout.notFound}|${en.layout.notFound})$`);

const FAILED = new RegExp(`${fr.layout.pageFailed}|${en.layout.pageFailed}`);

export interface Look {
  locale: 'fr' | 'en';
  colorScheme: 'light' | 'dark';
  width: number;
}

export interface Visit {
  page: Page;
  /** What the browser complained about since the last time this was read. */
  complaints: () => string[];
  close: () => Promise<void>;
}

interface Traffic {
  underWay: Set<Request>;
  /** How many requests there were. */
  count: number;
  /** The last answers of the API, for whoever must say what went wrong. */
  answers: Response[];
}

const traffic = new WeakMap<Page, Traffic>();

function watch(page: Page): void {
  const seen: Traffic = { underWay: new Set(), count: 0, answers: [] };
  traffic.set(page, seen);
  page.on('request', (request) => {
    seen.underWay.add(request);
    seen.count += 1;
  });
  page.on('requestfinished', (request) => seen.underWay.delete(request));
  page.on('requestfailed', (request) => seen.underWay.delete(request));
  page.on('response', (response) => {
    if (response.url().endsWith('/graphql')) seen.answers = [...seen.answers.slice(-9), response];
  });
}

/** What the API refused lately. */
async function refusals(page: Page): Promise<string> {
  const { answers } = traffic.get(page) as Traffic;
  const texts = await Promise.all(answers.map((answer) => answer.text().catch(String)));
  return texts.filter((text) => !text.startsWith('{"data"') || text.includes('"errors":[{')).join('\n');
}

/** Runs in the page: waits until it has nothing to do, twice. */
const idle = () =>
  new Promise<void>((done) => {
    const pause = () => setTimeout(() => requestIdleCallback(() => done(), { timeout: 2_000 }), 100);
    requestIdleCallback(pause, { timeout: 2_000 });
  });

/**
 * Waits until the page has nothing more to do and has asked for nothing meanwhile, however slow the machine is.
 * Playwright's own way never ends where a page shows a document of its own in a frame.
 */
async function quiet(page: Page): Promise<void> {
  const seen = traffic.get(page) as Traffic;
  const until = Date.now() + 30_000;
  for (let before = -1; before !== seen.count || seen.underWay.size > 0; ) {
    if (Date.now() > until)
      throw new Error(`Still asked for: ${[...seen.underWay].map((request) => request.url()).join(', ')}`);
    before = seen.count;
    // Another document may take the place of the page meanwhile.
    await page.evaluate(idle).catch(() => page.waitForLoadState());
  }
}

/** A reader of their own: no cookies, no stored choice but the language. */
export async function visit(browser: Browser, baseUrl: string, look: Look): Promise<Visit> {
  const options: BrowserContextOptions = {
    baseURL: baseUrl,
    colorScheme: look.colorScheme,
    reducedMotion: 'reduce',
    viewport: { width: look.width, height: 900 },
    locale: look.locale === 'fr' ? 'fr-FR' : 'en-GB',
  };
  const context = await browser.newContext(options);
  // On a machine that has much else to do a page may take its time.
  context.setDefaultTimeout(60_000);
  await context.addInitScript((locale) => {
    // A preview in a sandboxed frame has no storage.
    if (globalThis.self !== globalThis.top) return;
    if (!localStorage.getItem('RaStorePasserelle.locale')) {
      localStorage.setItem('RaStorePasserelle.locale', JSON.stringify(locale));
    }
  }, look.locale);
  const page = await context.newPage();
  watch(page);
  let seen: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') seen.push(message.text());
  });
  page.on('pageerror', (error) => seen.push(String(error)));
  return {
    page,
    complaints: () => {
      const taken = seen;
      seen = [];
      return taken;
    },
    close: () => context.close(),
  };
}

/** Opens a session from within the browser, without a page of the console: the page is empty afterwards. */
export async function enter(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  // With an icon, which the browser would look for otherwise.
  const body = '<link rel="icon" href="data:,">';
  await page.route('/empty', (route) => route.fulfill({ contentType: 'text/html', body }), { times: 1 });
  await page.goto('/empty');
  const errors = await page.evaluate(
    async (input) => {
      const query =
        'mutation ($input: SignInInput!) { signIn(input: $input) { accessExpiresAt errors { message } secondFactor { methods } } }';
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1' },
        body: JSON.stringify({ query, variables: { input } }),
      });
      const { data, errors: refused } = (await response.json()) as {
        data?: { signIn: { accessExpiresAt: string | null; errors: unknown[] } };
        errors?: unknown[];
      };
      const ends = data?.signIn.accessExpiresAt;
      if (!ends) return JSON.stringify(refused ?? data);
      // What the console notes when somebody signs in (providers/session.ts).
      localStorage.setItem('passerelle.accessExpiresAt', String(Date.parse(ends)));
      return null;
    },
    { email, password, delivery: 'COOKIE' },
  );
  if (errors) throw new Error(`${email} cannot sign in: ${errors}`);
}

/** Opens a session and the console's start page with it. */
export async function signIn(page: Page, account: { email: string; password: string }): Promise<void> {
  await enter(page, account);
  await page.goto('/');
  await page.locator('nav a[href="#/"]').first().waitFor({ state: 'attached' });
  await settled(page);
}

/**
 * Opens a page of the console by its address. The page before is left for one that does not exist first, so that the
 * heading waited for is surely the new one's.
 */
export async function open(page: Page, path: string): Promise<void> {
  const nowhere = page.locator('main h1', { hasText: NOT_FOUND });
  await page.goto('/#/nowhere');
  await nowhere.waitFor();
  if (path === '/nowhere') return;
  await page.goto(`/#${path}`);
  await nowhere.waitFor({ state: 'detached' });
  await settled(page);
}

/** Waits until the page has its heading, asks for nothing more and shows no progress. */
export async function settled(page: Page): Promise<void> {
  const heading = page.locator('main h1');
  await heading.or(page.locator('main').getByText(FAILED)).first().waitFor();
  if ((await heading.count()) === 0) throw new Error(`${page.url()} could not be shown: ${await refusals(page)}`);
  await quiet(page);
  await page.locator('[role=progressbar]').first().waitFor({ state: 'detached' });
}
