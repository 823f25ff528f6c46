import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Language } from '../accounts/index.ts';
import { Institution } from '../institutions/index.ts';
import { Questionnaire } from '../submissions/index.ts';
import type { ReportRun } from './report-run.ts';
import { nextTime } from './schedule.ts';

export enum ReportFormat {
  PDF = 'PDF',
  XLSX = 'XLSX',
}
registerEnumType(ReportFormat, {
  name: 'ReportFormat',
  description: 'A file of a report.',
  valuesConfig: {
    PDF: { description: 'An accessible document with charts and tables.' },
    XLSX: { description: 'A workbook with the numbers.' },
  },
});

const ReportTable = defineEntity({
  name: 'Report',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    questionnaire: () => p.manyToOne(Questionnaire),
    institution: () => p.manyToOne(Institution).nullable().deleteRule('cascade').index(),
    language: p.enum(() => Language),
    schedule: p.string().length(100),
    timeZone: p.string().length(60),
    formats: p.enum(() => ReportFormat).array(),
    enabled: p.boolean(),
    nextRunAt: p.datetime(3).nullable(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
    version: p.integer().version(),
  },
});

@ObjectType({
  description:
    'The statistics of a questionnaire, sent by the clock to a list of people. It holds no single response, and nothing that fewer than five answered.',
})
export class Report extends ReportTable.class {
  [OptionalProps]?: 'version' | 'recipients' | 'lastRun';

  @Field(() => ID, { description: 'Identifies the report.' }) declare id: string;
  @Field(() => Questionnaire, { description: 'What it is about.' }) declare questionnaire: Questionnaire;
  @Field(() => Institution, {
    nullable: true,
    description: 'Only what was answered from there, and how it compares; null for all responses.',
  })
  declare institution: Institution | null;
  @Field(() => Language, { description: 'Language it is written in.' }) declare language: Language;
  @Field(() => String, { description: 'When it is sent: a cron pattern of five fields, e.g. "0 8 * * 1".' })
  declare schedule: string;
  @Field(() => String, { description: 'Time zone of the pattern, e.g. "America/Guadeloupe".' })
  declare timeZone: string;
  @Field(() => [ReportFormat], { description: 'The files it consists of, at least one.' })
  declare formats: ReportFormat[];
  @Field(() => Boolean, { description: 'Whether it is sent by the clock.' }) declare enabled: boolean;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is sent next; null when it is not enabled.' })
  declare nextRunAt: Date | null;
  @Field(() => DateTimeScalar, { description: 'When it was made.' }) declare createdAt: Date;
  @Field(() => DateTimeScalar, { description: 'When it was last changed.' }) declare updatedAt: Date;
  @Field(() => Int, { description: 'Grows with every change; send it back with an update to notice a conflict.' })
  declare version: number;
  @Field(() => [String], { description: 'Addresses of those who get it, in the order of the alphabet.' })
  declare recipients?: string[];
  declare lastRun?: ReportRun | null;

  /** Finds the next time after this one; none while it is not enabled. */
  plan(now: Date): void {
    this.nextRunAt = this.enabled ? nextTime(this.schedule, this.timeZone, now) : null;
  }
}
ReportTable.setClass(Report);

const ReportRecipientTable = defineEntity({
  name: 'ReportRecipient',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    report: () => p.manyToOne(Report).deleteRule('cascade'),
    address: p.string().length(254),
  },
  uniques: [{ properties: ['report', 'address'] }],
});

/** Somebody who gets a report, with an account or without. */
export class ReportRecipient extends ReportRecipientTable.class {}
ReportRecipientTable.setClass(ReportRecipient);
