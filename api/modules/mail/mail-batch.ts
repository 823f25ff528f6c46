import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import type { MailContent } from '../../platform/mail/variables.ts';
import { Problem } from '../../platform/problem.ts';
import { Person, User } from '../accounts/index.ts';
import { MailText } from './mail-text.ts';

export enum MailBatchStatus {
  DRAFT = 'DRAFT',
  SCHEDULED = 'SCHEDULED',
  SENDING = 'SENDING',
  PAUSED = 'PAUSED',
  SENT = 'SENT',
  CANCELLED = 'CANCELLED',
}
registerEnumType(MailBatchStatus, {
  name: 'MailBatchStatus',
  description: 'Where a batch stands.',
  valuesConfig: {
    DRAFT: { description: 'Being written.' },
    SCHEDULED: { description: 'It begins by itself at its time.' },
    SENDING: { description: 'Its mails are on their way.' },
    PAUSED: { description: 'Nothing more of it is sent until it is resumed.' },
    SENT: { description: 'Nothing of it is left to be sent.' },
    CANCELLED: { description: 'What was not sent will not be.' },
  },
});

export enum MailPauseReason {
  MANUAL = 'MANUAL',
  BOUNCES = 'BOUNCES',
}
registerEnumType(MailPauseReason, {
  name: 'MailPauseReason',
  description: 'Why a batch is paused.',
  valuesConfig: {
    MANUAL: { description: 'A person paused it.' },
    BOUNCES: { description: 'More than 5 % of its mails were bounced or refused.' },
  },
});

const MailBatchTable = defineEntity({
  name: 'MailBatch',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    name: p.string().length(200),
    topic: p.string().length(60),
    fr: p.json<MailContent>(),
    en: p.json<MailContent>().nullable(),
    status: p.enum(() => MailBatchStatus).default(MailBatchStatus.DRAFT),
    perMinute: p.integer(),
    scheduledAt: p.datetime(3).nullable(),
    pauseReason: p.enum(() => MailPauseReason).nullable(),
    // The press of "send" that started it: another press with the same key is the same press.
    sendKey: p.string().length(100).nullable().hidden(),
    // When the next of its mails may go, so that its rate holds over pauses.
    nextTurnAt: p.datetime(3).nullable().hidden(),
    // Mails handed over before do not count for auto-pause: whoever resumed knows of them.
    judgedFrom: p.datetime(3).nullable().hidden(),
    startedAt: p.datetime(3).nullable(),
    endedAt: p.datetime(3).nullable(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
    createdBy: () => p.manyToOne(User).nullable().deleteRule('set null'),
    version: p.integer().version(),
  },
});

@ObjectType({ description: 'How far a batch has come, in mails.' })
export class MailBatchProgress {
  @Field(() => Int, { description: 'Recipients.' }) recipients!: number;
  @Field(() => Int, { description: 'Not handed over yet.' }) queued!: number;
  @Field(() => Int, { description: 'Taken by the mail server, bounced ones too.' }) sent!: number;
  @Field(() => Int, { description: 'Taken by the mail server and not reported as undeliverable.' }) delivered!: number;
  @Field(() => Int, { description: 'Taken by the mail server and reported as undeliverable.' }) bounced!: number;
  @Field(() => Int, { description: 'Called unwanted by their recipients.' }) complained!: number;
  @Field(() => Int, { description: 'Refused by the mail server, or impossible to make from the recipient’s values.' })
  failed!: number;
  @Field(() => Int, { description: 'Not sent because the address is on the suppression list.' }) suppressed!: number;
  @Field(() => Int, { description: 'Not sent because the batch was cancelled.' }) cancelled!: number;
  @Field(() => Int, { description: 'Not sent because no mail server is configured.' }) kept!: number;
  @Field(() => Int, { description: 'Recipients who unsubscribed by its link.' }) unsubscribed!: number;
}

@ObjectType({ description: 'One text to many recipients, each with their own values.' })
export class MailBatch extends MailBatchTable.class {
  [OptionalProps]?: 'version' | 'status' | 'progress' | 'variables' | 'recipientCount' | 'viewerCanUpdate';

