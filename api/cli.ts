// The operator's command line: `npm run cli -- COMMAND`. Each command uses DATABASE_URL, or the embedded database of
// DATA_DIR, which it joins when the server runs and starts for itself when not.
import { resolve } from 'node:path';
import { commands } from './commands.ts';
import { type House, openHouse } from './house.ts';
import { recordCommand } from './modules/audit/index.ts';
import type { Command } from './platform/command.ts';
import { type Config, callerFolder, loadConfig } from './platform/config.ts';
import { startEmbeddedPostgres } from './platform/database/embedded.ts';
import { expectCurrentSchema, migrate } from './platform/database/migrate.ts';
import { Fault } from './platform/fault.ts';
import { runToEnd } from './platform/lifecycle.ts';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What happens on the way goes beside the result, which scripts read. */
function report(line: string): void {
  process.stderr.write(`${line}\n`);
}

function help(): void {
  const lines = commands.map(({ name, usage, description }) => [`${name} ${usage}`.trim(), description] as const);
  const width = Math.max(...lines.map(([call]) => call.length));
  say('npm run cli -- COMMAND\n');
  for (const [call, description] of lines) say(`  ${call.padEnd(width)}  ${description}`);
}

function find(words: readonly string[]): { command: Command; args: readonly string[] } {
  for (const length of [2, 1]) {
    const command = commands.find(({ name }) => name === words.slice(0, length).join(' '));
    if (command) return { command, args: words.slice(length) };
  }
  throw new Fault(`There is no command "${words.slice(0, 2).join(' ')}". "npm run cli -- help" lists all.`);
}

/** Runs with an address of a database; ends the embedded one again if nobody else uses it. */
async function withDatabase(config: Config, command: Command, run: (ready: Config) => Promise<void>): Promise<void> {
  if (command.database === 'none') return run(config);
  const embedded =
    config.databaseUrl === '' ? await startEmbeddedPostgres({ dataDir: config.dataDir, log: report }) : undefined;
  try {
    const ready = embedded ? { ...config, databaseUrl: embedded.url } : config;
    if (command.database === 'current') await (embedded ? migrate(ready) : expectCurrentSchema(ready));
    await run(ready);
  } finally {
    await embedded?.stop();
  }
}

/** What an operator does is written down, also where it changes nothing. */
async function openAs({ name }: Command, config: Config): Promise<House> {
  const house = await openHouse(config, 'cli', `command ${name}`);
  await recordCommand(house.context(), name);
  return house;
}

async function runOpened(command: Command, config: Config, args: readonly string[]): Promise<void> {
  let house: House | undefined;
  const context = async () => (house ??= await openAs(command, config)).context();
  try {
    await command.run({ config, args, context, file: (argument) => resolve(callerFolder(), argument), say });
  } finally {
    await house?.close();
  }
}

await runToEnd(async () => {
  const words = process.argv.slice(2);
  if (words.length === 0 || words[0] === 'help') return help();
  const { command, args } = find(words);
  await withDatabase(loadConfig(), command, (config) => runOpened(command, config, args));
});
