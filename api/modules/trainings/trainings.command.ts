// What an operator can do with trainings from the command line.

import { readFile } from 'node:fs/promises';
import type { Command } from '../../platform/command.ts';
import { Fault, reasonOf } from '../../platform/fault.ts';
import { say as word } from '../../platform/i18n.ts';
import { Problem } from '../../platform/problem.ts';
import { transaction } from '../../platform/write.ts';
import { importCatalogue } from './catalogue-import.ts';
import { CATALOGUE_IMPORT } from './messages.ts';

const importTrainings: Command = {
  name: 'import trainings',
  usage: 'FILE',
  description: "Brings the training centre's catalogue file into the trainings; running it again changes nothing.",
  database: 'current',
  async run({ args, context, file, say }) {
    const [path] = args;
    if (!path || args.length > 1) throw new Fault('Usage: npm run import -- trainings FILE');
    const ctx = await context();
    const text = await readFile(file(path), 'utf8').catch((error: unknown) => {
      throw new Fault(word(CATALOGUE_IMPORT.UNREADABLE, ctx.language, { file: path, reason: reasonOf(error) }));
    });
    const { changes, oddities, ...counts } = await transaction(ctx, (tx) => importCatalogue(tx, text)).catch(
      (error: unknown) => {
        // Only another import at the same moment can still take what this one had found free.
        throw error instanceof Problem ? new Fault(word(CATALOGUE_IMPORT.AT_THE_SAME_TIME, ctx.language)) : error;
      },
    );
    say(word(CATALOGUE_IMPORT.SUMMARY, ctx.language, { ...counts, changed: changes.length }));
    for (const change of changes) say(`  ${change}`);
    if (counts.unchanged === counts.read) say(word(CATALOGUE_IMPORT.NOTHING_TO_DO, ctx.language));
    if (oddities.length > 0) say(word(CATALOGUE_IMPORT.ODDITIES, ctx.language, { count: oddities.length }));
    for (const oddity of oddities) say(`  ${oddity}`);
  },
};

export const trainingCommands = [importTrainings] as const;
