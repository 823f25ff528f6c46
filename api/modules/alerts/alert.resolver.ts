import { Arg, Args, Ctx, Field, ID, InputType, Mutation, Query, Resolver } from 'type-graphql';
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
import { DateTimeRange, Reference } from '../../platform/graphql/inputs.ts';
import { read } from '../../platform/read/ask.ts';
import { Alert, AlertSeverity } from './alert.ts';
import { acknowledgeAlert } from './alert.write.ts';
import { AlertDelivery } from './alert-channel.ts';
import { alertDeliveries, alerts } from './alerts.read.ts';

@InputType({ description: 'Which alerts.' })
class AlertFilter extends IdsFilter {
  @Field(() => Boolean, { nullable: true, description: 'Only those that go on (or are over).' }) open?: boolean | null;
  @Field(() => AlertSeverity, { nullable: true, description: 'Only those so grave.' }) severity?: AlertSeverity | null;
  @Field(() => DateTimeRange, { nullable: true, description: 'Only those first noticed between these instants.' })
  openedAt?: DateTimeRange | null;
}
const AlertListArgs = listArgs('Alert', {
  filter: AlertFilter,
  orderFields: {
    OPENED_AT: 'By the time they were first noticed.',
    LAST_SEEN_AT: 'By the time they were last noticed.',
    RECOVERED_AT: 'By the time they were over; those that go on count as the latest.',
  },
});

@InputType({ description: 'Which deliveries.' })
class AlertDeliveryFilter extends IdsFilter {
  @Reference({ description: 'Only those of this alert.', optional: true }) alertId?: string | null;
  @Reference({ description: 'Only those to this channel.', optional: true }) channelId?: string | null;
  @Field(() => DeliveryStatus, { nullable: true, description: 'Only those of which this became.' })
  status?: DeliveryStatus | null;
}
const AlertDeliveryListArgs = listArgs('AlertDelivery', {
  filter: AlertDeliveryFilter,
  orderFields: { CREATED_AT: 'By the time they were made.' },
});

@InputType({ description: 'The alert of which the viewer takes note.' })
class AcknowledgeAlertInput {
  @Reference({ description: 'The alert.' }) id!: string;
}

const AcknowledgeAlertPayload = payloadOf(
  'AcknowledgeAlert',
  { alert: { type: () => Alert, description: 'The alert.' } },
  errorType('Alert'),
);
const AlertConnection = connectionOf('Alert', () => Alert);
const AlertDeliveryConnection = connectionOf('AlertDelivery', () => AlertDelivery);

@Resolver()
export class AlertResolver {
  @Query(() => AlertConnection, { description: 'The alerts: those that go on first, then the latest.' })
  @Access('alerts.manage')
  alerts(@Args(() => AlertListArgs) args: PageArgs) {
    return read.connection(alerts, args);
  }

  @Query(() => Alert, { nullable: true, description: 'One alert; null when there is none.' })
  @Access('alerts.manage')
  alert(@Arg('id', () => ID, { description: 'The alert.' }) id: string) {
    return read.byId(alerts, id);
  }

  @Query(() => AlertDeliveryConnection, { description: 'What was sent to the channels, and what became of it.' })
  @Access('alerts.manage')
  alertDeliveries(@Args(() => AlertDeliveryListArgs) args: PageArgs) {
    return read.connection(alertDeliveries, args);
  }

  @Mutation(() => AcknowledgeAlertPayload, {
    description: 'Takes note of an alert: channels hear of it again only when it gets graver, or is over.',
  })
  @Access('alerts.manage')
  acknowledgeAlert(
    @Arg('input', () => AcknowledgeAlertInput, { description: 'The alert.' }) input: AcknowledgeAlertInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'alert', (tx) => acknowledgeAlert(tx, input));
  }
}
