// Passwords as argon2id with OWASP's minimum (19 MiB, 2 passes, 1 lane), at most two at once so that a burst of
// sign-ins cannot take the machine's memory, nor its time for hours. What is a good one says password-rules.ts.

import { argon2id, hash, needsRehash, verify } from 'argon2';
import { fewAtOnce, TooMuchWaits } from '../../platform/few-at-once.ts';
import { Problem } from '../../platform/problem.ts';

const PARAMETERS = { type: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Some seconds of work: whoever comes then is better told than kept waiting. */
export const MOST_WAITING = 200;
const AT_ONCE = 2;
const queue = fewAtOnce(AT_ONCE, MOST_WAITING);

/** Nothing was tried. */
export class Busy extends Problem {
  constructor() {
    super('BUSY');
  }
}

/** Throws BUSY, for whichever account, when too many networks ask at once for their own limits to help. */
export const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
  queue(work).catch((error: unknown) => {
    throw error instanceof TooMuchWaits ? new Busy() : error;
  });

/** Keyboards write one letter in several ways: the same password must be the same everywhere. */
const sameEverywhere = (password: string): string => password.normalize('NFC');

export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(sameEverywhere(password), PARAMETERS));

/** Whether a hash was made with other parameters than today's: whoever shows its password gets a new one. */
export const isOutdated = (passwordHash: string): boolean => needsRehash(passwordHash, PARAMETERS);

let nobody: Promise<string> | undefined;

/** Whether the password is this account's. Takes as long when there is no account, so that nobody learns which exist. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  // Not in turn: a refusal must not be what is kept.
  nobody ??= hash('nobody has this password', PARAMETERS);
  const matches = await verifyInTurn(passwordHash ?? (await nobody), password);
  return matches && passwordHash !== null;
}

const verifyInTurn = (passwordHash: string, password: string): Promise<boolean> =>
  inTurn(() => verify(passwordHash, sameEverywhere(password)));
