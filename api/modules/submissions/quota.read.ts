// Never more submissions than a questionnaire takes, however many are sent at once.

import type { WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { type Sql, sql } from '../../platform/read/sql.ts';
import type { Questionnaire } from './questionnaire.ts';

/** Whether a questionnaire of this id has this many submissions; false for a quota that is null. */
export const quotaReached = (id: Sql, quota: Sql): Sql =>
  sql`coalesce((select count(*) from (select from submission s where s.questionnaire_id = ${id} limit ${quota}) taken) >= ${quota}, false)`;

/**
 * Makes sure that one more submission may be stored in this transaction. Where there is a quota, transactions that store
 * come one after the other from here on: call it last, just before storing. Throws QUOTA_REACHED.
 */
export async function takePlace(tx: WriteContext, { id, quota }: Questionnaire): Promise<void> {
  if (quota === null) return;
  // Its own statement: the count below then sees what was committed while this one waited. References of other rows to
  // the questionnaire are not held up by this lock.
  await rowsOf(tx, sql`select 1 from questionnaire where id = ${id} for no key update`);
  const [found] = await rowsOf<{ full: boolean }>(
    tx,
    sql`select ${quotaReached(sql`q.id`, sql`q.quota`)} as full from questionnaire q where q.id = ${id}`,
  );
  if (found?.full) throw new Problem('QUOTA_REACHED', ['questionnaireId']);
}
