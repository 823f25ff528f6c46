// Owns that respondents take their answers back: whatever is held of these answers is erased, at once and for good.

import type { Context } from '../../platform/context.ts';
import { erase } from '../../platform/personal-data/erase.ts';
import { Problem } from '../../platform/problem.ts';
import { transaction } from '../../platform/write.ts';
import { Submission } from './submission.ts';
import { submissionOfToken } from './submission-links.ts';
import { SubmissionWithdrawn } from './submissions.events.ts';

/**
 * Erases the answers that the token was made for, with the address and the invitation they came by. True also when they
 * are gone already. Throws INVALID for a token that is not ours.
 */
export async function withdrawSubmission(ctx: Context, { token }: { token: string }): Promise<true> {
  const id = await submissionOfToken(ctx, token);
  if (id === null) throw new Problem('INVALID', ['token']);
  await transaction(ctx, async (tx) => {
    const submission = await tx.em.findOne(Submission, { id });
    if (!submission) return;
    const { respondent, invitation, questionnaire } = submission;
    tx.record(SubmissionWithdrawn, { submissionId: id, questionnaireId: questionnaire.id });
    // The erasure deletes rows of its own accord: nothing that is loaded may be written again after it.
    tx.em.clear();
    if (respondent) await erase(tx, { table: 'respondent', ids: [respondent.id] });
    else await erase(tx, { table: 'submission', ids: [id] });
    if (invitation) await erase(tx, { table: 'questionnaire_invitation', ids: [invitation.id] });
  });
  return true;
}
