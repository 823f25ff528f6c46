// How the invitation of an account stands, and the ways to go on with it.
import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import { LinkBase, useTranslate } from 'react-admin';
import type { MailReason, UserFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { may, useViewer } from '../../providers/viewer.ts';
import { ActionButton } from '../../records/ActionButton.tsx';
import { Facts } from '../../records/Facts.tsx';
import { Section } from '../../records/Section.tsx';
import { InvitationState, lowerFirst } from './InvitationState.tsx';
import { Readdress } from './Readdress.tsx';

type Invited = NonNullable<UserFullFragment['invitation']>;

export function Invitation({ user, invitation }: { user: UserFullFragment; invitation: Invited }) {
  const translate = useTranslate();
  const format = useFormat();
  const { id, status, sentAt, expiresAt, acceptedAt, mailReason, viewerCanSend, viewerCanWithdraw } = invitation;
  return (
    <Section title={translate('resources.invitations.name', { smart_count: 1 })}>
      <Facts
        resource="invitations"
        facts={[
          ['status', <InvitationState key="status" {...invitation} />],
          ['sentAt', format.dateTime(sentAt)],
          status === 'ACCEPTED'
            ? ['acceptedAt', format.dateTime(acceptedAt)]
            : ['expiresAt', format.dateTime(expiresAt)],
        ]}
      />
      {mailReason && <NotReached reason={mailReason} />}
      {viewerCanSend && (
        <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, mt: 2 }}>
          <ActionButton name="sendInvitation" run={(provider) => provider.sendInvitation(id)} />
          {user.viewerCanUpdate && <Readdress id={id} email={user.email} />}
          {viewerCanWithdraw && (
            <ActionButton name="withdrawInvitation" confirm run={(provider) => provider.withdrawInvitation(id)} />
          )}
        </Stack>
      )}
    </Section>
  );
}

function NotReached({ reason }: { reason: MailReason }) {
  const translate = useTranslate();
  const format = useFormat();
  const viewer = useViewer();
  return (
    <Alert severity="error" sx={{ mt: 2 }}>
      {translate('invitations.mailFailed', { reason: lowerFirst(format.label('MailReason', reason)) })}{' '}
      {reason !== 'NO_SERVER' && translate('invitations.mendAddress')}{' '}
      {reason === 'HARD_BOUNCE' && translate('invitations.blocked')}{' '}
      {reason === 'HARD_BOUNCE' && viewer && may(viewer, 'mail.manage') && (
        <Link component={LinkBase} to="/mailSuppressions" color="inherit">
          {translate('invitations.blockedList')}
        </Link>
      )}
    </Alert>
  );
}
