// The statements of the queue of mails: what several sending processes agree on, in PostgreSQL's own time.
// A mail belongs to the process that claimed it until its lease ends; the attempt says how far it got.

import type { Context, WriteContext } from '../../platform/context.ts';
import { newId } from '../../platform/context.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { raw, render, type Sql, sql } from '../../platform/read/sql.ts';
import type { MailAttemptOutcome } from './mail-attempt.ts';
import type { MailReason, MailStatus } from './mail-message.ts';
import { suppressionOf } from './mail-suppression.read.ts';
import { withoutProofs } from './secret-links.read.ts';

export interface ClaimedMail {
  readonly id: string;
  readonly attemptId: string;
  /** How many attempts there were, with this one. */
  readonly attemptCount: number;
  /** In how many seconds trying again ends; null before the first attempt that failed. */
  readonly giveUpInSeconds: number | null;
  readonly messageId: string;
  readonly toAddress: string;
  readonly toName: string | null;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly sealedTexts: string | null;
  readonly topic: string | null;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly storageKey: string }[];
  /** Set when it was not claimed but ended: its address is on the suppression list. */
  readonly suppressed: MailReason | null;
}

const seconds = (count: number): Sql => sql`${count}::float8 * interval '1 second'`;
/** Slots that were missed can be made up for so long. */
const CATCH_UP_SECONDS = 0.2;

/** Runs one statement that is a transaction of its own. */
async function rowsAtOnce<T extends object>(ctx: Context, statement: Sql): Promise<T[]> {
  const { text, values } = render(statement, ctx);
  return (await ctx.database.pool.query<T>(text, values)).rows;
}

/** The next mail that is due, for this process until its lease ends; null when none is, or it is not its turn yet. */
export async function claimMail(
  tx: WriteContext,
  perMinute: number,
  leaseSeconds: number,
): Promise<ClaimedMail | null> {
  const [claimed] = await rowsOf<ClaimedMail>(
    tx,
    sql`with due as (
      select m.id from mail_message m where m.status = 'QUEUED' and m.next_attempt_at <= now()
      order by m.priority, m.next_attempt_at, m.id limit 1 for update skip locked
    ), slot as (
      update mail_server
      set next_slot_at = greatest(next_slot_at, now() - ${seconds(CATCH_UP_SECONDS)}) + ${seconds(60 / perMinute)}
      where next_slot_at <= now() and exists (select from due) returning id
    ), judged as (
      select m.id, (${suppressionOf(sql`m.to_address`, sql`m.topic`)}) as suppressed
      from mail_message m join due on due.id = m.id where exists (select from slot)
    ), claimed as (
      update mail_message m set
        status = case when judged.suppressed is null then 'SENDING' else 'SUPPRESSED' end,
        claimed_until = case when judged.suppressed is null then now() + ${seconds(leaseSeconds)} end,
        attempt_count = m.attempt_count + case when judged.suppressed is null then 1 else 0 end,
        next_attempt_at = null,
        reason = judged.suppressed,
        sealed_texts = case when judged.suppressed is null then m.sealed_texts end,
        ended_at = case when judged.suppressed is null then null else now() end
      from judged where m.id = judged.id
      returning m.*, judged.suppressed
    ), attempt as (
      insert into mail_attempt (id, mail_message_id, started_at)
      select ${newId()}::uuid, id, now() from claimed where suppressed is null returning id
    )
    select c.id, a.id as "attemptId", c.attempt_count as "attemptCount", extract(epoch from c.give_up_at - now())::float8 as "giveUpInSeconds",
      c.message_id as "messageId", c.to_address as "toAddress", c.to_name as "toName", c.subject, c.html, c.text, c.topic,
      c.sealed_texts as "sealedTexts",
      c.suppressed, coalesce((select json_agg(json_build_object('name', f.name, 'type', f.media_type, 'storageKey', f.storage_key)
          order by x.position)
        from mail_attachment x join file f on f.id = x.file_id
        where x.mail_message_id = c.id and f.status = 'CLEAN' and f.storage_key is not null), '[]') as attachments
    from claimed c left join attempt a on true`,
  );
  return claimed ?? null;
}

/** In how many seconds something can be sent: 0 for now; null when nothing waits. */
export async function secondsUntilDue(ctx: Context): Promise<number | null> {
  const [found] = await rowsAtOnce<{ wait: number | null }>(
    ctx,
    sql`select extract(epoch from greatest(due.at, s.next_slot_at) - now())::float8 as wait
      from mail_server s, (select min(next_attempt_at) as at from mail_message where status = 'QUEUED') due
      where due.at is not null`,
  );
  return found?.wait == null ? null : Math.max(0, found.wait);
}

/** Keeps the leases of mails that are being sent. */
export async function renewLeases(ctx: Context, ids: readonly string[], leaseSeconds: number): Promise<void> {
  await rowsAtOnce(
    ctx,
    sql`update mail_message set claimed_until = greatest(claimed_until, now() + ${seconds(leaseSeconds)})
      where id = any(${ids}::uuid[]) and status = 'SENDING'`,
  );
}

