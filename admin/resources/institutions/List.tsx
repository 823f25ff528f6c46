import { lazy } from 'react';
import type { InstitutionRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';

const Filters = lazy(() => import('./Filters.tsx'));

export default function InstitutionList() {
  const format = useFormat();
  const columns: Column<InstitutionRowFragment>[] = [
    { source: 'name', order: 'NAME', render: (institution) => institution.name },
    { source: 'type', render: (institution) => format.label('InstitutionType', institution.type) },
    { source: 'sector', render: (institution) => format.label('InstitutionSector', institution.sector) },
    { source: 'responseCount', align: 'right', render: (institution) => institution.responseCount },
    { source: 'createdAt', order: 'CREATED_AT', render: (institution) => format.dateTime(institution.createdAt) },
  ];
  return (
    <ListPage sort={{ field: 'NAME', order: 'ASC' }} search filters={Filters}>
      <Rows columns={columns} />
    </ListPage>
  );
}
