// Who is invited to answer by a personal link, who has, and a reminder for the others.
import { useTranslate } from 'react-admin';
import { Section } from '../../records/Section.tsx';
import { PageFrame } from '../PageFrame.tsx';
import { InvitedPeople } from './InvitedPeople.tsx';
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
            <InvitedPeople questionnaireId={id} isOpen={status === 'PUBLISHED'} />
          </Section>
        </>
      )}
    </PageFrame>
  );
}
