// What is looked at to say that something is wrong with a questionnaire.

import type { WriteContext } from '../../platform/context.ts';
import { isUuid } from '../../platform/read/readable.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { sql } from '../../platform/read/sql.ts';
import type { Localized } from './draft.rules.ts';
import { quotaReached } from './quota.read.ts';

/** The names of the alerts; the key of each is "<name>:<id of the questionnaire>". */
export const WATCHED = {
  silent: 'questionnaire-silent',
  refusals: 'questionnaire-refusals',
  full: 'questionnaire-full',
} as const;
const SILENT_HOURS = 48;
const KEPT_DAYS = 30;

export interface Watched {
  readonly id: string;
  readonly title: Localized;
  readonly isOpen: boolean;
  readonly isSilent: boolean;
  readonly isFull: boolean;
  /** Stored and refused in this hour and the one before, and in the 24 hours before those. */
  readonly stored: number;
  readonly refused: number;
  readonly storedBefore: number;
  readonly refusedBefore: number;
  /** The names of the alerts that were raised and are not over. */
  readonly alerts: readonly string[];
}

/** The questionnaires that are open, and those about which an alert is. */
export function watchedQuestionnaires(tx: WriteContext): Promise<Watched[]> {
  const now = sql`${tx.now.toISOString()}::timestamptz`;
  const recent = sql`(date_trunc('hour', ${now}) - interval '1 hour')`;
  const before = sql`(${recent} - interval '24 hours')`;
  return rowsOf(
    tx,
    sql`select q.id, q.title, q.status = 'PUBLISHED' as "isOpen",
        greatest(q.opened_at, last.at) < ${now} - make_interval(hours => ${SILENT_HOURS}) as "isSilent",
        ${quotaReached(sql`q.id`, sql`q.quota`)} as "isFull",
        sent.stored, refused.refused, sent."storedBefore", refused."refusedBefore", raised.alerts
      from questionnaire q
      cross join lateral (select max(s.submitted_at) as at from submission s where s.questionnaire_id = q.id) last
      cross join lateral (select count(*) filter (where s.submitted_at >= ${recent})::int as stored,
          count(*) filter (where s.submitted_at < ${recent})::int as "storedBefore"
        from submission s
        where s.questionnaire_id = q.id and s.source = 'PUBLIC' and s.submitted_at >= ${before}) sent
      cross join lateral (select coalesce(sum(r.count) filter (where r.hour >= ${recent}), 0)::int as refused,
          coalesce(sum(r.count) filter (where r.hour < ${recent}), 0)::int as "refusedBefore"
        from submission_refusal r where r.questionnaire_id = q.id and r.hour >= ${before}) refused
      cross join lateral (select coalesce(array_agg(split_part(a.key, ':', 1)), '{}') as alerts from alert a
        where a.recovered_at is null and a.key in (${WATCHED.silent} || ':' || q.id, ${WATCHED.refusals} || ':' || q.id,
          ${WATCHED.full} || ':' || q.id)) raised
      where q.status = 'PUBLISHED' or raised.alerts <> '{}'
      order by q.id`,
  );
}

/** Counts one refusal of a questionnaire that the public can see; nothing for any other id. */
export async function addRefusal(tx: WriteContext, questionnaireId: string, code: string): Promise<void> {
  if (!isUuid(questionnaireId)) return;
  await rowsOf(
    tx,
    sql`insert into submission_refusal as r (questionnaire_id, hour, code, count)
      select q.id, date_trunc('hour', ${tx.now.toISOString()}::timestamptz), ${code}, 1 from questionnaire q
      where q.id = ${questionnaireId} and q.status = 'PUBLISHED'
      on conflict (questionnaire_id, hour, code) do update set count = r.count + 1`,
  );
}

export async function forgetOldRefusals(tx: WriteContext): Promise<void> {
  await rowsOf(
    tx,
    sql`delete from submission_refusal
      where hour < ${tx.now.toISOString()}::timestamptz - make_interval(days => ${KEPT_DAYS})`,
  );
}
