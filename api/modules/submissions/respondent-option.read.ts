// What respondents add to a question, kept once however many write it at the same moment.

import { newId, type WriteContext } from '../../platform/context.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { sql } from '../../platform/read/sql.ts';
import type { CollectedOption } from './option-collection.rules.ts';
import type { Questionnaire } from './questionnaire.ts';

/** A person looks at every one: what is written beyond so many stays a text, and is counted as "other". */
export const MOST_WAITING = 2_000;

/** Keeps those that are new, for somebody to look at. */
export async function keepCollected(
  tx: WriteContext,
  { id }: Questionnaire,
  options: readonly CollectedOption[],
): Promise<void> {
  if (options.length === 0) return;
  const rows = options.map(({ questionKey, key, label }) => ({ id: newId(), question_key: questionKey, key, label }));
  await rowsOf(
    tx,
    sql`insert into respondent_option (id, questionnaire_id, question_key, part, key, label, status, created_at)
      select given.id, ${id}::uuid, given.question_key, 'OPTION', given.key, given.label, 'PENDING', ${tx.now.toISOString()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(id uuid, question_key text, key text, label text)
      where (select count(*) from respondent_option o where o.questionnaire_id = ${id}::uuid
        and o.question_key = given.question_key and o.status = 'PENDING') < ${MOST_WAITING}::int
      order by given.question_key, given.key
      on conflict (questionnaire_id, question_key, part, key) do nothing`,
  );
}
