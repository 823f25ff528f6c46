import { Field, InputType, Int } from 'type-graphql';
import { IdsFilter } from '../../platform/graphql/connection-types.ts';
import { EmailList, Reference, Text } from '../../platform/graphql/inputs.ts';
import { Language } from '../accounts/index.ts';
import { ReportFormat } from './report.ts';

const MOST_RECIPIENTS = 50;

const said = {
  institutionId: 'Only what was answered from this institution, and how it compares; null for all responses.',
  language: 'Language it is written in.',
  schedule: 'When it is sent, at most once a day: a cron pattern of five fields, e.g. "0 8 * * 1".',
  timeZone: 'Time zone of the pattern, e.g. "America/Guadeloupe".',
  formats: 'The files it consists of, at least one.',
  recipients: 'Addresses of those who get it, 1 to 50.',
  enabled: 'Whether it is sent by the clock.',
};

@InputType({ description: 'Which reports.' })
export class ReportFilter extends IdsFilter {
  @Reference({ description: 'Only those on this questionnaire.', optional: true }) questionnaireId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those that are (or are not) sent by the clock.' })
  enabled?: boolean | null;
}

@InputType({ description: 'A new report.' })
export class CreateReportInput {
  @Reference({ description: 'The questionnaire it is about.' }) questionnaireId!: string;
  @Reference({ description: said.institutionId, optional: true }) institutionId?: string | null;
  @Field(() => Language, { nullable: true, description: `${said.language} French by default.` })
  language?: Language | null;
  @Text({ description: said.schedule, max: 100 }) schedule!: string;
  @Text({ description: said.timeZone, max: 60 }) timeZone!: string;
  @Field(() => [ReportFormat], { nullable: true, description: `${said.formats} Both by default.` })
  formats?: ReportFormat[] | null;
  @EmailList({ description: said.recipients, most: MOST_RECIPIENTS }) recipients!: string[];
  @Field(() => Boolean, { nullable: true, description: `${said.enabled} Yes by default.` }) enabled?: boolean | null;
}

@InputType({ description: 'Changes to a report. Omitted fields stay as they are.' })
export class UpdateReportInput {
  @Reference({ description: 'The report.' }) id!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Version the change is based on; CONFLICT when it is not the current one.',
  })
  version?: number | null;
  @Reference({ description: said.institutionId, optional: true }) institutionId?: string | null;
  @Field(() => Language, { nullable: true, description: said.language }) language?: Language | null;
  @Text({ description: said.schedule, max: 100, optional: true }) schedule?: string | null;
  @Text({ description: said.timeZone, max: 60, optional: true }) timeZone?: string | null;
  @Field(() => [ReportFormat], { nullable: true, description: said.formats }) formats?: ReportFormat[] | null;
  @EmailList({ description: said.recipients, most: MOST_RECIPIENTS, optional: true }) recipients?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: said.enabled }) enabled?: boolean | null;
}

@InputType({ description: 'The report to delete.' })
export class DeleteReportInput {
  @Reference({ description: 'The report.' }) id!: string;
}

@InputType({ description: 'The report to make and send now.' })
export class SendReportInput {
  @Reference({ description: 'The report.' }) id!: string;
  @Text({
    description: 'Chosen by the caller, e.g. a UUID: asking again with it gives the run that was begun.',
    max: 100,
  })
  idempotencyKey!: string;
}
