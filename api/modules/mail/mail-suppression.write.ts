// Owns the suppression list: who is put on it and taken off it. Never touches mails: the sender asks the list.

import type { WriteContext } from '../../platform/context.ts';
import { newId } from '../../platform/context.ts';
import { sameAddress } from '../../platform/mail/address.ts';
import { Problem } from '../../platform/problem.ts';
import { take } from '../../platform/write.ts';
import { MailSuppressionAdded, MailSuppressionRemoved, MailUnsubscribed } from './mail.events.ts';
import type { MailMessage } from './mail-message.ts';
import { insertSuppression } from './mail-suppression.read.ts';
import { MailSuppression, MailSuppressionReason } from './mail-suppression.ts';

export interface NewSuppression {
  readonly address: string;
  /** Null for all of them. */
  readonly topic: string | null;
  readonly reason: MailSuppressionReason;
  readonly note: string | null;
  readonly mail: MailMessage | null;
}

/** Puts an address on the list; false when it is there already, for the same topic and reason. */
export async function suppress(tx: WriteContext, { mail, ...suppression }: NewSuppression): Promise<boolean> {
  const row = {
    ...suppression,
    id: newId(),
    address: sameAddress(suppression.address),
    mailMessageId: mail?.id ?? null,
  };
  if (!(await insertSuppression(tx, row))) return false;
  tx.record(MailSuppressionAdded, { mailSuppressionId: row.id, mailMessageId: row.mailMessageId });
  return true;
}

/** Puts an address on the list by hand. Throws TAKEN when that was done before. */
export async function addMailSuppression(
  tx: WriteContext,
  input: { address: string; topic?: string | null; note?: string | null },
): Promise<MailSuppression> {
  const address = sameAddress(input.address);
  const topic = input.topic ?? null;
  const reason = MailSuppressionReason.MANUAL;
  if (!(await suppress(tx, { address, topic, reason, note: input.note ?? null, mail: null })))
    throw new Problem('TAKEN', ['address']);
  return tx.em.findOneOrFail(MailSuppression, { address, topic, reason });
}

/** Takes an entry off the list: mails are sent to the address again, unless another entry stops them. */
export async function removeMailSuppression(tx: WriteContext, input: { id: string }): Promise<string> {
  const suppression = await take(tx, MailSuppression, input.id);
  remove(tx, suppression);
  return suppression.id;
}

function remove(tx: WriteContext, suppression: MailSuppression): void {
  tx.em.remove(suppression);
  tx.record(MailSuppressionRemoved, {
    mailSuppressionId: suppression.id,
    mailMessageId: suppression.mailMessage?.id ?? null,
  });
}

/** The recipient of this mail says no: to its topic, or to everything that is not needed. */
export async function unsubscribe(tx: WriteContext, mail: MailMessage, from: 'TOPIC' | 'EVERYTHING'): Promise<void> {
  const topic = from === 'TOPIC' ? mail.topic : null;
  const reason = MailSuppressionReason.UNSUBSCRIBED;
  if (await suppress(tx, { address: mail.toAddress, topic, reason, note: null, mail }))
    tx.record(MailUnsubscribed, { mailMessageId: mail.id, topic });
}

/** The recipient of this mail takes back every no of theirs to its topic, and to everything. */
export async function subscribeAgain(tx: WriteContext, mail: MailMessage): Promise<void> {
  const held = await tx.em.find(MailSuppression, {
    address: sameAddress(mail.toAddress),
    reason: MailSuppressionReason.UNSUBSCRIBED,
    $or: [{ topic: mail.topic }, { topic: null }],
  });
  for (const suppression of held) remove(tx, suppression);
}
