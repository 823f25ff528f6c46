// Owns who is notified of what and on which ways, and what they have read. Never notifies anybody of the same twice, and
// never sends (push.ts, the mail module).

import type { WriteContext } from '../../platform/context.ts';
import { dueNow } from '../../platform/deliveries/delivery.ts';
import { say } from '../../platform/i18n.ts';
import { Problem } from '../../platform/problem.ts';
import { isUuid } from '../../platform/read/readable.ts';
import { User } from '../accounts/index.ts';
import { queueMail } from '../mail/index.ts';
import { Notification } from './notification.ts';
import {
  isDefault,
  NotificationChannel,
  type NotificationKind,
  type NotificationValue,
  sentenceOf,
} from './notification-kind.ts';
import { NotificationCreated, NotificationsRead } from './notifications.events.ts';
import { notificationMail } from './notifications.mails.ts';
import { type Notified, readNow, toBeNotified } from './notifications.read.ts';
import { PushDelivery, PushSubscription } from './push-subscription.ts';

const MOST_TOLD = 100;

export interface NewNotification<Name extends string> {
  readonly kind: NotificationKind<Name>;
  readonly userIds: readonly string[];
  readonly values: Readonly<Record<Name, NotificationValue>>;
  /** Where it leads: a path of the console. */
  readonly link: string | null;
  /** Of the same key each person is notified once; at most 300 characters. */
  readonly key: string;
  /** Whether it takes the place of what the person has not read yet and leads to the same link. */
  readonly replaces?: boolean;
}

/** Notifies these people on the ways they have chosen; whoever was notified of this before is passed over. */
export async function notify<Name extends string>(
  tx: WriteContext,
  { kind, userIds, values, link, key, replaces = false }: NewNotification<Name>,
): Promise<void> {
  const people = await toBeNotified(tx, { userIds, kind: kind.name, key });
  const message = sentenceOf(kind, values);
  const pushed: Notification[] = [];
  for (const person of people) {
    const wants = (channel: NotificationChannel) => person.choices?.[channel] ?? isDefault(kind, channel);
    const inConsole = wants(NotificationChannel.CONSOLE);
    if (replaces && link !== null) await readNow(tx, person.id, { link });
    const notification = tx.em.create(Notification, {
      user: tx.em.getReference(User, person.id),
      kind: kind.name,
      key,
      message,
      link,
      inConsole,
      createdAt: tx.now,
      readAt: null,
    });
    tx.em.persist(notification);
    tx.record(NotificationCreated, { notificationId: notification.id });
    if (wants(NotificationChannel.MAIL)) await mail(tx, notification, person);
    if (wants(NotificationChannel.PUSH)) pushed.push(notification);
  }
  if (pushed.length > 0) await queuePushes(tx, pushed);
}

async function mail(tx: WriteContext, notification: Notification, person: Notified): Promise<void> {
  const { language } = person;
  await queueMail(tx, {
    key: `notification:${notification.id}`,
    template: notificationMail,
    to: { address: person.email, name: person.fullName, language, user: notification.user },
    values: {
      message: say(notification.message, language),
      link: `${tx.config.publicUrl}/#${notification.link ?? '/notifications'}`,
    },
  });
}

async function queuePushes(tx: WriteContext, pushed: readonly Notification[]): Promise<void> {
  const byPerson = new Map(pushed.map((notification) => [notification.user.id, notification]));
  const subscriptions = await tx.em.find(PushSubscription, { user: { $in: [...byPerson.keys()] } });
  for (const subscription of subscriptions) {
    const notification = byPerson.get(subscription.user.id) as Notification;
    tx.em.persist(tx.em.create(PushDelivery, { notification, subscription, ...dueNow(tx.now) }));
  }
}

/** Marks as read what leads a person to this link: they have seen it there. */
export async function markSeen(tx: WriteContext, userId: string, link: string): Promise<void> {
  tell(tx, await readNow(tx, userId, { link }));
}

/** Marks the viewer's notifications as read: these, or all until an instant. Throws REQUIRED without either. */
export async function markNotificationsRead(
  tx: WriteContext,
  input: { ids?: string[] | null; until?: Date | null },
): Promise<void> {
  if (!input.ids && !input.until) throw new Problem('REQUIRED', ['ids']);
  const ids = input.ids?.filter(isUuid);
  const read = await readNow(tx, tx.viewer.userId as string, {
    ...(ids ? { ids } : {}),
    ...(input.until ? { until: input.until } : {}),
  });
  tell(tx, read);
}

function tell(tx: WriteContext, ids: string[]): void {
  if (ids.length > 0) tx.record(NotificationsRead, { notificationIds: ids.slice(0, MOST_TOLD) });
}
