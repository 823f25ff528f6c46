import { useTranslate } from 'react-admin';
import type { DomainAliasRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { may, useViewer } from '../../providers/viewer.ts';
import { ActionButton } from '../../records/ActionButton.tsx';

export default function DomainAliasList() {
  const format = useFormat();
  const translate = useTranslate();
  const manages = may(useViewer(), 'institutions.manage');
  const columns: Column<DomainAliasRowFragment>[] = [
    { source: 'domain', order: 'DOMAIN', render: (alias) => alias.domain },
    { source: 'correctDomain', render: (alias) => alias.correctDomain ?? translate('institutions.rightAsWritten') },
    { source: 'createdAt', order: 'CREATED_AT', render: (alias) => format.dateTime(alias.createdAt) },
  ];
  if (manages)
    columns.push({
      source: 'removal',
      render: ({ id }) => (
        <ActionButton
          name="forgetDomainSpelling"
          size="small"
          confirm
          run={(provider) => provider.forgetDomainSpelling(id)}
        />
      ),
    });
  return (
    <ListPage sort={{ field: 'CREATED_AT', order: 'DESC' }} search>
      <Rows columns={columns} />
    </ListPage>
  );
}
