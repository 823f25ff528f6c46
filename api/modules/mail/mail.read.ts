// Who sees which mails: whoever looks after them all, and nobody else.

import { between, equals, words } from '../../platform/read/filters.ts';
import { type Readable, type Row, readable } from '../../platform/read/readable.ts';
import { everything, nothing, type Sql, sql } from '../../platform/read/sql.ts';
import { viewerIsAdministrator } from '../accounts/index.ts';
import { MailAttempt } from './mail-attempt.ts';
import { MailMessage } from './mail-message.ts';
import { mailReports } from './mail-report.read.ts';
import { withoutProofs } from './secret-links.ts';

export const mailAttempts = readable(MailAttempt, {
  visible: (viewer) => (viewer.may('mail.manage') ? everything : nothing),
  orders: { STARTED_AT: (row) => row.startedAt },
  defaultOrder: { field: 'STARTED_AT', direction: 'ASC' },
});

/** While there is no mail server, administrators hand over what was written; nobody else reads what a link proves. */
const shown = (text: Sql, row: Row<MailMessage>): Sql =>
  sql`case when ${row.status} = 'KEPT' and ${viewerIsAdministrator} then ${text} else ${withoutProofs(text)} end`;

export const mailMessages: Readable<MailMessage> = readable(MailMessage, {
  resource: 'mailMessages',
  visible: (viewer) => (viewer.may('mail.manage') ? everything : nothing),
  filters: {
    search: words((row) => [row.subject, row.toAddress, row.toName]),
    status: equals((row) => row.status),
    template: equals((row) => row.template),
    createdAt: between((row) => row.createdAt),
  },
  orders: { CREATED_AT: (row) => row.createdAt, SENT_AT: (row) => row.sentAt },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  fields: {
    html: { kind: 'computed', value: (row) => shown(row.html, row) },
    text: { kind: 'computed', value: (row) => shown(row.text, row) },
    attempts: {
      kind: 'many',
      target: () => mailAttempts,
      on: (attempt, row) => sql`${attempt.mailMessage} = ${row.id}`,
    },
    reports: {
      kind: 'many',
      target: () => mailReports,
      on: (report, row) => sql`${report.mailMessage} = ${row.id}`,
    },
    viewerCanResend: {
      kind: 'computed',
      value: (row, { viewer }) => (viewer.may('mail.manage') ? sql`${row.status} in ('KEPT', 'FAILED')` : nothing),
    },
  },
});
