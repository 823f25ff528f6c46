// The log of what the AI was asked and the budget of the day, one row per call and one per day. A call reserves what it
// may cost before it starts and settles afterwards, so that calls at the same time cannot exceed the budget together.
// Never holds a text, an answer or an address: who asked is an id.

import type { Context, WriteContext } from '../context.ts';
import { newId } from '../context.ts';
import { Problem } from '../problem.ts';

export type AiOutcome = 'DONE' | 'CUT' | 'REFUSED' | 'TIMED_OUT' | 'BUSY' | 'FAILED';

export interface NewCall {
  readonly purpose: string;
  readonly provider: string;
  readonly model: string;
  readonly promptVersion: string;
  /** Most tokens it may cost, asked and answered. */
  readonly reservedTokens: number;
}

export interface CallEnd {
  readonly outcome: AiOutcome;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  /** In the provider's currency, where it says so; null otherwise. */
  readonly cost: number | null;
  readonly durationMs: number;
  /** What counts against the budget. */
  readonly tokens: number;
}

const KEPT_DAYS = 400;
const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Guadeloupe' });
const dayOf = (ctx: Context): string => day.format(ctx.now);

/** Reserves tokens and logs that the call begins. Throws AI_BUDGET_USED when the day has too few left. Gives its id. */
export async function beginCall(ctx: Context, call: NewCall): Promise<string> {
  const { rows } = await ctx.database.pool.query<{ id: string }>(
    `with reserved as (
       insert into ai_day as d (day, tokens) select $1::date, $2::int where $2::int <= $3::int
       on conflict (day) do update set tokens = d.tokens + excluded.tokens where d.tokens + excluded.tokens <= $3::int
       returning d.day)
     insert into ai_call (id, day, at, user_id, purpose, provider, model, prompt_version, reserved_tokens, outcome)
     select $4, day, $5, $6, $7, $8, $9, $10, $2::int, 'RUNNING' from reserved returning id`,
    [
      dayOf(ctx),
      call.reservedTokens,
      ctx.config.ai.tokensPerDay,
      newId(),
      ctx.now,
      ctx.viewer.userId,
      call.purpose,
      call.provider,
      call.model,
      call.promptVersion,
    ],
  );
  const [begun] = rows;
  if (!begun) throw new Problem('AI_BUDGET_USED');
  return begun.id;
}

/** Logs how the call went and gives back what it did not use. */
export async function endCall(ctx: Context, id: string, end: CallEnd): Promise<void> {
  await ctx.database.pool.query(
    `with settled as (
       update ai_call set outcome = $2, input_tokens = $3, output_tokens = $4, cost = $5, duration_ms = $6
       where id = $1 and outcome = 'RUNNING' returning day, reserved_tokens)
     update ai_day d set tokens = greatest(0, d.tokens + $7::int - s.reserved_tokens) from settled s where d.day = s.day`,
    [id, end.outcome, end.inputTokens, end.outputTokens, end.cost, end.durationMs, end.tokens],
  );
}

export async function tokensLeftToday(ctx: Context): Promise<number> {
  const { rows } = await ctx.database.pool.query<{ tokens: number }>('select tokens from ai_day where day = $1', [
    dayOf(ctx),
  ]);
  return Math.max(0, ctx.config.ai.tokensPerDay - (rows[0]?.tokens ?? 0));
}

/** Removes what is older than a year and a month. */
export async function forgetOldCalls(tx: WriteContext): Promise<void> {
  const limit = new Date(tx.now.getTime() - KEPT_DAYS * 86_400_000);
  await tx.em.execute('delete from ai_call where at < ?', [limit]);
  await tx.em.execute('delete from ai_day where day < ?', [day.format(limit)]);
}
