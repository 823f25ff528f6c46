import { lazy, Suspense } from 'react';
import { Loading, useRedirect, useTranslate } from 'react-admin';
import type { InstitutionFullFragment, SubmissionRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { localized } from '../../i18n/localized.ts';
import { may, useViewer } from '../../providers/viewer.ts';
import { ActionButton } from '../../records/ActionButton.tsx';
import { Facts } from '../../records/Facts.tsx';
import { Related } from '../../records/Related.tsx';
import { Section } from '../../records/Section.tsx';
import { ShowPage } from '../../records/ShowPage.tsx';

const Rules = lazy(() => import('./Rules.tsx'));

export default function InstitutionShow() {
  return (
    <ShowPage<InstitutionFullFragment> actions={(institution) => <Delete institution={institution} />}>
      {(institution) => <Details institution={institution} />}
    </ShowPage>
  );
}

/** Offered only where it can be done: no response is of the institution. */
function Delete({ institution: { id, responseCount } }: { institution: InstitutionFullFragment }) {
  const redirect = useRedirect();
  if (!may(useViewer(), 'institutions.manage') || responseCount > 0) return null;
  return (
    <ActionButton
      name="deleteInstitution"
      color="error"
      confirm
      run={async (provider) => {
        await provider.deleteInstitution(id);
        redirect('list', 'institutions');
      }}
    />
  );
}

function Details({ institution }: { institution: InstitutionFullFragment }) {
  const translate = useTranslate();
  const format = useFormat();
  const viewer = useViewer();
  return (
    <>
      <Section title={translate('resources.institutions.name', { smart_count: 1 })}>
        <Facts
          facts={[
            ['type', format.label('InstitutionType', institution.type)],
            ['sector', format.label('InstitutionSector', institution.sector)],
            ['responseCount', institution.responseCount],
            ['createdAt', format.dateTime(institution.createdAt)],
            ['updatedAt', format.dateTime(institution.updatedAt)],
          ]}
        />
      </Section>
      <Suspense fallback={<Loading />}>
        <Rules institution={institution} />
      </Suspense>
      {may(viewer, 'submissions.read') && (
        <Section title={translate('resources.submissions.name', { smart_count: 2 })}>
          <Related<SubmissionRowFragment>
            resource="submissions"
            filter={{ institutionId: institution.id }}
            sort={{ field: 'SUBMITTED_AT', order: 'DESC' }}
            columns={[
              { source: 'submittedAt', order: 'SUBMITTED_AT', render: (row) => format.dateTime(row.submittedAt) },
              { source: 'email', render: (row) => format.text(row.email) },
              { source: 'questionnaire', render: (row) => localized(row.questionnaire.title) },
            ]}
          />
        </Section>
      )}
    </>
  );
}
