import { defineModule } from '../../platform/module.ts';
import { mailInvitations, settleInvitation } from './invitations.jobs.ts';
import { RespondentMailAudienceResolver } from './mail-audience.resolver.ts';
import { QuestionnaireResolver } from './questionnaire.resolver.ts';
import { Questionnaire } from './questionnaire.ts';
import { QuestionnaireCopyResolver } from './questionnaire-copy.resolver.ts';
import { QuestionnaireInvitationResolver } from './questionnaire-invitation.resolver.ts';
import { QuestionnaireInvitation } from './questionnaire-invitation.ts';
import { QuestionnaireVersion } from './questionnaire-version.ts';
import { applyQuestionnaireRetention, closeEndedQuestionnaires } from './questionnaires.jobs.ts';
import { Respondent } from './respondent.ts';
import { RespondentOptionResolver } from './respondent-option.resolver.ts';
import { RespondentOption } from './respondent-option.ts';
import { SendingResolver } from './sending.resolver.ts';
import { QuestionnaireSubmissionsResolver, SubmissionResolver } from './submission.resolver.ts';
import { Answer, Submission } from './submission.ts';
import { importQuestionnaireCommand } from './submissions.command.ts';
import { mailSubmissionReceipt } from './submissions.jobs.ts';
import { invitationReminderMail, questionnaireInvitationMail, submissionReceiptMail } from './submissions.mails.ts';
import { submissionsPersonalData, submissionsWithoutPersonalData } from './submissions.personal-data.ts';
import { submissionWebhooks } from './submissions.webhooks.ts';

/** Questionnaires, and what people answered to them. */
export const submissionsModule = defineModule({
  name: 'submissions',
  entities: [
    Questionnaire,
    QuestionnaireVersion,
    QuestionnaireInvitation,
    RespondentOption,
    Respondent,
    Submission,
    Answer,
  ],
  resolvers: [
    QuestionnaireResolver,
    QuestionnaireCopyResolver,
    SubmissionResolver,
    SendingResolver,
    QuestionnaireInvitationResolver,
    RespondentOptionResolver,
    QuestionnaireSubmissionsResolver,
    RespondentMailAudienceResolver,
  ],
  jobs: [
    closeEndedQuestionnaires,
    applyQuestionnaireRetention,
    mailSubmissionReceipt,
    mailInvitations,
    settleInvitation,
    ...submissionWebhooks,
  ],
  mails: [submissionReceiptMail, questionnaireInvitationMail, invitationReminderMail],
  commands: [importQuestionnaireCommand],
  personalData: submissionsPersonalData,
  withoutPersonalData: submissionsWithoutPersonalData,
  permissions: {
    'questionnaires.manage': {
      description: 'Write, publish and close questionnaires.',
      roles: ['ADMIN', 'TRAINER'],
      forKeys: false,
    },
    'submissions.read': {
      description: 'Read the answers to questionnaires.',
      roles: ['ADMIN', 'TRAINER'],
      forKeys: true,
    },
  },
});

export {
  type AnswerDraft,
  type OptionDraft,
  plainAnswer,
  plainQuestion,
  type QuestionDraft,
  type QuestionnaireDraft,
} from './draft.rules.ts';
export { createQuestionnaire, publishQuestionnaire } from './questionnaire.write.ts';
export { submitQuestionnaire } from './submission.write.ts';
