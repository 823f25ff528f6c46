// Syntheses quote what respondents wrote: they are seen by those who may read that.

import type { WriteContext } from '../../platform/context.ts';
import { refersTo } from '../../platform/read/filters.ts';
import { readable } from '../../platform/read/readable.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { all, everything, nothing, type Sql, sql } from '../../platform/read/sql.ts';
import { questionnaires } from '../submissions/index.ts';
import { Synthesis } from './synthesis.ts';

const maySee = (viewer: { may(permission: string): boolean }): Sql =>
  viewer.may('syntheses.manage') && viewer.may('submissions.read') ? everything : nothing;

export const syntheses = readable(Synthesis, {
  resource: 'syntheses',
  visible: maySee,
  filters: { questionnaireId: refersTo((row) => row.questionnaire as unknown as Sql) },
  orders: { CREATED_AT: (row) => row.createdAt },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  fields: {
    questionnaire: {
      kind: 'one',
      target: () => questionnaires,
      on: (questionnaire, row) => sql`${questionnaire.id} = ${row.questionnaire}`,
    },
    approverName: {
      kind: 'computed',
      value: (row) => sql`(select u.full_name from "user" u where u.id = ${row.approvedBy})`,
    },
    viewerCanApprove: {
      kind: 'computed',
      value: (row, { viewer }) => all([maySee(viewer), sql`${row.status} = 'DRAFT'`]),
    },
  },
});

/** The ids of the syntheses that cite one of these submissions. */
export async function synthesesCiting(tx: WriteContext, submissionIds: readonly string[]): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    tx,
    sql`select s.id from synthesis s where exists (
        select from jsonb_path_query(s.themes, '$[*].claims[*].citations[*].submissionId') as cited
        where cited #>> '{}' = any(${submissionIds}::text[])) for update`,
  );
  return rows.map(({ id }) => id);
}

/** Those of the submissions that are gone; the others stay until the end of this transaction. */
export async function goneAmong(tx: WriteContext, submissionIds: readonly string[]): Promise<Set<string>> {
  const rows = await rowsOf<{ id: string }>(
    tx,
    sql`select id from submission where id = any(${submissionIds}::uuid[]) for key share`,
  );
  const present = new Set(rows.map(({ id }) => id));
  return new Set(submissionIds.filter((id) => !present.has(id)));
}
