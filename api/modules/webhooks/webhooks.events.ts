import { defineEvent } from '../../platform/events/event.ts';
import type { WebhookDisabledBecause } from './webhook-endpoint.ts';

interface OneEndpoint {
  webhookEndpointId: string;
}
const changes = ({ webhookEndpointId }: OneEndpoint) => ({ resource: 'webhookEndpoints', ids: [webhookEndpointId] });

export const WebhookEndpointCreated = defineEvent<OneEndpoint>('WebhookEndpointCreated', changes);
export const WebhookEndpointUpdated = defineEvent<OneEndpoint>('WebhookEndpointUpdated', changes);
export const WebhookEndpointDeleted = defineEvent<OneEndpoint>('WebhookEndpointDeleted', changes);
export const WebhookSecretRotated = defineEvent<OneEndpoint>('WebhookSecretRotated', changes);
/** By the house itself. */
export const WebhookEndpointDisabled = defineEvent<OneEndpoint & { because: WebhookDisabledBecause }>(
  'WebhookEndpointDisabled',
  changes,
);
/** Somebody has it sent again what happened in a time. */
export const WebhooksReplayed = defineEvent<OneEndpoint & { count: number }>('WebhooksReplayed', changes);
/** With the first hundred of them at most: they wait to be delivered, or something became of them. */
export const WebhookDeliveriesChanged = defineEvent<{ webhookDeliveryIds: string[] }>(
  'WebhookDeliveriesChanged',
  ({ webhookDeliveryIds }) => ({ resource: 'webhookDeliveries', ids: webhookDeliveryIds }),
);
