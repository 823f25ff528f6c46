// Who sees reports, and what became of them.

import { equals, refersTo } from '../../platform/read/filters.ts';
import { readable, type ViewerRights } from '../../platform/read/readable.ts';
import { everything, nothing, raw, type Sql, sql } from '../../platform/read/sql.ts';
import { filePurpose } from '../files/index.ts';
import { Report } from './report.ts';
import { ReportRun } from './report-run.ts';

const visible = (viewer: ViewerRights): Sql => (viewer.may('reports.manage') ? everything : nothing);

/** The files of reports, as long as their runs are kept. */
export const REPORT = filePurpose({
  name: 'REPORT',
  description: 'A report on a questionnaire, as it was sent.',
  visible: (viewer, file) =>
    viewer.may('reports.manage')
      ? sql`exists (select 1 from report_run r where r.pdf_id = ${file.id} or r.workbook_id = ${file.id})`
      : nothing,
});

export const reports = readable(Report, {
  resource: 'reports',
  visible,
  filters: {
    questionnaireId: refersTo((row) => row.questionnaire as unknown as Sql),
    enabled: equals((row) => row.enabled),
  },
  orders: { CREATED_AT: (row) => row.createdAt },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  fields: {
    recipients: {
      kind: 'computed',
      value: (row) =>
        sql`array(select p.address from report_recipient p where p.report_id = ${row.id} order by p.address)`,
    },
    lastRun: {
      kind: 'one',
      target: () => reportRuns,
      on: (run, row) =>
        sql`${run.id} = (select r.id from report_run r where r.report_id = ${row.id} order by r.created_at desc, r.id desc limit 1)`,
    },
    runs: {
      kind: 'many',
      target: () => reportRuns,
      on: (run, row) => sql`${run.report} = ${row.id}`,
    },
  },
});

const UNDELIVERED = raw(`'FAILED', 'BOUNCED', 'COMPLAINED', 'SUPPRESSED', 'CANCELLED'`);

const mailsIn = (row: { mailIds: Sql }, statuses: Sql): Sql =>
  sql`(select count(*) from mail_message m where m.id = any(${row.mailIds}) and m.status in (${statuses}))`;

export const reportRuns = readable(ReportRun, {
  visible,
  changeable: () => nothing,
  orders: { CREATED_AT: (row) => row.createdAt },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  fields: {
    byHand: { kind: 'computed', value: (row) => sql`${row.idempotencyKey} is not null` },
    mailCount: { kind: 'computed', value: (row) => sql`cardinality(${row.mailIds})` },
    sentCount: { kind: 'computed', value: (row) => mailsIn(row, sql`'SENT'`) },
    failedCount: { kind: 'computed', value: (row) => mailsIn(row, sql`${UNDELIVERED}, 'KEPT'`) },
    keptCount: { kind: 'computed', value: (row) => mailsIn(row, sql`'KEPT'`) },
    undelivered: {
      kind: 'computed',
      value: (row) =>
        sql`array(select m.to_address from mail_message m where m.id = any(${row.mailIds}) and m.status in (${UNDELIVERED})
          order by m.to_address)`,
    },
  },
});
