import { lazy } from 'react';
import {
  CreateWebhookEndpointDocument,
  type CreateWebhookEndpointInput,
  UpdateWebhookEndpointDocument,
  WebhookEndpointDocument,
  type WebhookEndpointFullFragment,
  WebhookEndpointsDocument,
} from '../../gql/graphql.ts';
import type { Resource } from '../resource.ts';

const fields = ['name', 'url', 'eventTypes', 'enabled'] satisfies (keyof CreateWebhookEndpointInput)[];

export const webhookEndpoints: Resource = {
  name: 'webhookEndpoints',
  pages: {
    list: lazy(() => import('./List.tsx')),
    show: lazy(() => import('./Show.tsx')),
    create: lazy(() => import('./Create.tsx')),
    edit: lazy(() => import('./Edit.tsx')),
  },
  data: {
    list: WebhookEndpointsDocument,
    one: WebhookEndpointDocument,
    create: CreateWebhookEndpointDocument,
    update: UpdateWebhookEndpointDocument,
    fields,
  },
  access: { read: ['webhooks.manage'], create: ['webhooks.manage'], edit: ['webhooks.manage'] },
  title: (endpoint: WebhookEndpointFullFragment) => endpoint.name,
};
