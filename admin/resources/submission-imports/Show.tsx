// What is in the file and what would become of it; then the step to take.
import Alert from '@mui/material/Alert';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslate } from 'react-admin';
import type { SubmissionImportFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { localized } from '../../i18n/localized.ts';
import { ActionButton } from '../../records/ActionButton.tsx';
import { Facts } from '../../records/Facts.tsx';
import { RecordLink } from '../../records/RecordLink.tsx';
import { Section } from '../../records/Section.tsx';
import { ShowPage } from '../../records/ShowPage.tsx';
import { Status } from '../../records/Status.tsx';
import { useLookingAgain } from '../../records/use-looking-again.ts';
import { Columns } from './Columns.tsx';
import { Findings } from './Findings.tsx';

const UNDER_WAY = ['CHECKING', 'APPLYING', 'UNDOING'];

export default function SubmissionImportShow() {
  return (
    <ShowPage<SubmissionImportFullFragment> actions={(found) => <Steps found={found} />}>
      {(found) => <Details found={found} />}
    </ShowPage>
  );
}

function Steps({ found: { id, newCount, viewerCanApply, viewerCanUndo } }: { found: SubmissionImportFullFragment }) {
  const translate = useTranslate();
  return (
    <>
      {viewerCanApply && (newCount ?? 0) > 0 && (
        <ActionButton
          name="applySubmissionImport"
          variant="contained"
          label={translate('submissionImports.apply', { smart_count: newCount ?? 0 })}
          run={(provider) => provider.applySubmissionImport(id)}
        />
      )}
      {viewerCanUndo && (
        <ActionButton
          name="undoSubmissionImport"
          color="error"
          confirm
          run={(provider) => provider.undoSubmissionImport(id)}
        />
      )}
    </>
  );
}

function Details({ found }: { found: SubmissionImportFullFragment }) {
  const translate = useTranslate();
  const format = useFormat();
  const { status, questionnaire, error } = found;
  const isUnderWay = UNDER_WAY.includes(status);
  useLookingAgain(isUnderWay);
  return (
    <>
      <Section title={found.fileName}>
        {isUnderWay && <LinearProgress aria-label={format.label('SubmissionImportStatus', status)} sx={{ mb: 2 }} />}
        {status === 'FAILED' && (
          <Alert severity="error" variant="outlined" sx={{ mb: 2 }}>
            {localized(error)}
          </Alert>
        )}
        {status === 'CHECKED' && (
          <Alert severity="info" variant="outlined" sx={{ mb: 2 }}>
            {translate(found.newCount === 0 ? 'submissionImports.nothingNew' : 'submissionImports.nothingYet')}
          </Alert>
        )}
        <Facts
          facts={[
            ['status', <Status key="status" of="SubmissionImportStatus" value={status} />],
            ['format', format.label('SubmissionImportFormat', found.format)],
            [
              'questionnaire',
              questionnaire && (
                <RecordLink key="questionnaire" resource="questionnaires" id={questionnaire.id}>
                  {localized(questionnaire.title)}
                </RecordLink>
              ),
            ],
            ['readCount', format.number(found.readCount)],
            ['newCount', format.number(found.newCount)],
            ['createdAt', format.dateTime(found.createdAt)],
            ['endedAt', format.dateTime(found.endedAt)],
          ]}
        />
      </Section>
      {found.columns.length > 0 && questionnaire && (
        <Columns key={`${found.id} ${status}`} found={found} questionnaire={questionnaire} />
      )}
      {found.findings.length > 0 && <Findings findings={found.findings} />}
    </>
  );
}
