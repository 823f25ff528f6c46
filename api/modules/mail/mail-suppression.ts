import { defineEntity, p } from '@mikro-orm/core';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { MailMessage } from './mail-message.ts';

export enum MailSuppressionReason {
  HARD_BOUNCE = 'HARD_BOUNCE',
  COMPLAINT = 'COMPLAINT',
  UNSUBSCRIBED = 'UNSUBSCRIBED',
  MANUAL = 'MANUAL',
}
registerEnumType(MailSuppressionReason, {
  name: 'MailSuppressionReason',
  description: 'Why an address is not written to.',
  valuesConfig: {
    HARD_BOUNCE: { description: 'Mails to it cannot be delivered: no mail at all is sent to it.' },
    COMPLAINT: { description: 'Its owner called a mail unwanted.' },
    UNSUBSCRIBED: { description: 'Its owner unsubscribed.' },
    MANUAL: { description: 'An administrator entered it.' },
  },
});

const MailSuppressionTable = defineEntity({
  name: 'MailSuppression',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    // In small letters.
    address: p.string().length(254),
    topic: p.string().length(60).nullable(),
    reason: p.enum(() => MailSuppressionReason),
    note: p.string().length(500).nullable(),
    mailMessage: () => p.manyToOne(MailMessage).nullable().deleteRule('set null'),
    createdAt: p.datetime(3),
  },
});

@ObjectType({
  description:
    'An address that is not written to. Mails that people need to know are stopped by hard bounces only; the others by every suppression of their topic or of all topics.',
})
export class MailSuppression extends MailSuppressionTable.class {
  @Field(() => ID, { description: 'Identifies the suppression.' }) declare id: string;
  @Field(() => String, { description: 'The address, in small letters.' }) declare address: string;
  @Field(() => String, { nullable: true, description: 'The only topic it is about; null for all of them.' })
  declare topic: string | null;
  @Field(() => MailSuppressionReason, { description: 'Why it is not written to.' })
  declare reason: MailSuppressionReason;
  @Field(() => String, { nullable: true, description: 'What is noted about it.' }) declare note: string | null;
  @Field(() => MailMessage, { nullable: true, description: 'The mail it came from, where there is one.' })
  declare mailMessage: MailMessage | null;
  @Field(() => DateTimeScalar, { description: 'Since when.' }) declare createdAt: Date;
}
MailSuppressionTable.setClass(MailSuppression);
