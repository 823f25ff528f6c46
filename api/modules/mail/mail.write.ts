// Owns what is put into the queue of mails. Never sends (mail-sender.ts), and never puts the same mail in twice.

import type { Config } from '../../platform/config.ts';
import type { WriteContext } from '../../platform/context.ts';
import { newId } from '../../platform/context.ts';
import { mailboxOf } from '../../platform/mail/address.ts';
import { renderMail } from '../../platform/mail/render.ts';
import type { MailTemplateDefinition } from '../../platform/mail/template.ts';

import type { MailContents, Variables, VariableValues } from '../../platform/mail/variables.ts';
import { Problem } from '../../platform/problem.ts';
import { take } from '../../platform/write.ts';
import { Language, type User } from '../accounts/index.ts';
import type { File } from '../files/index.ts';
import { MailQueued, MailResent } from './mail.events.ts';
import { MailAttachment } from './mail-attachment.ts';
import type { MailBatch } from './mail-batch.ts';
import { MailMessage, MailStatus } from './mail-message.ts';
import { currentContent } from './mail-template.write.ts';
import { sealTexts } from './sealed-texts.ts';
import { withoutProofsIn } from './secret-links.read.ts';

import { unsubscribeUrl } from './unsubscribe-link.ts';

export interface Recipient {
  readonly address: string;
  readonly name: string | null;
  readonly language: Language;
  /** The account it is for, where there is one. */
  readonly user?: User | null;
}

export interface NewMail<V extends Variables> {
  /** Of mails with the same key one is sent, however often it is queued; at most 300 characters. */
  readonly key: string;
  readonly template: MailTemplateDefinition<V>;
  readonly to: Recipient;
  readonly values: { readonly [K in keyof V]: unknown };
  /** Files of the house that go with it. */
  readonly attachments?: readonly File[];
}

/** Queues a mail with the change it tells of. Gives null when a mail of this key was queued before. */
export async function queueMail<V extends Variables>(tx: WriteContext, mail: NewMail<V>): Promise<MailMessage | null> {
  return (await queueMails(tx, [mail]))[0] ?? null;
}

/** Queues those of the mails that were not queued before, in few statements however many they are. */
export async function queueMails<V extends Variables>(
  tx: WriteContext,
  mails: readonly NewMail<V>[],
): Promise<MailMessage[]> {
  const byKey = new Map(mails.map((mail) => [mail.key, mail]));
  const known = await tx.em.find(MailMessage, { key: { $in: [...byKey.keys()] } }, { fields: ['key'] });
  for (const { key } of known) byKey.delete(key);
  const contents = new Map<string, MailContents>();
  const queued: MailMessage[] = [];
  for (const mail of byKey.values()) {
    const content = contents.get(mail.template.name) ?? (await currentContent(tx, mail.template));
    contents.set(mail.template.name, content);
    queued.push(await queue(tx, mail, content));
  }
  return queued;
}

async function queue<V extends Variables>(
  tx: WriteContext,
  { key, template, to, values, attachments = [] }: NewMail<V>,
  content: MailContents,
): Promise<MailMessage> {
  const message = await makeMail(tx, {
    key,
    template: template.name,
    topic: template.topic,
    content,
    variables: template.variables,
    to,
    values,
    priority: 0,
    dueAt: tx.now,
    batch: null,
  });
  for (const [position, file] of attachments.entries())
    tx.em.persist(tx.em.create(MailAttachment, { mailMessage: message, position, file }));
  tx.record(MailQueued, { mailMessageId: message.id });
  return message;
}

/** A mail to be made: what it says, to whom, and when it may go. */
export interface MailDraft {
  readonly key: string;
  readonly template: string | null;
  readonly topic: string | null;
  readonly content: MailContents;
  readonly variables: Variables;
  readonly values: VariableValues;
  readonly to: Recipient;
  /** Small numbers go first. */
  readonly priority: number;
  readonly dueAt: Date;
  readonly batch: MailBatch | null;
}

/** Makes a queued mail without telling anybody. Throws what keeps the text from being rendered. */
export async function makeMail(tx: WriteContext, draft: MailDraft): Promise<MailMessage> {
  const { key, template, topic, content, to, values, variables, priority, dueAt, batch } = draft;
  const id = newId();
  const rendered = renderMail(content, to.language, values, variables, {
    sender: senderOf(tx.config),
    unsubscribeUrl: topic === null ? null : await unsubscribeUrl(tx, id),
  });
  // Mails of batches have but the link with which people unsubscribe.
  const shown = batch ? rendered : { ...rendered, ...sealTexts(tx.config, id, rendered) };
  const message = tx.em.create(MailMessage, {
    id,
    key,
    template,
    topic,
    batch,
    recipient: to.user ?? null,
    toAddress: to.address,
    toName: to.name,
    language: content.en ? to.language : Language.FR,
    ...shown,
    values: batch ? values : withoutProofsIn(values),
    messageId: `${id}@${new URL(tx.config.publicUrl).hostname}`,
    priority,
    attemptCount: 0,
    nextAttemptAt: dueAt,
    claimedUntil: null,
    smtpCode: null,
    smtpText: null,
    createdAt: tx.now,
    sentAt: null,
    endedAt: null,
  });
  tx.em.persist(message);
  return message;
}

/** Who mails say they are from: the name before the address of MAIL_FROM. */
export const senderOf = ({ mail, publicUrl }: Config) => ({
  name: mailboxOf(mail.from).name || new URL(publicUrl).hostname,
  url: publicUrl,
});

const RESENDABLE: readonly MailStatus[] = [MailStatus.KEPT, MailStatus.FAILED];

/** Puts a mail that was kept or failed back into the queue; once for one key. Throws NOT_RESENDABLE for any other. */
export async function resendMail(
  tx: WriteContext,
  input: { id: string; idempotencyKey: string },
): Promise<MailMessage> {
  const mail = await take(tx, MailMessage, input.id);
  if (mail.resendKey === input.idempotencyKey) return mail;
  if (!RESENDABLE.includes(mail.status)) throw new Problem('NOT_RESENDABLE', ['id']);
  mail.status = MailStatus.QUEUED;
  mail.resendKey = input.idempotencyKey;
  mail.nextAttemptAt = tx.now;
  mail.giveUpAt = null;
  mail.reason = null;
  mail.smtpCode = null;
  mail.smtpText = null;
  mail.endedAt = null;
  tx.log.info({ mailMessageId: mail.id, userId: tx.viewer.userId }, 'a mail is sent again by hand');
  tx.record(MailResent, { mailMessageId: mail.id });
  tx.record(MailQueued, { mailMessageId: mail.id });
  return mail;
}
