// Owns the life of a batch: its text, its rate, when it begins, pauses, goes on and ends. Never adds recipients
// (mail-recipients.write.ts), and never makes or sends a mail (mail-batch-turns.ts, mail-sender.ts).

import { newId, type WriteContext } from '../../platform/context.ts';
import { lintMail } from '../../platform/mail/lint.ts';
import { ownVariables, requiredVariables } from '../../platform/mail/liquid.ts';
import type { MailContent, MailContents } from '../../platform/mail/variables.ts';
import { Problem } from '../../platform/problem.ts';
import { applyChanges, expectVersion, refer, take } from '../../platform/write.ts';
import { User } from '../accounts/index.ts';
import { MailBatch, MailPauseReason } from './mail-batch.ts';
import { cancelMails, holdMails, recipientsWithout, releaseMails } from './mail-batch-queue.read.ts';
import { MailBatchRecipient } from './mail-batch-recipient.ts';
import {
  MailBatchCancelled,
  MailBatchChanged,
  MailBatchDeleted,
  MailBatchPaused,
  MailBatchScheduled,
  MailBatchStarted,
} from './mail-batches.events.ts';
import { expectFit } from './mail-text.ts';

export const DEFAULT_TOPIC = 'news';
export const DEFAULT_RATE = 600;
/** What every recipient has beside their own values. */
export const RECIPIENT_VARIABLES = ['name', 'email'] as const;

export interface NewMailBatch {
  name: string;
  topic?: string | null;
  perMinute?: number | null;
  fr: MailContent;
  en?: MailContent | null;
}

/** Drafts a batch without recipients. Throws what is wrong with the text. */
export async function createMailBatch(tx: WriteContext, input: NewMailBatch): Promise<MailBatch> {
  const content = draft(input);
  const batch = tx.em.create(MailBatch, {
    id: newId(),
    name: input.name,
    topic: input.topic ?? DEFAULT_TOPIC,
    ...content,
    perMinute: input.perMinute ?? DEFAULT_RATE,
    scheduledAt: null,
    pauseReason: null,
    sendKey: null,
    nextTurnAt: null,
    judgedFrom: null,
    startedAt: null,
    endedAt: null,
    createdAt: tx.now,
    updatedAt: tx.now,
    createdBy: tx.viewer.userId ? await refer(tx, User, tx.viewer.userId, []) : null,
  });
  tx.em.persist(batch);
  tx.record(MailBatchChanged, { mailBatchId: batch.id });
  return batch;
}

export interface MailBatchChanges {
  id: string;
  version?: number | null;
  name?: string | null;
  topic?: string | null;
  perMinute?: number | null;
  fr?: MailContent | null;
  en?: MailContent | null;
}

/** Changes a draft. Throws NOT_DRAFT, CONFLICT and what is wrong with the text. */
export async function updateMailBatch(tx: WriteContext, input: MailBatchChanges): Promise<MailBatch> {
  const batch = await take(tx, MailBatch, input.id);
  expectVersion(batch, input.version);
  batch.expectDraft();
  const { fr, en, ...rest } = input;
  if (fr === null) throw new Problem('REQUIRED', ['fr']);
  applyChanges<MailBatch, 'name' | 'topic' | 'perMinute'>(batch, rest, { required: ['name', 'topic', 'perMinute'] });
  Object.assign(batch, draft({ fr: fr ?? batch.fr, en: en === undefined ? batch.en : en }));
  batch.updatedAt = tx.now;
  tx.record(MailBatchChanged, { mailBatchId: batch.id });
  return batch;
}

/** Deletes a draft with its recipients. Throws NOT_DRAFT. Gives its id. */
export async function deleteMailBatch(tx: WriteContext, input: { id: string }): Promise<string> {
  const batch = await take(tx, MailBatch, input.id);
  batch.expectDraft();
  tx.em.remove(batch);
  tx.record(MailBatchDeleted, { mailBatchId: batch.id });
  return batch.id;
}

