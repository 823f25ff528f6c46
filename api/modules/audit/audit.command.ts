// What an operator can do with the audit trail from the command line.

import { readFile } from 'node:fs/promises';
import type { Command } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { Fault, reasonOf } from '../../platform/fault.ts';
import { transaction } from '../../platform/write.ts';
import { OperatorCommanded } from './audit.events.ts';
import { headOfLine, headsKeptOutside } from './head.ts';
import { restrictRole } from './restricted-role.read.ts';
import { type AuditHead, verifyAudit } from './verify.ts';

const SAID_EVERY = 100_000;

/** Ends with code 1 and the name of the first broken row. */
const verify: Command = {
  name: 'audit verify',
  usage: '[--heads FILE]',
  description: 'Recomputes every hash of the audit trail; compares it with AUDIT_HEAD_FILE and the heads of a file.',
  database: 'current',
  async run({ args, config, context, file, say }) {
    const [option, path] = args;
    if (option !== undefined && (option !== '--heads' || !path))
      throw new Fault('Usage: npm run cli -- audit verify [--heads FILE]');
    const { database } = await context();
    const heads = [...(await headsKeptOutside(config)), ...(path ? await headsOf(file(path)) : [])];
    let said = 0;
    const { checked, head, broken } = await verifyAudit(database, {
      heads,
      progress(done) {
        if (done - said < SAID_EVERY) return;
        said = done;
        say(`${done} entries are intact so far.`);
      },
    });
    if (broken)
      throw new Fault(
        `The audit trail is broken at entry ${broken.sequence}: ${broken.fault} (${checked} before it are intact).`,
      );
    say(`${checked} entries are intact, compared with ${heads.length} heads kept outside.`);
    if (head) say(`${head.sequence} ${head.hash}`);
  },
};

async function headsOf(path: string): Promise<AuditHead[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new Fault(`${path} cannot be read: ${reasonOf(error)}`);
  });
  const heads = text.split('\n').flatMap((line) => headOfLine(line) ?? []);
  if (heads.length === 0) throw new Fault(`${path} holds no line "SEQUENCE HASH".`);
  return heads;
}

const restrict: Command = {
  name: 'database restrict',
  usage: 'ROLE',
  description:
    'Gives a role of the database what serve and work need, and of the audit trail no more than to add to it.',
  database: 'current',
  async run({ args, context, say }) {
    const [role] = args;
    if (!role || args.length > 1) throw new Fault('Usage: npm run cli -- database restrict ROLE');
    await restrictRole(await context(), role);
    say(`${role} may do what serve and work need. Run this again after each migrate.`);
  },
};

/** Notes that an operator gave this command. */
export const recordCommand = (ctx: Context, command: string): Promise<void> =>
  transaction(ctx, async (tx) => tx.record(OperatorCommanded, { command }));

export const auditCommands: readonly Command[] = [verify, restrict];
