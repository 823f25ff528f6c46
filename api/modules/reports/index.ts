import { defineModule } from '../../platform/module.ts';
import { ReportResolver } from './report.resolver.ts';
import { Report, ReportRecipient } from './report.ts';
import { ReportRun } from './report-run.ts';
import { callReports, forgetReports, makeRequestedReport } from './reports.jobs.ts';
import { reportMail } from './reports.mails.ts';
import { reportsPersonalData, reportsWithoutPersonalData } from './reports.personal-data.ts';
import { ResponseExportResolver } from './response-export.resolver.ts';

/** What leaves the house of questionnaires: exports of the responses, and reports that are sent by the clock. */
export const reportsModule = defineModule({
  name: 'reports',
  entities: [Report, ReportRecipient, ReportRun],
  resolvers: [ResponseExportResolver, ReportResolver],
  jobs: [callReports, makeRequestedReport, forgetReports],
  mails: [reportMail],
  personalData: reportsPersonalData,
  withoutPersonalData: reportsWithoutPersonalData,
  permissions: {
    'reports.manage': {
      description: 'Have reports on questionnaires made and sent, and see those that were.',
      roles: ['ADMIN', 'TRAINER'],
      forKeys: false,
    },
  },
});

export { responseContent } from './response-export.ts';
