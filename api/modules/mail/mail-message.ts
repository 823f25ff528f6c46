import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import type { VariableValues } from '../../platform/mail/variables.ts';
import { Language, Person, User } from '../accounts/index.ts';
import { MailBatch } from './mail-batch.ts';

export enum MailStatus {
  QUEUED = 'QUEUED',
  HELD = 'HELD',
  SENDING = 'SENDING',
  SENT = 'SENT',
  BOUNCED = 'BOUNCED',
  COMPLAINED = 'COMPLAINED',
  FAILED = 'FAILED',
  SUPPRESSED = 'SUPPRESSED',
  CANCELLED = 'CANCELLED',
  KEPT = 'KEPT',
}
registerEnumType(MailStatus, {
  name: 'MailStatus',
  description: 'What became of a mail.',
  valuesConfig: {
    QUEUED: { description: 'It waits for its turn, or for the next attempt.' },
    HELD: { description: 'Its batch is paused.' },
    SENDING: { description: 'It is being handed to the mail server.' },
    SENT: { description: 'The mail server has taken it.' },
    BOUNCED: { description: 'The mail server took it, and it could not be delivered.' },
    COMPLAINED: { description: 'The recipient called it unwanted.' },
    FAILED: { description: 'The mail server refused it for good, or for too long.' },
    SUPPRESSED: { description: 'It was not sent: the address is on the suppression list.' },
    CANCELLED: { description: 'It was not sent: it was cancelled.' },
    KEPT: { description: 'It was not sent: no mail server is configured.' },
  },
});

export enum MailReason {
  REFUSED = 'REFUSED',
  RETRIES_EXHAUSTED = 'RETRIES_EXHAUSTED',
  SERVER_UNREACHABLE = 'SERVER_UNREACHABLE',
  INVALID_ADDRESS = 'INVALID_ADDRESS',
  NO_SERVER = 'NO_SERVER',
  HARD_BOUNCE = 'HARD_BOUNCE',
  SOFT_BOUNCE = 'SOFT_BOUNCE',
  COMPLAINT = 'COMPLAINT',
  UNSUBSCRIBED = 'UNSUBSCRIBED',
  MANUAL = 'MANUAL',
}
registerEnumType(MailReason, {
  name: 'MailReason',
  description: 'Why a mail did not reach its recipient, or was not wanted.',
  valuesConfig: {
    REFUSED: { description: 'The mail server refused it for good.' },
    RETRIES_EXHAUSTED: { description: 'The mail server refused it for now, for as long as it was tried.' },
    SERVER_UNREACHABLE: { description: 'The mail server could not be reached for as long as it was tried.' },
    INVALID_ADDRESS: { description: 'The address is none.' },
    NO_SERVER: { description: 'No mail server is configured.' },
    HARD_BOUNCE: { description: 'The address does not exist or takes no mails.' },
    SOFT_BOUNCE: { description: 'Another server could not deliver it for now, and gave up.' },
    COMPLAINT: { description: 'The recipient called a mail unwanted.' },
    UNSUBSCRIBED: { description: 'The recipient has unsubscribed.' },
    MANUAL: { description: 'An administrator put the address on the suppression list.' },
  },
});

const MailMessageTable = defineEntity({
  name: 'MailMessage',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    // What must be sent once: unique.
    key: p.string().length(300).unique().hidden(),
    template: p.string().length(100).nullable(),
    topic: p.string().length(60).nullable(),
    recipient: () => p.manyToOne(User).nullable(),
    toAddress: p.string().length(254),
    toName: p.string().length(200).nullable(),
    language: p.enum(() => Language),
    subject: p.string().length(500),
    html: p.text(),
    text: p.text(),
    // Both with what they prove (sealed-texts.ts); null where they prove nothing, and once it was sent.
    sealedTexts: p.text().nullable().hidden(),
    messageId: p.string().length(254).unique(),
    status: p.enum(() => MailStatus).default(MailStatus.QUEUED),
    // Small numbers go first: 0 for what somebody waits for, 1 for batches.
    priority: p.integer().hidden(),
    attemptCount: p.integer(),
    // When it is due; null when nothing more is to be done.
    nextAttemptAt: p.datetime(3).nullable(),
    // While SENDING: until when the process that took it is believed to live.
    claimedUntil: p.datetime(3).nullable().hidden(),
    // When trying again ends; null before the first attempt that failed.
    giveUpAt: p.datetime(3).nullable().hidden(),
    reason: p.enum(() => MailReason).nullable(),
    // Of the last time it was sent again by hand.
    resendKey: p.string().length(100).nullable().hidden(),
    smtpCode: p.integer().nullable(),
    smtpText: p.text().nullable(),
    createdAt: p.datetime(3),
    sentAt: p.datetime(3).nullable(),
    endedAt: p.datetime(3).nullable(),
    batch: () => p.manyToOne(MailBatch).nullable().deleteRule('set null'),
    // What it was made with, to see another text of its template with real values.
    values: p.json<VariableValues>().nullable().hidden(),
  },
});

@ObjectType({ description: 'One mail to one recipient, and what became of it.' })
export class MailMessage extends MailMessageTable.class {
  [OptionalProps]?: 'sealedTexts' | 'status' | 'giveUpAt' | 'reason' | 'resendKey';

  @Field(() => ID, { description: 'Identifies the mail.' }) declare id: string;
  @Field(() => String, { nullable: true, description: 'Name of the template it was made from.' })
  declare template: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What the recipient can unsubscribe from; null for what they need to know.',
  })
  declare topic: string | null;
  @Field(() => Person, { nullable: true, description: 'The account it is for, where there is one.' })
  declare recipient: User | null;
  @Field(() => String, { description: 'Address of the recipient.' }) declare toAddress: string;
  @Field(() => String, { nullable: true, description: 'Name of the recipient.' }) declare toName: string | null;
  @Field(() => Language, { description: 'Language it is written in.' }) declare language: Language;
  @Field(() => String, { description: 'Subject.' }) declare subject: string;
  @Field(() => String, { description: 'Its Message-ID, the same for every attempt.' }) declare messageId: string;
  @Field(() => MailStatus, { description: 'What became of it.' }) declare status: MailStatus;
  @Field(() => Int, { description: 'How often it was handed to the mail server.' }) declare attemptCount: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is tried next; null when it is not.' })
  declare nextAttemptAt: Date | null;
  @Field(() => MailReason, {
    nullable: true,
    description: 'Why it did not reach its recipient, or was unwanted; null for the others.',
  })
  declare reason: MailReason | null;
  @Field(() => Int, { nullable: true, description: "The mail server's last answer: its code, e.g. 550." })
  declare smtpCode: number | null;
  @Field(() => String, { nullable: true, description: "The mail server's last answer in its own words." })
  declare smtpText: string | null;
  @Field(() => DateTimeScalar, { description: 'When it was queued.' }) declare createdAt: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the mail server took it.' })
  declare sentAt: Date | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it bounced, was complained about, failed, or was not sent after all.',
  })
  declare endedAt: Date | null;
  @Field(() => MailBatch, { nullable: true, description: 'The batch it is part of, where it is part of one.' })
  declare batch: MailBatch | null;
  @Field(() => Boolean, { description: 'Whether the viewer may have it sent again.' })
  declare viewerCanResend?: boolean;
}
MailMessageTable.setClass(MailMessage);
