import { job } from '../../platform/jobs/job.ts';
import { forgetOldRuns, makeReport, requestDueReports } from './report-run.write.ts';
import { ReportRequested } from './reports.events.ts';

/** Every minute: the reports whose time has come. */
export const callReports = job<object>('reports.callDue', {
  every: { pattern: '* * * * *', timeZone: 'UTC' },
  run: requestDueReports,
});

export const makeRequestedReport = job<{ reportId: string; reportRunId: string }>('reports.make', {
  on: [ReportRequested],
  claim: ({ reportRunId }) => reportRunId,
  run: (tx, { reportRunId }) => makeReport(tx, reportRunId),
});

export const forgetReports = job<object>('reports.forgetOld', {
  every: { pattern: '40 4 * * *', timeZone: 'America/Guadeloupe' },
  run: forgetOldRuns,
});
