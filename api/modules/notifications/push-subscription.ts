import { defineEntity, type OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DeliveryFault, deliveryColumns } from '../../platform/deliveries/delivery.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { User } from '../accounts/index.ts';
import { Notification } from './notification.ts';

const PushSubscriptionTable = defineEntity({
  name: 'PushSubscription',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    user: () => p.manyToOne(User).index(),
    // Whoever knows it can write to the browser, so it never leaves the house.
    endpoint: p.string().length(2_000).unique().hidden(),
    p256dh: p.string().length(100).hidden(),
    auth: p.string().length(40).hidden(),
    userAgent: p.string().length(300).nullable(),
    createdAt: p.datetime(3),
    lastDeliveredAt: p.datetime(3).nullable(),
    lastFault: p.enum(() => DeliveryFault).nullable(),
  },
});

@ObjectType({ description: 'A browser in which a person gets notifications. Only that person sees it.' })
export class PushSubscription extends PushSubscriptionTable.class {
  @Field(() => ID, { description: 'Identifies the subscription.' }) declare id: string;
  @Field(() => String, { nullable: true, description: 'What the browser says it is.' })
  declare userAgent: string | null;
  @Field(() => DateTimeScalar, { description: 'When it was registered.' }) declare createdAt: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When its push service last took a notification.' })
  declare lastDeliveredAt: Date | null;
  @Field(() => DeliveryFault, {
    nullable: true,
    description: 'Why the last notification did not get there; null when it did.',
  })
  declare lastFault: DeliveryFault | null;
}
PushSubscriptionTable.setClass(PushSubscription);

const PushDeliveryTable = defineEntity({
  name: 'PushDelivery',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    notification: () => p.manyToOne(Notification).deleteRule('cascade'),
    subscription: () => p.manyToOne(PushSubscription).deleteRule('cascade'),
    ...deliveryColumns,
  },
  uniques: [{ properties: ['notification', 'subscription'] }],
});

/** One notification on its way to one browser. */
export class PushDelivery extends PushDeliveryTable.class {
  declare [OptionalProps]?: 'status' | 'attemptCount';
}
PushDeliveryTable.setClass(PushDelivery);
