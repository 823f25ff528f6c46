import { defineModule } from '../../platform/module.ts';
import { completeClassification, reclassifySubmissions } from './classification.jobs.ts';
import { RespondentMailAudienceResolver } from './mail-audience.resolver.ts';
import { QuestionnaireResolver } from './questionnaire.resolver.ts';
import { Questionnaire } from './questionnaire.ts';
import { QuestionnaireCopyResolver } from './questionnaire-copy.resolver.ts';
import { QuestionnaireInvitation } from './questionnaire-invitation.ts';
import { QuestionnaireVersion } from './questionnaire-version.ts';
import { Respondent } from './respondent.ts';
import { RespondentOption } from './respondent-option.ts';
import { SendingResolver } from './sending.resolver.ts';
import { QuestionnaireSubmissionsResolver, SubmissionResolver } from './submission.resolver.ts';
import { Answer, Submission } from './submission.ts';
import { importQuestionnaireCommand } from './submissions.command.ts';
import { mailSubmissionReceipt } from './submissions.jobs.ts';
import { submissionReceiptMail } from './submissions.mails.ts';
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
    UnknownDomain,
  ],
  resolvers: [
    QuestionnaireResolver,
    QuestionnaireCopyResolver,
    SubmissionResolver,
    SendingResolver,
    QuestionnaireSubmissionsResolver,
    RespondentMailAudienceResolver,
    UnknownDomainResolver,
    InstitutionResponsesResolver,
  ],
  jobs: [mailSubmissionReceipt, reclassifySubmissions, completeClassification, ...submissionWebhooks],
  mails: [submissionReceiptMail],
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
export { Questionnaire } from './questionnaire.ts';
export { createQuestionnaire, publishQuestionnaire } from './questionnaire.write.ts';
export { QuestionnaireVersion } from './questionnaire-version.ts';
export { submitQuestionnaire } from './submission.write.ts';
export { submissions } from './submissions.read.ts';
