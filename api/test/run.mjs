// `npm test`: every check of the house, independent ones side by side. Shows a line per step and the whole output only of
// what failed; ends with the count of everything that passed and failed, tests and steps together.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';

const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const tally = { passed: 0, failed: 0 };

const whole = process.env.CI === 'true';

/** Left to CI: what starts, ends and floods whole processes, and does not concern most changes. */
const HEAVY = [
  'api/demo/demo',
  'api/platform/database/embedded',
  'api/test/acknowledged',
  'api/test/fleet',
  'api/test/hostile',
  'api/test/mail-storm',
  'api/test/outage',
  'api/test/quickstart',
  'api/test/reads/planted',
  'api/test/slow-clients',
  'api/test/start',
].map((name) => `${name}.test.ts`);
/** What is tried in the browser outside CI: pages of lists and of one thing each, and answering a questionnaire. */
const BROWSER_PART = ['pages-lists', 'questionnaire'];
const browserFiles = readdirSync('admin/e2e').filter((name) => name.endsWith('.test.ts'));
const leftOut = whole
  ? []
  : [
      ...HEAVY,
      ...browserFiles
        .filter((name) => !BROWSER_PART.includes(name.replace('.test.ts', '')))
        .map((name) => `admin/e2e/${name}`),
    ];

/** More failed files than this are no accident. */
const MOST_TRIED_AGAIN = 3;

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

/** One run of vitest, with its report: null where it did not get so far as to write one. */
async function vitest(report, ...args) {
  rmSync(report, { force: true });
  const run = command('vitest', 'run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`);
  const { failed, output } = await run();
  return { ended: failed, output, report: existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null };
}

const failedFiles = (report) => report.testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);

/** What failed, by name; a file that cannot even be loaded, and an error outside any test, count as one failure. */
function failuresOf({ ended, report }) {
  const failures = (report?.testResults ?? []).flatMap(({ name, status, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed').map(({ fullName }) => fullName);
    const file = relative('.', name);
    return status === 'failed' && tests.length === 0 ? [file] : tests.map((test) => `${file} › ${test}`);
  });
  return failures.length === 0 && ended > 0 ? ['an error outside the tests'] : failures;
}

/**
 * Runs the tests of vitest's projects. In CI a file that failed is tried once more, alone: a machine that others use too
 * may stop a process for seconds. What passes only then is named, since it is a test to be made steady.
 */
function tests(projects) {
  const chosen = projects.flatMap((project) => ['--project', project]);
  return async () => {
    const first = await vitest('.build/test-report.json', ...chosen, ...leftOut.map((path) => `--exclude=${path}`));
    const failures = failuresOf(first);
    const passed = first.report?.numPassedTests ?? 0;
    const again = first.report ? failedFiles(first.report) : [];
    if (!whole || again.length === 0 || again.length > MOST_TRIED_AGAIN)
      return { passed, failed: failures.length, output: first.output };
    const second = await vitest('.build/test-report-again.json', ...chosen, ...again);
    const output = `${first.output}\n${second.output}`;
    const still = failuresOf(second);
    if (still.length > 0) return { passed, failed: still.length, output };
    return { passed: passed + failures.length, output, unsteady: failures };
  };
}

function withoutBrowser() {
  if (whole)
    return async () => ({ passed: 0, failed: 1, output: `There is no browser at ${chromium} (CHROMIUM_PATH).` });
  return async () => ({ skipped: `no browser at ${chromium}; set CHROMIUM_PATH` });
}

async function step({ name, run }) {
  const started = Date.now();
  const { passed = 0, failed = 0, output = '', skipped, unsteady = [] } = await run();
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
  if (failed > 0 || unsteady.length > 0) process.stdout.write(`\n${output.trim()}\n\n`);
  for (const name of unsteady) process.stdout.write(`PASSED ONLY AT THE SECOND TRY: ${name}\n`);
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
if (leftOut.length > 0)
  process.stdout.write(
    `${leftOut.length} test files, of whole processes and of ways through the console, are left to CI=true.\n`,
  );
if (!hasBrowser) await step({ name: 'browser tests', run: withoutBrowser() });

process.stdout.write(
  `\nTook ${((Date.now() - started) / 1000).toFixed(0)} s.\n${tally.passed} passed, ${tally.failed} failed\n`,
);
process.exitCode = tally.failed > 0 ? 1 : 0;
