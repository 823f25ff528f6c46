// Work that a sender's machine does for each submission: a second of a phone for a person, hours for whoever sends
// thousands. Nothing is asked of a third party and nothing is kept: a challenge is signed, and comes back with its answer.

import { randomBytes } from 'node:crypto';
import { type Challenge, createChallenge, randomInt, type Solution, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import type { Context } from '../../platform/context.ts';
import { secret } from '../../platform/secret.ts';

type Signing = Pick<Context, 'database'>;

/** Somebody may take so long over a page before they send it; a later one asks for another challenge. */
export const CHALLENGE_HOURS = 2;
export const LONGEST_PROOF = 2_000;
/** The answer is between these: however slow the machine, nobody waits much longer than anybody else. */
const FEWEST_TRIES = 30_000;
const MOST_TRIES = 60_000;

export interface MadeChallenge {
  readonly challenge: string;
  readonly expiresAt: Date;
}

/** What a sender works on: as JSON, `{ parameters, signature }` as altcha.org defines them. */
export async function makeChallenge(ctx: Signing & Pick<Context, 'now'>): Promise<MadeChallenge> {
  const expiresAt = new Date(ctx.now.getTime() + CHALLENGE_HOURS * 3_600_000);
  const challenge = await createChallenge({
    algorithm: 'SHA-256',
    cost: 1,
    counter: randomInt(MOST_TRIES, FEWEST_TRIES),
    deriveKey,
    expiresAt,
    hmacSignatureSecret: await signingKey(ctx),
  });
  return { challenge: JSON.stringify(challenge), expiresAt };
}

/** The nonce of the challenge that this proof answers; null for what is not ours, too old, wrong or not readable. */
export async function provenNonce(ctx: Signing, proof: string): Promise<string | null> {
  try {
    const { challenge, solution } = JSON.parse(proof) as { challenge: Challenge; solution: Solution };
    const hmacSignatureSecret = await signingKey(ctx);
    const { verified } = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret });
    return verified ? challenge.parameters.nonce : null;
  } catch (error) {
    // A challenge that is none makes the library stumble.
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

const signingKey = ({ database }: Signing): Promise<string> =>
  secret(database, 'submissions.proof', () => randomBytes(32).toString('base64url'));
