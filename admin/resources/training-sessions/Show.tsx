import { useTranslate } from 'react-admin';
import type { EnrolmentRowFragment, TrainingSessionFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { may, useViewer } from '../../providers/viewer.ts';
import { ActionButton } from '../../records/ActionButton.tsx';
import { Facts } from '../../records/Facts.tsx';
import { RecordLink } from '../../records/RecordLink.tsx';
import { Related } from '../../records/Related.tsx';
import { Section } from '../../records/Section.tsx';
import { ShowPage } from '../../records/ShowPage.tsx';
import { Status } from '../../records/Status.tsx';

export default function TrainingSessionShow() {
  const viewer = useViewer();
  const takesSeats = may(viewer, 'enrolments.own') && !may(viewer, 'enrolments.manage');
  return (
    <ShowPage<TrainingSessionFullFragment>
      actions={({ id, status, seatsLeft, viewerCanPublish }) => (
        <>
          {viewerCanPublish && (
            <ActionButton
              name="publishTrainingSession"
              variant="contained"
              run={(provider) => provider.publishTrainingSession(id)}
            />
          )}
          {status === 'OPEN' && seatsLeft > 0 && takesSeats && (
            <ActionButton name="takeSeat" variant="contained" run={(provider) => provider.takeSeat(id)} />
          )}
        </>
      )}
    >
      {(session) => <Details session={session} />}
    </ShowPage>
  );
}

function Details({ session }: { session: TrainingSessionFullFragment }) {
  const viewer = useViewer();
  const translate = useTranslate();
  const format = useFormat();
  return (
    <>
      <Section title={translate('resources.trainingSessions.name', { smart_count: 1 })}>
        <Facts
          facts={[
            [
              'training',
              <RecordLink key="training" resource="trainings" id={session.training.id}>
                {session.training.title}
              </RecordLink>,
            ],
            ['status', <Status key="status" of="SessionStatus" value={session.status} />],
            ['startsOn', format.date(session.startsOn)],
            ['endsOn', format.date(session.endsOn)],
            ['commune', session.commune?.name],
            ['address', session.address],
            ['trainer', session.trainer?.fullName],
            ['capacity', format.number(session.capacity)],
            ['enrolmentCount', format.number(session.enrolmentCount)],
            ['seatsLeft', format.number(session.seatsLeft)],
          ]}
        />
      </Section>
      {may(viewer, 'enrolments.own') && (
        <Section title={translate('resources.enrolments.name', { smart_count: 2 })}>
          <Related<EnrolmentRowFragment>
            resource="enrolments"
            filter={{ sessionId: session.id }}
            sort={{ field: 'CREATED_AT', order: 'DESC' }}
            columns={[
              { source: 'trainee', render: (enrolment) => enrolment.trainee.fullName },
              { source: 'status', render: (enrolment) => <Status of="EnrolmentStatus" value={enrolment.status} /> },
              { source: 'createdAt', render: (enrolment) => format.dateTime(enrolment.createdAt) },
            ]}
          />
        </Section>
      )}
    </>
  );
}
