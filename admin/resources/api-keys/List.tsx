import type { ApiKeyRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { ActionButton } from '../../records/ActionButton.tsx';

export default function ApiKeyList() {
  const format = useFormat();
  const columns: Column<ApiKeyRowFragment>[] = [
    { source: 'name', render: (key) => key.name },
    { source: 'prefix', render: (key) => <code>{key.prefix}</code> },
    { source: 'scopes', render: (key) => key.scopes.join(', ') },
    { source: 'createdAt', render: (key) => format.dateTime(key.createdAt) },
    { source: 'expiresAt', render: (key) => format.dateTime(key.expiresAt) },
    { source: 'lastUsedAt', render: (key) => format.dateTime(key.lastUsedAt) },
    {
      source: 'revokedAt',
      render: (key) =>
        key.revokedAt ? (
          format.dateTime(key.revokedAt)
        ) : (
          <ActionButton
            name="revokeApiKey"
            size="small"
            color="error"
            confirm
            run={(provider) => provider.revokeApiKey(key.id)}
          />
        ),
    },
  ];
  return (
    <ListPage>
      <Rows columns={columns} />
    </ListPage>
  );
}
