import { defineModule } from '../../platform/module.ts';
import { bounceMailbox } from './bounce-mailbox.ts';
import { mailRoutes } from './mail.routes.ts';
import { MailAttempt } from './mail-attempt.ts';
import { MailMessageResolver } from './mail-message.resolver.ts';
import { MailMessage } from './mail-message.ts';
import { MailReport } from './mail-report.ts';
import { mailSender } from './mail-sender.ts';
import { MailServer } from './mail-server.ts';
import { MailSuppressionResolver } from './mail-suppression.resolver.ts';
import { MailSuppression } from './mail-suppression.ts';

/** Mails to people: their templates, their way to the mail server, and what became of them. */
export const mailModule = defineModule({
  name: 'mail',
  entities: [MailMessage, MailAttempt, MailReport, MailSuppression, MailServer],
  resolvers: [MailMessageResolver, MailSuppressionResolver],
  services: [mailSender(), bounceMailbox()],
  routes: mailRoutes,
  permissions: {
    'mail.manage': {
      description: 'Write mails, and see every mail and what became of it.',
      roles: ['ADMIN'],
      forKeys: false,
    },
  },
});

export { queueMail, type Recipient } from './mail.write.ts';
export { unsubscribeUrl } from './unsubscribe-link.ts';