  @Field(() => ID, { description: 'Identifies the batch.' }) declare id: string;
  @Field(() => String, { description: 'What it is called; recipients do not see it.' }) declare name: string;
  @Field(() => String, { description: 'What its recipients can unsubscribe from.' }) declare topic: string;
  @Field(() => MailText, { description: 'The text in French.' }) declare fr: MailContent;
  @Field(() => MailText, { nullable: true, description: 'The text in English; null: everybody gets the French one.' })
  declare en: MailContent | null;
  @Field(() => MailBatchStatus, { description: 'Where it stands.' }) declare status: MailBatchStatus;
  @Field(() => Int, { description: 'How many of its mails are sent in a minute, at most.' }) declare perMinute: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it begins by itself.' })
  declare scheduledAt: Date | null;
  @Field(() => MailPauseReason, { nullable: true, description: 'Why it is paused; null when it is not.' })
  declare pauseReason: MailPauseReason | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it began; null before.' })
  declare startedAt: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When nothing of it was left to be sent.' })
  declare endedAt: Date | null;
  @Field(() => DateTimeScalar, { description: 'When it was made.' }) declare createdAt: Date;
  @Field(() => DateTimeScalar, { description: 'When it was last changed.' }) declare updatedAt: Date;
  @Field(() => Person, { nullable: true, description: 'Who made it.' }) declare createdBy: User | null;
  @Field(() => Int, { description: 'Grows with every change; send it back with an update to notice a conflict.' })
  declare version: number;
  @Field(() => MailBatchProgress, { description: 'How far it has come.' }) declare progress?: MailBatchProgress;
  @Field(() => Int, { description: 'How many recipients it has.' }) declare recipientCount?: number;
  @Field(() => [String], { description: 'The variables that its recipients have, of all or some of them.' })
  declare variables?: string[];
  @Field(() => Boolean, { description: 'Whether the viewer may change its text and recipients: while it is a draft.' })
  declare viewerCanUpdate?: boolean;

  /** Its text and recipients may be changed. */
  expectDraft(): void {
    if (this.status !== MailBatchStatus.DRAFT) throw new Problem('NOT_DRAFT', ['id']);
  }

  schedule(at: Date, now: Date): void {
    if (this.status !== MailBatchStatus.SCHEDULED) this.expectDraft();
    if (at <= now) throw new Problem('SCHEDULE_PAST', ['scheduledAt']);
    this.status = MailBatchStatus.SCHEDULED;
    this.scheduledAt = at;
    this.updatedAt = now;
  }

  unschedule(now: Date): void {
    if (this.status !== MailBatchStatus.SCHEDULED) throw new Problem('NOT_SCHEDULED', ['id']);
    this.status = MailBatchStatus.DRAFT;
    this.scheduledAt = null;
    this.updatedAt = now;
  }

  start(now: Date): void {
    if (this.status !== MailBatchStatus.DRAFT && this.status !== MailBatchStatus.SCHEDULED)
      throw new Problem('ALREADY_SENT', ['id']);
    this.status = MailBatchStatus.SENDING;
    this.startedAt = now;
    this.judgedFrom = now;
    this.nextTurnAt = now;
    this.updatedAt = now;
  }

  pause(reason: MailPauseReason, now: Date): void {
    if (this.status !== MailBatchStatus.SENDING) throw new Problem('NOT_SENDING', ['id']);
    this.status = MailBatchStatus.PAUSED;
    this.pauseReason = reason;
    this.updatedAt = now;
  }

  resume(now: Date): void {
    if (this.status !== MailBatchStatus.PAUSED) throw new Problem('NOT_PAUSED', ['id']);
    this.status = MailBatchStatus.SENDING;
    this.pauseReason = null;
    this.judgedFrom = now;
    this.nextTurnAt = now;
    this.updatedAt = now;
  }

  cancel(now: Date): void {
    if (this.status === MailBatchStatus.SENT || this.status === MailBatchStatus.CANCELLED)
      throw new Problem('ENDED', ['id']);
    this.status = MailBatchStatus.CANCELLED;
    this.pauseReason = null;
    this.scheduledAt = null;
    this.endedAt = now;
    this.updatedAt = now;
  }

  finish(now: Date): void {
    this.status = MailBatchStatus.SENT;
    this.endedAt = now;
    this.updatedAt = now;
  }

  /** Takes the next so many places at its rate: the first of them, and the milliseconds between two. */
  takeTurns(count: number, now: Date): { from: Date; every: number } {
    const from = this.nextTurnAt && this.nextTurnAt > now ? this.nextTurnAt : now;
    const every = 60_000 / this.perMinute;
    this.nextTurnAt = new Date(from.getTime() + Math.ceil(count * every));
    return { from, every };
  }
}
MailBatchTable.setClass(MailBatch);
