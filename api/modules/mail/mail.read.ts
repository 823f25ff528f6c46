// Who sees which mails: whoever looks after them all, and nobody else.

import { between, equals, words } from '../../platform/read/filters.ts';
import { readable } from '../../platform/read/readable.ts';
import { everything, nothing } from '../../platform/read/sql.ts';
import { MailMessage } from './mail-message.ts';

export const mailMessages = readable(MailMessage, {
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
});
