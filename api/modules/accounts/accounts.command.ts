// What an operator can do with accounts from the command line.

import type { Command } from '../../platform/command.ts';
import { Fault } from '../../platform/fault.ts';
import { type Sentence, say } from '../../platform/i18n.ts';
import { Problem } from '../../platform/problem.ts';
import { Viewer } from '../../platform/viewer.ts';
import { transaction } from '../../platform/write.ts';
import { createApiKey } from './api-key.write.ts';
import { permissionsNow } from './credentials.read.ts';
import { inviteByHand } from './invitation.write.ts';
import { ACCOUNT_PROBLEMS, API_KEY_PROBLEMS, SECOND_FACTOR_PROBLEMS } from './messages.ts';
import { resetSecondFactors } from './second-factor.write.ts';
import { normaliseEmail, Role, User } from './user.ts';

/** Prints the key alone, so that a script can keep it in a variable. */
const createKey: Command = {
  name: 'api-key create',
  usage: 'OWNER_EMAIL NAME SCOPE…',
  description: 'Makes a partner key of this person and prints it.',
  database: 'current',
  async run({ args, context, say }) {
    const [email, name, ...scopes] = args;
    if (!email || !name || scopes.length === 0)
      throw new Fault('Usage: npm run cli -- api-key create OWNER_EMAIL NAME SCOPE…');
    const ctx = await context();
    const owner = await ctx.database.orm.em.fork().findOne(User, { email: normaliseEmail(email) });
    if (!owner) throw new Fault(`Nobody has the address ${email}.`);
    const permissions = await transaction(ctx, (tx) => permissionsNow(tx, owner.roles));
    ctx.viewer = new Viewer('USER', owner.id, null, owner.roles, permissions);
    const { secret } = await transaction(ctx, (tx) => createApiKey(tx, { name, scopes })).catch(asFault);
    say(secret);
  },
};

/** How the first administrator of an installation comes to be. */
const createAdministrator: Command = {
  name: 'administrator create',
  usage: 'EMAIL FULL_NAME',
  description: 'Makes an administrator and prints the link by which they choose a password, good once and for a week.',
  database: 'current',
  async run({ args, context, say }) {
    const [email, ...names] = args;
    if (!email?.includes('@') || names.length === 0)
      throw new Fault('Usage: npm run cli -- administrator create EMAIL FULL_NAME');
    const ctx = await context();
    const details = { email, fullName: names.join(' '), roles: [Role.ADMIN] };
    const token = await transaction(ctx, (tx) => inviteByHand(tx, details)).catch(asFault);
    say(`${ctx.config.publicUrl}/account/invitation#${token}`);
  },
};

/** The way back for the last administrator who has lost phone and codes. */
const removeSecondFactors: Command = {
  name: 'second-factors remove',
  usage: 'EMAIL',
  description: 'Takes every second factor of this person away and ends their sessions.',
  database: 'current',
  async run({ args, context, say }) {
    const [email] = args;
    if (!email) throw new Fault('Usage: npm run cli -- second-factors remove EMAIL');
    const ctx = await context();
    const person = await ctx.database.orm.em.fork().findOne(User, { email: normaliseEmail(email) });
    if (!person) throw new Fault(`Nobody has the address ${email}.`);
    await transaction(ctx, (tx) => resetSecondFactors(tx, { userId: person.id })).catch(asFault);
    say(`${person.email} signs in with the password alone.`);
  },
};

const PROBLEMS: Readonly<Record<string, Sentence>> = {
  ...ACCOUNT_PROBLEMS,
  ...SECOND_FACTOR_PROBLEMS,
  ...API_KEY_PROBLEMS,
};

/** What went wrong, by its code and in words. */
function asFault(error: unknown): never {
  if (error instanceof Problem)
    throw new Fault(
      error.issues
        .map(({ code, path, values }) => {
          const sentence: Sentence | undefined = PROBLEMS[code];
          const named = [code, ...path, ...Object.values(values ?? {})].join(' ');
          return sentence ? `${named}: ${say(sentence, 'EN', values)}` : named;
        })
        .join(', '),
    );
  throw error;
}

export const accountCommands: readonly Command[] = [createAdministrator, removeSecondFactors, createKey];
