// Owns that respondents take their answers back: whatever is held of these answers is erased, at once and for good.

import type { Context } from '../../platform/context.ts';
import { lockErasures } from '../../platform/personal-data/erase.ts';
import { Problem } from '../../platform/problem.ts';
import { transaction } from '../../platform/write.ts';
import { eraseRows } from '../audit/index.ts';
import { MailMessage } from '../mail/index.ts';
import { Submission } from './submission.ts';
import { eraseSubmissions } from './submission-erasure.write.ts';
import { submissionOfToken } from './submission-links.ts';
import { invitationMailKey, receiptMailKey } from './submissions.mails.ts';

/**
 * Erases the answers that the token was made for, with the address, the invitation they came by, and the mails about them.
 * True also when they are gone already. Throws INVALID for a token that is not ours.
 */
export async function withdrawSubmission(ctx: Context, { token }: { token: string }): Promise<true> {
  const id = await submissionOfToken(ctx, token);
  if (id === null) throw new Problem('INVALID', ['token']);
  await transaction(ctx, async (tx) => {
    await lockErasures(tx);
    const found = await tx.em.findOne(Submission, { id }, { fields: ['invitation'], disableIdentityMap: true });
    if (!found) return;
    const invitationId = found.invitation?.id;
    const keys = [
      { key: receiptMailKey(id) },
      ...(invitationId ? [{ key: { $like: `${invitationMailKey(invitationId)}%` } }] : []),
    ];
    const mails = await tx.em.find(MailMessage, { $or: keys }, { fields: ['id'], disableIdentityMap: true });
    await eraseSubmissions(tx, [id]);
    if (invitationId) await eraseRows(tx, 'questionnaire_invitation', [invitationId]);
    await eraseRows(
      tx,
      'mail_message',
      mails.map((mail) => mail.id),
    );
  });
  return true;
}
