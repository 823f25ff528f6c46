import type { PersonalProviderRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { may, useViewer } from '../../providers/viewer.ts';
import { ActionButton } from '../../records/ActionButton.tsx';

export default function PersonalProviderList() {
  const format = useFormat();
  const manages = may(useViewer(), 'institutions.manage');
  const columns: Column<PersonalProviderRowFragment>[] = [
    { source: 'domain', order: 'DOMAIN', render: (provider) => provider.domain },
    { source: 'createdAt', order: 'CREATED_AT', render: (provider) => format.dateTime(provider.createdAt) },
  ];
  if (manages)
    columns.push({
      source: 'removal',
      render: ({ id }) => (
        <ActionButton
          name="removePersonalProvider"
          size="small"
          color="error"
          confirm
          run={(provider) => provider.removePersonalProvider(id)}
        />
      ),
    });
  return (
    <ListPage sort={{ field: 'DOMAIN', order: 'ASC' }} search>
      <Rows columns={columns} />
    </ListPage>
  );
}
