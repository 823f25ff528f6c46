// What an operator can do with the identity provider from the command line.

import type { Command } from '../../platform/command.ts';
import { Fault } from '../../platform/fault.ts';
import { transaction } from '../../platform/write.ts';
import { PUBLISHED_BEFORE_MINUTES, rotateKeys } from './signing-keys.ts';

const COMPROMISED = '--compromised';

const rotate: Command = {
  name: 'oidc rotate-keys',
  usage: `[${COMPROMISED}]`,
  description: `Makes a new key that signs what applications are told; ${COMPROMISED} ends the old ones at once.`,
  database: 'current',
  async run({ args, context, say }) {
    if (args.some((arg) => arg !== COMPROMISED))
      throw new Fault(`Usage: npm run cli -- oidc rotate-keys [${COMPROMISED}]`);
    const compromised = args.includes(COMPROMISED);
    const keyId = await transaction(await context(), (tx) => rotateKeys(tx, compromised));
    say(`Key ${keyId} signs ${compromised ? 'within 30 seconds' : `in ${PUBLISHED_BEFORE_MINUTES} minutes`}.`);
  },
};

export const identityProviderCommands: readonly Command[] = [rotate];
