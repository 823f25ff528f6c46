// A mail as bytes: headers, plain text and HTML, signed (DKIM). Nothing in it is loaded from files or addresses.

import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import Dkim from 'nodemailer/lib/dkim';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { MailConfig } from '../config-mail.ts';
import { Fault } from '../fault.ts';
import { type Mailbox, mailboxOf } from './address.ts';

export interface Attachment {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly content: Buffer;
}

export interface Letter {
  /** Without angle brackets; the same whenever the mail is sent. */
  readonly messageId: string;
  readonly to: Mailbox;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly date: Date;
  /** Where a POST unsubscribes (RFC 8058); null where there is nothing to unsubscribe from. */
  readonly unsubscribeUrl: string | null;
  readonly attachments?: readonly Attachment[];
}

/** Gives the bytes of a mail. */
export type Compose = (letter: Letter) => Promise<Buffer>;

// What RFC 6376 (5.4.1) recommends, and both headers of RFC 8058, which must be covered. Absent ones are signed as absent.
const SIGNED =
  'From:Reply-To:To:Subject:Date:Message-ID:MIME-Version:Content-Type:Content-Transfer-Encoding:Auto-Submitted:' +
  'List-Unsubscribe:List-Unsubscribe-Post';

/** Throws a Fault when the key that signs cannot be read. */
export function composer(config: MailConfig): Compose {
  const from = mailboxOf(config.from);
  const replyTo = config.replyTo ? mailboxOf(config.replyTo) : undefined;
  const sign = signer(config);
  return async (letter) => {
    const mail = new MailComposer({
      from,
      ...(replyTo ? { replyTo } : {}),
      to: { name: oneLine(letter.to.name), address: letter.to.address },
      subject: oneLine(letter.subject),
      messageId: `<${letter.messageId}>`,
      date: letter.date,
      text: letter.text,
      html: letter.html,
      attachments: (letter.attachments ?? []).map(({ name, type, content }) => ({
        filename: name,
        contentType: type,
        content,
      })),
      headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribeHeaders(letter.unsubscribeUrl) },
      newline: 'win',
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return sign(await mail.compile().build());
  };
}

// A line break in what people wrote would begin a header of theirs.
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

function unsubscribeHeaders(url: string | null): Record<string, { prepared: true; value: string } | string> {
  if (url === null) return {};
  // Prepared: a folded or encoded address would not be the one that was signed.
  return {
    'List-Unsubscribe': { prepared: true, value: `<${url}>` },
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

function signer({ dkimDomain, dkimSelector, dkimKeyFile }: MailConfig): (mail: Buffer) => Promise<Buffer> {
  if (dkimKeyFile === '') return (mail) => Promise.resolve(mail);
  let privateKey: string;
  try {
    privateKey = readFileSync(dkimKeyFile, 'utf8');
  } catch (error) {
    throw new Fault(`MAIL_DKIM_KEY_FILE cannot be read: ${(error as Error).message}.`);
  }
  const dkim = new Dkim({ domainName: dkimDomain, keySelector: dkimSelector, privateKey, headerFieldNames: SIGNED });
  return (mail) => buffer(dkim.sign(mail));
}
