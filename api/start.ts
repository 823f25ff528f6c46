// The beginning of every long-lived process. `npm start`: the database, its schema, demo data, the API with the console
// and the jobs in one process. `npm run serve` and `npm run work`: one of them against DATABASE_URL, migrated beforehand.
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, relative } from 'node:path';
import { openHouse } from './house.ts';
import { type Config, loadConfig } from './platform/config.ts';
import { startEmbeddedPostgres } from './platform/database/embedded.ts';
import { expectCurrentSchema, migrate } from './platform/database/migrate.ts';
import { lockAlone } from './platform/database/process-lock.ts';
import { Fault, reasonOf } from './platform/fault.ts';
import { type Lifecycle, report, runUntilSignal } from './platform/lifecycle.ts';
import { serve } from './serve.ts';
import { work } from './work.ts';

async function startEverything(config: Config, lifecycle: Lifecycle): Promise<void> {
  await expectFreePort(config);
  const ready = config.databaseUrl === '' ? await withEmbeddedPostgres(config, lifecycle) : config;
  if (lifecycle.ending) return;
  const { applied } = await migrate(ready);
  if (applied.length > 0) say(`Applied ${applied.length} migration${applied.length > 1 ? 's' : ''}.`);
  if (lifecycle.ending) return;
  if (ready.demo) await makeDemoData(ready);
  if (lifecycle.ending) return;
  lifecycle.add(await work(ready));
  if (lifecycle.ending) return;
  lifecycle.add(await serve(ready));
  announce(ready);
}

/** Alone: of several first starts at once, one fills the empty database and the others find it filled. */
async function makeDemoData(config: Config): Promise<void> {
  // Loaded only where there is demo data to make.
  const { makeDemoOnFirstStart } = await import('./demo/index.ts');
  const lock = await lockAlone(join(config.dataDir, 'demo.making'));
  const house = await openHouse(config, 'demo');
  try {
    if (await makeDemoOnFirstStart(house)) say('Made the demo data (first start).');
  } finally {
    await house.close();
    lock.release();
  }
}

async function startServing(config: Config, lifecycle: Lifecycle): Promise<void> {
  await expectFreePort(config);
  await expectDatabase(config, 'serve');
  lifecycle.add(await serve(config));
  announce(config);
}

async function startWorking(config: Config, lifecycle: Lifecycle): Promise<void> {
  await expectDatabase(config, 'work');
  lifecycle.add(await work(config));
  say('Passerelle works on its jobs.');
}

async function withEmbeddedPostgres(config: Config, lifecycle: Lifecycle): Promise<Config> {
  const postgres = await startEmbeddedPostgres({ dataDir: config.dataDir, log: say });
  lifecycle.add({ close: postgres.stop });
  return { ...config, databaseUrl: postgres.url };
}

async function expectDatabase(config: Config, script: string): Promise<void> {
  if (config.databaseUrl === '')
    throw new Fault(`"npm run ${script}" needs DATABASE_URL; "npm start" brings its own database.`);
  await expectCurrentSchema(config);
}

/** Found out first, so that a busy port costs no database start. */
function expectFreePort({ host, port }: Config): Promise<void> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'it is in use' : reasonOf(error);
      failed(new Fault(`Port ${port} of ${host} cannot be opened (PORT, HOST): ${reason}.`));
    });
    probe.listen({ host, port }, () => probe.close(() => done()));
  });
}

function announce(config: Config): void {
  const accounts = join(config.dataDir, 'demo-accounts.json');
  const nearby = relative('', accounts);
  say('Passerelle is ready. Ctrl-C ends it.');
  say(`  Console        ${config.publicUrl}/`);
  say(`  API            ${config.publicUrl}/graphql`);
  say(`  Health         ${config.publicUrl}/api/health`);
  if (config.demo && existsSync(accounts)) say(`  Demo accounts  ${nearby.startsWith('..') ? accounts : nearby}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const starts = { start: startEverything, serve: startServing, work: startWorking } as const;
const name = process.argv[2] ?? 'start';

if (name in starts)
  await runUntilSignal(async (lifecycle) => starts[name as keyof typeof starts](loadConfig(), lifecycle));
else report(new Fault(`"${name}" is not one of ${Object.keys(starts).join(', ')}.`));
