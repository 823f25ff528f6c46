import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import { connectionOf, listArgs, type PageArgs, payloadOf } from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { compiledField } from '../../platform/graphql/reader.ts';
import { read } from '../../platform/read/ask.ts';
import { REPORT_PROBLEMS } from './messages.ts';
import {
  CreateReportInput,
  DeleteReportInput,
  ReportFilter,
  SendReportInput,
  UpdateReportInput,
} from './report.inputs.ts';
import { Report } from './report.ts';
import { createReport, deleteReport, updateReport } from './report.write.ts';
import { ReportRun } from './report-run.ts';
import { MOST_BY_HAND, sendReport } from './report-run.write.ts';
import { reports } from './reports.read.ts';

const orderFields = { CREATED_AT: 'By the time they were made.' };
const ReportListArgs = listArgs('Report', { filter: ReportFilter, orderFields });
const ReportConnection = connectionOf('Report', () => Report);
const ReportRunListArgs = listArgs('ReportRun', { orderFields: { CREATED_AT: 'By the time they were asked for.' } });
const ReportRunConnection = connectionOf('ReportRun', () => ReportRun);

const ReportError = errorType('Report', REPORT_PROBLEMS);
const report = { report: { type: () => Report, description: 'The report.' } };
const CreateReportPayload = payloadOf('CreateReport', report, ReportError);
const UpdateReportPayload = payloadOf('UpdateReport', report, ReportError);
const DeleteReportPayload = payloadOf(
  'DeleteReport',
  { deletedId: { type: () => ID, description: 'The report that was deleted.' } },
  ReportError,
);
const SendReportPayload = payloadOf(
  'SendReport',
  { reportRun: { type: () => ReportRun, description: 'The run, ended when its status says so.' } },
  ReportError,
);

@Resolver(() => Report)
export class ReportResolver {
  @Query(() => ReportConnection, { description: 'The reports on questionnaires.' })
  @Access('reports.manage')
  reports(@Args(() => ReportListArgs) args: PageArgs) {
    return read.connection(reports, args);
  }

  @Query(() => Report, { nullable: true, description: 'One report; null when there is none.' })
  @Access('reports.manage')
  report(@Arg('id', () => ID, { description: 'The report.' }) id: string) {
    return read.byId(reports, id);
  }

  @FieldResolver(() => ReportRun, { nullable: true, description: 'The last time it was asked for; null before.' })
  lastRun() {
    return compiledField();
  }

  @FieldResolver(() => ReportRunConnection, { description: 'Every time it was asked for in the last year.' })
  runs(@Args(() => ReportRunListArgs) _args: PageArgs) {
    return compiledField();
  }

  @Mutation(() => CreateReportPayload, { description: 'Makes a report that is sent by the clock.' })
  @Access('reports.manage', { stepUp: true })
  createReport(
    @Arg('input', () => CreateReportInput, { description: 'The report.' }) input: CreateReportInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'report', (tx) => createReport(tx, input));
  }

  @Mutation(() => UpdateReportPayload, { description: 'Changes a report.' })
  @Access('reports.manage', { stepUp: true })
  updateReport(
    @Arg('input', () => UpdateReportInput, { description: 'The changes.' }) input: UpdateReportInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'report', (tx) => updateReport(tx, input));
  }

  @Mutation(() => DeleteReportPayload, { description: 'Deletes a report with its history and its files.' })
  @Access('reports.manage')
  deleteReport(
    @Arg('input', () => DeleteReportInput, { description: 'The report to delete.' }) input: DeleteReportInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'deletedId', (tx) => deleteReport(tx, input));
  }

  @Mutation(() => SendReportPayload, {
    description: `Has a report made and sent to its recipients now, once; at most ${MOST_BY_HAND} times an hour.`,
  })
  @Access('reports.manage')
  sendReport(
    @Arg('input', () => SendReportInput, { description: 'The report to send.' }) input: SendReportInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'reportRun', (tx) => sendReport(tx, input));
  }
}
