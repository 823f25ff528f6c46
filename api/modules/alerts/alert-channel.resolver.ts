import { Arg, Args, Ctx, Field, ID, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
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
import { Line, Reference, Text } from '../../platform/graphql/inputs.ts';
import { read } from '../../platform/read/ask.ts';
import { transaction } from '../../platform/write.ts';
import { Language } from '../accounts/index.ts';
import { AlertSeverity } from './alert.ts';
import { AlertChannel, AlertChannelKind, AlertDelivery } from './alert-channel.ts';
import { createAlertChannel, deleteAlertChannel, testAlertChannel, updateAlertChannel } from './alert-channel.write.ts';
import { alertChannels } from './alerts.read.ts';

@InputType({ description: 'Which channels.' })
class AlertChannelFilter extends IdsFilter {
  @Field(() => AlertChannelKind, { nullable: true, description: 'Only those of this kind.' })
  kind?: AlertChannelKind | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those to which alerts are (or are not) sent.' })
  enabled?: boolean | null;
}
const AlertChannelListArgs = listArgs('AlertChannel', {
  filter: AlertChannelFilter,
  orderFields: { NAME: 'By name.', CREATED_AT: 'By the time they were made.' },
});

const target = 'Where it leads: an e-mail address, or the https address of the webhook.';

@InputType({ description: 'A new channel for alerts.' })
class CreateAlertChannelInput {
  @Line({ description: 'What it is called here.', max: 100 }) name!: string;
  @Field(() => AlertChannelKind, { description: 'What takes the alerts.' }) kind!: AlertChannelKind;
  @Text({ description: target, max: 2_000 }) target!: string;
  @Field(() => AlertSeverity, { description: 'Only alerts at least so grave are sent.' })
  minimumSeverity!: AlertSeverity;
  @Field(() => Language, { nullable: true, description: 'Language in which it is written to; French by default.' })
  language?: Language | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether alerts are sent; yes by default.' })
  enabled?: boolean | null;
}

@InputType({ description: 'Changes to a channel. Omitted fields stay as they are.' })
class UpdateAlertChannelInput {
  @Reference({ description: 'The channel.' }) id!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Version the change is based on; CONFLICT when it is not the current one.',
  })
  version?: number | null;
  @Line({ description: 'What it is called here.', max: 100, optional: true }) name?: string | null;
  @Text({ description: target, max: 2_000, optional: true }) target?: string | null;
  @Field(() => AlertSeverity, { nullable: true, description: 'Only alerts at least so grave are sent.' })
  minimumSeverity?: AlertSeverity | null;
  @Field(() => Language, { nullable: true, description: 'Language in which it is written to.' })
  language?: Language | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether alerts are sent.' }) enabled?: boolean | null;
}

@InputType({ description: 'The channel to delete.' })
class DeleteAlertChannelInput {
  @Reference({ description: 'The channel.' }) id!: string;
}

@InputType({ description: 'The channel to try.' })
class TestAlertChannelInput {
  @Reference({ description: 'The channel.' }) id!: string;
  @Text({
    description: 'Chosen by the caller, e.g. a UUID: asking again with it gives the test that was sent.',
    max: 200,
    optional: true,
  })
  idempotencyKey?: string | null;
}

const AlertChannelError = errorType('AlertChannel');
const alertChannel = { alertChannel: { type: () => AlertChannel, description: 'The channel.' } };
const CreateAlertChannelPayload = payloadOf(
  'CreateAlertChannel',
  {
    ...alertChannel,
    secret: {
      type: () => String,
      description:
        'Of a webhook, what its messages are signed with ("whsec_…"): shown this once. Null for other kinds.',
    },
  },
  AlertChannelError,
);
const UpdateAlertChannelPayload = payloadOf('UpdateAlertChannel', alertChannel, AlertChannelError);
const DeleteAlertChannelPayload = payloadOf(
  'DeleteAlertChannel',
  { deletedId: { type: () => ID, description: 'The channel that was deleted.' } },
  AlertChannelError,
);
const TestAlertChannelPayload = payloadOf(
  'TestAlertChannel',
  { alertDelivery: { type: () => AlertDelivery, description: 'The test, and what became of it.' } },
  AlertChannelError,
);
const AlertChannelConnection = connectionOf('AlertChannel', () => AlertChannel);

@Resolver()
export class AlertChannelResolver {
  @Query(() => AlertChannelConnection, { description: 'Where alerts are sent.' })
  @Access('alerts.manage')
  alertChannels(@Args(() => AlertChannelListArgs) args: PageArgs) {
    return read.connection(alertChannels, args);
  }

  @Query(() => AlertChannel, { nullable: true, description: 'One channel; null when there is none.' })
  @Access('alerts.manage')
  alertChannel(@Arg('id', () => ID, { description: 'The channel.' }) id: string) {
    return read.byId(alertChannels, id);
  }

  @Mutation(() => CreateAlertChannelPayload, { description: 'Makes a channel.' })
  @Access('alerts.manage')
  async createAlertChannel(
    @Arg('input', () => CreateAlertChannelInput, { description: 'The channel.' }) input: CreateAlertChannelInput,
    @Ctx() ctx: Context,
  ) {
    return { ...(await transaction(ctx, (tx) => createAlertChannel(tx, input))), errors: [] };
  }

  @Mutation(() => UpdateAlertChannelPayload, { description: 'Changes a channel.' })
  @Access('alerts.manage')
  updateAlertChannel(
    @Arg('input', () => UpdateAlertChannelInput, { description: 'The changes.' }) input: UpdateAlertChannelInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'alertChannel', (tx) => updateAlertChannel(tx, input));
  }

  @Mutation(() => DeleteAlertChannelPayload, {
    description: 'Deletes a channel, with what is known of its deliveries.',
  })
  @Access('alerts.manage')
  deleteAlertChannel(
    @Arg('input', () => DeleteAlertChannelInput, { description: 'The channel.' }) input: DeleteAlertChannelInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'deletedId', (tx) => deleteAlertChannel(tx, input));
  }

  @Mutation(() => TestAlertChannelPayload, {
    description: 'Sends a test to a channel at once, whether it is enabled or not, and waits for the answer.',
  })
  @Access('alerts.manage')
  async testAlertChannel(
    @Arg('input', () => TestAlertChannelInput, { description: 'The channel.' }) input: TestAlertChannelInput,
    @Ctx() ctx: Context,
  ) {
    return { alertDelivery: await testAlertChannel(ctx, input), errors: [] };
  }
}
