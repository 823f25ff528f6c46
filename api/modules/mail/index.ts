import { defineModule } from '../../platform/module.ts';
import { mailGauge } from './mail-gauge.read.ts';
import { MailMessageResolver } from './mail-message.resolver.ts';
import { MailMessage } from './mail-message.ts';

/** Mails to people: their templates, their way to the mail server, and what became of them. */
export const mailModule = defineModule({
  name: 'mail',
  entities: [MailMessage],
  resolvers: [MailMessageResolver],
  gauges: [mailGauge],
  permissions: {
    'mail.manage': {
      description: 'Write mails, and see every mail and what became of it.',
      roles: ['ADMIN'],
      forKeys: false,
    },
  },
});

export { queueMail, type Recipient } from './mail.write.ts';
