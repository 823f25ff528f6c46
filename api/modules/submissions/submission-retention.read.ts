// What has been held for longer than its questionnaire says.

import type { WriteContext } from '../../platform/context.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { sql } from '../../platform/read/sql.ts';

/** Submissions whose questionnaire's own time is over, the oldest first. */
export async function overdueSubmissions(tx: WriteContext, limit: number): Promise<string[]> {
  const found = await rowsOf<{ id: string }>(
    tx,
    sql`select s.id from questionnaire q join submission s on s.questionnaire_id = q.id
        and s.submitted_at < ${tx.now.toISOString()}::timestamptz - make_interval(months => q.retention_months)
      where q.retention_months is not null order by s.submitted_at, s.id limit ${limit}`,
  );
  return found.map(({ id }) => id);
}

/** Respondents whose submission is gone. */
export async function respondentsLeftOver(tx: WriteContext, limit: number): Promise<string[]> {
  const found = await rowsOf<{ id: string }>(
    tx,
    sql`select r.id from respondent r
      where not exists (select from submission s where s.respondent_id = r.id) order by r.id limit ${limit}`,
  );
  return found.map(({ id }) => id);
}

/** Options of their questionnaires that came with answers, that nobody decided to offer, and that no other answer wrote. */
export async function optionsWrittenOnlyBy(tx: WriteContext, submissionIds: readonly string[]): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    tx,
    sql`select o.id from respondent_option o
      where o.questionnaire_id in (select s.questionnaire_id from submission s where s.id = any(${submissionIds}::uuid[]))
        and o.submission_import_id is null and o.part = 'OPTION' and o.status in ('PENDING', 'REJECTED')
        and not exists (select from answer b join submission t on t.id = b.submission_id
          where b.added_key = o.key and b.question_key = o.question_key and t.questionnaire_id = o.questionnaire_id
            and t.id <> all(${submissionIds}::uuid[]))`,
  );
  return rows.map(({ id }) => id);
}
