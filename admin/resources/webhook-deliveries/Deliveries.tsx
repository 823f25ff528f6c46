// The log of an endpoint's deliveries, by their state where somebody looks for one; each can be sent again.
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { DeliveryStatus, WebhookDeliveryRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import type { Column } from '../../lists/Rows.tsx';
import { choicesOf } from '../../providers/enums.ts';
import { ActionButton } from '../../records/ActionButton.tsx';
import { faultText } from '../../records/Delivery.tsx';
import { Related } from '../../records/Related.tsx';
import { Status } from '../../records/Status.tsx';

export function Deliveries({ endpointId, replayable }: { endpointId: string; replayable: boolean }) {
  const format = useFormat();
  const translate = useTranslate();
  const [status, setStatus] = useState<DeliveryStatus | ''>('');
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
    <>
      <TextField
        select
        size="small"
        label={translate('resources.webhookDeliveries.fields.status')}
        value={status}
        onChange={({ target }) => setStatus(target.value as DeliveryStatus | '')}
        sx={{ minWidth: 160, mb: 1 }}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      >
        <MenuItem value="">—</MenuItem>
        {choicesOf('DeliveryStatus').map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {translate(name)}
          </MenuItem>
        ))}
      </TextField>
      <Related
        // From its first page again.
        key={status}
        resource="webhookDeliveries"
        filter={{ endpointId, ...(status ? { status } : {}) }}
        sort={{ field: 'CREATED_AT', order: 'DESC' }}
        columns={columns}
        linkTo={null}
      />
    </>
  );
}
