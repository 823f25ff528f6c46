import { useTranslate } from 'react-admin';
import type { WebhookEndpointFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { faultText } from '../../records/Delivery.tsx';
import { Catalogue } from './Catalogue.tsx';

export default function WebhookEndpointList() {
  const format = useFormat();
  const translate = useTranslate();
  const columns: Column<WebhookEndpointFullFragment>[] = [
    { source: 'name', order: 'NAME', render: ({ name }) => name },
    { source: 'url', render: ({ url }) => <span style={{ overflowWrap: 'anywhere' }}>{url}</span> },
    { source: 'enabled', render: ({ enabled }) => translate(enabled ? 'webhooks.on' : 'webhooks.off') },
    { source: 'owner', render: ({ owner }) => owner.fullName },
    { source: 'lastDeliveredAt', render: ({ lastDeliveredAt }) => format.dateTime(lastDeliveredAt) },
    {
      source: 'lastAnswer',
      render: ({ lastFault, lastAnswer }) => faultText(format, { fault: lastFault, answer: lastAnswer }),
    },
  ];
  return (
    <>
      <ListPage sort={{ field: 'NAME', order: 'ASC' }}>
        <Rows columns={columns} />
      </ListPage>
      <Catalogue />
    </>
  );
}
