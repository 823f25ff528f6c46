// Whether events and jobs keep up, in numbers.

import type { GaugeDeclaration } from '../telemetry/metrics.ts';

async function valueOf(database: Parameters<GaugeDeclaration['read']>[0], text: string) {
  const { rows } = await database.pool.query<{ value: number }>(text);
  return rows;
}

export const eventGauges: readonly GaugeDeclaration[] = [
  {
    name: 'passerelle_oldest_unrelayed_event_seconds',
    help: 'Age of the oldest event that was not handed to the jobs; 0 when there is none.',
    read: (database) =>
      valueOf(
        database,
        `select coalesce(max(extract(epoch from now() - occurred_at)), 0)::float as value
         from (select occurred_at from outbox_event where relayed_at is null order by position limit 1) oldest`,
      ),
  },
  {
    name: 'passerelle_unfinished_deliveries',
    help: 'Events that a job still has to be carried out for, once for each job.',
    read: (database) =>
      valueOf(
        database,
        'select count(*)::int as value from event_delivery where done_at is null and failed_at is null',
      ),
  },
  {
    name: 'passerelle_failed_jobs',
    help: 'Jobs that failed and nobody has looked after.',
    read: (database) => valueOf(database, "select count(*)::int as value from failed_job where status = 'FAILED'"),
  },
];
