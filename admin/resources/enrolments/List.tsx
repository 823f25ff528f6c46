import { lazy } from 'react';
import type { EnrolmentRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { Status } from '../../records/Status.tsx';

const Filters = lazy(() => import('./Filters.tsx'));

export default function EnrolmentList() {
  const format = useFormat();
  const columns: Column<EnrolmentRowFragment>[] = [
    { source: 'trainee', render: (enrolment) => enrolment.trainee.fullName },
    { source: 'training', render: (enrolment) => enrolment.session.training.title },
    { source: 'startsOn', render: (enrolment) => format.date(enrolment.session.startsOn) },
    { source: 'status', render: (enrolment) => <Status of="EnrolmentStatus" value={enrolment.status} /> },
    { source: 'createdAt', order: 'CREATED_AT', render: (enrolment) => format.dateTime(enrolment.createdAt) },
  ];
  return (
    <ListPage sort={{ field: 'CREATED_AT', order: 'DESC' }} filters={Filters}>
      <Rows columns={columns} />
    </ListPage>
  );
}
