import type { WriteContext } from '../../platform/context.ts';
import { job } from '../../platform/jobs/job.ts';
import { DomainReassigned } from '../institutions/index.ts';
import { reclassify } from './classification.read.ts';
import { ReclassificationDue, SubmissionsReclassified } from './submissions.events.ts';

/** What one transaction changes: every changed row goes into the audit trail, and a statement has five seconds. */
const AT_ONCE = 5_000;
const TOLD = 100;

/** A rule changed: submissions that came before are told anew, in portions, each of which is on record. */
export const reclassifySubmissions = job<{ domain: string | null }>('submissions.reclassify', {
  on: [DomainReassigned, ReclassificationDue],
  run: (tx, { domain }) => tellAnew(tx, domain),
});

/** A submission that was being stored while a rule changed still has the institution of before. */
export const completeClassification = job<object>('submissions.completeClassification', {
  every: { pattern: '*/10 * * * *', timeZone: 'America/Guadeloupe' },
  run: (tx) => tellAnew(tx, null),
});

async function tellAnew(tx: WriteContext, domain: string | null): Promise<void> {
  const ids = await reclassify(tx, domain, AT_ONCE);
  if (ids.length === 0) return;
  tx.record(SubmissionsReclassified, { domain, count: ids.length, submissionIds: ids.slice(0, TOLD) });
  if (ids.length === AT_ONCE) tx.record(ReclassificationDue, { domain });
}
