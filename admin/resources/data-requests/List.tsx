import { lazy } from 'react';
import type { DataRequestFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { Status } from '../../records/Status.tsx';
import { useWhose } from './use-whose.ts';

const Filters = lazy(() => import('./Filters.tsx'));

export default function DataRequestList() {
  const format = useFormat();
  const whose = useWhose();
  const columns: Column<DataRequestFullFragment>[] = [
    { source: 'kind', render: (request) => format.label('DataRequestKind', request.kind) },
    { source: 'user', render: whose },
    { source: 'status', render: (request) => <Status of="DataRequestStatus" value={request.status} /> },
    { source: 'requestedAt', order: 'REQUESTED_AT', render: (request) => format.dateTime(request.requestedAt) },
    { source: 'dueOn', order: 'DUE_ON', render: (request) => format.date(request.dueOn) },
  ];
  return (
    <ListPage sort={{ field: 'REQUESTED_AT', order: 'DESC' }} filters={Filters} createLabel="privacy.onePerson">
      <Rows columns={columns} />
    </ListPage>
  );
}
