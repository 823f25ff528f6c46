// Carries deliveries out: each is claimed in a transaction of its own, handed over outside of any, and what became of it
// is written in another. A process that died in between leaves its claim to lapse; then the delivery is tried again, under
// the same id.

import type { Context, WriteContext } from '../context.ts';
import type { EventDefinition } from '../events/event.ts';
import { type OutsideAnswer, OutsideError } from '../http/outside.ts';
import { inTurns } from '../realtime/in-turns.ts';
import type { Service } from '../service.ts';
import { transaction } from '../write.ts';
import { DeliveryFault } from './delivery.ts';

const TAKEN_AT_ONCE = 16;
const SENT_AT_ONCE = 8;
const CLAIM_MS = 60_000;
const POLL_MS = 5_000;
const LONGEST_PAUSE_SECONDS = 3_600;

export type Outcome =
  | { readonly end: 'DELIVERED'; readonly answer?: string; readonly status?: number }
  | {
      readonly end: 'FAILED' | 'LATER';
      readonly fault: DeliveryFault;
      readonly answer: string;
      /** Of HTTP, where there was an answer. */
      readonly status?: number;
      readonly afterSeconds?: number | null;
    };

export interface Deliveries {
  /** With the columns of `deliveryColumns`. */
  readonly table: string;
  /** Recorded when there is something to deliver. */
  readonly on: EventDefinition<never>;
  readonly attempts: number;
  /** Seconds from each attempt to the next; 2, 8, 32 … up to an hour unless said otherwise. */
  readonly pauses?: readonly number[];
  /** Hands one over; nothing is kept from being called twice for the same id, so the id goes with it. */
  carryOut(ctx: Context, id: string): Promise<Outcome>;
  /** Written together with what became of it; `ended` when it is not tried again. */
  settled?(tx: WriteContext, id: string, outcome: Outcome, ended: boolean): Promise<void>;
}

interface Claimed {
  readonly id: string;
  readonly attempt: number;
}

/** What an answer means for a delivery: taken, refused for now (408, 425, 429, 5xx), or for good. */
export function outcomeOf({ status, shown, retryAfterSeconds }: OutsideAnswer): Outcome {
  if (status >= 200 && status < 300) return { end: 'DELIVERED', answer: shown, status };
  const passing = status >= 500 || [408, 425, 429].includes(status);
  return {
    end: passing ? 'LATER' : 'FAILED',
    fault: DeliveryFault.ANSWER,
    answer: shown,
    status,
    afterSeconds: retryAfterSeconds,
  };
}

/** Delivers what is due until closed: at once when it is heard of, otherwise every five seconds. */
export const delivering =
  (deliveries: Deliveries): Service =>
  ({ context, hear, log }) => {
    let closed = false;
    let running: Promise<void> | null = null;
    let again = false;
    const run = async (): Promise<void> => {
      do {
        again = false;
        try {
          while (!closed && (await deliverDue(context, deliveries)) === TAKEN_AT_ONCE);
        } catch (error) {
          log.warn({ err: error, table: deliveries.table }, 'deliveries were not carried out, they will be');
        }
      } while (again && !closed);
      running = null;
    };
    const wake = (): void => {
      if (closed) return;
      again = true;
      running ??= run();
    };
    const timer = setInterval(wake, POLL_MS);
    hear(({ name }) => name === deliveries.on.name && wake());
    wake();
    return {
      async close() {
        closed = true;
        clearInterval(timer);
        await running;
      },
    };
  };

/** Delivers this one now, which its maker has claimed; it is not tried again. */
export async function deliverNow(ctx: Context, deliveries: Deliveries, id: string): Promise<void> {
  await attempt(ctx, { ...deliveries, attempts: 1 }, { id, attempt: 1 });
}

/** The claim that a delivery carries from the start when its maker delivers it. */
export const claimedNow = (now: Date) => ({ attemptCount: 1, claimedUntil: new Date(now.getTime() + CLAIM_MS) });

async function deliverDue(context: () => Context, deliveries: Deliveries): Promise<number> {
  const claimed = await claim(context(), deliveries.table);
  await inTurns(
    claimed.map((one) => () => attempt(context(), deliveries, one)),
    SENT_AT_ONCE,
  );
  return claimed.length;
}

const claim = async ({ database, now }: Context, table: string): Promise<Claimed[]> =>
  (
    await database.pool.query<Claimed>(
      `update ${table} set status = 'SENDING', attempt_count = attempt_count + 1, claimed_until = $2
       where id in (
         select id from ${table}
         where (status = 'QUEUED' and next_attempt_at <= $1) or (status = 'SENDING' and claimed_until < $1)
         order by next_attempt_at limit ${TAKEN_AT_ONCE} for update skip locked)
       returning id, attempt_count as attempt`,
      [now, new Date(now.getTime() + CLAIM_MS)],
    )
  ).rows;

async function attempt(ctx: Context, deliveries: Deliveries, { id, attempt: number }: Claimed): Promise<void> {
  try {
    const outcome = await deliveries.carryOut(ctx, id).catch(outcomeOfError);
    await transaction({ ...ctx, now: new Date() }, (tx) => settle(tx, deliveries, { id, attempt: number }, outcome));
  } catch (error) {
    ctx.log.error({ err: error, table: deliveries.table, delivery: id }, 'what became of a delivery was not written');
  }
}

function outcomeOfError(error: unknown): Outcome {
  if (!(error instanceof OutsideError)) throw error;
  const { fault, message } = error;
  return { end: fault === 'ADDRESS_REFUSED' ? 'FAILED' : 'LATER', fault: DeliveryFault[fault], answer: message };
}

/** Writes nothing when another process has taken the delivery over meanwhile. */
async function settle(tx: WriteContext, deliveries: Deliveries, claimed: Claimed, outcome: Outcome): Promise<void> {
  const ended = outcome.end !== 'LATER' || claimed.attempt >= deliveries.attempts;
  const status = outcome.end === 'LATER' ? (ended ? 'FAILED' : 'QUEUED') : outcome.end;
  const next = ended ? null : new Date(tx.now.getTime() + pauseSeconds(deliveries, claimed.attempt, outcome) * 1_000);
  const written = await tx.em.execute(
    `update ${deliveries.table} set status = ?, next_attempt_at = ?, claimed_until = null, fault = ?, answer = ?, ended_at = ?
     where id = ? and status = 'SENDING' and attempt_count = ? returning id`,
    [
      status,
      next,
      outcome.end === 'DELIVERED' ? null : outcome.fault,
      outcome.answer ?? null,
      ended ? tx.now : null,
      claimed.id,
      claimed.attempt,
    ],
  );
  if (written.length > 0) await deliveries.settled?.(tx, claimed.id, outcome, ended);
}

/** As declared, and never less than the service asks for, up to an hour. */
function pauseSeconds({ pauses }: Deliveries, attempt: number, outcome: Outcome): number {
  const asked = outcome.end === 'LATER' ? (outcome.afterSeconds ?? 0) : 0;
  const ours = pauses?.[attempt - 1] ?? Math.min(0.5 * 4 ** attempt, LONGEST_PAUSE_SECONDS);
  return Math.max(ours, Math.min(asked, LONGEST_PAUSE_SECONDS));
}
