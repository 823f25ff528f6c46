import { WebhookDeliveriesDocument, type WebhookDeliveryRowFragment } from '../../gql/graphql.ts';
import type { Resource } from '../resource.ts';

/** What was sent to an endpoint; shown on its page, never on one of its own. */
export const webhookDeliveries: Resource = {
  name: 'webhookDeliveries',
  pages: {},
  data: { list: WebhookDeliveriesDocument },
  access: { read: ['webhooks.manage'] },
  title: (delivery: WebhookDeliveryRowFragment) => delivery.eventType,
};
