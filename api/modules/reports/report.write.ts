// Owns reports: what they are about, when they are due and who gets them. Never makes one (report-run.write.ts), and
// never sends anything itself.

import type { WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { applyChanges, expectVersion, refer, take } from '../../platform/write.ts';
import { Language } from '../accounts/index.ts';
import { Institution } from '../institutions/index.ts';
import { Questionnaire } from '../submissions/index.ts';
import { Report, ReportFormat, ReportRecipient } from './report.ts';
import { removeFilesOf } from './report-run.write.ts';
import { ReportCreated, ReportDeleted, ReportUpdated } from './reports.events.ts';
import { expectSchedule } from './schedule.ts';

export interface ReportDetails {
  institutionId?: string | null;
  language?: Language | null;
  schedule?: string | null;
  timeZone?: string | null;
  formats?: ReportFormat[] | null;
  recipients?: string[] | null;
  enabled?: boolean | null;
}

/** Throws INVALID and TOO_OFTEN for the schedule, NOT_FOUND for the questionnaire or institution. */
export async function createReport(
  tx: WriteContext,
  input: ReportDetails & { questionnaireId: string; schedule: string; timeZone: string; recipients: string[] },
): Promise<Report> {
  const { schedule, timeZone, enabled, language, formats } = input;
  expectSchedule(schedule, timeZone, tx.now);
  const questionnaire = await refer(tx, Questionnaire, input.questionnaireId, ['questionnaireId']);
  const institution = await institutionOf(tx, input.institutionId);
  const report = tx.em.create(Report, {
    questionnaire,
    institution,
    language: language ?? Language.FR,
    schedule,
    timeZone,
    formats: someOf(formats ?? [ReportFormat.PDF, ReportFormat.XLSX]),
    enabled: enabled ?? true,
    nextRunAt: null,
    createdAt: tx.now,
    updatedAt: tx.now,
  });
  report.plan(tx.now);
  tx.em.persist(report);
  for (const address of addressesOf(input.recipients))
    tx.em.persist(tx.em.create(ReportRecipient, { report, address }));
  tx.record(ReportCreated, { reportId: report.id });
  return report;
}

/** Changes a report; a run that is being made keeps what it began with. Throws as `createReport`. */
export async function updateReport(
  tx: WriteContext,
  input: ReportDetails & { id: string; version?: number | null },
): Promise<Report> {
  const report = await take(tx, Report, input.id);
  expectVersion(report, input.version);
  const required = ['language', 'schedule', 'timeZone', 'formats', 'enabled'] as const;
  applyChanges<Report, (typeof required)[number]>(report, input, { required });
  report.formats = someOf(report.formats);
  if (input.institutionId !== undefined) report.institution = await institutionOf(tx, input.institutionId);
  expectSchedule(report.schedule, report.timeZone, tx.now);
  report.plan(tx.now);
  report.updatedAt = tx.now;
  if (input.recipients) {
    const wanted = new Set(addressesOf(input.recipients));
    for (const recipient of await tx.em.find(ReportRecipient, { report }))
      if (!wanted.delete(recipient.address)) tx.em.remove(recipient);
    for (const address of wanted) tx.em.persist(tx.em.create(ReportRecipient, { report, address }));
  }
  tx.record(ReportUpdated, { reportId: report.id });
  return report;
}

/** Deletes a report with all its runs and their files; gives its id. */
export async function deleteReport(tx: WriteContext, input: { id: string }): Promise<string> {
  const report = await take(tx, Report, input.id);
  await removeFilesOf(tx, report);
  tx.em.remove(report);
  tx.record(ReportDeleted, { reportId: report.id });
  return report.id;
}

const institutionOf = async (tx: WriteContext, id: string | null | undefined): Promise<Institution | null> =>
  id ? refer(tx, Institution, id, ['institutionId']) : null;

/** Each once, whatever its case; at least one. */
function addressesOf(given: readonly string[]): string[] {
  const byKey = new Map(given.map((address) => [address.trim().toLowerCase(), address.trim()]));
  if (byKey.size === 0) throw new Problem('REQUIRED', ['recipients']);
  return [...byKey.values()];
}

function someOf(formats: readonly ReportFormat[]): ReportFormat[] {
  if (formats.length === 0) throw new Problem('REQUIRED', ['formats']);
  return [...new Set(formats)].sort();
}
