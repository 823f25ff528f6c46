import { job } from '../../platform/jobs/job.ts';
import { Notification } from './notification.ts';

const KEPT_DAYS = 180;

/** Every night: notifications of half a year ago are forgotten, with their deliveries. */
export const forgetOldNotifications = job<object>('notifications.forgetOld', {
  every: { pattern: '45 3 * * *', timeZone: 'America/Guadeloupe' },
  async run(tx) {
    const limit = new Date(tx.now.getTime() - KEPT_DAYS * 86_400_000);
    await tx.em.nativeDelete(Notification, { createdAt: { $lt: limit } });
  },
});
