import { defineModule } from '../../platform/module.ts';
import { notifyOfNewSignIn } from './account-notifications.ts';
import { tellOfExpiringKeys, tellOfRevokedKeys } from './api-key-notices.jobs.ts';
import { notifyOfImpersonation } from './impersonation-notifications.ts';
import { NotificationResolver, NotifiedViewerResolver } from './notification.resolver.ts';
import { Notification, NotificationChoice } from './notification.ts';
import { forgetOldNotifications } from './notifications.jobs.ts';
import { notificationMail } from './notifications.mails.ts';
import { notificationsPersonalData } from './notifications.personal-data.ts';
import { pushService } from './push.ts';
import { PushDelivery, PushSubscription } from './push-subscription.ts';
import { makeVapidKeys } from './vapid.ts';

/** What people are told of: in the console, by mail and in their browsers, as they choose. */
export const notificationsModule = defineModule({
  name: 'notifications',
  entities: [Notification, NotificationChoice, PushSubscription, PushDelivery],
  resolvers: [NotificationResolver, NotifiedViewerResolver],
  jobs: [forgetOldNotifications, notifyOfNewSignIn, notifyOfImpersonation, tellOfExpiringKeys, tellOfRevokedKeys],
  services: [pushService],
  start: makeVapidKeys,
  mails: [notificationMail],
  personalData: notificationsPersonalData,
  permissions: {
    'notifications.use': {
      description: 'See one’s own notifications and choose how they come.',
      roles: ['ADMIN', 'TRAINER', 'TRAINEE', 'RECRUITER', 'CANDIDATE'],
      forKeys: false,
    },
  },
});

export { markSeen, notify } from './notification.write.ts';
export { notificationKind, notificationKinds } from './notification-kind.ts';
