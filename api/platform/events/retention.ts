import { job } from '../jobs/job.ts';

const KEPT_DAYS = 30;

/** Every night: events older than 30 days that were relayed are forgotten, with the claims of their jobs. */
export const forgetOldEvents = job<object>('events.forgetOld', {
  every: { pattern: '0 4 * * *', timeZone: 'America/Guadeloupe' },
  async run(tx) {
    const limit = new Date(tx.now.getTime() - KEPT_DAYS * 86_400_000);
    await tx.em.execute('delete from outbox_event where occurred_at < ? and relayed_at is not null', [limit]);
    await tx.em.execute('delete from job_claim where claimed_at < ?', [limit]);
  },
});
