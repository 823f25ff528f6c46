import { lazy } from 'react';
import { useTranslate } from 'react-admin';
import type { AlertRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { localized } from '../../i18n/localized.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { Status } from '../../records/Status.tsx';

const Filters = lazy(() => import('./Filters.tsx'));

export default function AlertList() {
  const format = useFormat();
  const translate = useTranslate();
  const columns: Column<AlertRowFragment>[] = [
    { source: 'summary', render: (alert) => localized(alert.summary) },
    { source: 'severity', render: (alert) => <Status of="AlertSeverity" value={alert.severity} /> },
    { source: 'count', align: 'right', render: (alert) => format.number(alert.count) },
    { source: 'openedAt', order: 'OPENED_AT', render: (alert) => format.dateTime(alert.openedAt) },
    { source: 'lastSeenAt', order: 'LAST_SEEN_AT', render: (alert) => format.dateTime(alert.lastSeenAt) },
    {
      source: 'recoveredAt',
      order: 'RECOVERED_AT',
      render: (alert) => (alert.recoveredAt ? format.dateTime(alert.recoveredAt) : translate('alerts.goesOn')),
    },
  ];
  return (
    <ListPage sort={{ field: 'RECOVERED_AT', order: 'DESC' }} filters={Filters}>
      <Rows columns={columns} />
    </ListPage>
  );
}
