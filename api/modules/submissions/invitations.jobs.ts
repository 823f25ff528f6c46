import type { WriteContext } from '../../platform/context.ts';
import { job } from '../../platform/jobs/job.ts';
import { Language } from '../accounts/index.ts';
import { queueMails } from '../mail/index.ts';
import { Questionnaire, QuestionnaireStatus } from './questionnaire.ts';
import { QuestionnaireInvitation, QuestionnaireInvitationStatus } from './questionnaire-invitation.ts';
import { Submission } from './submission.ts';
import { invitationUrl } from './submission-links.ts';
import {
  QuestionnaireInvitationsMailed,
  QuestionnaireInvitationsQueued,
  QuestionnairePublished,
  SubmissionReceived,
} from './submissions.events.ts';
import { invitationMailKey, invitationReminderMail, questionnaireInvitationMail } from './submissions.mails.ts';

const MAILS_A_TURN = 100;

/** Mails the invitations that wait, turn by turn; those of a questionnaire that was closed meanwhile, once it is open again. */
export const mailInvitations = job<{ questionnaireId: string }>('submissions.mailInvitations', {
  on: [QuestionnaireInvitationsQueued, QuestionnairePublished],
  async run(tx, { questionnaireId }) {
    const questionnaire = await tx.em.findOne(Questionnaire, { id: questionnaireId });
    if (questionnaire?.status !== QuestionnaireStatus.PUBLISHED) return;
    const queued = await tx.em.find(
      QuestionnaireInvitation,
      { questionnaire, status: QuestionnaireInvitationStatus.QUEUED },
      { orderBy: { id: 'asc' }, limit: MAILS_A_TURN },
    );
    const first = queued.filter(({ mailCount }) => mailCount === 0);
    const again = queued.filter(({ mailCount }) => mailCount > 0);
    await queueMails(
      tx,
      await Promise.all(first.map((one) => mailOf(tx, questionnaireInvitationMail, questionnaire, one))),
    );
    await queueMails(tx, await Promise.all(again.map((one) => mailOf(tx, invitationReminderMail, questionnaire, one))));
    for (const invitation of queued) {
      invitation.status = QuestionnaireInvitationStatus.SENT;
      invitation.mailCount += 1;
      invitation.mailedAt = tx.now;
    }
    const told = { questionnaireId, invitationIds: queued.map(({ id }) => id) };
    if (queued.length === MAILS_A_TURN) tx.record(QuestionnaireInvitationsQueued, told);
    else if (queued.length > 0) tx.record(QuestionnaireInvitationsMailed, told);
  },
});

async function mailOf<T>(
  tx: WriteContext,
  template: T,
  { title, slug }: Questionnaire,
  { id, email, name, language, anonymous, mailCount }: QuestionnaireInvitation,
) {
  return {
    key: `${invitationMailKey(id)}${mailCount + 1}`,
    template,
    to: { address: email, name, language },
    values: {
      name,
      questionnaire: (language === Language.EN && title.en) || title.fr,
      anonymous: anonymous ? 'x' : null,
      link: await invitationUrl(tx, slug, id),
    },
  };
}

/** Somebody who was invited and answered without the link is reminded no more. */
export const settleInvitation = job<{ submissionId: string; questionnaireId: string }>('submissions.settleInvitation', {
  on: [SubmissionReceived],
  async run(tx, { submissionId, questionnaireId }) {
    const submission = await tx.em.findOne(Submission, { id: submissionId }, { populate: ['respondent'] });
    const emailKey = submission?.respondent?.emailKey;
    if (!emailKey) return;
    await tx.em.nativeUpdate(
      QuestionnaireInvitation,
      { questionnaire: questionnaireId, emailKey },
      { status: QuestionnaireInvitationStatus.ANSWERED },
    );
  },
});
