import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Sessions } from '../../account/Sessions.tsx';
import type { UserFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { StartImpersonation } from '../../impersonation/StartImpersonation.tsx';
import { ActionButton } from '../../records/ActionButton.tsx';
import { Facts } from '../../records/Facts.tsx';
import { Section } from '../../records/Section.tsx';
import { ShowPage } from '../../records/ShowPage.tsx';
import { Invitation } from './Invitation.tsx';

export default function UserShow() {
  return (
    <ShowPage<UserFullFragment> actions={(user) => user.viewerCanImpersonate && <StartImpersonation user={user} />}>
      {(user) => <Details user={user} />}
    </ShowPage>
  );
}

function Details({ user }: { user: UserFullFragment }) {
  const translate = useTranslate();
  const format = useFormat();
  const factors = user.secondFactors.map((factor) => format.label('SecondFactor', factor));
  return (
    <>
      <Section title={translate('resources.users.name', { smart_count: 1 })}>
        <Facts
          facts={[
            ['email', user.email],
            ['emailVerifiedAt', format.dateTime(user.emailVerifiedAt)],
            ['roles', user.roles.map((role) => format.label('Role', role)).join(', ')],
            ['language', format.label('Language', user.language)],
            ['active', format.yesNo(user.active)],
            ['createdAt', format.dateTime(user.createdAt)],
            ['lastSignInAt', format.dateTime(user.lastSignInAt)],
            ['secondFactors', factors.join(', ') || translate('security.none')],
          ]}
        />
        {factors.length > 0 && (
          <Box sx={{ mt: 2 }}>
            <ActionButton
              name="resetSecondFactors"
              confirm
              color="error"
              run={(provider) => provider.resetSecondFactors(user.id)}
            />
          </Box>
        )}
      </Section>
      {user.invitation && <Invitation user={user} invitation={user.invitation} />}
      <Sessions userId={user.id} />
    </>
  );
}
