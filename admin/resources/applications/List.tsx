import { lazy } from 'react';
import type { ApplicationRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { Status } from '../../records/Status.tsx';

const Filters = lazy(() => import('./Filters.tsx'));

export default function ApplicationList() {
  const format = useFormat();
  const columns: Column<ApplicationRowFragment>[] = [
    { source: 'candidate', render: (application) => application.candidate.fullName },
    { source: 'jobOffer', render: (application) => application.jobOffer.title },
    { source: 'organisation', render: (application) => application.jobOffer.organisation.name },
    {
      source: 'status',
      order: 'STATUS',
      render: (application) => <Status of="ApplicationStatus" value={application.status} />,
    },
    { source: 'createdAt', order: 'CREATED_AT', render: (application) => format.dateTime(application.createdAt) },
    {
      source: 'statusChangedAt',
      order: 'STATUS_CHANGED_AT',
      render: (application) => format.dateTime(application.statusChangedAt),
    },
  ];
  return (
    <ListPage sort={{ field: 'CREATED_AT', order: 'DESC' }} search filters={Filters}>
      <Rows columns={columns} />
    </ListPage>
  );
}
