// `npm test`: every check of the house, independent ones side by side. Shows a line per step and the whole output only of
// what failed; ends with the count of everything that passed and failed, tests and steps together.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';

const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const tally = { passed: 0, failed: 0 };

/** Every page, and the longest ways through the console and the public page: what is tried in the browser outside CI. */
const BROWSER_PART = ['pages-forms', 'pages-lists', 'pages-others', 'questionnaire', 'survey-journey', 'work'];
const browserFiles = readdirSync('admin/e2e').filter((name) => name.endsWith('.test.ts'));
const leftOut =
  process.env.CI === 'true' ? [] : browserFiles.filter((name) => !BROWSER_PART.includes(name.replace('.test.ts', '')));

/** Runs one program; the step passes when the program does. */
function command(program, ...args) {
  return () =>
    new Promise((done) => {
      const child = spawn(program, args, { env: { ...process.env, CHROMIUM_PATH: chromium, NO_COLOR: '1' } });
      const output = [];
      child.stdout.on('data', (chunk) => output.push(chunk));
      child.stderr.on('data', (chunk) => output.push(chunk));
      child.once('error', (error) => done({ passed: 0, failed: 1, output: error.message }));
      child.once('close', (code) => {
        const failed = code === 0 ? 0 : 1;
        done({ passed: 1 - failed, failed, output: Buffer.concat(output).toString() });
      });
    });
}

/** Runs the tests of vitest's projects and counts them; a file that cannot even be loaded counts as one failure. */
function tests(projects) {
  const report = '.build/test-report.json';
  const chosen = projects.flatMap((project) => ['--project', project]);
  const run = command(
    'vitest',
    'run',
    ...chosen,
    ...leftOut.map((name) => `--exclude=admin/e2e/${name}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  );
  return async () => {
    rmSync(report, { force: true });
    const { failed: ended, output } = await run();
    const {
      numPassedTests = 0,
      numFailedTests = 0,
      testResults = [],
    } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
    const unloaded = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    ).length;
    const failed = numFailedTests + unloaded;
    // Vitest also fails for an error outside any test.
    return { passed: numPassedTests, failed: failed === 0 ? ended : failed, output };
  };
}

function withoutBrowser() {
  if (process.env.CI === 'true')
    return async () => ({ passed: 0, failed: 1, output: `There is no browser at ${chromium} (CHROMIUM_PATH).` });
  return async () => ({ skipped: `no browser at ${chromium}; set CHROMIUM_PATH` });
}

async function step({ name, run }) {
  const started = Date.now();
  const { passed = 0, failed = 0, output = '', skipped } = await run();
  tally.passed += passed;
  tally.failed += failed;
  const outcome = skipped
    ? `skipped (${skipped})`
    : failed > 0
      ? `FAILED (${failed})`
      : passed > 1
        ? `${passed} passed`
        : 'passed';
  process.stdout.write(
    `${name.padEnd(28)} ${outcome.padEnd(14)} ${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s\n`,
  );
  if (failed > 0) process.stdout.write(`\n${output.trim()}\n\n`);
}

/** As many at once as there are processors, in the given order. */
async function sideBySide(steps) {
  const waiting = [...steps];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await step(next);
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, worker));
}

mkdirSync('.build', { recursive: true });
const started = Date.now();
await sideBySide([
  { name: 'server types and builds', run: command('node', 'api/prepare.mjs') },
  ...(existsSync('admin/tsconfig.json')
    ? [
        { name: 'console types', run: command('tsc', '-p', 'admin/tsconfig.json', '--noEmit') },
        { name: 'browser test types', run: command('tsc', '-p', 'admin/e2e', '--noEmit') },
      ]
    : []),
  { name: 'lint', run: command('oxlint', '--type-aware') },
  { name: 'format', run: command('biome', 'check') },
  { name: 'unused code', run: command('knip') },
  { name: 'console documents', run: command('graphql-codegen', '--config', 'codegen.ts', '--check') },
]);
// One run of all projects: one database, one browser, one report for all.
const hasBrowser = existsSync(chromium);
await step({ name: 'tests', run: tests(['api', 'console', ...(hasBrowser ? ['browser'] : [])]) });
if (hasBrowser && leftOut.length > 0) {
  const tried = browserFiles.length - leftOut.length;
  process.stdout.write(`In the browser ${tried} of ${browserFiles.length} files were tried: all with CI=true.\n`);
}
if (!hasBrowser) await step({ name: 'browser tests', run: withoutBrowser() });

process.stdout.write(
  `\nTook ${((Date.now() - started) / 1000).toFixed(0)} s.\n${tally.passed} passed, ${tally.failed} failed\n`,
);
process.exitCode = tally.failed > 0 ? 1 : 0;
