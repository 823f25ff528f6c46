import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { File } from '../files/index.ts';
import { Report } from './report.ts';

export enum ReportRunStatus {
  QUEUED = 'QUEUED',
  SENT = 'SENT',
  FAILED = 'FAILED',
}
registerEnumType(ReportRunStatus, {
  name: 'ReportRunStatus',
  description: 'What became of a report.',
  valuesConfig: {
    QUEUED: { description: 'It waits to be made.' },
    SENT: { description: 'It was made, and its mails are on their way.' },
    FAILED: { description: 'It could not be made; nobody got it.' },
  },
});

const ReportRunTable = defineEntity({
  name: 'ReportRun',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    report: () => p.manyToOne(Report).deleteRule('cascade'),
    // Of a report that somebody asked for; null for those by the clock.
    idempotencyKey: p.string().length(100).nullable().hidden(),
    status: p.enum(() => ReportRunStatus),
    responses: p.integer().nullable(),
    pdf: () => p.manyToOne(File).nullable().deleteRule('set null').index(),
    workbook: () => p.manyToOne(File).nullable().deleteRule('set null').index(),
    mailIds: p.uuid().array().hidden(),
    createdAt: p.datetime(3),
    endedAt: p.datetime(3).nullable(),
  },
  uniques: [{ properties: ['report', 'idempotencyKey'] }],
});

@ObjectType({ description: 'A report as it was once made and sent.' })
export class ReportRun extends ReportRunTable.class {
  [OptionalProps]?: 'byHand' | 'mailCount' | 'sentCount' | 'failedCount' | 'keptCount' | 'undelivered';

  @Field(() => ID, { description: 'Identifies it.' }) declare id: string;
  @Field(() => ReportRunStatus, { description: 'What became of it.' }) declare status: ReportRunStatus;
  @Field(() => Boolean, { description: 'Whether somebody asked for it, not the clock.' }) declare byHand?: boolean;
  @Field(() => Int, {
    nullable: true,
    description: 'How many responses it tells of; null when they were too few to be shown, or it was not made.',
  })
  declare responses: number | null;
  @Field(() => File, { nullable: true, description: 'The document; null where there is none, or no longer.' })
  declare pdf: File | null;
  @Field(() => File, { nullable: true, description: 'The workbook; null where there is none, or no longer.' })
  declare workbook: File | null;
  @Field(() => Int, { description: 'How many mails it went out with.' }) declare mailCount?: number;
  @Field(() => Int, { description: 'How many of them the mail server has taken.' }) declare sentCount?: number;
  @Field(() => Int, { description: 'How many of them did not reach their recipient.' }) declare failedCount?: number;
  @Field(() => Int, { description: 'How many of these were kept, because there is no mail server.' })
  declare keptCount?: number;
  @Field(() => [String], { description: 'Addresses that it did not reach, or must not be sent to.' })
  declare undelivered?: string[];
  @Field(() => DateTimeScalar, { description: 'When it was asked for.' }) declare createdAt: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was made, or failed.' })
  declare endedAt: Date | null;
}
ReportRunTable.setClass(ReportRun);
