// Chromium for the tests: found on the system, one process for a test file, a fresh context for every reader.
// Collects what a page writes to its console, so that a test can insist on silence.
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page, type Request } from 'playwright-core';
import { en } from '../i18n/en.ts';
import { fr } from '../i18n/fr.ts';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const chromiumPath = process.env['CHROMIUM_PATH'] ?? PLACES.find((place) => existsSync(place));

/** @param flags further arguments of the command line */
export function launch(...flags: string[]): Promise<Browser> {
  if (!chromiumPath) throw new Error('No Chromium found: set CHROMIUM_PATH.');
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...flags,
    ],
  });
}

const NOT_FOUND = new RegExp(`^(${fr.layout.notFound}|${en.layout.notFound})$`);

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

const underWay = new WeakMap<Page, Set<Request>>();
const QUIET_MS = 500;

/** Waits until nothing has been asked for half a second. Playwright's own way never ends where a page shows a document of its own in a frame. */
async function quiet(page: Page): Promise<void> {
  const asked = underWay.get(page) as Set<Request>;
  const until = Date.now() + 30_000;
  for (let since = Date.now(); Date.now() - since < QUIET_MS; await page.waitForTimeout(50)) {
    if (asked.size > 0) since = Date.now();
    if (Date.now() > until)
      throw new Error(`Still asked for: ${[...asked].map((request) => request.url()).join(', ')}`);
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
  await context.addInitScript((locale) => {
    // A preview in a sandboxed frame has no storage.
    if (globalThis.self !== globalThis.top) return;
    if (!localStorage.getItem('RaStorePasserelle.locale')) {
      localStorage.setItem('RaStorePasserelle.locale', JSON.stringify(locale));
    }
  }, look.locale);
  const page = await context.newPage();
  const asked = new Set<Request>();
  underWay.set(page, asked);
  page.on('request', (request) => asked.add(request));
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
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

export async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto('/');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
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
  await page.locator('main h1').waitFor();
  await quiet(page);
  await page.locator('[role=progressbar]').first().waitFor({ state: 'detached' });
}
