// What was reported of mails: seen by whoever looks after the mails.

import type { WriteContext } from '../../platform/context.ts';
import { readable } from '../../platform/read/readable.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { everything, nothing, sql } from '../../platform/read/sql.ts';
import { MailReport } from './mail-report.ts';

export const mailReports = readable(MailReport, {
  visible: (viewer) => (viewer.may('mail.manage') ? everything : nothing),
  orders: { RECEIVED_AT: (row) => row.receivedAt },
  defaultOrder: { field: 'RECEIVED_AT', direction: 'ASC' },
});

/** How many mails to this address bounced softly in the last days. */
export async function softBouncesOf(tx: WriteContext, address: string, days: number): Promise<number> {
  const [found] = await rowsOf<{ count: number }>(
    tx,
    sql`select count(distinct m.id)::int as count
      from mail_message m join mail_report r on r.mail_message_id = m.id
      where lower(m.to_address) = lower(${address}::text) and r.kind = 'SOFT_BOUNCE'
        and r.received_at > now() - ${days}::int * interval '1 day'`,
  );
  return found?.count ?? 0;
}
