import { useTranslate } from 'react-admin';
import type { ApplicationRowFragment, JobOfferFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { may, useViewer } from '../../providers/viewer.ts';
import { ActionButton } from '../../records/ActionButton.tsx';
import { Facts } from '../../records/Facts.tsx';
import { Paragraphs } from '../../records/Prose.tsx';
import { RecordLink } from '../../records/RecordLink.tsx';
import { Related } from '../../records/Related.tsx';
import { Section } from '../../records/Section.tsx';
import { ShowPage } from '../../records/ShowPage.tsx';
import { Status } from '../../records/Status.tsx';
import { CandidatesForOffer } from '../matching-weights/CandidatesForOffer.tsx';
import { ApplyButton } from './ApplyButton.tsx';
import { salaryText } from './columns.tsx';

export default function JobOfferShow() {
  return (
    <ShowPage<JobOfferFullFragment> actions={(offer) => <Actions offer={offer} />}>
      {(offer) => <Details offer={offer} />}
    </ShowPage>
  );
}

function Actions({ offer }: { offer: JobOfferFullFragment }) {
  return (
    <>
      {offer.viewerCanApply && <ApplyButton jobOfferId={offer.id} />}
      {offer.viewerCanPublish && (
        <ActionButton
          name="publishJobOffer"
          variant="contained"
          run={(provider) => provider.publishJobOffer(offer.id)}
        />
      )}
      {offer.viewerCanClose && (
        <ActionButton name="closeJobOffer" confirm run={(provider) => provider.closeJobOffer(offer.id)} />
      )}
    </>
  );
}

function Details({ offer }: { offer: JobOfferFullFragment }) {
  const translate = useTranslate();
  const format = useFormat();
  const viewer = useViewer();
  const { organisation } = offer;
  return (
    <>
      <Section title={translate('resources.jobOffers.name', { smart_count: 1 })}>
        <Facts
          facts={[
            ['status', <Status key="status" of="JobOfferStatus" value={offer.status} />],
            [
              'organisation',
              <RecordLink key="organisation" resource="organisations" id={organisation.id}>
                {organisation.name}
              </RecordLink>,
            ],
            ['commune', offer.commune?.name],
            ['contract', format.label('ContractType', offer.contract)],
            ['salary', salaryText(format, offer)],
            ['experienceYears', format.number(offer.experienceYears)],
            ['startsOn', format.date(offer.startsOn)],
            ['validThrough', format.date(offer.validThrough)],
            ['romeCode', offer.romeCode],
            ['skills', offer.skills.map((skill) => skill.name).join(', ')],
            ['trainings', offer.trainings.map((training) => training.title).join(', ')],
            ['publishedAt', format.dateTime(offer.publishedAt)],
            ['updatedAt', format.dateTime(offer.updatedAt)],
          ]}
        />
        <Paragraphs facts={[['description', offer.description]]} />
      </Section>
      {may(viewer, 'matching.read', 'matching.readAll') && <CandidatesForOffer jobOfferId={offer.id} />}
      {may(viewer, 'applications.read', 'applications.readAll') && (
        <Section title={translate('resources.applications.name', { smart_count: 2 })}>
          <Related<ApplicationRowFragment>
            resource="applications"
            filter={{ jobOfferId: offer.id }}
            sort={{ field: 'CREATED_AT', order: 'DESC' }}
            columns={[
              { source: 'candidate', render: (application) => application.candidate.fullName },
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
