// Where alerts are sent, and each alert on its way there.

import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DeliveryFault, DeliveryStatus, deliveryColumns } from '../../platform/deliveries/delivery.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Language } from '../accounts/index.ts';
import { Alert, AlertSeverity } from './alert.ts';

export enum AlertChannelKind {
  MAIL = 'MAIL',
  SLACK = 'SLACK',
  TEAMS = 'TEAMS',
  WEBHOOK = 'WEBHOOK',
}
registerEnumType(AlertChannelKind, {
  name: 'AlertChannelKind',
  description: 'What takes the alerts.',
  valuesConfig: {
    MAIL: { description: 'An e-mail address.' },
    SLACK: { description: 'An incoming webhook of Slack, or of what understands its messages.' },
    TEAMS: { description: 'A workflow of Microsoft Teams that takes webhooks: an Adaptive Card.' },
    WEBHOOK: { description: 'A program of one’s own: JSON, signed as Standard Webhooks says.' },
  },
});

export enum AlertStep {
  OPENED = 'OPENED',
  REPEATED = 'REPEATED',
  RECOVERED = 'RECOVERED',
  TEST = 'TEST',
}
registerEnumType(AlertStep, {
  name: 'AlertStep',
  description: 'What a delivery tells.',
  valuesConfig: {
    OPENED: { description: 'Something goes wrong.' },
    REPEATED: { description: 'It still does, or got graver.' },
    RECOVERED: { description: 'It is over.' },
    TEST: { description: 'Nothing happened: somebody tries the channel.' },
  },
});

const AlertChannelTable = defineEntity({
  name: 'AlertChannel',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    name: p.string().length(100),
    kind: p.enum(() => AlertChannelKind),
    // Whoever knows the address of a webhook can write there, so it never leaves the house.
    target: p.string().length(2_000).hidden(),
    targetShown: p.string().length(300),
    signingSecret: p.string().length(100).nullable().hidden(),
    language: p.enum(() => Language).default(Language.FR),
    minimumSeverity: p.enum(() => AlertSeverity),
    enabled: p.boolean(),
    lastDeliveredAt: p.datetime(3).nullable(),
    lastFault: p.enum(() => DeliveryFault).nullable(),
    lastAnswer: p.string().length(300).nullable(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
    version: p.integer().version(),
  },
});

@ObjectType({ description: 'Where alerts are sent.' })
export class AlertChannel extends AlertChannelTable.class {
  [OptionalProps]?: 'version';

  @Field(() => ID, { description: 'Identifies the channel.' }) declare id: string;
  @Field(() => String, { description: 'What it is called here.' }) declare name: string;
  @Field(() => AlertChannelKind, { description: 'What takes the alerts.' }) declare kind: AlertChannelKind;
  @Field(() => String, {
    description: 'Where it leads: an e-mail address, or of a webhook the host and its last four characters.',
  })
  declare targetShown: string;
  @Field(() => Language, { description: 'Language in which it is written to.' }) declare language: Language;
  @Field(() => AlertSeverity, { description: 'Only alerts at least so grave are sent.' })
  declare minimumSeverity: AlertSeverity;
  @Field(() => Boolean, { description: 'Whether alerts are sent.' }) declare enabled: boolean;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it last took something.' })
  declare lastDeliveredAt: Date | null;
  @Field(() => DeliveryFault, { nullable: true, description: 'Why the last attempt failed; null when it did not.' })
  declare lastFault: DeliveryFault | null;
  @Field(() => String, { nullable: true, description: 'What was answered then, or the error in its own words.' })
  declare lastAnswer: string | null;
  @Field(() => DateTimeScalar, { description: 'When it was made.' }) declare createdAt: Date;
  @Field(() => DateTimeScalar, { description: 'When it was last changed.' }) declare updatedAt: Date;
  @Field(() => Int, { description: 'Grows with every change; send it back with an update to notice a conflict.' })
  declare version: number;
}
AlertChannelTable.setClass(AlertChannel);

const AlertDeliveryTable = defineEntity({
  name: 'AlertDelivery',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    alert: () => p.manyToOne(Alert).nullable().deleteRule('cascade'),
    channel: () => p.manyToOne(AlertChannel).deleteRule('cascade'),
    step: p.enum(() => AlertStep),
    // How often the alert had been noticed then.
    count: p.integer().hidden(),
    idempotencyKey: p.string().length(200).nullable().hidden(),
    ...deliveryColumns,
  },
  uniques: [{ properties: ['channel', 'idempotencyKey'] }],
});

@ObjectType({ description: 'One piece of news of an alert on its way to one channel.' })
export class AlertDelivery extends AlertDeliveryTable.class {
  [OptionalProps]?: 'status' | 'attemptCount';

  @Field(() => ID, { description: 'Identifies the delivery; webhooks get it with every attempt.' }) declare id: string;
  @Field(() => Alert, { nullable: true, description: 'The alert; null for a test.' }) declare alert: Alert | null;
  @Field(() => AlertChannel, { description: 'Where it goes.' }) declare channel: AlertChannel;
  @Field(() => AlertStep, { description: 'What it tells.' }) declare step: AlertStep;
  @Field(() => DeliveryStatus, { description: 'What became of it.' }) declare status: DeliveryStatus;
  @Field(() => Int, { description: 'How often it was tried.' }) declare attemptCount: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is tried next; null when it is not.' })
  declare nextAttemptAt: Date | null;
  @Field(() => DeliveryFault, { nullable: true, description: 'Why the last attempt failed; null when it did not.' })
  declare fault: DeliveryFault | null;
  @Field(() => String, { nullable: true, description: 'The last answer, or the last error, in its own words.' })
  declare answer: string | null;
  @Field(() => DateTimeScalar, { description: 'When it was made.' }) declare createdAt: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was delivered or given up; null before.' })
  declare endedAt: Date | null;
}
AlertDeliveryTable.setClass(AlertDelivery);
