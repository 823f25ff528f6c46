import type { OAuthClientRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';

export default function OAuthClientList() {
  const format = useFormat();
  const columns: Column<OAuthClientRowFragment>[] = [
    { source: 'name', order: 'NAME', render: (client) => client.name },
    { source: 'kind', render: (client) => format.label('OAuthClientKind', client.kind) },
    { source: 'scopes', render: (client) => client.scopes.join(', ') },
    { source: 'enabled', render: (client) => format.yesNo(client.enabled) },
    { source: 'lastUsedAt', render: (client) => format.dateTime(client.lastUsedAt) },
    { source: 'createdAt', order: 'CREATED_AT', render: (client) => format.dateTime(client.createdAt) },
  ];
  return (
    <ListPage sort={{ field: 'NAME', order: 'ASC' }} search>
      <Rows columns={columns} />
    </ListPage>
  );
}
