import { lazy } from 'react';
import { ListPage } from '../../lists/ListPage.tsx';
import { Rows } from '../../lists/Rows.tsx';
import { useSubmissionColumns } from './columns.tsx';

const Filters = lazy(() => import('./Filters.tsx'));

export default function SubmissionList() {
  const columns = useSubmissionColumns({ named: true });
  return (
    <ListPage sort={{ field: 'SUBMITTED_AT', order: 'DESC' }} search filters={Filters}>
      <Rows columns={columns} />
    </ListPage>
  );
}
