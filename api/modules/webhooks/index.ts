import { defineModule } from '../../platform/module.ts';
import { WebhookDeliveryResolver } from './webhook-delivery.resolver.ts';
import { WebhookDelivery } from './webhook-delivery.ts';
import { WebhookEndpointResolver } from './webhook-endpoint.resolver.ts';
import { WebhookEndpoint } from './webhook-endpoint.ts';
import { sealedEndpoint } from './webhook-endpoint.write.ts';
import { webhookService } from './webhook-sender.ts';
import { forgetOldDeliveries } from './webhooks.jobs.ts';
import { webhooksPersonalData } from './webhooks.personal-data.ts';

/** Programs of partners hear of events: later modules declare which (`<domain>.webhooks.ts`). */
export const webhooksModule = defineModule({
  name: 'webhooks',
  entities: [WebhookEndpoint, WebhookDelivery],
  resolvers: [WebhookEndpointResolver, WebhookDeliveryResolver],
  jobs: [forgetOldDeliveries],
  services: [webhookService],
  sealed: [sealedEndpoint],
  personalData: webhooksPersonalData,
  permissions: {
    'webhooks.manage': {
      description: 'Have events that one may see sent to a program of one’s own.',
      roles: ['ADMIN', 'RECRUITER'],
      forKeys: false,
    },
    'webhooks.manageAll': {
      description: 'See where everybody has events sent, and delete what must not go on.',
      roles: ['ADMIN'],
      forKeys: false,
    },
  },
});

export { webhookEvent } from './webhook-event.ts';
