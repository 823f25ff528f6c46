import { Arg, Args, Ctx, Field, ID, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { DeliveryStatus } from '../../platform/deliveries/delivery.ts';
import { Access } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import {
  connectionOf,
  IdsFilter,
  listArgs,
  type PageArgs,
  payloadOf,
} from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { DateTimeRange, Reference, Text } from '../../platform/graphql/inputs.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { read } from '../../platform/read/ask.ts';
import { WEBHOOK_PROBLEMS } from './messages.ts';
import { WebhookDelivery } from './webhook-delivery.ts';
import { replayWebhookDeliveries, replayWebhookDelivery, sendTestWebhook } from './webhook-delivery.write.ts';
import { webhookDeliveries } from './webhooks.read.ts';

@InputType({ description: 'Which deliveries.' })
class WebhookDeliveryFilter extends IdsFilter {
  @Field(() => ID, { nullable: true, description: 'Only those to this endpoint.' }) endpointId?: string | null;
  @Field(() => DeliveryStatus, { nullable: true, description: 'Only those of which this became.' })
  status?: DeliveryStatus | null;
  @Text({ description: 'Only those of this type of event.', max: 60, optional: true }) eventType?: string | null;
  @Field(() => DateTimeRange, { nullable: true, description: 'Only those made between these instants.' })
  createdAt?: DateTimeRange | null;
}
const WebhookDeliveryListArgs = listArgs('WebhookDelivery', {
  filter: WebhookDeliveryFilter,
  orderFields: { CREATED_AT: 'By the time they were made.' },
});

@InputType({ description: 'A delivery to send again.' })
class ReplayWebhookDeliveryInput {
  @Reference({ description: 'The delivery.' }) id!: string;
}

@InputType({ description: 'What to send again to an endpoint.' })
class ReplayWebhookDeliveriesInput {
  @Reference({ description: 'The endpoint.' }) endpointId!: string;
  @Field(() => DateTimeScalar, { description: 'From this instant.' }) from!: Date;
  @Field(() => DateTimeScalar, { description: 'To this one.' }) to!: Date;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether only what the endpoint has not taken; yes by default.',
  })
  onlyFailed?: boolean | null;
}

@InputType({ description: 'The endpoint to try.' })
class SendTestWebhookInput {
  @Reference({ description: 'The endpoint.' }) id!: string;
  @Text({
    description: 'Chosen by the caller, e.g. a UUID: asking again with it gives the test that was sent.',
    max: 200,
    optional: true,
  })
  idempotencyKey?: string | null;
}

const WebhookDeliveryError = errorType('WebhookDelivery', WEBHOOK_PROBLEMS);
const delivery = { webhookDelivery: { type: () => WebhookDelivery, description: 'The delivery.' } };
const ReplayWebhookDeliveryPayload = payloadOf('ReplayWebhookDelivery', delivery, WebhookDeliveryError);
const ReplayWebhookDeliveriesPayload = payloadOf(
  'ReplayWebhookDeliveries',
  { count: { type: () => Int, description: 'How many are sent again.' } },
  WebhookDeliveryError,
);
const SendTestWebhookPayload = payloadOf('SendTestWebhook', delivery, WebhookDeliveryError);
const WebhookDeliveryConnection = connectionOf('WebhookDelivery', () => WebhookDelivery);

@Resolver()
export class WebhookDeliveryResolver {
  @Query(() => WebhookDeliveryConnection, { description: 'What became of events on their way, for 30 days.' })
  @Access('webhooks.manage')
  webhookDeliveries(@Args(() => WebhookDeliveryListArgs) args: PageArgs) {
    return read.connection(webhookDeliveries, args);
  }

  @Query(() => WebhookDelivery, { nullable: true, description: 'One delivery; null when there is none.' })
  @Access('webhooks.manage')
  webhookDelivery(@Arg('id', () => ID, { description: 'The delivery.' }) id: string) {
    return read.byId(webhookDeliveries, id);
  }

  @Mutation(() => ReplayWebhookDeliveryPayload, {
    description: 'Sends one event again to one’s own endpoint, under the same id.',
  })
  @Access('webhooks.manage')
  replayWebhookDelivery(
    @Arg('input', () => ReplayWebhookDeliveryInput, { description: 'The delivery.' }) input: ReplayWebhookDeliveryInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'webhookDelivery', (tx) => replayWebhookDelivery(tx, input));
  }

  @Mutation(() => ReplayWebhookDeliveriesPayload, {
    description: 'Sends what happened in a time again to one’s own endpoint, under the same ids.',
  })
  @Access('webhooks.manage')
  replayWebhookDeliveries(
    @Arg('input', () => ReplayWebhookDeliveriesInput, { description: 'What to send again.' })
    input: ReplayWebhookDeliveriesInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'count', (tx) => replayWebhookDeliveries(tx, input));
  }

  @Mutation(() => SendTestWebhookPayload, {
    description: 'Sends a test to one’s own endpoint at once, whether it is enabled or not, and waits for the answer.',
  })
  @Access('webhooks.manage')
  async sendTestWebhook(
    @Arg('input', () => SendTestWebhookInput, { description: 'The endpoint.' }) input: SendTestWebhookInput,
    @Ctx() ctx: Context,
  ) {
    return { webhookDelivery: await sendTestWebhook(ctx, input), errors: [] };
  }
}
