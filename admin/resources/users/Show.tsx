import { useTranslate } from 'react-admin';
import { Sessions } from '../../account/Sessions.tsx';
import type { UserFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { Facts } from '../../records/Facts.tsx';
import { Section } from '../../records/Section.tsx';
import { ShowPage } from '../../records/ShowPage.tsx';
import { Invitation } from './Invitation.tsx';

export default function UserShow() {
  return <ShowPage<UserFullFragment>>{(user) => <Details user={user} />}</ShowPage>;
}

function Details({ user }: { user: UserFullFragment }) {
  const translate = useTranslate();
  const format = useFormat();
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
          ]}
        />
      </Section>
      {user.invitation && <Invitation invitation={user.invitation} />}
      <Sessions userId={user.id} />
    </>
  );
}
