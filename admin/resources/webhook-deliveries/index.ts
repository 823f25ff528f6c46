import type { WebhookDeliveryRowFragment } from '../../gql/graphql.ts';
import type { Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

/** What was sent to an endpoint; shown on its page, never on one of its own. */
export const webhookDeliveries: Resource = {
  name: 'webhookDeliveries',
  pages: {},
  data,
  access: { read: ['webhooks.manage'] },
  title: (delivery: WebhookDeliveryRowFragment) => delivery.eventType,
};
