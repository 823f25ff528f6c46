import { Arg, Args, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
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
import { Line, Reference, Text, Texts } from '../../platform/graphql/inputs.ts';
import { LocalizedText } from '../../platform/graphql/localized-text.ts';
import { read } from '../../platform/read/ask.ts';
import { transaction } from '../../platform/write.ts';
import { WEBHOOK_PROBLEMS } from './messages.ts';
import { WebhookEndpoint } from './webhook-endpoint.ts';
import {
  createWebhookEndpoint,
  deleteWebhookEndpoint,
  rotateWebhookSecret,
  updateWebhookEndpoint,
} from './webhook-endpoint.write.ts';
import { webhookEvents } from './webhook-event.ts';
import { webhookEndpoints } from './webhooks.read.ts';

@InputType({ description: 'Which endpoints.' })
class WebhookEndpointFilter extends IdsFilter {
  @Field(() => Boolean, { nullable: true, description: 'Only those to which events are (or are not) sent.' })
  enabled?: boolean | null;
}
const WebhookEndpointListArgs = listArgs('WebhookEndpoint', {
  filter: WebhookEndpointFilter,
  orderFields: { NAME: 'By name.', CREATED_AT: 'By the time they were made.' },
});

const url = { description: 'The https address to which events are posted.', max: 2_000 };
const types = { description: 'Names of types of event, of `webhookEventTypes`.', max: 60, most: 100 };

@InputType({ description: 'A new endpoint.' })
class CreateWebhookEndpointInput {
  @Line({ description: 'What it is called here.', max: 100 }) name!: string;
  @Text(url) url!: string;
  @Texts(types) eventTypes!: string[];
  @Field(() => Boolean, { nullable: true, description: 'Whether events are sent; yes by default.' })
  enabled?: boolean | null;
}

@InputType({ description: 'Changes to an endpoint. Omitted fields stay as they are.' })
class UpdateWebhookEndpointInput {
  @Reference({ description: 'The endpoint.' }) id!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Version the change is based on; CONFLICT when it is not the current one.',
  })
  version?: number | null;
  @Line({ description: 'What it is called here.', max: 100, optional: true }) name?: string | null;
  @Text({ ...url, optional: true }) url?: string | null;
  @Texts({ ...types, optional: true }) eventTypes?: string[] | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether events are sent; switching it on again forgets what went wrong.',
  })
  enabled?: boolean | null;
}

@InputType({ description: 'The endpoint that gets a new secret.' })
class RotateWebhookSecretInput {
  @Reference({ description: 'The endpoint.' }) id!: string;
}

@InputType({ description: 'The endpoint to delete.' })
class DeleteWebhookEndpointInput {
  @Reference({ description: 'The endpoint.' }) id!: string;
}

@ObjectType({ description: 'One thing that an event tells.' })
class WebhookEventField {
  @Field(() => String, { description: 'Its name in `data`.' }) name!: string;
  @Field(() => LocalizedText, { description: 'What it means.' }) meaning!: LocalizedText;
}

@ObjectType({ description: 'A type of event that an endpoint can hear of.' })
class WebhookEventType {
  @Field(() => ID, { description: 'Its name, for `eventTypes`, and the `type` of the message.' }) name!: string;
  @Field(() => LocalizedText, { description: 'When it comes.' }) purpose!: LocalizedText;
  @Field(() => String, { description: 'The permission that its hearers need, beside seeing what it is about.' })
  permission!: string;
  @Field(() => [WebhookEventField], { description: 'What it tells.' }) fields!: WebhookEventField[];
  @Field(() => String, { description: 'A message as it is posted, as JSON.' }) sample!: string;
}

