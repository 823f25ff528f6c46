import { useRedirect, useTranslate } from 'react-admin';
import type { ReportFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { localized } from '../../i18n/localized.ts';
import { ActionButton } from '../../records/ActionButton.tsx';
import { Facts } from '../../records/Facts.tsx';
import { RecordLink } from '../../records/RecordLink.tsx';
import { Section } from '../../records/Section.tsx';
import { ShowPage } from '../../records/ShowPage.tsx';
import { useLookingAgain } from '../../records/use-looking-again.ts';
import { Runs } from './Runs.tsx';
import { useScheduleText } from './schedule-text.ts';

export default function ReportShow() {
  return (
    <ShowPage<ReportFullFragment> actions={({ id }) => <Actions id={id} />}>
      {(report) => <Details report={report} />}
    </ShowPage>
  );
}

function Actions({ id }: { id: string }) {
  const redirect = useRedirect();
  return (
    <>
      <ActionButton name="sendReport" confirm run={(provider) => provider.sendReport(id)} />
      <ActionButton
        name="deleteReport"
        color="error"
        confirm
        run={async (provider) => {
          await provider.deleteReport(id);
          redirect('list', 'reports');
        }}
      />
    </>
  );
}

const isUnderWay = ({ status, mailCount, sentCount, failedCount }: ReportFullFragment['runs']['nodes'][number]) =>
  status === 'QUEUED' || (status === 'SENT' && sentCount + failedCount < mailCount);

function Details({ report }: { report: ReportFullFragment }) {
  const translate = useTranslate();
  const format = useFormat();
  const scheduleText = useScheduleText();
  const { questionnaire, institution, formats, recipients, nextRunAt } = report;
  useLookingAgain(report.runs.nodes.some(isUnderWay));
  return (
    <>
      <Section title={translate('resources.reports.name', { smart_count: 1 })}>
        <Facts
          facts={[
            [
              'questionnaire',
              <RecordLink key="questionnaire" resource="questionnaires" id={questionnaire.id}>
                {localized(questionnaire.title)}
              </RecordLink>,
            ],
            ['institution', institution?.name ?? translate('reports.allResponses')],
            ['schedule', scheduleText(report)],
            ['nextRunAt', nextRunAt ? format.dateTime(nextRunAt) : translate('reports.notSent')],
            ['formats', formats.map((one) => format.label('ReportFormat', one)).join(', ')],
            ['language', format.label('Language', report.language)],
            ['recipients', recipients.join(', ')],
          ]}
        />
      </Section>
      <Section title={translate('reports.history')}>
        <Runs report={report} />
      </Section>
    </>
  );
}
