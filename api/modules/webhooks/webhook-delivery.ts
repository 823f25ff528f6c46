import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DeliveryFault, DeliveryStatus, deliveryColumns } from '../../platform/deliveries/delivery.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { WebhookEndpoint } from './webhook-endpoint.ts';

/** The type of what `sendTestWebhook` sends. */
export const TEST_TYPE = 'webhook.test';

const WebhookDeliveryTable = defineEntity({
  name: 'WebhookDelivery',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    endpoint: () => p.manyToOne(WebhookEndpoint).deleteRule('cascade'),
    // Of the outbox; a test has one of its own.
    eventId: p.uuid().hidden(),
    eventType: p.string().length(60),
    // The row it is about; null for a test.
    subjectId: p.uuid().nullable(),
    facts: p.json<Record<string, unknown>>().hidden(),
    occurredAt: p.datetime(3),
    idempotencyKey: p.string().length(200).nullable().hidden(),
    ...deliveryColumns,
  },
  uniques: [{ properties: ['endpoint', 'eventId'] }, { properties: ['endpoint', 'idempotencyKey'] }],
});

@ObjectType({ description: 'One event on its way to one endpoint.' })
export class WebhookDelivery extends WebhookDeliveryTable.class {
  [OptionalProps]?: 'status' | 'attemptCount';

  @Field(() => ID, { description: 'Identifies the delivery: `webhook-id` of every attempt.' }) declare id: string;
  @Field(() => WebhookEndpoint, { description: 'Where it goes.' }) declare endpoint: WebhookEndpoint;
  @Field(() => String, { description: 'The type of the event.' }) declare eventType: string;
  @Field(() => String, { description: 'What it tells, as JSON: the `data` of the message.' }) declare data?: string;
  @Field(() => DateTimeScalar, { description: 'When it happened.' }) declare occurredAt: Date;
  @Field(() => DeliveryStatus, { description: 'What became of it.' }) declare status: DeliveryStatus;
  @Field(() => Int, { description: 'How often it was tried.' }) declare attemptCount: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is tried next; null when it is not.' })
  declare nextAttemptAt: Date | null;
  @Field(() => DeliveryFault, { nullable: true, description: 'Why the last attempt failed; null when it did not.' })
  declare fault: DeliveryFault | null;
  @Field(() => String, {
    nullable: true,
    description: 'The last answer, its status and how it begins, or the last error in its own words.',
  })
  declare answer: string | null;
  @Field(() => DateTimeScalar, { description: 'When it was made.' }) declare createdAt: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was delivered or given up; null before.' })
  declare endedAt: Date | null;
}
WebhookDeliveryTable.setClass(WebhookDelivery);