const WebhookEndpointError = errorType('WebhookEndpoint', WEBHOOK_PROBLEMS);
const endpoint = { webhookEndpoint: { type: () => WebhookEndpoint, description: 'The endpoint.' } };
const secret = {
  type: () => String,
  description: 'What its messages are signed with ("whsec_…"): shown only now, never again.',
};
const CreateWebhookEndpointPayload = payloadOf('CreateWebhookEndpoint', { ...endpoint, secret }, WebhookEndpointError);
const UpdateWebhookEndpointPayload = payloadOf('UpdateWebhookEndpoint', endpoint, WebhookEndpointError);
const RotateWebhookSecretPayload = payloadOf('RotateWebhookSecret', { ...endpoint, secret }, WebhookEndpointError);
const DeleteWebhookEndpointPayload = payloadOf(
  'DeleteWebhookEndpoint',
  { deletedId: { type: () => ID, description: 'The endpoint that was deleted.' } },
  WebhookEndpointError,
);
const WebhookEndpointConnection = connectionOf('WebhookEndpoint', () => WebhookEndpoint);

const SAMPLE_TIME = '2026-11-23T08:30:00.000Z';

@Resolver()
export class WebhookEndpointResolver {
  @Query(() => WebhookEndpointConnection, {
    description: 'The endpoints of the viewer; of everybody, for administrators.',
  })
  @Access('webhooks.manage')
  webhookEndpoints(@Args(() => WebhookEndpointListArgs) args: PageArgs) {
    return read.connection(webhookEndpoints, args);
  }

  @Query(() => WebhookEndpoint, { nullable: true, description: 'One endpoint; null when there is none.' })
  @Access('webhooks.manage')
  webhookEndpoint(@Arg('id', () => ID, { description: 'The endpoint.' }) id: string) {
    return read.byId(webhookEndpoints, id);
  }

  @Query(() => [WebhookEventType], { description: 'What an endpoint of the viewer can hear of.' })
  @Access('webhooks.manage')
  webhookEventTypes(@Ctx() { viewer }: Context): WebhookEventType[] {
    return webhookEvents()
      .filter(({ permission }) => viewer.may(permission))
      .map(({ type, purpose, permission, fields }) => {
        const data = Object.fromEntries(Object.entries(fields).map(([name, { example }]) => [name, example]));
        return {
          name: type,
          purpose,
          permission,
          fields: Object.entries(fields).map(([name, { meaning }]) => ({ name, meaning })),
          sample: JSON.stringify({ type, timestamp: SAMPLE_TIME, data }, null, 2),
        };
      });
  }

  @Mutation(() => CreateWebhookEndpointPayload, {
    description: 'Makes an endpoint; its secret is in the answer and nowhere else.',
  })
  @Access('webhooks.manage', { stepUp: true })
  async createWebhookEndpoint(
    @Arg('input', () => CreateWebhookEndpointInput, { description: 'The endpoint.' }) input: CreateWebhookEndpointInput,
    @Ctx() ctx: Context,
  ) {
    return { ...(await transaction(ctx, (tx) => createWebhookEndpoint(tx, input))), errors: [] };
  }

  @Mutation(() => UpdateWebhookEndpointPayload, { description: 'Changes one’s own endpoint.' })
  @Access('webhooks.manage', { stepUp: true })
  updateWebhookEndpoint(
    @Arg('input', () => UpdateWebhookEndpointInput, { description: 'The changes.' }) input: UpdateWebhookEndpointInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'webhookEndpoint', (tx) => updateWebhookEndpoint(tx, input));
  }

  @Mutation(() => RotateWebhookSecretPayload, {
    description:
      'Gives one’s own endpoint a new secret, which is in the answer and nowhere else. For 24 hours messages are signed with both.',
  })
  @Access('webhooks.manage', { stepUp: true })
  async rotateWebhookSecret(
    @Arg('input', () => RotateWebhookSecretInput, { description: 'The endpoint.' }) input: RotateWebhookSecretInput,
    @Ctx() ctx: Context,
  ) {
    return { ...(await transaction(ctx, (tx) => rotateWebhookSecret(tx, input))), errors: [] };
  }

  @Mutation(() => DeleteWebhookEndpointPayload, {
    description: 'Deletes an endpoint, with what is known of its deliveries; administrators may, whosever it is.',
  })
  @Access('webhooks.manage')
  deleteWebhookEndpoint(
    @Arg('input', () => DeleteWebhookEndpointInput, { description: 'The endpoint.' }) input: DeleteWebhookEndpointInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'deletedId', (tx) => deleteWebhookEndpoint(tx, input));
  }
}
