import { job } from '../../platform/jobs/job.ts';
import { Language } from '../accounts/index.ts';
import { queueMail } from '../mail/index.ts';
import type { Localized } from './draft.rules.ts';
import { Submission } from './submission.ts';
import { withdrawalUrl } from './submission-links.ts';
import { SubmissionReceived } from './submissions.events.ts';
import { receiptMailKey, submissionReceiptMail } from './submissions.mails.ts';

const inLanguage = ({ fr, en }: Localized, language: Language): string => (language === Language.EN && en) || fr;

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
