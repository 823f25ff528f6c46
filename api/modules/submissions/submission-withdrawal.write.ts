// Owns that respondents take their answers back: whatever is held of these answers is erased, at once and for good.

import type { Context, WriteContext } from '../../platform/context.ts';
import { lockErasures } from '../../platform/personal-data/erase.ts';
import { Problem } from '../../platform/problem.ts';
import { transaction } from '../../platform/write.ts';
import { Consent, normaliseEmail } from '../accounts/index.ts';
import { eraseRows } from '../audit/index.ts';
import { MailMessage } from '../mail/index.ts';
import { Respondent } from './respondent.ts';
import { asRespondent } from './respondent-context.ts';
import { Submission } from './submission.ts';
import { eraseSubmissions } from './submission-erasure.write.ts';
import { submissionOfToken } from './submission-links.ts';
import { respondentConsent } from './submissions.consents.ts';
import { invitationMailKey, receiptMailKey } from './submissions.mails.ts';

/**
 * Erases the answers that the token was made for, with the address, what was agreed to by
 * giving it, the invitation they came by, and the mails about them.
 * True also when they are gone already. Throws INVALID for a token that is not ours.
 */
export async function withdrawSubmission(ctx: Context, { token }: { token: string }): Promise<true> {
  const id = await submissionOfToken(ctx, token);
  if (id === null) throw new Problem('INVALID', ['token']);
  await transaction(asRespondent(ctx), async (tx) => {
    await lockErasures(tx);
    const found = await tx.em.findOne(Submission, { id }, { populate: ['respondent'], disableIdentityMap: true });
    if (!found) return;
    const consents = found.respondent ? await consentsOf(tx, found.respondent) : [];
    const invitationId = found.invitation?.id;
    const keys = [
      { key: receiptMailKey(id) },
      ...(invitationId ? [{ key: { $like: `${invitationMailKey(invitationId)}%` } }] : []),
    ];
    const mails = await tx.em.find(MailMessage, { $or: keys }, { fields: ['id'], disableIdentityMap: true });
    await eraseSubmissions(tx, [id]);
    await eraseRows(tx, 'consent', consents);
    if (invitationId) await eraseRows(tx, 'questionnaire_invitation', [invitationId]);
    await eraseRows(
      tx,
      'mail_message',
      mails.map((mail) => mail.id),
    );
  });
  return true;
}

/** What the person agreed to by giving the address, unless other answers still rest on it. */
async function consentsOf(tx: WriteContext, { id, email, emailKey }: Respondent): Promise<string[]> {
  if ((await tx.em.count(Respondent, { id: { $ne: id }, emailKey })) > 0) return [];
  const given = { purpose: respondentConsent.purpose, email: normaliseEmail(email), user: null };
  const found = await tx.em.find(Consent, given, { fields: ['id'], disableIdentityMap: true });
  return found.map((consent) => consent.id);
}
