import { job } from '../../platform/jobs/job.ts';
import { Language } from '../accounts/index.ts';
import { queueMail } from '../mail/index.ts';
import { Submission } from './submission.ts';
import { withdrawalUrl } from './submission-links.ts';
import { SubmissionReceived } from './submissions.events.ts';
import { receiptMailKey, submissionReceiptMail } from './submissions.mails.ts';

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
    const { slug, title } = submission.questionnaire;
    await queueMail(tx, {
      key: receiptMailKey(submissionId),
      template: submissionReceiptMail,
      to: { address: submission.respondent.email, name: null, language },
      values: {
        questionnaire: (language === Language.EN && title.en) || title.fr,
        submittedAt: submission.submittedAt,
        withdrawal: await withdrawalUrl(tx, slug, submissionId),
      },
    });
  },
});
