// Who may send answers without more ado. People have to wait for nothing and solve no riddle; whoever sends many shows work.

import type { Context } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { countAttempt, countMore, expectFewAttempts, networkOf, type ThrottleRule } from '../../platform/throttle.ts';
import { invitationOfToken } from './submission-links.ts';
import { provenNonce } from './submission-proof.ts';

/** A class behind one line answers within its lesson; whoever sends more waits. */
export const MOST_SENT = 300;
const MINUTES = 15;
const SENT: ThrottleRule = { name: 'submission network', attempts: MOST_SENT, minutes: MINUTES };
/** Whoever hears that an address has answered learns something of a person: that counts as so many sent. */
const TOLD = 10;
/** How much more a questionnaire takes without proof from everywhere than from one network. */
export const NETWORKS = 20;
/** Nobody reads and answers faster. */
const LEAST_MILLISECONDS = 2_000;

export interface Arriving {
  readonly questionnaireId: string;
  readonly proof?: string | null;
  readonly invitation?: string | null;
  readonly startedAt?: Date | null;
  readonly website?: string | null;
}

/** What is known of answers that are let in. */
export interface Welcome {
  /** The nonce of the challenge that was solved for them; null where nobody asked for one. */
  readonly proof: string | null;
  /** Null where there is no personal link, or none that is ours. */
  readonly invitationId: string | null;
}

/**
 * Lets the answers of people and known programs in. Throws INVALID for what only programs fill in, TOO_FAST,
 * TOO_MANY_ATTEMPTS, PROOF_INVALID for a proof that proves nothing, and PROOF_REQUIRED where so many came without one that
 * they may be a flood.
 */
export async function expectWelcome(ctx: Context, sent: Arriving): Promise<Welcome> {
  const invitationId = sent.invitation ? await invitationOfToken(ctx, sent.invitation) : null;
  // The house itself, in the operator's commands.
  if (ctx.viewer.kind === 'SYSTEM') return { proof: null, invitationId };
  const network = networkOf(ctx.address);
  if (sent.proof || ctx.viewer.signedIn || invitationId) await expectFewAttempts(ctx.database, [[SENT, network]]);
  else await expectFewUnproven(ctx, network, sent.questionnaireId);
  if (sent.website) throw new Problem('INVALID', ['website']);
  // A clock of a device that is ahead says nothing.
  const elapsed = sent.startedAt ? ctx.now.getTime() - sent.startedAt.getTime() : -1;
  if (elapsed >= 0 && elapsed < LEAST_MILLISECONDS) throw new Problem('TOO_FAST', ['startedAt']);
  if (!sent.proof) return { proof: null, invitationId };
  const proof = await provenNonce(ctx, sent.proof);
  if (proof === null) throw new Problem('PROOF_INVALID', ['proof']);
  return { proof, invitationId };
}

/** Notes that somebody was told of an address that it has answered: lists of addresses shall not be tried out. */
export const countTold = (ctx: Context): Promise<void> =>
  countMore(ctx.database, SENT, networkOf(ctx.address), TOLD - 1);

/** Counts by network, and by questionnaire for floods that come from many networks at once. */
async function expectFewUnproven(ctx: Context, network: string, questionnaireId: string): Promise<void> {
  const attempts = ctx.config.security.unprovenAnswers;
  const rules: [ThrottleRule, string][] = [
    [{ name: 'submission unproven', attempts, minutes: MINUTES }, network],
    [
      { name: 'submission questionnaire', attempts: attempts * NETWORKS, minutes: MINUTES },
      questionnaireId.toLowerCase(),
    ],
  ];
  for (const [rule, key] of rules)
    if (attempts === 0 || (await countAttempt(ctx.database, rule, key)) !== null)
      throw new Problem('PROOF_REQUIRED', ['proof']);
}