/**
 * Writes down that the end of the mail is about to be sent. False when the mail is no longer this attempt's: then it must
 * not be.
 */
export async function markHandedOver(ctx: Context, attemptId: string, leaseSeconds: number): Promise<boolean> {
  const marked = await rowsAtOnce(
    ctx,
    sql`with mine as (
      update mail_message m set claimed_until = now() + ${seconds(leaseSeconds)}
      from mail_attempt a
      where a.id = ${attemptId} and a.ended_at is null and m.id = a.mail_message_id and m.status = 'SENDING' and m.claimed_until > now()
      returning a.id
    )
    update mail_attempt a set handed_over_at = now() from mine where a.id = mine.id returning a.id`,
  );
  return marked.length > 0;
}

export interface AttemptEnd {
  readonly outcome: `${MailAttemptOutcome}`;
  readonly code: number | null;
  readonly text: string;
  readonly status: `${MailStatus}`;
  readonly reason: MailReason | null;
  /** In how many seconds it is tried again; null when it is not. */
  readonly retryInSeconds: number | null;
  /** For how long it is tried, from the first failure on. */
  readonly retryHours: number;
}

/**
 * Once its recipient has it, nobody else needs what a link proves: a copy of the database must open nothing. Mails of batches
 * have but the link with which people unsubscribe.
 */
const forgottenProofs = sql`sealed_texts = null,
  html = case when m.batch_id is null then ${withoutProofs(sql`m.html`)} else m.html end,
  text = case when m.batch_id is null then ${withoutProofs(sql`m.text`)} else m.text end,
  "values" = case when m.batch_id is null then ${withoutProofs(sql`m."values"::text`)}::jsonb else m."values" end`;

/**
 * Ends an attempt and says what becomes of the mail. False when the attempt had been given up as lost: then only a mail
 * that was taken after all is marked, so that it is not sent again.
 */
export async function endAttempt(tx: WriteContext, attemptId: string, end: AttemptEnd): Promise<boolean> {
  const taken = end.outcome === 'SENT';
  const ended = await rowsOf(
    tx,
    sql`with mine as (
      update mail_attempt set ended_at = now(), outcome = ${end.outcome}, smtp_code = ${end.code}::int, smtp_text = ${end.text}
      where id = ${attemptId} and (ended_at is null or ${taken}) returning mail_message_id
    )
    update mail_message m set status = ${end.status}, reason = ${end.reason}::text, smtp_code = ${end.code}::int, smtp_text = ${end.text},
      claimed_until = null,
      next_attempt_at = now() + ${seconds(end.retryInSeconds ?? 0)} * case when ${end.retryInSeconds === null} then null else 1 end,
      give_up_at = case when ${taken} then null else coalesce(m.give_up_at, now() + ${seconds(end.retryHours * 3_600)}) end,
      sent_at = case when ${taken} then now() else m.sent_at end,
      ended_at = case when ${end.status === 'FAILED'} then now() end${taken ? sql`, ${forgottenProofs}` : raw('')}
    from mine where m.id = mine.mail_message_id and m.status not in ('SENT', 'BOUNCED', 'COMPLAINED')
    returning m.id`,
  );
  return ended.length > 0;
}

export interface LostMail {
  readonly id: string;
  readonly messageId: string;
  /** UNKNOWN when the mail server may have taken it. */
  readonly outcome: `${MailAttemptOutcome}`;
}

/** Mails of processes that have ended, back in the queue. */
export function takeBackLostMails(tx: WriteContext): Promise<LostMail[]> {
  return rowsOf<LostMail>(
    tx,
    sql`with lost as (
      select id from mail_message where status = 'SENDING' and claimed_until < now()
      order by claimed_until limit 100 for update skip locked
    ), ended as (
      update mail_attempt a
      set ended_at = now(), outcome = case when a.handed_over_at is null then 'INTERRUPTED' else 'UNKNOWN' end
      from lost where a.mail_message_id = lost.id and a.ended_at is null
      returning a.mail_message_id, a.outcome
    )
    update mail_message m set status = 'QUEUED', claimed_until = null, next_attempt_at = now()
    from lost left join ended on ended.mail_message_id = lost.id where m.id = lost.id
    returning m.id, m.message_id as "messageId", ended.outcome`,
  );
}

/** Keeps up to 500 due mails for whom there is no server. */
export async function keepDueMails(tx: WriteContext): Promise<string[]> {
  const kept = await rowsOf<{ id: string }>(
    tx,
    sql`with due as (
      select id from mail_message where status = 'QUEUED' and next_attempt_at <= now()
      order by priority, next_attempt_at, id limit 500 for update skip locked
    )
    update mail_message m set status = 'KEPT', reason = 'NO_SERVER', next_attempt_at = null, ended_at = now()
    from due where m.id = due.id returning m.id`,
  );
  return kept.map(({ id }) => id);
}
