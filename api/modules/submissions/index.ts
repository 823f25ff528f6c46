import { defineModule } from '../../platform/module.ts';
import { completeClassification, reclassifySubmissions } from './classification.jobs.ts';
import { mailInvitations, settleInvitation } from './invitations.jobs.ts';
import { RespondentMailAudienceResolver } from './mail-audience.resolver.ts';
import { questionnairePage } from './questionnaire.page.ts';
import { QuestionnaireResolver } from './questionnaire.resolver.ts';
import { Questionnaire } from './questionnaire.ts';
import { QuestionnaireCopyResolver } from './questionnaire-copy.resolver.ts';
import { QuestionnaireInvitationResolver } from './questionnaire-invitation.resolver.ts';
import { QuestionnaireInvitation } from './questionnaire-invitation.ts';
import { QuestionnaireVersion } from './questionnaire-version.ts';
import {
  applyQuestionnaireRetention,
  closeEndedQuestionnaires,
  watchOpenQuestionnaires,
} from './questionnaires.jobs.ts';
import { Respondent } from './respondent.ts';
import { RespondentOptionResolver } from './respondent-option.resolver.ts';
import { RespondentOption } from './respondent-option.ts';
import { SendingResolver } from './sending.resolver.ts';
import { QuestionnaireSubmissionsResolver, SubmissionResolver } from './submission.resolver.ts';
import { Answer, Submission } from './submission.ts';
import { SubmissionImportResolver } from './submission-import.resolver.ts';
import { SubmissionImport } from './submission-import.ts';
import { goOnWithScannedImport, takeImportStep } from './submission-imports.jobs.ts';
import { SubmissionRefusal } from './submission-refusal.ts';
import { importQuestionnaireCommand } from './submissions.command.ts';
import { mailSubmissionReceipt } from './submissions.jobs.ts';
import { invitationReminderMail, questionnaireInvitationMail, submissionReceiptMail } from './submissions.mails.ts';
import { submissionsPersonalData, submissionsWithoutPersonalData } from './submissions.personal-data.ts';
import { submissionWebhooks } from './submissions.webhooks.ts';
import { InstitutionResponsesResolver, UnknownDomainResolver } from './unknown-domain.resolver.ts';
import { UnknownDomain } from './unknown-domain.ts';

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
    SubmissionImport,
    SubmissionRefusal,
    UnknownDomain,
  ],
  resolvers: [
    QuestionnaireResolver,
    QuestionnaireCopyResolver,
    SubmissionResolver,
    SubmissionImportResolver,
    SendingResolver,
    QuestionnaireInvitationResolver,
    RespondentOptionResolver,
    QuestionnaireSubmissionsResolver,
    RespondentMailAudienceResolver,
    UnknownDomainResolver,
    InstitutionResponsesResolver,
  ],
  jobs: [
    closeEndedQuestionnaires,
    watchOpenQuestionnaires,
    applyQuestionnaireRetention,
    mailSubmissionReceipt,
    takeImportStep,
    goOnWithScannedImport,
    mailInvitations,
    settleInvitation,
    reclassifySubmissions,
    completeClassification,
    ...submissionWebhooks,
  ],
  pages: [questionnairePage],
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
    'submissions.import': {
      description: 'Take answers over from files, and take them back.',
      roles: ['ADMIN'],
      forKeys: false,
    },
    'submissions.read': {
      description: 'Read the answers to questionnaires.',
      roles: ['ADMIN', 'TRAINER'],
      forKeys: true,
    },
  },
});

// What tests try without a database, or step by step.
export { type BackupFinding } from './backup-findings.ts';
export { type ImportedFile, readCapBackup } from './cap-backup.ts';
export { capQuestionnaire } from './cap-questionnaire.ts';
export type { SubmissionDraft } from './draft.rules.ts';
export {
  type AnswerDraft,
  type Localized,
  type OptionDraft,
  plainAnswer,
  plainQuestion,
  type QuestionDraft,
  QuestionKind,
  type QuestionnaireDraft,
  QuestionTopic,
  type SectionDraft,
} from './draft.rules.ts';
export { reportInto } from './imported-row.ts';
export { wholly } from './imported-rows.ts';
export { Questionnaire } from './questionnaire.ts';
export { createQuestionnaire, publishQuestionnaire } from './questionnaire.write.ts';
export { createQuestionnaireFromTemplate } from './questionnaire-copy.write.ts';
export { QuestionnaireTemplateKey, templateOf } from './questionnaire-template.ts';
export { QuestionnaireVersion } from './questionnaire-version.ts';
export { submitQuestionnaire } from './submission.write.ts';
export { whenSubmissionsAreErased } from './submission-erasure.write.ts';
export { stepImport } from './submission-import-steps.write.ts';
export { questionnaires, submissions } from './submissions.read.ts';
