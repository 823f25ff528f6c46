// Owns what is put into the queue of mails. Never sends (mail-sender.ts), and never puts the same mail in twice.

import type { Config } from '../../platform/config.ts';
import type { WriteContext } from '../../platform/context.ts';
import { newId } from '../../platform/context.ts';
import { renderMail } from '../../platform/mail/render.ts';
import type { MailTemplateDefinition } from '../../platform/mail/template.ts';
import type { Variables } from '../../platform/mail/variables.ts';
import { Problem } from '../../platform/problem.ts';
import { take } from '../../platform/write.ts';
import type { Language, User } from '../accounts/index.ts';
import { MailQueued, MailResent } from './mail.events.ts';
import { MailMessage, MailStatus } from './mail-message.ts';
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
  const queued: MailMessage[] = [];
  for (const mail of byKey.values()) queued.push(await queue(tx, mail));
  return queued;
}

async function queue<V extends Variables>(tx: WriteContext, mail: NewMail<V>): Promise<MailMessage> {
  const { template, to } = mail;
  const id = newId();
  const { subject, html, text } = renderMail(template.content, to.language, mail.values, template.variables, {
    sender: senderOf(tx.config),
    unsubscribeUrl: template.topic === null ? null : await unsubscribeUrl(tx, id),
  });
  const message = tx.em.create(MailMessage, {
    id,
    key: mail.key,
    template: template.name,
    topic: template.topic,
    recipient: to.user ?? null,
    toAddress: to.address,
    toName: to.name,
    language: to.language,
    subject,
    html,
    text,
    messageId: `${id}@${new URL(tx.config.publicUrl).hostname}`,
    priority: 0,
    attemptCount: 0,
    nextAttemptAt: tx.now,
    claimedUntil: null,
    smtpCode: null,
    smtpText: null,
    createdAt: tx.now,
    sentAt: null,
    endedAt: null,
  });
  tx.em.persist(message);
  tx.record(MailQueued, { mailMessageId: id });
  return message;
}

/** Who mails say they are from: the name before the address of MAIL_FROM. */
const senderOf = ({ mail, publicUrl }: Config) => ({
  name: /^\s*"?([^"<]*[^"<\s])"?\s*</.exec(mail.from)?.[1] ?? new URL(publicUrl).hostname,
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
