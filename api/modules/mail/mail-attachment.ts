// The files that go with a mail. A mail whose files are gone is sent without them.

import { defineEntity, p } from '@mikro-orm/core';
import { File } from '../files/index.ts';
import { MailMessage } from './mail-message.ts';

const MailAttachmentTable = defineEntity({
  name: 'MailAttachment',
  properties: {
    mailMessage: () => p.manyToOne(MailMessage).primary().deleteRule('cascade'),
    position: p.integer().primary(),
    file: () => p.manyToOne(File).deleteRule('cascade').index(),
  },
});

export class MailAttachment extends MailAttachmentTable.class {}
MailAttachmentTable.setClass(MailAttachment);
