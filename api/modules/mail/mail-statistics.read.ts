// What became of the mails of each day, counted by the database from one index.

import type { Context } from '../../platform/context.ts';
import { render, sql } from '../../platform/read/sql.ts';

export interface DayOfMails {
  day: string;
  sent: number;
  delivered: number;
  bounced: number;
  complained: number;
  unsubscribed: number;
  failed: number;
}

/** One row for each day of Guadeloupe from the first to the last, YYYY-MM-DD. Mails count for the day they were handed over. */
export async function mailsByDay(ctx: Context, from: string, to: string): Promise<DayOfMails[]> {
  const { text, values } = render(
    sql`with bounds as (
      select ${from}::date::timestamp at time zone 'America/Guadeloupe' as from_at,
        (${to}::date + 1)::timestamp at time zone 'America/Guadeloupe' as to_at
    ), mails as (
      select (coalesce(sent_at, ended_at, created_at) at time zone 'America/Guadeloupe')::date as day,
        count(*) filter (where status in ('SENT', 'BOUNCED', 'COMPLAINED')) as sent,
        count(*) filter (where status = 'BOUNCED') as bounced, count(*) filter (where status = 'COMPLAINED') as complained,
        count(*) filter (where status = 'FAILED') as failed
      from mail_message, bounds
      where coalesce(sent_at, ended_at, created_at) >= from_at and coalesce(sent_at, ended_at, created_at) < to_at
      group by 1
    ), refusals as (
      select (created_at at time zone 'America/Guadeloupe')::date as day, count(*) as unsubscribed
      from mail_suppression, bounds
      where reason = 'UNSUBSCRIBED' and created_at >= from_at and created_at < to_at group by 1
    )
    select to_char(d.day, 'YYYY-MM-DD') as day, coalesce(m.sent, 0)::int as sent,
      (coalesce(m.sent, 0) - coalesce(m.bounced, 0))::int as delivered, coalesce(m.bounced, 0)::int as bounced,
      coalesce(m.complained, 0)::int as complained, coalesce(r.unsubscribed, 0)::int as unsubscribed,
      coalesce(m.failed, 0)::int as failed
    from generate_series(${from}::date, ${to}::date, interval '1 day') d(day)
    left join mails m on m.day = d.day left join refusals r on r.day = d.day order by d.day`,
    ctx,
  );
  return (await ctx.database.pool.query<DayOfMails>(text, values)).rows;
}
