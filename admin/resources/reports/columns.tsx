// The columns of reports, in the list of all and on the page of a questionnaire.
import { useTranslate } from 'react-admin';
import type { ReportRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { localized } from '../../i18n/localized.ts';
import type { Column } from '../../lists/Rows.tsx';
import { Status } from '../../records/Status.tsx';
import { useScheduleText } from './schedule-text.ts';

/** @param named whether they are those of several questionnaires */
export function useReportColumns({ named }: { named: boolean }): Column<ReportRowFragment>[] {
  const format = useFormat();
  const translate = useTranslate();
  const scheduleText = useScheduleText();
  const whose = ({ institution }: ReportRowFragment) => institution?.name ?? translate('reports.allResponses');
  const first: Column<ReportRowFragment>[] = named
    ? [
        { source: 'questionnaire', render: ({ questionnaire }) => localized(questionnaire.title) },
        { source: 'institution', render: whose },
      ]
    : [{ source: 'institution', render: whose }];
  return [
    ...first,
    { source: 'schedule', render: (report) => scheduleText(report) },
    { source: 'recipients', align: 'right', render: ({ recipients }) => format.number(recipients.length) },
    {
      source: 'nextRunAt',
      render: ({ nextRunAt }) => (nextRunAt ? format.dateTime(nextRunAt) : translate('reports.notSent')),
    },
    {
      source: 'lastRun',
      render: ({ lastRun }) =>
        lastRun ? (
          <>
            <Status of="ReportRunStatus" value={lastRun.status} /> {format.dateTime(lastRun.createdAt)}
          </>
        ) : (
          '—'
        ),
    },
  ];
}
