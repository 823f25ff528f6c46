import { ListPage } from '../../lists/ListPage.tsx';
import { Rows } from '../../lists/Rows.tsx';
import { useReportColumns } from './columns.tsx';

export default function ReportList() {
  const columns = useReportColumns({ named: true });
  return (
    <ListPage sort={{ field: 'CREATED_AT', order: 'DESC' }}>
      <Rows columns={columns} />
    </ListPage>
  );
}
