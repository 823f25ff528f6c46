import type { GaugeDeclaration } from '../../platform/telemetry/metrics.ts';

/** Those that wait, and those of the last day: counting all of them would take ever longer. */
export const mailGauge: GaugeDeclaration = {
  name: 'passerelle_mails',
  help: 'Mails by status: those that wait, and the others of the last 24 hours.',
  label: 'status',
  async read(database) {
    const { rows } = await database.pool.query<{ of: string; value: number }>(
      `select status as of, count(*)::int as value from mail_message
       where status in ('QUEUED', 'HELD', 'SENDING') or created_at > now() - interval '1 day' group by status`,
    );
    return rows;
  },
};
