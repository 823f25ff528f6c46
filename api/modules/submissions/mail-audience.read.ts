// Respondents as recipients of a batch of mails.

import { all, type Sql, sql } from '../../platform/read/sql.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { submissions } from './submissions.read.ts';

/** Those who left an address with their answers to this questionnaire. */
export function respondentsAsRecipients(viewer: Viewer, questionnaireId: string): Sql {
  const row = submissions.row('s');
  const wanted = [sql`${row.questionnaire} = ${questionnaireId}`, submissions.options.visible(viewer, row)];
  return sql`select r.email as address, null::text as name, coalesce(${row.language}, 'FR') as language, '{}'::jsonb as "values"
    from submission s join respondent r on r.id = s.respondent_id where ${all(wanted)}`;
}
