import { defineEntity, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { MailMessage } from './mail-message.ts';

export enum MailAttemptOutcome {
  SENT = 'SENT',
  DEFERRED = 'DEFERRED',
  REFUSED = 'REFUSED',
  UNREACHABLE = 'UNREACHABLE',
  INTERRUPTED = 'INTERRUPTED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(MailAttemptOutcome, {
  name: 'MailAttemptOutcome',
  description: 'How an attempt to hand over a mail ended.',
  valuesConfig: {
    SENT: { description: 'The mail server took the mail.' },
    DEFERRED: { description: 'The mail server refused it for now (4xx).' },
    REFUSED: { description: 'The mail server refused it for good (5xx).' },
    UNREACHABLE: { description: 'The connection was lost or silent before the mail was handed over.' },
    INTERRUPTED: { description: 'This program ended before the mail was handed over.' },
    UNKNOWN: {
      description:
        'The mail was handed over and no answer came: the server may have taken it. It is sent again, under the same Message-ID.',
    },
  },
});

const MailAttemptTable = defineEntity({
  name: 'MailAttempt',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    mailMessage: () => p.manyToOne(MailMessage).deleteRule('cascade'),
    startedAt: p.datetime(3),
    // Written before the end of the mail is sent: until then the server cannot have taken it.
    handedOverAt: p.datetime(3).nullable(),
    endedAt: p.datetime(3).nullable(),
    outcome: p.enum(() => MailAttemptOutcome).nullable(),
    smtpCode: p.integer().nullable(),
    smtpText: p.text().nullable(),
  },
});

@ObjectType({ description: 'One attempt to hand a mail to the mail server.' })
export class MailAttempt extends MailAttemptTable.class {
  @Field(() => ID, { description: 'Identifies the attempt.' }) declare id: string;
  declare mailMessage: MailMessage;
  @Field(() => DateTimeScalar, { description: 'When it began.' }) declare startedAt: Date;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the end of the mail was handed over; before that the server cannot have taken it.',
  })
  declare handedOverAt: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it goes on.' })
  declare endedAt: Date | null;
  @Field(() => MailAttemptOutcome, { nullable: true, description: 'How it ended; null while it goes on.' })
  declare outcome: MailAttemptOutcome | null;
  @Field(() => Int, { nullable: true, description: "The mail server's answer: its code, e.g. 451." })
  declare smtpCode: number | null;
  @Field(() => String, {
    nullable: true,
    description: "The mail server's answer, or what went wrong with the connection.",
  })
  declare smtpText: string | null;
}
MailAttemptTable.setClass(MailAttempt);
