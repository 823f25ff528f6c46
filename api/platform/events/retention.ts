import { job } from '../jobs/job.ts';

const KEPT_DAYS = 30;

/**
 * Every night: events older than 30 days are forgotten with what became of them, but those that something still has to
 * be done for; and claims, and failed jobs that somebody looked after.
 */
export const forgetOldEvents = job<object>('events.forgetOld', {
  every: { pattern: '0 4 * * *', timeZone: 'America/Guadeloupe' },
  async run(tx) {
    const limit = new Date(tx.now.getTime() - KEPT_DAYS * 86_400_000);
    await tx.em.execute(
      `with forgotten as (
        delete from outbox_event e where occurred_at < ? and relayed_at is not null and not exists (
          select from event_delivery d where d.event_id = e.id and d.done_at is null and d.failed_at is null)
        returning id
      ) delete from event_delivery d using forgotten where d.event_id = forgotten.id`,
      [limit],
    );
    await tx.em.execute('delete from job_claim where claimed_at < ?', [limit]);
    await tx.em.execute('delete from failed_job where settled_at < ?', [limit]);
  },
});
