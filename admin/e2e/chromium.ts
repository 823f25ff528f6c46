// The one Chromium of a run of tests, and how to start another: each test file opens its own readers in it.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string;
  }
}

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * What Playwright switches off, whose list one's own takes the place of, and the address bar's suggestions: they are two
 * pages in every window, and cost more than those under test.
 */
const UNUSED = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxPopup',
];

export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${UNUSED.join(',')}`,
];

/** A busy machine takes long to start a browser; only one that hangs takes this long. */
export const START_MS = 180_000;

export function executablePath(): string {
  const path = process.env['CHROMIUM_PATH'] ?? PLACES.find((place) => existsSync(place));
  if (!path) throw new Error('No Chromium found: set CHROMIUM_PATH.');
  return path;
}

/** Vitest calls this once before all tests of the project; what it gives back runs after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const options = { executablePath: executablePath(), args: FLAGS, host: '127.0.0.1', timeout: START_MS };
  const server = await chromium.launchServer(options);
  project.provide('chromium', server.wsEndpoint());
  return () => server.close();
}
