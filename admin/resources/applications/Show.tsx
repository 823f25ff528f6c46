import { useTranslate } from 'react-admin';
import type { ApplicationFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useViewer } from '../../providers/viewer.ts';
import { ActionButton } from '../../records/ActionButton.tsx';
import { Facts } from '../../records/Facts.tsx';
import { Paragraphs } from '../../records/Prose.tsx';
import { RecordLink } from '../../records/RecordLink.tsx';
import { Section } from '../../records/Section.tsx';
import { ShowPage } from '../../records/ShowPage.tsx';
import { Status } from '../../records/Status.tsx';

export default function ApplicationShow() {
  return (
    <ShowPage<ApplicationFullFragment> actions={(application) => <Pipeline application={application} />}>
      {(application) => <Details application={application} />}
    </ShowPage>
  );
}

/** One button for every state the API says may come next; a candidate's own way out is to withdraw. */
function Pipeline({ application }: { application: ApplicationFullFragment }) {
  const translate = useTranslate();
  const format = useFormat();
  const viewer = useViewer();
  const { id, version, nextStatuses, viewerCanWithdraw } = application;
  const own = viewer?.candidate?.id === application.candidate.id;
  return nextStatuses.map((status) =>
    status === 'WITHDRAWN' ? (
      viewerCanWithdraw &&
      own && (
        <ActionButton
          key={status}
          name="withdrawApplication"
          color="error"
          confirm
          run={(provider) => provider.withdrawApplication(id)}
        />
      )
    ) : (
      <ActionButton
        key={status}
        name="moveApplication"
        {...(status === 'REJECTED' ? { color: 'error', confirm: true } : {})}
        label={translate('actions.moveApplication.to', { status: format.label('ApplicationStatus', status) })}
        run={(provider) => provider.moveApplication(id, status, version)}
      />
    ),
  );
}

function Details({ application }: { application: ApplicationFullFragment }) {
  const translate = useTranslate();
  const format = useFormat();
  const { candidate, jobOffer } = application;
  return (
    <Section title={translate('resources.applications.name', { smart_count: 1 })}>
      <Facts
        facts={[
          ['status', <Status key="status" of="ApplicationStatus" value={application.status} />],
          [
            'candidate',
            <RecordLink key="candidate" resource="candidates" id={candidate.id}>
              {candidate.fullName}
            </RecordLink>,
          ],
          ['headline', candidate.headline],
          [
            'jobOffer',
            <RecordLink key="offer" resource="jobOffers" id={jobOffer.id}>
              {jobOffer.title}
            </RecordLink>,
          ],
          ['organisation', jobOffer.organisation.name],
          ['createdAt', format.dateTime(application.createdAt)],
          ['statusChangedAt', format.dateTime(application.statusChangedAt)],
        ]}
      />
      <Paragraphs facts={[['message', application.message]]} />
    </Section>
  );
}
