// Who sees which mails: whoever looks after them all, and nobody else.

import { between, equals, words } from '../../platform/read/filters.ts';
import { type Readable, readable } from '../../platform/read/readable.ts';
import { everything, nothing, sql } from '../../platform/read/sql.ts';
import { MailAttempt } from './mail-attempt.ts';
import { MailMessage } from './mail-message.ts';
import { mailReports } from './mail-report.read.ts';

export const mailAttempts = readable(MailAttempt, {
  visible: (viewer) => (viewer.may('mail.manage') ? everything : nothing),
  orders: { STARTED_AT: (row) => row.startedAt },
  defaultOrder: { field: 'STARTED_AT', direction: 'ASC' },
});

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
