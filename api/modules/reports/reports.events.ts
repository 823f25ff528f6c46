import { defineEvent } from '../../platform/events/event.ts';

interface OneReport {
  reportId: string;
}
const changesReport = ({ reportId }: OneReport) => ({ resource: 'reports', ids: [reportId] });

export const ReportCreated = defineEvent<OneReport>('ReportCreated', changesReport);
export const ReportUpdated = defineEvent<OneReport>('ReportUpdated', changesReport);
export const ReportDeleted = defineEvent<OneReport>('ReportDeleted', changesReport);

/** It is to be made and sent: by the clock, or because somebody asked. */
export const ReportRequested = defineEvent<OneReport & { reportRunId: string }>('ReportRequested', changesReport);
/** It was sent, or failed. */
export const ReportEnded = defineEvent<OneReport & { reportRunId: string; status: string }>(
  'ReportEnded',
  changesReport,
);
