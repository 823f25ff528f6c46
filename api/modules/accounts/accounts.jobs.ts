import { job } from '../../platform/jobs/job.ts';

/** Every night: sessions that ended a month ago, with their tokens, are forgotten. */
export const forgetEndedSessions = job<object>('accounts.forgetEndedSessions', {
  every: { pattern: '30 3 * * *', timeZone: 'America/Guadeloupe' },
  async run(tx) {
    const limit = new Date(tx.now.getTime() - 30 * 86_400_000);
    await tx.em.execute(
      'delete from refresh_token where session_id in (select id from session where coalesce(revoked_at, expires_at) < ?)',
      [limit],
    );
    await tx.em.execute('delete from session where coalesce(revoked_at, expires_at) < ?', [limit]);
    await tx.em.execute('delete from rate_limit where expire < ?', [tx.now.getTime()]);
  },
});
