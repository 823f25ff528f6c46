// Three kinds of tests: the API on a real PostgreSQL, the console's own code, and the console in a browser.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './api/test/longest-first.ts';

const postgres = fileURLToPath(new URL('api/test/postgres.ts', import.meta.url));
const chromium = fileURLToPath(new URL('admin/e2e/chromium.ts', import.meta.url));
const built = fileURLToPath(new URL('admin/e2e/console.ts', import.meta.url));

export default defineConfig({
  oxc: { decorator: { legacy: true } },
  resolve: {
    alias: [
      // One copy of graphql: what we import and what type-graphql imports must be the same module.
      { find: /^graphql$/, replacement: fileURLToPath(new URL('node_modules/graphql/index.js', import.meta.url)) },
    ],
  },
  test: {
    // Much of a run is waiting for processes and browsers: three workers keep two cores busy, four those of the API.
    maxWorkers: 3,
    maxConcurrency: 2,
    // No test asserts a time: these limits end what hangs, also on a machine that has much else to do.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    sequence: { sequencer: LongestFirst },
    env: { NODE_ENV: 'test', TZ: 'UTC' },
    projects: [
      {
        extends: true,
        test: {
          name: 'api',
          // The files of a worker share what they import; what a test changes of it, it puts back.
          isolate: false,
          maxWorkers: 4,
          sequence: { groupOrder: 0 },
          include: ['api/**/*.test.ts', 'bench/**/*.test.ts'],
          globalSetup: postgres,
        },
      },
      {
        extends: true,
        test: {
          name: 'console',
          isolate: false,
          sequence: { groupOrder: 1 },
          include: ['admin/**/*.test.{ts,tsx}'],
          exclude: ['admin/e2e/**'],
          globalSetup: built,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          sequence: { groupOrder: 1 },
          include: ['admin/e2e/**/*.test.ts'],
          // The files of a worker share what they import; what a test changes of it, it puts back.
          isolate: false,
          globalSetup: [postgres, built, chromium],
        },
      },
    ],
  },
});
