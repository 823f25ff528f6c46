// Who is invited to answer by a personal link, who has, and a reminder for the others.
import Box from '@mui/material/Box';
import { useRef } from 'react';
import { useTranslate } from 'react-admin';
import type { QuestionnaireInvitationRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import type { Column } from '../../lists/Rows.tsx';
import { ActionButton } from '../../records/ActionButton.tsx';
import { Related } from '../../records/Related.tsx';
import { Section } from '../../records/Section.tsx';
import { Status } from '../../records/Status.tsx';
import { remindInvited, removeInvitation } from '../commands.ts';
import { PageFrame } from '../PageFrame.tsx';
import { InviteForm } from './InviteForm.tsx';

export default function InvitationsPage() {
  const translate = useTranslate();
  return (
    <PageFrame>
      {({ id, status }) => (
        <>
          <Section title={translate('respondents.invite')}>
            <InviteForm questionnaireId={id} isOpen={status === 'PUBLISHED'} />
          </Section>
          <Section title={translate('respondents.invited')}>
            <Invitations questionnaireId={id} isOpen={status === 'PUBLISHED'} />
          </Section>
        </>
      )}
    </PageFrame>
  );
}

function Invitations({ questionnaireId, isOpen }: { questionnaireId: string; isOpen: boolean }) {
  const format = useFormat();
  // One for each reminder: pressed again after a lost answer, nobody is reminded twice.
  const reminder = useRef(crypto.randomUUID());
  const columns: Column<QuestionnaireInvitationRowFragment>[] = [
    {
      source: 'email',
      order: 'EMAIL',
      render: ({ email, name }) => (
        <>
          {email}
          {name && <Box sx={{ color: 'text.secondary' }}>{name}</Box>}
        </>
      ),
    },
    { source: 'status', render: ({ status }) => <Status of="QuestionnaireInvitationStatus" value={status} /> },
    { source: 'anonymous', render: ({ anonymous }) => format.yesNo(anonymous) },
    { source: 'mailCount', align: 'right', render: ({ mailCount }) => format.number(mailCount) },
    { source: 'mailedAt', render: ({ mailedAt }) => format.dateTime(mailedAt) },
    {
      source: 'removal',
      render: ({ id }) => (
        <ActionButton
          name="removeQuestionnaireInvitation"
          size="small"
          color="error"
          confirm
          run={() => removeInvitation(id)}
        />
      ),
    },
  ];
  return (
    <>
      {isOpen && (
        <Box sx={{ mb: 2 }}>
          <ActionButton
            name="remindInvited"
            confirm
            run={async () => {
              await remindInvited(questionnaireId, reminder.current);
              reminder.current = crypto.randomUUID();
            }}
          />
        </Box>
      )}
      <Related
        resource="questionnaireInvitations"
        filter={{ questionnaireId }}
        sort={{ field: 'CREATED_AT', order: 'DESC' }}
        columns={columns}
        linkTo={null}
      />
    </>
  );
}
