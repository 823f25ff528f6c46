// The log of an endpoint's deliveries, each of which can be sent again.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { WebhookDeliveryRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import type { Column } from '../../lists/Rows.tsx';
import { ActionButton } from '../../records/ActionButton.tsx';
import { faultText } from '../../records/Delivery.tsx';
import { Related } from '../../records/Related.tsx';
import { Status } from '../../records/Status.tsx';

export function Deliveries({ endpointId, replayable }: { endpointId: string; replayable: boolean }) {
  const format = useFormat();
  const translate = useTranslate();
  const columns: Column<WebhookDeliveryRowFragment>[] = [
    {
      source: 'occurredAt',
      order: 'CREATED_AT',
      render: (delivery) => format.dateTime(delivery.occurredAt),
    },
    {
      source: 'eventType',
      render: ({ eventType, data }) => (
        <>
          <code>{eventType}</code>
          <Typography component="div" variant="caption" sx={{ overflowWrap: 'anywhere', minWidth: 160 }}>
            {data}
          </Typography>
        </>
      ),
    },
    { source: 'status', render: ({ status }) => <Status of="DeliveryStatus" value={status} /> },
    {
      source: 'answer',
      render: (delivery) => <Box sx={{ overflowWrap: 'anywhere' }}>{faultText(format, delivery)}</Box>,
    },
    {
      source: 'attemptCount',
      render: ({ attemptCount, nextAttemptAt }) =>
        nextAttemptAt && attemptCount > 0
          ? `${attemptCount} (${translate('webhooks.nextAttempt', { at: format.dateTime(nextAttemptAt) })})`
          : attemptCount,
    },
  ];
  if (replayable)
    columns.push({
      source: 'replay',
      render: ({ id }) => (
        <ActionButton
          name="replayWebhookDelivery"
          size="small"
          run={(provider) => provider.replayWebhookDelivery(id)}
        />
      ),
    });
  return (
    <Related
      resource="webhookDeliveries"
      filter={{ endpointId }}
      sort={{ field: 'CREATED_AT', order: 'DESC' }}
      columns={columns}
      linkTo={null}
    />
  );
}
