// What became of the mails of invitations, for whoever looks after accounts: they need not see the mails.

import { extendReadable } from '../../platform/read/readable.ts';
import { literal, sql } from '../../platform/read/sql.ts';
import { invitations } from '../accounts/index.ts';
import { invitationMail } from './account-mails.ts';

/** The key of the last mail of an invitation is made of it and of when it was sent, as `mailInvitation` makes it. */
extendReadable(invitations, {
  mailReason: {
    kind: 'computed',
    value: (row) => sql`(select m.reason from mail_message m where ${row.acceptedAt} is null
      and m.key = concat(${literal(invitationMail.name)}, ':', ${row.id}, ':',
        to_char(${row.sentAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))`,
  },
});
