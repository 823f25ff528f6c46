// Trainees as recipients of a batch of mails.

import { isUuid } from '../../platform/read/readable.ts';
import { all, nothing, type Sql, sql } from '../../platform/read/sql.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { enrolments } from './trainings.read.ts';

/** Those with a seat in this session. */
export function traineesAsRecipients(viewer: Viewer, sessionId: string): Sql {
  const row = enrolments.row('e');
  const wanted = [
    isUuid(sessionId) ? sql`${row.session} = ${sessionId}` : nothing,
    sql`${row.status} <> 'CANCELLED'`,
    enrolments.options.visible(viewer, row),
  ];
  return sql`select u.email as address, u.full_name as name, u.language,
      jsonb_build_object('formation', t.title, 'debut', to_char(s.starts_on, 'DD/MM/YYYY')) as "values"
    from enrolment e join training_session s on s.id = ${row.session} join training t on t.id = s.training_id
    join "user" u on u.id = ${row.trainee} where ${all(wanted)}`;
}
