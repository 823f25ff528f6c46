import { createHash } from 'node:crypto';
import { job } from '../../platform/jobs/job.ts';
import { countDone, type ThrottleRule } from '../../platform/throttle.ts';
import { Language } from '../accounts/index.ts';
import { queueMail } from '../mail/index.ts';
import { emailKey, type Localized } from './draft.rules.ts';
import { Submission } from './submission.ts';
import { withdrawalUrl } from './submission-links.ts';
import { SubmissionReceived } from './submissions.events.ts';
import { receiptMailKey, submissionReceiptMail } from './submissions.mails.ts';

const inLanguage = ({ fr, en }: Localized, language: Language): string => (language === Language.EN && en) || fr;

/** Anybody may write anybody's address, and answer again after taking answers back: nobody's mailbox is filled by that. */
const RECEIPTS: ThrottleRule = { name: 'receipts', attempts: 5, minutes: 24 * 60 };

/** What comes after "+" leads to the same mailbox. A digest: the address is not kept longer than the answers. */
const mailboxOf = (email: string): string =>
  createHash('sha256')
    .update(emailKey(email).replace(/\+[^@]*@/, '@'))
    .digest('base64url');

/** Thanks whoever gave an address; says nothing of the answers. Imported submissions are no news to anybody. */
export const mailSubmissionReceipt = job<{ submissionId: string; questionnaireId: string }>('submissions.mailReceipt', {
  on: [SubmissionReceived],
  claim: ({ submissionId }) => submissionId,
  async run(tx, { submissionId }) {
    const submission = await tx.em.findOne(
      Submission,
      { id: submissionId },
      { populate: ['questionnaire', 'respondent'] },
    );
    if (!submission?.respondent) return;
    if ((await countDone(tx, RECEIPTS, mailboxOf(submission.respondent.email))) !== null) return;
    const language = submission.language ?? Language.FR;
    const { slug, title, thanks } = submission.questionnaire;
    await queueMail(tx, {
      key: receiptMailKey(submissionId),
      template: submissionReceiptMail,
      to: { address: submission.respondent.email, name: null, language },
      values: {
        questionnaire: inLanguage(title, language),
        thanks: thanks && inLanguage(thanks, language),
        submittedAt: submission.submittedAt,
        withdrawal: await withdrawalUrl(tx, slug, submissionId),
      },
    });
  },
});
