import { lazy } from 'react';
import type { UserRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { InvitationState } from './InvitationState.tsx';
import { InviteButton } from './InviteButton.tsx';

const Filters = lazy(() => import('./Filters.tsx'));

export default function UserList() {
  const format = useFormat();
  const columns: Column<UserRowFragment>[] = [
    { source: 'fullName', order: 'FULL_NAME', render: (user) => user.fullName },
    { source: 'email', order: 'EMAIL', render: (user) => user.email },
    { source: 'roles', render: (user) => user.roles.map((role) => format.label('Role', role)).join(', ') },
    { source: 'active', render: (user) => format.yesNo(user.active) },
    {
      source: 'invitation',
      render: ({ invitation }) => (invitation ? <InvitationState {...invitation} /> : '—'),
    },
    { source: 'lastSignInAt', order: 'LAST_SIGN_IN_AT', render: (user) => format.dateTime(user.lastSignInAt) },
  ];
  return (
    <ListPage sort={{ field: 'FULL_NAME', order: 'ASC' }} search filters={Filters} actions={<InviteButton />}>
      <Rows columns={columns} />
    </ListPage>
  );
}
