// Owns the runs of reports: that each is asked for once, made once and sent to everybody on the list. Never decides when
// (report.write.ts), nor what stands in a report (report-content.ts).

import { LockMode } from '@mikro-orm/core';
import type { Context, WriteContext } from '../../platform/context.ts';
import { isOutage } from '../../platform/database/outage.ts';
import { storageOf } from '../../platform/files/storage.ts';
import { Problem } from '../../platform/problem.ts';
import { countDone, type ThrottleRule } from '../../platform/throttle.ts';
import { take } from '../../platform/write.ts';
import { AlertSeverity, raiseAlert, recoverAlert } from '../alerts/index.ts';
import { type File, keepFile, removeFile } from '../files/index.ts';
import { queueMails } from '../mail/index.ts';
import { Report, ReportFormat, ReportRecipient } from './report.ts';
import { type ReportContent, reportContent } from './report-content.ts';
import { reportPdf } from './report-pdf.ts';
import { ReportRun, ReportRunStatus } from './report-run.ts';
import { reportWorkbook } from './report-workbook.ts';
import { ReportEnded, ReportRequested } from './reports.events.ts';
import { reportMail } from './reports.mails.ts';
import { REPORT } from './reports.read.ts';

const KEPT_DAYS = 365;
/** What another process plans at this moment is passed over. */
const LOCKED = LockMode.PESSIMISTIC_PARTIAL_WRITE;
const PLANNED_AT_ONCE = 50;

/** How often one person has reports sent by hand within an hour: each run writes to up to fifty addresses. */
export const MOST_BY_HAND = 20;
const BY_HAND: ThrottleRule = { name: 'reports by hand', attempts: MOST_BY_HAND, minutes: 60 };

/** Has a report made and sent now, whether it is enabled or not; once for one key. Throws TOO_MANY_REQUESTS. */
export async function sendReport(tx: WriteContext, input: { id: string; idempotencyKey: string }): Promise<ReportRun> {
  const report = await take(tx, Report, input.id);
  const { idempotencyKey } = input;
  const known = await tx.em.findOne(ReportRun, { report, idempotencyKey });
  if (known) return known;
  const minutes = await countDone(tx, BY_HAND, tx.viewer.userId ?? '');
  if (minutes !== null) throw new Problem('TOO_MANY_REQUESTS', [], { minutes });
  return request(tx, report, idempotencyKey);
}

/** Asks for the reports that are due. One that was due several times while nothing ran is sent once. */
export async function requestDueReports(tx: WriteContext): Promise<void> {
  const due = await tx.em.find(
    Report,
    { nextRunAt: { $lte: tx.now } },
    { orderBy: { nextRunAt: 'asc' }, limit: PLANNED_AT_ONCE, lockMode: LOCKED },
  );
  for (const report of due) {
    request(tx, report, null);
    report.plan(tx.now);
  }
}

function request(tx: WriteContext, report: Report, idempotencyKey: string | null): ReportRun {
  const run = tx.em.create(ReportRun, {
    report,
    idempotencyKey,
    status: ReportRunStatus.QUEUED,
    responses: null,
    pdf: null,
    workbook: null,
    mailIds: [],
    createdAt: tx.now,
    endedAt: null,
  });
  tx.em.persist(run);
  tx.record(ReportRequested, { reportId: report.id, reportRunId: run.id });
  return run;
}

/** Makes the files of a run and queues its mails. What cannot be made is a failed run; a lost database is tried again. */
export async function makeReport(tx: WriteContext, reportRunId: string): Promise<void> {
  const run = await tx.em.findOne(
    ReportRun,
    { id: reportRunId, status: ReportRunStatus.QUEUED },
    { populate: ['report.questionnaire', 'report.institution'] },
  );
  if (!run) return;
  const made = await filesOf(tx, run.report).catch((error: unknown) => {
    if (isOutage(error)) throw error;
    tx.log.error({ err: error, reportRunId, reportId: run.report.id }, 'a report could not be made');
    return null;
  });
  run.endedAt = tx.now;
  run.status = made ? ReportRunStatus.SENT : ReportRunStatus.FAILED;
  if (made) {
    run.responses = made.content.responses;
    const keepUntil = new Date(tx.now.getTime() + KEPT_DAYS * 86_400_000);
    const files = made.parts.map(({ format, stored, ...named }) => {
      const file = keepFile(tx, { ...named, purpose: REPORT, ownerId: null, keepUntil }, stored);
      if (format === ReportFormat.PDF) run.pdf = file;
      else run.workbook = file;
      return file;
    });
    run.mailIds = await mail(tx, run, made.content, files);
  }
  await tellOfFailure(tx, run);
  tx.record(ReportEnded, { reportId: run.report.id, reportRunId, status: run.status });
}

/** Whoever waits for a report does not see that it could not be made: administrators do, until one can again. */
async function tellOfFailure(tx: WriteContext, { report, status }: ReportRun): Promise<void> {
  const key = `report:${report.id}`;
  if (status !== ReportRunStatus.FAILED) return void (await recoverAlert(tx, key));
  const { fr, en } = report.questionnaire.title;
  await raiseAlert(tx, {
    key,
    severity: AlertSeverity.WARNING,
    summary: {
      fr: `Un rapport sur le questionnaire «\u202f${fr}\u202f» n’a pas pu être fait.`,
      en: `A report on the questionnaire “${en ?? fr}” could not be made.`,
    },
    link: `/reports/${report.id}/show`,
  });
}

const MAKERS = {
  PDF: { type: 'application/pdf', make: reportPdf },
  XLSX: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', make: reportWorkbook },
} as const;

async function filesOf(ctx: Context, report: Report) {
  const content = await reportContent(ctx, report);
  const parts = [];
  for (const format of report.formats) {
    const { type, make } = MAKERS[format];
    const stored = await storageOf(ctx.config).write(make(content));
    parts.push({ format, type, name: `${content.fileName}.${format.toLowerCase()}`, stored });
  }
  return { content, parts };
}

async function mail(tx: WriteContext, run: ReportRun, content: ReportContent, attachments: File[]): Promise<string[]> {
  const { language } = run.report;
  const recipients = await tx.em.find(ReportRecipient, { report: run.report });
  const values = {
    questionnaire: content.questionnaire,
    institution: content.institution,
    responses: content.responses,
    madeAt: tx.now,
  };
  const queued = await queueMails(
    tx,
    recipients.map(({ address }) => ({
      key: `${reportMail.name}:${run.id}:${address}`,
      template: reportMail,
      to: { address, name: null, language },
      values,
      attachments,
    })),
  );
  return queued.map(({ id }) => id);
}

/** Forgets runs of more than a year ago; their files are forgotten with them. */
export async function forgetOldRuns(tx: WriteContext): Promise<void> {
  await tx.em.nativeDelete(ReportRun, { createdAt: { $lt: new Date(tx.now.getTime() - KEPT_DAYS * 86_400_000) } });
}

/** Removes the files of all runs of a report. */
export async function removeFilesOf(tx: WriteContext, report: Report): Promise<void> {
  for (const { pdf, workbook } of await tx.em.find(ReportRun, { report }, { populate: ['pdf', 'workbook'] }))
    for (const file of [pdf, workbook]) if (file) removeFile(tx, file);
}
