import { useTranslate } from 'react-admin';
import type { TrainingFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ActionButton } from '../../records/ActionButton.tsx';
import { Facts } from '../../records/Facts.tsx';
import { Paragraphs, Sentences } from '../../records/Prose.tsx';
import { RecordLink } from '../../records/RecordLink.tsx';
import { Section } from '../../records/Section.tsx';
import { ShowPage } from '../../records/ShowPage.tsx';
import { Status } from '../../records/Status.tsx';
import { SessionsOfTraining } from '../training-sessions/SessionsOfTraining.tsx';

export default function TrainingShow() {
  return (
    <ShowPage<TrainingFullFragment> actions={(training) => <Actions training={training} />}>
      {(training) => <Details training={training} />}
    </ShowPage>
  );
}

function Actions({ training }: { training: TrainingFullFragment }) {
  return (
    <>
      {training.viewerCanPublish && (
        <ActionButton
          name="publishTraining"
          variant="contained"
          run={(provider) => provider.publishTraining(training.id)}
        />
      )}
      {training.viewerCanArchive && training.status === 'PUBLISHED' && (
        <ActionButton name="archiveTraining" confirm run={(provider) => provider.archiveTraining(training.id)} />
      )}
    </>
  );
}

function Details({ training }: { training: TrainingFullFragment }) {
  const translate = useTranslate();
  const format = useFormat();
  const { provider } = training;
  return (
    <>
      <Section title={translate('resources.trainings.sections.essentials')}>
        <Facts
          facts={[
            ['status', <Status key="status" of="TrainingStatus" value={training.status} />],
            ['officialCode', training.officialCode],
            ['durationHours', format.number(training.durationHours)],
            ['durationDays', format.number(training.durationDays)],
            ['modality', format.label('Modality', training.modality)],
            ['modalityDetails', training.modalityDetails],
            ['individualPrice', format.money(training.individualPrice)],
            ['groupPrice', format.money(training.groupPrice)],
            ['accessDelay', training.accessDelay],
            ['certifying', format.yesNo(training.certifying)],
            ['rncpCode', training.rncpCode],
            ['certifier', training.certifier],
            ['registeredOn', format.date(training.registeredOn)],
            [
              'provider',
              provider && (
                <RecordLink key="provider" resource="organisations" id={provider.id}>
                  {provider.name}
                </RecordLink>
              ),
            ],
            ['publishedAt', format.dateTime(training.publishedAt)],
            ['updatedAt', format.dateTime(training.updatedAt)],
          ]}
        />
      </Section>
      <Section title={translate('resources.trainings.sections.content')}>
        <Sentences source="objectives" sentences={training.objectives} />
        <Sentences source="competenceBlocks" sentences={training.competenceBlocks} />
        <Paragraphs
          facts={[
            ['prerequisites', training.prerequisites],
            ['teachingMethods', training.teachingMethods],
            ['assessmentMethods', training.assessmentMethods],
            ['accessibility', training.accessibility],
            ['outcomes', training.outcomes],
            ['furtherStudies', training.furtherStudies],
          ]}
        />
      </Section>
      <SessionsOfTraining trainingId={training.id} />
    </>
  );
}
