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
