import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import type { QuestionnaireFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { localized } from '../../i18n/localized.ts';
import { may, useViewer } from '../../providers/viewer.ts';
import { QuestionnaireTabs } from '../../questionnaires/PageFrame.tsx';
import { ActionButton } from '../../records/ActionButton.tsx';
import { Facts } from '../../records/Facts.tsx';
import { Section } from '../../records/Section.tsx';
import { ShowPage } from '../../records/ShowPage.tsx';
import { Status } from '../../records/Status.tsx';
import { Answers } from './Answers.tsx';
import { Definition } from './Definition.tsx';

export default function QuestionnaireShow() {
  return (
    <ShowPage<QuestionnaireFullFragment>
      above={({ id }) => <QuestionnaireTabs id={id} />}
      actions={(questionnaire) => <Actions questionnaire={questionnaire} />}
    >
      {(questionnaire) => <Details questionnaire={questionnaire} />}
    </ShowPage>
  );
}

function Actions({ questionnaire }: { questionnaire: QuestionnaireFullFragment }) {
  const { id, viewerCanPublish, viewerCanClose } = questionnaire;
  return (
    <>
      {viewerCanPublish && (
        <ActionButton
          name="publishQuestionnaire"
          variant="contained"
          run={(provider) => provider.publishQuestionnaire(id)}
        />
      )}
      {viewerCanClose && (
        <ActionButton name="closeQuestionnaire" confirm run={(provider) => provider.closeQuestionnaire(id)} />
      )}
    </>
  );
}

function Details({ questionnaire }: { questionnaire: QuestionnaireFullFragment }) {
  const translate = useTranslate();
  const format = useFormat();
  const viewer = useViewer();
  const { slug, status } = questionnaire;
  const isOpen = status === 'PUBLISHED' || status === 'CLOSED';
  return (
    <>
      <Section title={translate('resources.questionnaires.name', { smart_count: 1 })}>
        <Facts
          facts={[
            ['status', <Status key="status" of="QuestionnaireStatus" value={status} />],
            ['slug', isOpen ? <Link key="slug" href={`/q/${slug}`}>{`/q/${slug}`}</Link> : `/q/${slug}`],
            ['description', localized(questionnaire.description)],
            ['submissionCount', format.number(questionnaire.submissionCount)],
            ['publishedAt', format.dateTime(questionnaire.publishedAt)],
            ['updatedAt', format.dateTime(questionnaire.updatedAt)],
          ]}
        />
      </Section>
      {may(viewer, 'submissions.read') && questionnaire.submissionCount > 0 && (
        <Answers questionnaire={questionnaire} />
      )}
      <Definition questionnaire={questionnaire} />
    </>
  );
}
