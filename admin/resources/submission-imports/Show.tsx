// What is in the file and what would become of it; then the step to take.
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
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

function Steps({ found }: { found: SubmissionImportFullFragment }) {
  const { id, newCount, viewerCanApply, viewerCanUndo, viewerCanUndoWithQuestionnaire } = found;
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
      {viewerCanUndoWithQuestionnaire && (
        <ActionButton
          name="undoSubmissionImport"
          label={translate('submissionImports.undoAll')}
          color="error"
          confirm={translate('submissionImports.undoAllQuestion')}
          run={(provider) => provider.undoSubmissionImport(id, true)}
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
        {isUnderWay && <Progress found={found} />}
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
      {found.findings.length > 0 && <Findings findings={found.findings} fileName={found.fileName} />}
    </>
  );
}

/** How far it is, where that is known. */
function Progress({ found: { status, readCount, doneCount } }: { found: SubmissionImportFullFragment }) {
  const translate = useTranslate();
  const format = useFormat();
  const all = readCount ?? 0;
  const isCounted = status === 'APPLYING' && all > 0;
  return (
    <Box sx={{ mb: 2 }}>
      <LinearProgress
        aria-label={format.label('SubmissionImportStatus', status)}
        {...(isCounted ? { variant: 'determinate', value: (doneCount / all) * 100 } : {})}
      />
      {isCounted && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {translate('submissionImports.progress', { done: format.number(doneCount), all: format.number(all) })}
        </Typography>
      )}
    </Box>
  );
}
