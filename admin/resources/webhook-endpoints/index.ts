import type { WebhookEndpointFullFragment } from '../../gql/graphql.ts';
import { pagesWith, type Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const webhookEndpoints: Resource = {
  name: 'webhookEndpoints',
  pages: pagesWith(data, {
    list: () => import('./List.tsx'),
    show: () => import('./Show.tsx'),
    create: () => import('./Create.tsx'),
    edit: () => import('./Edit.tsx'),
  }),
  data,
  access: { read: ['webhooks.manage'], create: ['webhooks.manage'], edit: ['webhooks.manage'] },
  title: (endpoint: WebhookEndpointFullFragment) => endpoint.name,
};
