// What the sending processes know together of the mail server: whether it can be reached, and who tries it next.

import type { Context, WriteContext } from '../../platform/context.ts';
import { readable } from '../../platform/read/readable.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { everything, nothing, sql } from '../../platform/read/sql.ts';
import { MailServer } from './mail-server.ts';

export const mailServers = readable(MailServer, {
  resource: 'mailServers',
  visible: (viewer) => (viewer.may('mail.manage') ? everything : nothing),
  fields: {
    configured: { kind: 'computed', value: (row) => sql`${row.host} is not null` },
    reachable: { kind: 'computed', value: (row) => sql`${row.host} is not null and ${row.unreachableSince} is null` },
  },
});

/** The failure from which on the server counts as unreachable: one alone is often a connection that was cut. */
const TOLD_FROM = 2;
const LONGEST_PROBE_SECONDS = 60;

/** Keeps which server is configured. True when that is new, and nothing is known of it yet. */
export async function keepMailServer(tx: WriteContext, host: string | null): Promise<boolean> {
  const changed = await rowsOf(
    tx,
    sql`update mail_server set host = ${host}::text, failures = 0, failing_since = null, unreachable_since = null,
        last_error = null, probe_at = now(), next_slot_at = now()
      where host is distinct from ${host}::text returning id`,
  );
  return changed.length > 0;
}

/** Whether this process may connect: always while the server answers, one process at a time while it does not. */
export async function mayConnect(ctx: Context, attemptSeconds: number): Promise<boolean> {
  const { rows } = await ctx.database.pool.query<{ allowed: boolean }>(
    `with probe as (
      update mail_server set probe_at = now() + $1::float8 * interval '1 second'
      where failing_since is not null and probe_at <= now() returning id
    )
    select s.failing_since is null or exists (select from probe) as allowed from mail_server s`,
    [attemptSeconds],
  );
  return rows[0]?.allowed === true;
}

/** Keeps that there was no connection. True when the server is found unreachable by it. */
export async function keepFailure(tx: WriteContext, error: string): Promise<boolean> {
  const told = await rowsOf(
    tx,
    sql`with before as (select id, unreachable_since from mail_server for update)
      update mail_server s set
        failures = s.failures + 1,
        failing_since = coalesce(s.failing_since, now()),
        unreachable_since = case when s.failures + 1 >= ${TOLD_FROM} then coalesce(s.unreachable_since, s.failing_since, now()) end,
        last_error = ${error},
        probe_at = now() + least(${LONGEST_PROBE_SECONDS}, power(2, least(s.failures, 10))) * interval '1 second'
      from before where s.id = before.id
      returning s.id, before.unreachable_since is null and s.unreachable_since is not null as told`,
  );
  return (told[0] as { told?: boolean } | undefined)?.told === true;
}

/** Keeps that there is a connection. True when the server was unreachable before. */
export async function keepSuccess(tx: WriteContext): Promise<boolean> {
  const [before] = await rowsOf<{ unreachable: boolean }>(
    tx,
    sql`with before as (select id, unreachable_since from mail_server where failures > 0 for update)
      update mail_server s set failures = 0, failing_since = null, unreachable_since = null, last_error = null
      from before where s.id = before.id returning before.unreachable_since is not null as unreachable`,
  );
  return before?.unreachable === true;
}

/** Gives up mails that have waited for the server for so long; their ids. */
export async function giveUpWaitingMails(tx: WriteContext, retryHours: number): Promise<string[]> {
  const limit = sql`now() - ${retryHours}::float8 * interval '1 hour'`;
  const given = await rowsOf<{ id: string }>(
    tx,
    sql`with old as (
      select m.id, s.last_error from mail_message m, mail_server s
      where m.status = 'QUEUED' and m.next_attempt_at <= now() and s.failing_since < ${limit}
        and (m.give_up_at <= now() or (m.give_up_at is null and m.next_attempt_at < ${limit}))
      limit 500 for update of m skip locked
    )
    update mail_message m set status = 'FAILED', reason = 'SERVER_UNREACHABLE', smtp_text = old.last_error,
      next_attempt_at = null, ended_at = now()
    from old where m.id = old.id returning m.id`,
  );
  return given.map(({ id }) => id);
}
