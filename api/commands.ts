// The commands of the operator, in the order in which the help shows them.
import { accessFile, writeAccess } from './access-file.ts';
import { modules } from './modules.ts';
import type { Command } from './platform/command.ts';
import { migrate } from './platform/database/migrate.ts';
import { replayCommand } from './platform/events/replay.ts';
import { sealAnewCommand } from './platform/sealed-columns.ts';
import { registerCommand } from './register-file.ts';
import { writeSchema } from './schema-file.ts';

const migrateDatabase: Command = {
  name: 'migrate',
  usage: '',
  description: 'Brings the database to the schema of this version.',
  database: 'any',
  async run({ config, say }) {
    const { applied } = await migrate(config);
    for (const name of applied) say(`Applied ${name}.`);
    if (applied.length === 0) say('The database was up to date.');
  },
};

const printSchema: Command = {
  name: 'schema',
  usage: '[--release]',
  description: 'Prints the GraphQL schema into schema/; --release also makes it the one that must not break.',
  database: 'none',
  async run({ args, say }) {
    for (const file of await writeSchema({ release: args.includes('--release') })) say(`Wrote ${file}.`);
  },
};

const printAccess: Command = {
  name: 'access',
  usage: '',
  description: 'Prints who may do what into docs/access.md.',
  database: 'none',
  async run({ say }) {
    if (writeAccess()) say(`Wrote ${accessFile}.`);
  },
};

export const commands: readonly Command[] = [
  migrateDatabase,
  printSchema,
  printAccess,
  registerCommand,
  replayCommand(modules.flatMap((module) => module.jobs ?? [])),
  sealAnewCommand(modules.flatMap((module) => module.sealed ?? [])),
  ...modules.flatMap((module) => module.commands ?? []),
];
