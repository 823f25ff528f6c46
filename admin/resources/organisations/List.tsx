import { lazy } from 'react';
import type { OrganisationRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';

const Filters = lazy(() => import('./Filters.tsx'));

export default function OrganisationList() {
  const format = useFormat();
  const columns: Column<OrganisationRowFragment>[] = [
    { source: 'name', order: 'NAME', render: (organisation) => organisation.name },
    { source: 'kind', render: (organisation) => format.label('OrganisationKind', organisation.kind) },
    { source: 'sector', render: (organisation) => format.text(organisation.sector) },
    { source: 'commune', render: (organisation) => format.text(organisation.commune?.name) },
    { source: 'createdAt', order: 'CREATED_AT', render: (organisation) => format.dateTime(organisation.createdAt) },
  ];
  return (
    <ListPage sort={{ field: 'NAME', order: 'ASC' }} search filters={Filters}>
      <Rows columns={columns} />
    </ListPage>
  );
}
