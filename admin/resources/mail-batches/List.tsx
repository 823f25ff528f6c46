import type { MailBatchRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { Status } from '../../records/Status.tsx';
import { MailDays } from './MailDays.tsx';

export default function MailBatchList() {
  const format = useFormat();
  const columns: Column<MailBatchRowFragment>[] = [
    { source: 'name', order: 'NAME', render: (batch) => batch.name },
    { source: 'status', render: (batch) => <Status of="MailBatchStatus" value={batch.status} /> },
    { source: 'recipientCount', align: 'right', render: (batch) => format.number(batch.recipientCount) },
    { source: 'delivered', align: 'right', render: (batch) => format.number(batch.progress.delivered) },
    { source: 'createdAt', order: 'CREATED_AT', render: (batch) => format.dateTime(batch.createdAt) },
    { source: 'startedAt', order: 'STARTED_AT', render: (batch) => format.dateTime(batch.startedAt) },
  ];
  return (
    <>
      <ListPage search sort={{ field: 'CREATED_AT', order: 'DESC' }}>
        <Rows columns={columns} />
      </ListPage>
      <MailDays />
    </>
  );
}
