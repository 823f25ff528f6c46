import { defineModule } from '../../platform/module.ts';
import {
  alreadyRegisteredMail,
  invitationMail,
  mailInvitation,
  mailRegistration,
  mailVerificationAgain,
  mailWelcome,
  registrationMail,
  verificationMail,
  welcomeMail,
} from './account-mails.ts';
import { bounceMailbox } from './bounce-mailbox.ts';
import {
  emailChangeMail,
  emailChangeNoticeMail,
  mailEmailChange,
  mailNewSignIn,
  mailPasswordChanged,
  mailPasswordReset,
  newSignInMail,
  passwordChangedMail,
  passwordResetMail,
} from './credential-mails.ts';
import { InvitationMailResolver } from './invitation-mail.resolver.ts';
import { mailPersonalData } from './mail.personal-data.ts';
import { mailRoutes } from './mail.routes.ts';
import { MailAttachment } from './mail-attachment.ts';
import { MailAttempt } from './mail-attempt.ts';
import { MailBatchResolver } from './mail-batch.resolver.ts';
import { MailBatch } from './mail-batch.ts';
import { MailBatchRecipient } from './mail-batch-recipient.ts';
import { makeMailsOfBatch, tendBatches, watchBatches } from './mail-batches.jobs.ts';
import { mailGauge } from './mail-gauge.read.ts';
import { MailMessageResolver } from './mail-message.resolver.ts';
import { MailMessage } from './mail-message.ts';
import { MailPreviewResolver } from './mail-preview.resolver.ts';
import { MailReport } from './mail-report.ts';
import { mailSender } from './mail-sender.ts';
import { MailServer } from './mail-server.ts';
import { MailStatisticsResolver } from './mail-statistics.resolver.ts';
import { MailSuppressionResolver } from './mail-suppression.resolver.ts';
import { MailSuppression } from './mail-suppression.ts';
import { MailTemplateResolver } from './mail-template.resolver.ts';
import { MailTemplate } from './mail-template.ts';
import { keepDeclaredTemplates } from './mail-template.write.ts';
import { recipientRoutes } from './recipients-csv.routes.ts';
import { sealedMails } from './sealed-texts.ts';
import {
  factorAddedMail,
  factorRemovedMail,
  mailFactorAdded,
  mailFactorRemoved,
  mailRecoveryCodeUsed,
  recoveryCodeUsedMail,
} from './second-factor-mails.ts';

/** Mails to people: their templates, their way to the mail server, and what became of them. */
export const mailModule = defineModule({
  name: 'mail',
  entities: [
    MailMessage,
    MailAttempt,
    MailAttachment,
    MailReport,
    MailSuppression,
    MailServer,
    MailTemplate,
    MailBatch,
    MailBatchRecipient,
  ],
  resolvers: [
    MailMessageResolver,
    MailSuppressionResolver,
    MailTemplateResolver,
    MailPreviewResolver,
    MailBatchResolver,
    MailStatisticsResolver,
    InvitationMailResolver,
  ],
  jobs: [
    makeMailsOfBatch,
    tendBatches,
    mailWelcome,
    mailVerificationAgain,
    mailInvitation,
    mailFactorAdded,
    mailFactorRemoved,
    mailRecoveryCodeUsed,
    mailRegistration,
    mailPasswordReset,
    mailPasswordChanged,
    mailEmailChange,
    mailNewSignIn,
  ],
  mails: [
    welcomeMail,
    verificationMail,
    invitationMail,
    factorAddedMail,
    factorRemovedMail,
    recoveryCodeUsedMail,
    registrationMail,
    alreadyRegisteredMail,
    passwordResetMail,
    passwordChangedMail,
    emailChangeMail,
    emailChangeNoticeMail,
    newSignInMail,
  ],
  services: [mailSender(), bounceMailbox(), watchBatches],
  start: keepDeclaredTemplates,
  routes: [mailRoutes, recipientRoutes],
  gauges: [mailGauge],
  sealed: [sealedMails],
  personalData: mailPersonalData,
  withoutPersonalData: {
    mail_attachment: 'Which files go with a mail; whose they are stands in the files and the mail.',
  },
  permissions: {
    'mail.manage': {
      description: 'Write mails, and see every mail and what became of it.',
      roles: ['ADMIN'],
      forKeys: false,
    },
  },
});

export { consolePage } from './console-page.ts';
export { MailServerBack, MailServerUnreachable } from './mail.events.ts';
export { queueMail, queueMails, type Recipient } from './mail.write.ts';
export { MailBatchError, mailBatchResult } from './mail-batch.resolver.ts';
export { MailBatch } from './mail-batch.ts';
export { MailBatchCancelled, MailBatchPaused, MailBatchStarted } from './mail-batches.events.ts';
export { MailMessage, MailStatus } from './mail-message.ts';
export { addAudience } from './mail-recipients.write.ts';
export { keepSuppressed } from './mail-suppression.read.ts';
export { RECIPIENT_FILE_PROBLEMS, RECIPIENT_FINDINGS } from './messages.ts';
export { type RecipientFinding, readRecipients, UnreadableFile } from './recipients-csv.ts';
export { type MailTexts, openTexts } from './sealed-texts.ts';
export { unsubscribeUrl } from './unsubscribe-link.ts';
