import { defineEvent } from '../../platform/events/event.ts';

export const NotificationCreated = defineEvent<{ notificationId: string }>(
  'NotificationCreated',
  ({ notificationId }) => ({ resource: 'notifications', ids: [notificationId] }),
);
/** With the first hundred of them at most. */
export const NotificationsRead = defineEvent<{ notificationIds: string[] }>(
  'NotificationsRead',
  ({ notificationIds }) => ({ resource: 'notifications', ids: notificationIds }),
);
