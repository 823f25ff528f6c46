// The log of deliveries, with what the channel answered.
import { useTranslate } from 'react-admin';
import type { AlertDeliveryRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { localized } from '../../i18n/localized.ts';
import type { Column } from '../../lists/Rows.tsx';
import { faultText } from '../../records/Delivery.tsx';
import { RecordLink } from '../../records/RecordLink.tsx';
import { Related } from '../../records/Related.tsx';
import { Status } from '../../records/Status.tsx';

type Delivery = AlertDeliveryRowFragment;

interface DeliveriesProps {
  /** Whose deliveries: the other side is shown with each. */
  of: { alertId: string } | { channelId: string };
}

export function Deliveries({ of }: DeliveriesProps) {
  const format = useFormat();
  const translate = useTranslate();
  const other: Column<Delivery> =
    'alertId' in of
      ? {
          source: 'channel',
          render: ({ channel }) => (
            <RecordLink resource="alertChannels" id={channel.id}>
              {channel.name}
            </RecordLink>
          ),
        }
      : {
          source: 'alert',
          render: ({ alert }) =>
            alert ? (
              <RecordLink resource="alerts" id={alert.id}>
                {localized(alert.summary)}
              </RecordLink>
            ) : (
              '—'
            ),
        };
  const columns: Column<Delivery>[] = [
    { source: 'createdAt', order: 'CREATED_AT', render: (delivery) => format.dateTime(delivery.createdAt) },
    { source: 'step', render: (delivery) => format.label('AlertStep', delivery.step) },
    other,
    { source: 'status', render: (delivery) => <Status of="DeliveryStatus" value={delivery.status} /> },
    { source: 'answer', render: (delivery) => faultText(format, delivery) },
    {
      source: 'attemptCount',
      render: ({ attemptCount, nextAttemptAt }) =>
        nextAttemptAt && attemptCount > 0
          ? `${attemptCount} (${translate('alerts.nextAttempt', { at: format.dateTime(nextAttemptAt) })})`
          : attemptCount,
    },
  ];
  return (
    <Related
      resource="alertDeliveries"
      filter={of}
      sort={{ field: 'CREATED_AT', order: 'DESC' }}
      columns={columns}
      linkTo={null}
    />
  );
}
