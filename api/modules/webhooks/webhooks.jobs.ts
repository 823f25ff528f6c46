import { job } from '../../platform/jobs/job.ts';
import { WebhookDelivery } from './webhook-delivery.ts';

const KEPT_DAYS = 30;

/** Every night: deliveries that ended a month ago are forgotten. */
export const forgetOldDeliveries = job<object>('webhooks.forgetOld', {
  every: { pattern: '20 4 * * *', timeZone: 'America/Guadeloupe' },
  async run(tx) {
    const limit = new Date(tx.now.getTime() - KEPT_DAYS * 86_400_000);
    await tx.em.nativeDelete(WebhookDelivery, { createdAt: { $lt: limit }, endedAt: { $ne: null } });
  },
});