/** Lets a batch begin by itself. Throws SCHEDULE_PAST, NOT_DRAFT, and what keeps it from being sent. */
export async function scheduleMailBatch(
  tx: WriteContext,
  input: { id: string; version?: number | null; scheduledAt: Date },
): Promise<MailBatch> {
  const batch = await take(tx, MailBatch, input.id);
  expectVersion(batch, input.version);
  batch.schedule(input.scheduledAt, tx.now);
  await expectSendable(tx, batch);
  tx.record(MailBatchScheduled, { mailBatchId: batch.id });
  return batch;
}

/** Makes a scheduled batch a draft again. Throws NOT_SCHEDULED. */
export async function unscheduleMailBatch(tx: WriteContext, input: { id: string }): Promise<MailBatch> {
  const batch = await take(tx, MailBatch, input.id);
  batch.unschedule(tx.now);
  tx.record(MailBatchChanged, { mailBatchId: batch.id });
  return batch;
}

/**
 * Begins to send a batch, once: a second press with the same key gives the batch as it is, with another key
 * ALREADY_SENT. Throws what keeps it from being sent.
 */
export async function sendMailBatch(
  tx: WriteContext,
  input: { id: string; version?: number | null; idempotencyKey: string },
): Promise<MailBatch> {
  const batch = await take(tx, MailBatch, input.id);
  if (batch.sendKey === input.idempotencyKey) return batch;
  batch.start(tx.now);
  expectVersion(batch, input.version);
  await expectSendable(tx, batch);
  batch.sendKey = input.idempotencyKey;
  tx.record(MailBatchStarted, { mailBatchId: batch.id });
  return batch;
}

/** Holds back what was not handed over yet. Throws NOT_SENDING. */
export async function pauseMailBatch(tx: WriteContext, input: { id: string }): Promise<MailBatch> {
  return pause(tx, await take(tx, MailBatch, input.id), MailPauseReason.MANUAL);
}

/** As a person would, for a reason of the house's own. */
export async function pause(tx: WriteContext, batch: MailBatch, reason: MailPauseReason): Promise<MailBatch> {
  batch.pause(reason, tx.now);
  await holdMails(tx, batch.id);
  tx.record(MailBatchPaused, { mailBatchId: batch.id, reason });
  return batch;
}

/** Goes on, at its rate from now. Throws NOT_PAUSED. */
export async function resumeMailBatch(tx: WriteContext, input: { id: string }): Promise<MailBatch> {
  const batch = await take(tx, MailBatch, input.id);
  batch.resume(tx.now);
  const { from, every } = batch.takeTurns(0, tx.now);
  const released = await releaseMails(tx, batch.id, from, every);
  batch.takeTurns(released, tx.now);
  tx.record(MailBatchStarted, { mailBatchId: batch.id });
  return batch;
}

/** Sends nothing more, ever. What was handed over stays so. Throws ENDED. */
export async function cancelMailBatch(tx: WriteContext, input: { id: string }): Promise<MailBatch> {
  const batch = await take(tx, MailBatch, input.id);
  batch.cancel(tx.now);
  await cancelMails(tx, batch.id);
  tx.record(MailBatchCancelled, { mailBatchId: batch.id });
  return batch;
}

/** A text whose variables are its own; a draft may name what its recipients do not have yet. */
function draft({ fr, en }: MailContents) {
  const content = { fr: plain(fr), en: en ? plain(en) : null };
  expectFit(content, ownVariables(content));
  return content;
}

const plain = ({ subject, body }: MailContent): MailContent => ({ subject: subject.trim(), body });

/** Throws NO_RECIPIENTS, VALUES_MISSING for each variable that some recipient lacks, or what is wrong with the text. */
async function expectSendable(tx: WriteContext, batch: MailBatch): Promise<void> {
  const content = { fr: batch.fr, en: batch.en };
  const errors = lintMail(content, ownVariables(content)).filter(({ severity }) => severity === 'ERROR');
  if (errors.length > 0) throw new Problem('INVALID', ['id']);
  if ((await tx.em.count(MailBatchRecipient, { batch })) === 0) throw new Problem('NO_RECIPIENTS', ['id']);
  const given: readonly string[] = RECIPIENT_VARIABLES;
  const needed = requiredVariables(content).filter((name) => !given.includes(name));
  const missing = await recipientsWithout(tx, batch.id, needed);
  if (missing.length > 0)
    throw new Problem(missing.map((values) => ({ code: 'VALUES_MISSING', path: ['id'], values: { ...values } })));
}
