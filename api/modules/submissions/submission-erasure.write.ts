// Owns the end of submissions: with their answers, their respondents and what nobody else wrote, also in the details of
// the audit trail. Never changes a questionnaire, nor the options that somebody decided to offer.

import type { WriteContext } from '../../platform/context.ts';
import { lockErasures } from '../../platform/personal-data/erase.ts';
import { eraseRows } from '../audit/index.ts';
import { Submission } from './submission.ts';
import { optionsWrittenOnlyBy, overdueSubmissions, respondentsLeftOver } from './submission-retention.read.ts';
import { SubmissionsErased } from './submissions.events.ts';

/** Each with its answers, which the record of what was taken out of the audit trail names one by one. */
const BATCH = 200;

type Forget = (tx: WriteContext, submissionIds: readonly string[]) => Promise<void>;
const quoting: Forget[] = [];

/** Whoever keeps words of submissions elsewhere lets go of them in the transaction that erases the submissions. */
export const whenSubmissionsAreErased = (forget: Forget): void => void quoting.push(forget);

/** Before submissions are erased, for whatever reason: nothing that quotes them stays, no option that only they wrote. */
export async function forgetQuotes(tx: WriteContext, submissionIds: readonly string[]): Promise<void> {
  if (submissionIds.length === 0) return;
  for (const forget of quoting) await forget(tx, submissionIds);
  await eraseRows(tx, 'respondent_option', await optionsWrittenOnlyBy(tx, submissionIds));
}

/** Erases submissions and whatever is known of who sent them. */
export async function eraseSubmissions(tx: WriteContext, ids: readonly string[]): Promise<void> {
  const submissions = await tx.em.find(
    Submission,
    { id: { $in: [...ids] } },
    { fields: ['questionnaire', 'respondent'], disableIdentityMap: true },
  );
  await eraseRows(
    tx,
    'respondent',
    submissions.flatMap(({ respondent }) => (respondent ? [respondent.id] : [])),
  );
  await eraseRows(
    tx,
    'submission',
    submissions.map(({ id }) => id),
  );
  for (const [questionnaireId, { length }] of Map.groupBy(submissions, ({ questionnaire }) => questionnaire.id))
    tx.record(SubmissionsErased, { questionnaireId, count: length });
}

/** One round: what is held for longer than its questionnaire says, and addresses whose answers are gone already. */
export async function eraseOverdueSubmissions(tx: WriteContext): Promise<void> {
  await lockErasures(tx);
  await eraseSubmissions(tx, await overdueSubmissions(tx, BATCH));
  await eraseRows(tx, 'respondent', await respondentsLeftOver(tx, BATCH));
}
