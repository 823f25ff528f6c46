// Who sees the suppression list, and which mails it stops.

import { type Context, newId, type WriteContext } from '../../platform/context.ts';
import { digestOf } from '../../platform/personal-data/find.ts';
import { between, equals, words } from '../../platform/read/filters.ts';
import { readable } from '../../platform/read/readable.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { everything, nothing, render, type Sql, sql } from '../../platform/read/sql.ts';
import { MailSuppression } from './mail-suppression.ts';

export const mailSuppressions = readable(MailSuppression, {
  resource: 'mailSuppressions',
  visible: (viewer) => (viewer.may('mail.manage') ? everything : nothing),
  filters: {
    search: words((row) => [row.address, row.note]),
    reason: equals((row) => row.reason),
    createdAt: between((row) => row.createdAt),
  },
  orders: { CREATED_AT: (row) => row.createdAt, ADDRESS: (row) => row.address },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});

/** Why a mail of this topic (null: one that people need to know) is not sent to this address; null when it may be. */
export const suppressionOf = (address: Sql, topic: Sql): Sql => sql`
  select s.reason from mail_suppression s
  where s.address in (lower(${address}), ${digestOf(address)})
    and (s.reason = 'HARD_BOUNCE' or (${topic} is not null and (s.topic is null or s.topic = ${topic})))
  order by s.reason = 'HARD_BOUNCE' desc, s.created_at limit 1`;

/** Whether a mail of this topic would not be sent to this address. */
export async function isSuppressed(ctx: Context, address: string, topic: string | null): Promise<boolean> {
  const { text, values } = render(
    sql`select (${suppressionOf(sql`${address.trim()}::text`, sql`${topic}::text`)}) is not null as suppressed`,
    ctx,
  );
  const { rows } = await ctx.database.pool.query<{ suppressed: boolean }>(text, values);
  return rows[0]?.suppressed === true;
}

/** False when it is on the list already. */
export async function insertSuppression(
  tx: WriteContext,
  row: Pick<MailSuppression, 'id' | 'address' | 'topic' | 'reason' | 'note'> & { mailMessageId: string | null },
): Promise<boolean> {
  const inserted = await rowsOf(
    tx,
    sql`insert into mail_suppression (id, address, topic, reason, note, mail_message_id, created_at)
      values (${row.id}, ${row.address}, ${row.topic}, ${row.reason}, ${row.note}, ${row.mailMessageId}::uuid, ${tx.now.toISOString()})
      on conflict do nothing returning id`,
  );
  return inserted.length > 0;
}

/** What somebody who got a mail of this topic has said no to. */
export async function unsubscribedFrom(
  ctx: Context,
  address: string,
  topic: string | null,
): Promise<'TOPIC' | 'EVERYTHING' | null> {
  const { text, values } = render(
    sql`select s.topic from mail_suppression s
      where s.address = lower(${address.trim()}::text) and s.reason = 'UNSUBSCRIBED' and (s.topic is null or s.topic = ${topic}::text)
      order by s.topic nulls first limit 1`,
    ctx,
  );
  const { rows } = await ctx.database.pool.query<{ topic: string | null }>(text, values);
  return rows[0] ? (rows[0].topic === null ? 'EVERYTHING' : 'TOPIC') : null;
}

/** Keeps an erased person from getting information mails, by the digest of the address alone. */
export async function keepSuppressed(tx: WriteContext, address: string): Promise<void> {
  await rowsOf(
    tx,
    sql`insert into mail_suppression (id, address, topic, reason, note, mail_message_id, created_at)
      values (${newId()}::uuid, ${digestOf(sql`${address}::text`)}, null, 'UNSUBSCRIBED', null, null, ${tx.now.toISOString()}::timestamptz)
      on conflict do nothing`,
  );
}
