// Syntheses quote what respondents wrote: they are seen by those who may read that.

import { refersTo } from '../../platform/read/filters.ts';
import { readable } from '../../platform/read/readable.ts';
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
