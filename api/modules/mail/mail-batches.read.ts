// Who sees templates and batches, and how far a batch has come, counted by the database.

import { between, equals, words } from '../../platform/read/filters.ts';
import { readable, type ViewerRights } from '../../platform/read/readable.ts';
import { all, everything, nothing, type Sql, sql } from '../../platform/read/sql.ts';
import { MailBatch } from './mail-batch.ts';
import { MailBatchRecipient } from './mail-batch-recipient.ts';
import { MailTemplate } from './mail-template.ts';

const managers = (viewer: ViewerRights): Sql => (viewer.may('mail.manage') ? everything : nothing);

export const mailTemplateRows = readable(MailTemplate, {
  resource: 'mailTemplates',
  visible: managers,
  filters: {
    search: words((row) => [row.name, sql`${row.purpose} ->> 'fr'`, sql`${row.fr} ->> 'subject'`]),
    declared: (declared: boolean, row) => sql`${row.declared} = ${declared}`,
    changed: (changed: boolean, row) => sql`${row.changed} = ${changed}`,
  },
  orders: { NAME: (row) => row.name, UPDATED_AT: (row) => row.updatedAt },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
});

const recipientsOf = (id: Sql): Sql => sql`select count(*) from mail_batch_recipient r where r.batch_id = ${id}`;

/** One pass over the mails of a batch, and one over those of its recipients who have none. */
const progressOf = (id: Sql): Sql => sql`(
  select jsonb_build_object(
    'recipients', (${recipientsOf(id)}),
    'queued', m.queued + case when ${id} in (select b.id from mail_batch b where b.status in ('SENDING', 'PAUSED')) then w.waiting else 0 end,
    'sent', m.sent, 'delivered', m.sent - m.bounced, 'bounced', m.bounced, 'complained', m.complained,
    'failed', m.failed + w.impossible, 'suppressed', m.suppressed,
    'cancelled', m.cancelled + case when ${id} in (select b.id from mail_batch b where b.status = 'CANCELLED') then w.waiting else 0 end,
    'kept', m.kept,
    'unsubscribed', (
      select count(*) from mail_suppression s join mail_message u on u.id = s.mail_message_id
      where u.batch_id = ${id} and s.reason = 'UNSUBSCRIBED'))
  from (
    select count(*) filter (where status in ('QUEUED', 'HELD', 'SENDING')) as queued,
      count(*) filter (where status in ('SENT', 'BOUNCED', 'COMPLAINED')) as sent,
      count(*) filter (where status = 'BOUNCED') as bounced, count(*) filter (where status = 'COMPLAINED') as complained,
      count(*) filter (where status = 'FAILED') as failed, count(*) filter (where status = 'SUPPRESSED') as suppressed,
      count(*) filter (where status = 'CANCELLED') as cancelled, count(*) filter (where status = 'KEPT') as kept
    from mail_message where batch_id = ${id}) m,
  (
    select count(*) filter (where error is null) as waiting, count(*) filter (where error is not null) as impossible
    from mail_batch_recipient where batch_id = ${id} and message_id is null) w)`;

export const mailBatches = readable(MailBatch, {
  resource: 'mailBatches',
  visible: managers,
  filters: {
    search: words((row) => [row.name, sql`${row.fr} ->> 'subject'`]),
    status: equals((row) => row.status),
    createdAt: between((row) => row.createdAt),
  },
  orders: { CREATED_AT: (row) => row.createdAt, STARTED_AT: (row) => row.startedAt, NAME: (row) => row.name },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  fields: {
    recipientCount: { kind: 'computed', value: (row) => sql`(${recipientsOf(row.id)})` },
    viewerCanUpdate: {
      kind: 'computed',
      value: (row, { viewer }) => all([managers(viewer), sql`${row.status} = 'DRAFT'`]),
    },
    progress: { kind: 'computed', value: (row) => progressOf(row.id) },
    variables: {
      kind: 'computed',
      value: (row) => sql`array(
        select distinct key from mail_batch_recipient r, jsonb_object_keys(r."values") key where r.batch_id = ${row.id} order by key)`,
    },
    recipients: {
      kind: 'many',
      target: () => mailBatchRecipients,
      on: (recipient, row) => sql`${recipient.batch} = ${row.id}`,
    },
  },
});

export const mailBatchRecipients = readable(MailBatchRecipient, {
  visible: managers,
  filters: {
    // Within one batch, which an index gives: words of 50,000 people would cost more to keep than to look through.
    search: (text: string, row) =>
      sql`strpos(lower(${row.address} || ' ' || coalesce(${row.name}, '')), lower(trim(${text}::text))) > 0`,
    status: (status: string, row) =>
      sql`${row.message} in (select m.id from mail_message m where m.batch_id = ${row.batch} and m.status = ${status})`,
  },
  orders: { ADDRESS: (row) => row.address },
  defaultOrder: { field: 'ADDRESS', direction: 'ASC' },
  fields: {
    variables: {
      kind: 'computed',
      value: (row) => sql`coalesce(
        (select jsonb_agg(jsonb_build_object('name', v.key, 'value', v.value) order by v.key) from jsonb_each_text(${row.values}) v),
        '[]'::jsonb)`,
    },
  },
});
