// How the invitation of an account stands, and the two ways to go on with it.
import Stack from '@mui/material/Stack';
import { useTranslate } from 'react-admin';
import type { UserFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ActionButton } from '../../records/ActionButton.tsx';
import { Facts } from '../../records/Facts.tsx';
import { Section } from '../../records/Section.tsx';
import { Status } from '../../records/Status.tsx';

export function Invitation({ invitation }: { invitation: NonNullable<UserFullFragment['invitation']> }) {
  const translate = useTranslate();
  const format = useFormat();
  const { id, status, sentAt, expiresAt, acceptedAt, viewerCanSend, viewerCanWithdraw } = invitation;
  return (
    <Section title={translate('resources.invitations.name', { smart_count: 1 })}>
      <Facts
        resource="invitations"
        facts={[
          ['status', <Status key="status" of="InvitationStatus" value={status} />],
          ['sentAt', format.dateTime(sentAt)],
          status === 'ACCEPTED'
            ? ['acceptedAt', format.dateTime(acceptedAt)]
            : ['expiresAt', format.dateTime(expiresAt)],
        ]}
      />
      {viewerCanSend && (
        <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, mt: 2 }}>
          <ActionButton name="sendInvitation" run={(provider) => provider.sendInvitation(id)} />
          {viewerCanWithdraw && (
            <ActionButton name="withdrawInvitation" confirm run={(provider) => provider.withdrawInvitation(id)} />
          )}
        </Stack>
      )}
    </Section>
  );
}
