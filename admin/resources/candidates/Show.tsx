import { useTranslate } from 'react-admin';
import type { ApplicationRowFragment, CandidateFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { may, useViewer } from '../../providers/viewer.ts';
import { ActionButton } from '../../records/ActionButton.tsx';
import { Facts } from '../../records/Facts.tsx';
import { Paragraphs } from '../../records/Prose.tsx';
import { Related } from '../../records/Related.tsx';
import { Section } from '../../records/Section.tsx';
import { ShowPage } from '../../records/ShowPage.tsx';
import { Status } from '../../records/Status.tsx';
import { OffersForCandidate } from '../matching-weights/OffersForCandidate.tsx';
import { Cv } from './Cv.tsx';

export default function CandidateShow() {
  return (
    <ShowPage<CandidateFullFragment> actions={(candidate) => <Actions candidate={candidate} />}>
      {(candidate) => <Details candidate={candidate} />}
    </ShowPage>
  );
}

function Actions({ candidate }: { candidate: CandidateFullFragment }) {
  const { id, status, viewerCanPublish, viewerCanArchive } = candidate;
  // Who agrees is who it is about: nobody else is asked.
  const own = useViewer()?.candidate?.id === id;
  return (
    <>
      {viewerCanPublish && (
        <ActionButton
          name="publishCandidate"
          variant="contained"
          confirm={own}
          run={(provider) => provider.publishCandidate(id)}
        />
      )}
      {viewerCanArchive && status === 'PUBLISHED' && (
        <ActionButton name="archiveCandidate" confirm run={(provider) => provider.archiveCandidate(id)} />
      )}
    </>
  );
}

function Details({ candidate }: { candidate: CandidateFullFragment }) {
  const translate = useTranslate();
  const format = useFormat();
  const viewer = useViewer();
  const own = viewer?.candidate?.id === candidate.id;
  return (
    <>
      <Section title={candidate.headline}>
        <Facts
          facts={[
            ['status', <Status key="status" of="CandidateStatus" value={candidate.status} />],
            ['email', candidate.email],
            ['phone', candidate.phone],
            ['commune', candidate.commune?.name],
            ['mobilityKm', translate('units.kilometres', { value: format.number(candidate.mobilityKm) })],
            ['availableFrom', format.date(candidate.availableFrom)],
            ['wishedContract', format.label('ContractType', candidate.wishedContract)],
            ['experienceYears', format.number(candidate.experienceYears)],
            ['skills', candidate.skills.map((skill) => skill.name).join(', ')],
            ['lastContactOn', format.date(candidate.lastContactOn)],
            ['createdAt', format.dateTime(candidate.createdAt)],
            ['updatedAt', format.dateTime(candidate.updatedAt)],
          ]}
        />
        <Paragraphs facts={[['summary', candidate.summary]]} />
      </Section>
      <Cv candidate={candidate} />
      {candidate.trainings.length > 0 && (
        <Section title={translate('resources.candidates.fields.trainings')}>
          <ul>
            {candidate.trainings.map(({ training, status, completedOn }) => (
              <li key={training.id}>
                {training.title} – {format.label('CandidateTrainingStatus', status)}
                {completedOn && ` (${format.date(completedOn)})`}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {(own || may(viewer, 'matching.readAll')) && <OffersForCandidate candidateId={candidate.id} />}
      {may(viewer, 'applications.read', 'applications.readAll') && (
        <Section title={translate('resources.applications.name', { smart_count: 2 })}>
          <Related<ApplicationRowFragment>
            resource="applications"
            filter={{ candidateId: candidate.id }}
            sort={{ field: 'CREATED_AT', order: 'DESC' }}
            columns={[
              { source: 'jobOffer', render: (application) => application.jobOffer.title },
              { source: 'organisation', render: (application) => application.jobOffer.organisation.name },
              {
                source: 'status',
                render: (application) => <Status of="ApplicationStatus" value={application.status} />,
              },
              { source: 'createdAt', render: (application) => format.dateTime(application.createdAt) },
            ]}
          />
        </Section>
      )}
    </>
  );
}
