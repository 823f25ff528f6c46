// Makes the mails of a batch from its recipients, so many a turn, and judges how the batch fares. Each turn holds the
// batch's row, so two turns never make the mail of one recipient twice.

import { LockMode } from '@mikro-orm/core';
import type { WriteContext } from '../../platform/context.ts';
import { ownVariables } from '../../platform/mail/liquid.ts';
import { MailQueued } from './mail.events.ts';
import { makeMail } from './mail.write.ts';
import { MailBatch, MailBatchStatus, MailPauseReason } from './mail-batch.ts';
import { pause } from './mail-batch.write.ts';
import { cancelMails, fares, holdMails } from './mail-batch-queue.read.ts';
import { MailBatchRecipient } from './mail-batch-recipient.ts';
import { MailBatchProgressed, MailBatchSent, MailBatchStarted, MailBatchTurnDue } from './mail-batches.events.ts';

const RECIPIENTS_PER_TURN = 200;
const BATCH_PRIORITY = 1;

/** Of so many mails at least, at most this share may be bounced or refused. */
const TOLERATED = { of: 20, share: 0.05 };

/** Makes the mails of the next recipients and asks for another turn where some are left. */
export async function takeTurn(tx: WriteContext, batchId: string): Promise<void> {
  const batch = await tx.em.findOne(MailBatch, { id: batchId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (batch?.status !== MailBatchStatus.SENDING) return;
  const recipients = await tx.em.find(
    MailBatchRecipient,
    { batch, message: null, error: null },
    { limit: RECIPIENTS_PER_TURN, orderBy: { id: 'asc' } },
  );
  if (recipients.length === 0) return;
  const { from, every } = batch.takeTurns(recipients.length, tx.now);
  for (const [place, recipient] of recipients.entries())
    await makeMailFor(tx, batch, recipient, new Date(from.getTime() + place * every));
  // One is enough to wake whoever sends.
  const first = recipients.find(({ message }) => message)?.message;
  if (first) tx.record(MailQueued, { mailMessageId: first.id });
  if (recipients.length === RECIPIENTS_PER_TURN) tx.record(MailBatchTurnDue, { mailBatchId: batch.id });
  else tx.record(MailBatchProgressed, { mailBatchId: batch.id });
}

async function makeMailFor(
  tx: WriteContext,
  batch: MailBatch,
  recipient: MailBatchRecipient,
  dueAt: Date,
): Promise<void> {
  const content = { fr: batch.fr, en: batch.en };
  try {
    recipient.message = await makeMail(tx, {
      key: `batch:${batch.id}:${recipient.id}`,
      template: null,
      topic: batch.topic,
      content,
      variables: ownVariables(content),
      values: valuesOf(recipient),
      to: recipient,
      priority: BATCH_PRIORITY,
      dueAt,
      batch,
    });
  } catch (error) {
    recipient.error = (error as Error).message;
  }
}

/** What the text may name: the recipient's own values, and their name and address. */
export const valuesOf = ({ name, address, values }: Pick<MailBatchRecipient, 'name' | 'address' | 'values'>) => ({
  name: name ?? '',
  email: address,
  ...values,
});

/** Pauses a batch that bounces too much, ends one of which nothing is left, and tells how far it has come. */
export async function judge(tx: WriteContext, batchId: string): Promise<void> {
  const batch = await tx.em.findOne(MailBatch, { id: batchId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!batch) return;
  if (batch.status === MailBatchStatus.SENDING) {
    const { handled, refused, open, waiting } = await fares(tx, batch.id, batch.judgedFrom ?? batch.createdAt);
    if (open + waiting === 0) {
      batch.finish(tx.now);
      tx.record(MailBatchSent, { mailBatchId: batch.id });
      return;
    }
    if (handled >= TOLERATED.of && refused / handled > TOLERATED.share) {
      await pause(tx, batch, MailPauseReason.BOUNCES);
      return;
    }
  }
  // A mail that was being handed over when its batch stopped, and must be tried again, stops now.
  if (batch.status === MailBatchStatus.PAUSED) await holdMails(tx, batch.id);
  if (batch.status === MailBatchStatus.CANCELLED) await cancelMails(tx, batch.id);
  tx.record(MailBatchProgressed, { mailBatchId: batch.id });
}

/** Begins what is scheduled by now. What kept a batch from being sent since then is found when its mails are made. */
export async function startScheduled(tx: WriteContext): Promise<void> {
  const due = await tx.em.find(
    MailBatch,
    { status: MailBatchStatus.SCHEDULED, scheduledAt: { $lte: tx.now } },
    { lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
  );
  for (const batch of due) {
    batch.start(tx.now);
    tx.record(MailBatchStarted, { mailBatchId: batch.id });
  }
}
