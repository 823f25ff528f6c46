// Notifications, preferences and browsers are seen by the person they belong to and by nobody else.

import type { WriteContext } from '../../platform/context.ts';
import { equals } from '../../platform/read/filters.ts';
import { computedRows, extendReadable, readable, type ViewerRights } from '../../platform/read/readable.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { all, everything, nothing, type Sql, sql, viewerId } from '../../platform/read/sql.ts';
import { type Language, viewers } from '../accounts/index.ts';
import { Notification, type NotificationPreference } from './notification.ts';
import { isDefault, NotificationChannel, type NotificationKind, notificationKinds } from './notification-kind.ts';
import { PushSubscription } from './push-subscription.ts';
import { VAPID } from './vapid.ts';

// A partner key carries its owner's id, and is nobody to notify.
const own = (viewer: ViewerRights, user: Sql): Sql =>
  viewer.may('notifications.use') ? sql`${user} = ${viewerId}` : nothing;

export const notifications = readable(Notification, {
  resource: 'notifications',
  visible: (viewer, row) => all([own(viewer, row.user), row.inConsole]),
  filters: {
    unread: (unread: boolean, row) => (unread ? sql`${row.readAt} is null` : sql`${row.readAt} is not null`),
    kind: equals((row) => row.kind),
  },
  orders: { CREATED_AT: (row) => row.createdAt },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});

export const pushSubscriptions = readable(PushSubscription, {
  visible: (viewer, row) => own(viewer, row.user),
  orders: { CREATED_AT: (row) => row.createdAt },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});

const preferences = computedRows<NotificationPreference>('NotificationPreference', {
  kind: 'kind',
  purpose: 'purpose',
  channel: 'channel',
  enabled: 'enabled',
  isDefault: 'is_default',
});

const concerns = (viewer: ViewerRights, { permission }: NotificationKind): boolean =>
  permission === null || viewer.may(permission);

/** Every kind that can concern the viewer, on every way, as PostgreSQL reads it. */
const defaultsFor = (viewer: ViewerRights): string =>
  JSON.stringify(
    notificationKinds()
      .filter((kind) => concerns(viewer, kind))
      .flatMap((kind) =>
        Object.values(NotificationChannel).map((channel) => ({
          kind: kind.name,
          purpose: kind.purpose,
          channel,
          enabled: isDefault(kind, channel),
        })),
      )
      .map((preference, position) => ({ ...preference, position })),
  );

extendReadable(viewers, {
  unreadNotificationCount: {
    kind: 'computed',
    value: (row) =>
      sql`(select count(*)::int from notification n where n.user_id = ${row.id} and n.read_at is null and n.in_console)`,
  },
  notificationPreferences: {
    kind: 'rows',
    target: () => preferences,
    from: (row, { viewer }) => sql`
      select k.kind, k.purpose, k.channel, coalesce(c.enabled, k.enabled) as enabled, c.enabled is null as is_default
      from jsonb_to_recordset(${defaultsFor(viewer)}::jsonb)
        as k(kind text, purpose jsonb, channel text, enabled boolean, position int)
      left join notification_choice c on c.user_id = ${row.id} and c.kind = k.kind and c.channel = k.channel
      order by k.position`,
  },
  pushSubscriptions: {
    kind: 'many',
    target: () => pushSubscriptions,
    on: (subscription, row) => sql`${subscription.user} = ${row.id}`,
  },
  pushKey: {
    kind: 'computed',
    value: () => sql`(select s.value::jsonb ->> 'publicKey' from secret s where s.name = ${VAPID})`,
  },
});

export interface Notified {
  readonly id: string;
  readonly email: string;
  readonly fullName: string;
  readonly language: Language;
  /** By channel, where the person has chosen. */
  readonly choices: Readonly<Partial<Record<NotificationChannel, boolean>>> | null;
}

/** Those of the people who can be notified, and were not notified of this before. */
export const toBeNotified = (
  tx: WriteContext,
  { userIds, kind, key }: { userIds: readonly string[]; kind: string; key: string },
): Promise<Notified[]> =>
  rowsOf<Notified>(
    tx,
    sql`select u.id, u.email, u.full_name as "fullName", u.language,
          (select jsonb_object_agg(c.channel, c.enabled) from notification_choice c where c.user_id = u.id and c.kind = ${kind}) as choices
        from "user" u
        where u.id = any(${[...userIds]}::uuid[]) and u.active
          and not exists (select 1 from notification n where n.user_id = u.id and n.key = ${key})
        order by u.id`,
  );

/** Marks these of a person's notifications as read, and gives their ids. */
export async function readNow(
  tx: WriteContext,
  userId: string,
  which: { ids?: readonly string[]; until?: Date; link?: string },
): Promise<string[]> {
  const { ids, until, link } = which;
  const rows = await rowsOf<{ id: string }>(
    tx,
    sql`update notification set read_at = ${tx.now} where user_id = ${userId} and read_at is null and ${all([
      ids ? sql`id = any(${[...ids]}::uuid[])` : everything,
      until ? sql`created_at <= ${until}` : everything,
      link === undefined ? everything : sql`link = ${link}`,
    ])} returning id`,
  );
  return rows.map(({ id }) => id);
}
