import { defineEntity, type OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { LocalizedText } from '../../platform/graphql/localized-text.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import type { Sentence } from '../../platform/i18n.ts';
import { User } from '../accounts/index.ts';
import { NotificationChannel } from './notification-kind.ts';

const NotificationTable = defineEntity({
  name: 'Notification',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    user: () => p.manyToOne(User),
    kind: p.string().length(100),
    // What a person is notified of once: unique with the person.
    key: p.string().length(300).hidden(),
    message: p.json<Sentence>(),
    link: p.string().length(500).nullable(),
    // Whoever does not want it in the console may still get it pushed or mailed.
    inConsole: p.boolean().hidden(),
    createdAt: p.datetime(3),
    readAt: p.datetime(3).nullable(),
  },
  uniques: [{ properties: ['user', 'key'] }],
});

@ObjectType({ description: 'Something that concerns a person and happened. Only that person sees it.' })
export class Notification extends NotificationTable.class {
  @Field(() => ID, { description: 'Identifies the notification.' }) declare id: string;
  @Field(() => String, { description: 'What kind it is, by the name under which preferences know it.' })
  declare kind: string;
  @Field(() => LocalizedText, { description: 'What happened, in one sentence.' }) declare message: Sentence;
  @Field(() => String, { nullable: true, description: 'Where it leads: a path of the console, e.g. "/alerts".' })
  declare link: string | null;
  @Field(() => DateTimeScalar, { description: 'When it happened.' }) declare createdAt: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the person read it; null while they have not.' })
  declare readAt: Date | null;
}
NotificationTable.setClass(Notification);

const NotificationChoiceTable = defineEntity({
  name: 'NotificationChoice',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    user: () => p.manyToOne(User),
    kind: p.string().length(100),
    channel: p.enum(() => NotificationChannel),
    enabled: p.boolean(),
  },
  uniques: [{ properties: ['user', 'kind', 'channel'] }],
});

/** What a person has chosen instead of the default. */
export class NotificationChoice extends NotificationChoiceTable.class {
  declare [OptionalProps]?: never;
}
NotificationChoiceTable.setClass(NotificationChoice);

@ObjectType({ description: 'Whether notifications of a kind reach a person on a way.' })
export class NotificationPreference {
  @Field(() => String, { description: 'Name of the kind.' }) kind!: string;
  @Field(() => LocalizedText, { description: 'When notifications of this kind come.' }) purpose!: Sentence;
  @Field(() => NotificationChannel, { description: 'The way.' }) channel!: NotificationChannel;
  @Field(() => Boolean, { description: 'Whether they come on this way.' }) enabled!: boolean;
  @Field(() => Boolean, { description: 'Whether that is the default, because the person has chosen nothing.' })
  isDefault!: boolean;
}
