import Link from '@mui/material/Link';
import { lazy, Suspense } from 'react';
import { Loading, useTranslate } from 'react-admin';
import type { JobOfferRowFragment, OrganisationFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { may, useViewer } from '../../providers/viewer.ts';
import { Facts } from '../../records/Facts.tsx';
import { Paragraphs } from '../../records/Prose.tsx';
import { Related } from '../../records/Related.tsx';
import { Section } from '../../records/Section.tsx';
import { ShowPage } from '../../records/ShowPage.tsx';
import { offerColumns } from '../job-offers/columns.tsx';

const Members = lazy(() => import('./Members.tsx'));

export default function OrganisationShow() {
  return <ShowPage<OrganisationFullFragment>>{(organisation) => <Details organisation={organisation} />}</ShowPage>;
}

function Details({ organisation }: { organisation: OrganisationFullFragment }) {
  const translate = useTranslate();
  const format = useFormat();
  const viewer = useViewer();
  const { website } = organisation;
  const seesMembers = may(viewer, 'organisations.manage') || viewer?.organisation?.id === organisation.id;
  return (
    <>
      <Section title={translate('resources.organisations.name', { smart_count: 1 })}>
        <Facts
          facts={[
            ['kind', format.label('OrganisationKind', organisation.kind)],
            ['siren', organisation.siren],
            ['sector', organisation.sector],
            ['commune', organisation.commune?.name],
            ['address', organisation.address],
            ['email', organisation.email],
            ['phone', organisation.phone],
            [
              'website',
              website && /^https?:/.test(website) ? (
                <Link key="website" href={website} rel="noreferrer">
                  {website}
                </Link>
              ) : (
                website
              ),
            ],
            ['emailDomain', organisation.emailDomain],
            ['createdAt', format.dateTime(organisation.createdAt)],
            ['updatedAt', format.dateTime(organisation.updatedAt)],
          ]}
        />
        <Paragraphs facts={[['description', organisation.description]]} />
      </Section>
      {may(viewer, 'jobOffers.read') && (
        <Section title={translate('resources.jobOffers.name', { smart_count: 2 })}>
          <Related<JobOfferRowFragment>
            resource="jobOffers"
            filter={{ organisationId: organisation.id }}
            sort={{ field: 'PUBLISHED_AT', order: 'DESC' }}
            columns={offerColumns(format)}
          />
        </Section>
      )}
      {seesMembers && (
        <Suspense fallback={<Loading />}>
          <Members organisationId={organisation.id} />
        </Suspense>
      )}
    </>
  );
}
