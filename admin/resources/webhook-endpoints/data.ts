import {
  CreateWebhookEndpointDocument,
  type CreateWebhookEndpointInput,
  UpdateWebhookEndpointDocument,
  WebhookEndpointDocument,
  WebhookEndpointsDocument,
} from '../../gql/graphql.ts';
import type { ResourceData } from '../resource.ts';

const fields = ['name', 'url', 'eventTypes', 'enabled'] satisfies (keyof CreateWebhookEndpointInput)[];

export const data: ResourceData = {
  list: WebhookEndpointsDocument,
  one: WebhookEndpointDocument,
  create: CreateWebhookEndpointDocument,
  update: UpdateWebhookEndpointDocument,
  fields,
};
