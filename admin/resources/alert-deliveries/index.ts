import type { AlertDeliveryRowFragment } from '../../gql/graphql.ts';
import type { Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

/** What was sent of alerts; shown on the pages of an alert and of a channel, never on one of its own. */
export const alertDeliveries: Resource = {
  name: 'alertDeliveries',
  pages: {},
  data,
  access: { read: ['alerts.manage'] },
  title: (delivery: AlertDeliveryRowFragment) => delivery.channel.name,
};
