// Owns what is reported of mails after the mail server has taken them. Never sends again what bounced.

import { createHash } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { WriteContext } from '../../platform/context.ts';
import { sameAddress } from '../../platform/mail/address.ts';
import type { FailedRecipient, Report } from '../../platform/mail/report.ts';
import { MailBounced, MailComplained } from './mail.events.ts';
import { MailMessage, MailReason, MailStatus } from './mail-message.ts';
import { softBouncesOf } from './mail-report.read.ts';
import { MailReport, MailReportKind } from './mail-report.ts';
import { MailSuppressionReason } from './mail-suppression.ts';
import { suppress } from './mail-suppression.write.ts';

/** So many soft bounces of an address within so many days, and it is not written to any more. */
const SOFT_BOUNCES = { most: 3, days: 30 };

/** Refused for good, but not because of the address: full (5.2.2), too long (5.3.4), or for what it said (5.6, 5.7). */
const NOT_THE_ADDRESS = /^5\.(2\.2|3\.4|6\.\d+|7\.\d+)$/;

/** Keeps what a report says of one of our mails; the same report twice is one. Null when it is about none of them. */
export async function keepReport(tx: WriteContext, report: Report, raw: Uint8Array): Promise<MailMessage | null> {
  const mail = await mailOf(tx, report);
  if (!mail) return null;
  const digest = createHash('sha256').update(raw).digest('hex');
  if (await tx.em.findOne(MailReport, { mailMessage: mail.id, digest }, { fields: ['id'] })) return mail;

  const recipient = recipientOf(report, mail);
  const kind = kindOf(report, recipient);
  tx.em.persist(
    tx.em.create(MailReport, {
      mailMessage: mail,
      kind,
      statusCode: recipient?.status ?? null,
      text: recipient?.diagnostic ?? null,
      digest,
      receivedAt: tx.now,
    }),
  );
  await tx.em.flush();
  const bounced = kind !== MailReportKind.COMPLAINT;
  if (!bounced || mail.status !== MailStatus.COMPLAINED) {
    mail.status = bounced ? MailStatus.BOUNCED : MailStatus.COMPLAINED;
    mail.reason = MailReason[kind];
    mail.endedAt = tx.now;
    mail.nextAttemptAt = null;
    mail.claimedUntil = null;
  }
  await suppressFor(tx, mail, kind);
  tx.record(bounced ? MailBounced : MailComplained, { mailMessageId: mail.id });
  return mail;
}

async function mailOf(tx: WriteContext, { ids, messageIds }: Report): Promise<MailMessage | null> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  for (const id of ids) {
    const found = await tx.em.findOne(MailMessage, { id }, lock);
    if (found) return found;
  }
  for (const messageId of messageIds) {
    const found = await tx.em.findOne(MailMessage, { messageId }, lock);
    if (found) return found;
  }
  return null;
}

/** Reports name addresses that a mail was forwarded to, or none: what they say is then about our recipient too. */
function recipientOf({ recipients }: Report, mail: MailMessage): FailedRecipient | undefined {
  return recipients.find(({ address }) => address === sameAddress(mail.toAddress)) ?? recipients[0];
}

function kindOf(report: Report, recipient: FailedRecipient | undefined): MailReportKind {
  if (report.kind === 'COMPLAINT') return MailReportKind.COMPLAINT;
  const status = recipient?.status ?? '';
  return status.startsWith('5') && !NOT_THE_ADDRESS.test(status)
    ? MailReportKind.HARD_BOUNCE
    : MailReportKind.SOFT_BOUNCE;
}

async function suppressFor(tx: WriteContext, mail: MailMessage, kind: MailReportKind): Promise<void> {
  const suppression = { address: mail.toAddress, topic: null, note: null, mail };
  if (kind === MailReportKind.COMPLAINT)
    await suppress(tx, { ...suppression, reason: MailSuppressionReason.COMPLAINT });
  const repeated = async (): Promise<boolean> =>
    (await softBouncesOf(tx, mail.toAddress, SOFT_BOUNCES.days)) >= SOFT_BOUNCES.most;
  if (kind === MailReportKind.HARD_BOUNCE || (kind === MailReportKind.SOFT_BOUNCE && (await repeated())))
    await suppress(tx, { ...suppression, reason: MailSuppressionReason.HARD_BOUNCE });
}
