import { useTranslate } from 'react-admin';
import type { EnrolmentFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ActionButton } from '../../records/ActionButton.tsx';
import { Facts } from '../../records/Facts.tsx';
import { RecordLink } from '../../records/RecordLink.tsx';
import { Section } from '../../records/Section.tsx';
import { ShowPage } from '../../records/ShowPage.tsx';
import { Status } from '../../records/Status.tsx';

export default function EnrolmentShow() {
  return (
    <ShowPage<EnrolmentFullFragment> actions={(enrolment) => <Actions enrolment={enrolment} />}>
      {(enrolment) => <Details enrolment={enrolment} />}
    </ShowPage>
  );
}

function Actions({ enrolment }: { enrolment: EnrolmentFullFragment }) {
  const { id, viewerCanConfirm, viewerCanComplete, viewerCanCancel } = enrolment;
  return (
    <>
      {viewerCanConfirm && (
        <ActionButton name="confirmEnrolment" variant="contained" run={(provider) => provider.confirmEnrolment(id)} />
      )}
      {viewerCanComplete && (
        <ActionButton name="completeEnrolment" variant="contained" run={(provider) => provider.completeEnrolment(id)} />
      )}
      {viewerCanCancel && (
        <ActionButton name="cancelEnrolment" color="error" confirm run={(provider) => provider.cancelEnrolment(id)} />
      )}
    </>
  );
}

function Details({ enrolment }: { enrolment: EnrolmentFullFragment }) {
  const translate = useTranslate();
  const format = useFormat();
  const { session, trainee } = enrolment;
  return (
    <Section title={translate('resources.enrolments.name', { smart_count: 1 })}>
      <Facts
        facts={[
          ['trainee', trainee.fullName],
          ['status', <Status key="status" of="EnrolmentStatus" value={enrolment.status} />],
          ['training', session.training.title],
          [
            'session',
            <RecordLink key="session" resource="trainingSessions" id={session.id}>
              {`${format.date(session.startsOn)} – ${format.date(session.endsOn)}`}
            </RecordLink>,
          ],
          ['createdAt', format.dateTime(enrolment.createdAt)],
        ]}
      />
    </Section>
  );
}
