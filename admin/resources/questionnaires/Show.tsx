import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useState } from 'react';
import { useRefresh, useTranslate } from 'react-admin';
import type { QuestionnaireFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { localized } from '../../i18n/localized.ts';
import { CopyButton } from '../../questionnaires/editor/CopyButton.tsx';
import { QuestionnaireNavigation } from '../../questionnaires/QuestionnaireNavigation.tsx';
import { ActionButton } from '../../records/ActionButton.tsx';
import { Facts } from '../../records/Facts.tsx';
import { Section } from '../../records/Section.tsx';
import { ShowPage } from '../../records/ShowPage.tsx';
import { Status } from '../../records/Status.tsx';
import { Definition } from './Definition.tsx';

const PublishDialog = lazy(async () => ({
  default: (await import('../../questionnaires/editor/PublishDialog.tsx')).PublishDialog,
}));

export default function QuestionnaireShow() {
  return (
    <ShowPage<QuestionnaireFullFragment>
      above={({ id }) => <QuestionnaireNavigation id={id} />}
      actions={(questionnaire) => <Actions questionnaire={questionnaire} />}
    >
      {(questionnaire) => <Details questionnaire={questionnaire} />}
    </ShowPage>
  );
}

function Actions({ questionnaire }: { questionnaire: QuestionnaireFullFragment }) {
  const { id, viewerCanUpdate, viewerCanPublish, viewerCanClose } = questionnaire;
  return (
    <>
      {viewerCanPublish && <Publish questionnaire={questionnaire} />}
      {viewerCanClose && (
        <ActionButton name="closeQuestionnaire" confirm run={(provider) => provider.closeQuestionnaire(id)} />
      )}
      {viewerCanUpdate && <CopyButton of={questionnaire} />}
    </>
  );
}

function Publish({ questionnaire }: { questionnaire: QuestionnaireFullFragment }) {
  const [isOpen, setOpen] = useState(false);
  const translate = useTranslate();
  const refresh = useRefresh();
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {translate('questionnaireEditor.publish.label')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <PublishDialog questionnaire={questionnaire} onClose={() => setOpen(false)} onPublished={refresh} />
        </Suspense>
      )}
    </>
  );
}

function Details({ questionnaire }: { questionnaire: QuestionnaireFullFragment }) {
  const translate = useTranslate();
  const format = useFormat();
  const { slug, status, quota, closesAt, retentionMonths } = questionnaire;
  const isOpen = status === 'PUBLISHED' || status === 'CLOSED';
  return (
    <>
      <Section title={translate('resources.questionnaires.name', { smart_count: 1 })}>
        {questionnaire.description && (
          <Typography sx={{ mb: 1.5, maxWidth: '70ch' }}>{localized(questionnaire.description)}</Typography>
        )}
        <Facts
          facts={[
            ['status', <Status key="status" of="QuestionnaireStatus" value={status} />],
            ['slug', isOpen ? <Link key="slug" href={`/q/${slug}`}>{`/q/${slug}`}</Link> : `/q/${slug}`],
            ...(quota ? [['quota', format.number(quota)] as const] : []),
            ...(closesAt ? [['closesAt', format.dateTime(closesAt)] as const] : []),
            ...(retentionMonths ? [['retentionMonths', format.number(retentionMonths)] as const] : []),
            ['submissionCount', format.number(questionnaire.submissionCount)],
            ['publishedAt', format.dateTime(questionnaire.publishedAt)],
            ['updatedAt', format.dateTime(questionnaire.updatedAt)],
          ]}
        />
      </Section>
      <Definition questionnaire={questionnaire} />
    </>
  );
}
