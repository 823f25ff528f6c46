import type { AlertChannelFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { faultText } from '../../records/Delivery.tsx';

export default function AlertChannelList() {
  const format = useFormat();
  const columns: Column<AlertChannelFullFragment>[] = [
    { source: 'name', order: 'NAME', render: (channel) => channel.name },
    { source: 'kind', render: (channel) => format.label('AlertChannelKind', channel.kind) },
    { source: 'targetShown', render: (channel) => channel.targetShown },
    { source: 'minimumSeverity', render: (channel) => format.label('AlertSeverity', channel.minimumSeverity) },
    { source: 'enabled', render: (channel) => format.yesNo(channel.enabled) },
    { source: 'lastDeliveredAt', render: (channel) => format.dateTime(channel.lastDeliveredAt) },
    {
      source: 'lastAnswer',
      render: ({ lastFault, lastAnswer }) => faultText(format, { fault: lastFault, answer: lastAnswer }),
    },
  ];
  return (
    <ListPage sort={{ field: 'NAME', order: 'ASC' }}>
      <Rows columns={columns} />
    </ListPage>
  );
}
