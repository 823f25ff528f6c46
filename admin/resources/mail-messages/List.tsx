import { lazy } from 'react';
import type { MailMessageRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { Status } from '../../records/Status.tsx';
import { MailServerState } from './MailServerState.tsx';

const Filters = lazy(() => import('./Filters.tsx'));

export default function MailMessageList() {
  const format = useFormat();
  const columns: Column<MailMessageRowFragment>[] = [
    { source: 'subject', render: (mail) => mail.subject },
    { source: 'toAddress', render: (mail) => mail.toAddress },
    { source: 'status', render: (mail) => <Status of="MailStatus" value={mail.status} /> },
    { source: 'reason', render: (mail) => format.label('MailReason', mail.reason) },
    { source: 'createdAt', order: 'CREATED_AT', render: (mail) => format.dateTime(mail.createdAt) },
    { source: 'sentAt', order: 'SENT_AT', render: (mail) => format.dateTime(mail.sentAt) },
  ];
  return (
    <>
      <MailServerState />
      <ListPage sort={{ field: 'CREATED_AT', order: 'DESC' }} search filters={Filters}>
        <Rows columns={columns} />
      </ListPage>
    </>
  );
}
