import { defineEvent } from '../../platform/events/event.ts';

interface OneAlert {
  alertId: string;
}
const changesAlert = ({ alertId }: OneAlert) => ({ resource: 'alerts', ids: [alertId] });

export const AlertOpened = defineEvent<OneAlert>('AlertOpened', changesAlert);
/** It was noticed again, or somebody took note of it. */
export const AlertUpdated = defineEvent<OneAlert>('AlertUpdated', changesAlert);
export const AlertRecovered = defineEvent<OneAlert>('AlertRecovered', changesAlert);

export const AlertChannelChanged = defineEvent<{ alertChannelId: string }>(
  'AlertChannelChanged',
  ({ alertChannelId }) => ({ resource: 'alertChannels', ids: [alertChannelId] }),
);
/** They wait to be delivered, or something became of them. */
export const AlertDeliveriesChanged = defineEvent<{ alertDeliveryIds: string[] }>(
  'AlertDeliveriesChanged',
  ({ alertDeliveryIds }) => ({ resource: 'alertDeliveries', ids: alertDeliveryIds }),
);
