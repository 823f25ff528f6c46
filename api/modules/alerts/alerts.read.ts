// Only those who look after alerts see them, the channels and the deliveries. What can be noticed in the database itself is
// asked for here, too.

import type { WriteContext } from '../../platform/context.ts';
import { between, equals, refersTo } from '../../platform/read/filters.ts';
import { readable, type ViewerRights } from '../../platform/read/readable.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { everything, nothing, type Sql, sql } from '../../platform/read/sql.ts';
import { Alert } from './alert.ts';
import { AlertChannel, AlertDelivery } from './alert-channel.ts';

const visible = (viewer: ViewerRights): Sql => (viewer.may('alerts.manage') ? everything : nothing);

export const alerts = readable(Alert, {
  resource: 'alerts',
  visible,
  filters: {
    open: (open: boolean, row) => (open ? sql`${row.recoveredAt} is null` : sql`${row.recoveredAt} is not null`),
    severity: equals((row) => row.severity),
    openedAt: between((row) => row.openedAt),
  },
  orders: {
    OPENED_AT: (row) => row.openedAt,
    LAST_SEEN_AT: (row) => row.lastSeenAt,
    RECOVERED_AT: (row) => sql`coalesce(${row.recoveredAt}, '9999-12-31 00:00:00+00'::timestamptz)`,
  },
  defaultOrder: { field: 'RECOVERED_AT', direction: 'DESC' },
});

export const alertChannels = readable(AlertChannel, {
  resource: 'alertChannels',
  visible,
  filters: { kind: equals((row) => row.kind), enabled: equals((row) => row.enabled) },
  orders: { NAME: (row) => row.name, CREATED_AT: (row) => row.createdAt },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
});

export const alertDeliveries = readable(AlertDelivery, {
  resource: 'alertDeliveries',
  visible,
  filters: {
    alertId: refersTo((row) => row.alert),
    channelId: refersTo((row) => row.channel),
    status: equals((row) => row.status),
  },
  orders: { CREATED_AT: (row) => row.createdAt },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});

/** Until the end of the transaction nobody else raises or ends alerts of this key. */
export async function lockKey(tx: WriteContext, key: string): Promise<void> {
  await rowsOf(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`alert ${key}`}, 0))`);
}

export interface Waiting {
  /** Events that the relay should have taken long ago. */
  readonly events: number;
  /** Mails that the sender should have taken long ago. */
  readonly mails: number;
}

/**
 * What has been waiting for too long, counted up to a thousand. Mails wait too long when none of them is sent meanwhile:
 * many of them take their time. A mail server that cannot be reached is an alert of its own.
 */
export async function waitingTooLong(
  tx: WriteContext,
  { eventMinutes, mailMinutes }: { eventMinutes: number; mailMinutes: number },
): Promise<Waiting> {
  const before = (minutes: number): Date => new Date(tx.now.getTime() - minutes * 60_000);
  const [waiting] = await rowsOf<Waiting>(
    tx,
    sql`select
      (select count(*)::int from (select 1 from outbox_event
        where relayed_at is null and occurred_at < ${before(eventMinutes)} limit 1000) e) as events,
      (select count(*)::int from (select 1 from mail_message
        where status = 'QUEUED' and next_attempt_at < ${before(mailMinutes)}
          and not exists (select 1 from mail_message sent where sent.sent_at > ${before(mailMinutes)})
          and not exists (select 1 from mail_server s where s.unreachable_since is not null) limit 1000) m) as mails`,
  );
  return waiting as Waiting;
}
