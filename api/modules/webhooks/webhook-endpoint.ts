import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DeliveryFault } from '../../platform/deliveries/delivery.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Person, User } from '../accounts/index.ts';

export enum WebhookDisabledBecause {
  GONE = 'GONE',
  FAILING = 'FAILING',
}
registerEnumType(WebhookDisabledBecause, {
  name: 'WebhookDisabledBecause',
  description: 'Why the house itself switched an endpoint off.',
  valuesConfig: {
    GONE: { description: 'It answered 410: it wants nothing more.' },
    FAILING: { description: 'It took nothing for five days.' },
  },
});

const WebhookEndpointTable = defineEntity({
  name: 'WebhookEndpoint',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    owner: () => p.manyToOne(User).index().deleteRule('cascade'),
    name: p.string().length(100),
    url: p.string().length(2_000),
    eventTypes: p.array(),
    enabled: p.boolean(),
    disabledBecause: p.enum(() => WebhookDisabledBecause).nullable(),
    // Sealed; so is the one before, which signs as well until then.
    secret: p.string().length(300).hidden(),
    previousSecret: p.string().length(300).nullable().hidden(),
    previousSecretUntil: p.datetime(3).nullable(),
    failingSince: p.datetime(3).nullable(),
    lastDeliveredAt: p.datetime(3).nullable(),
    lastFault: p.enum(() => DeliveryFault).nullable(),
    lastAnswer: p.string().length(300).nullable(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
    version: p.integer().version(),
  },
});

@ObjectType({ description: 'A program of a partner that hears of events: JSON, signed as Standard Webhooks says.' })
export class WebhookEndpoint extends WebhookEndpointTable.class {
  [OptionalProps]?: 'version';

  @Field(() => ID, { description: 'Identifies the endpoint.' }) declare id: string;
  @Field(() => Person, { description: 'Whose it is: it hears of nothing that this person may not see.' })
  declare owner: User;
  @Field(() => String, { description: 'What it is called here.' }) declare name: string;
  @Field(() => String, { description: 'Where events are posted to.' }) declare url: string;
  @Field(() => [String], { description: 'The types of event it hears of.' }) declare eventTypes: string[];
  @Field(() => Boolean, { description: 'Whether events are sent.' }) declare enabled: boolean;
  @Field(() => WebhookDisabledBecause, {
    nullable: true,
    description: 'Why the house switched it off; null when it did not.',
  })
  declare disabledBecause: WebhookDisabledBecause | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when the secret before the current one signs as well; null when there is none.',
  })
  declare previousSecretUntil: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it has taken nothing; null when it does.' })
  declare failingSince: Date | null;
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
  @Field(() => Boolean, { description: 'Whether the viewer may change and try it: only whose it is may.' })
  declare viewerCanUpdate?: boolean;

  switchOff(because: WebhookDisabledBecause): void {
    this.enabled = false;
    this.disabledBecause = because;
  }

  switchOn(): void {
    this.enabled = true;
    this.disabledBecause = null;
    this.failingSince = null;
  }
}
WebhookEndpointTable.setClass(WebhookEndpoint);
