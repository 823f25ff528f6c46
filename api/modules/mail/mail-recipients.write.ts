// Owns who gets a batch: recipients written by hand, found by a statement of a later module, or read from a file. Every
// address once a batch, in small letters. Only drafts change their recipients.

import { newId, type WriteContext } from '../../platform/context.ts';
import { sameAddress } from '../../platform/mail/address.ts';
import { Problem } from '../../platform/problem.ts';
import type { Sql } from '../../platform/read/sql.ts';
import { take } from '../../platform/write.ts';
import { Language, type Role } from '../accounts/index.ts';
import { MailBatch } from './mail-batch.ts';
import { type Added, insertFound, insertRecipients, peopleOfRole } from './mail-batch-queue.read.ts';
import { MailBatchRecipient } from './mail-batch-recipient.ts';
import { MailBatchChanged } from './mail-batches.events.ts';

export const MOST_RECIPIENTS = 50_000;
export const MOST_VALUES = 50;

/** Adds one recipient. Throws ALREADY_RECIPIENT, NOT_DRAFT or TOO_MANY_RECIPIENTS. */
export async function addMailRecipient(
  tx: WriteContext,
  input: {
    batchId: string;
    address: string;
    name?: string | null;
    language?: Language | null;
    values?: { name: string; value: string }[] | null;
  },
): Promise<MailBatchRecipient> {
  const batch = await takeDraft(tx, input.batchId);
  const address = sameAddress(input.address);
  if ((await tx.em.count(MailBatchRecipient, { batch, address })) > 0)
    throw new Problem('ALREADY_RECIPIENT', ['address']);
  const recipient = tx.em.create(MailBatchRecipient, {
    id: newId(),
    batch,
    address,
    name: input.name ?? null,
    language: input.language ?? Language.FR,
    values: Object.fromEntries((input.values ?? []).map(({ name, value }) => [name, value])),
    message: null,
  });
  tx.em.persist(recipient);
  await tx.em.flush();
  await settle(tx, batch);
  return recipient;
}

const ADDED_TOGETHER = 1_000;

/** Adds these recipients but those whose address the batch has; gives the addresses that were added. */
export async function addMailRecipients(
  tx: WriteContext,
  batchId: string,
  recipients: readonly Added[],
): Promise<ReadonlySet<string>> {
  const batch = await takeDraft(tx, batchId);
  expectRoom(recipients.length);
  const added = new Set<string>();
  for (let start = 0; start < recipients.length; start += ADDED_TOGETHER) {
    const some = recipients.slice(start, start + ADDED_TOGETHER).map((recipient) => ({ id: newId(), ...recipient }));
    for (const address of await insertRecipients(tx, batch.id, some)) added.add(address);
  }
  await settle(tx, batch);
  return added;
}

/**
 * Adds the people that a statement finds: columns address, name, language ('FR' or 'EN') and "values" (jsonb of texts by
 * variable). Gives the batch and how many were added.
 */
export async function addAudience(tx: WriteContext, batchId: string, people: Sql): Promise<MailBatch> {
  const batch = await takeDraft(tx, batchId);
  await insertFound(tx, batch.id, people);
  await settle(tx, batch);
  return batch;
}

/** Adds the people who may sign in, or those with a role. */
export const addUsersToMailBatch = (
  tx: WriteContext,
  { batchId, role }: { batchId: string; role?: Role | null },
): Promise<MailBatch> => addAudience(tx, batchId, peopleOfRole(role ?? null));

/** Takes out one recipient, or everybody. Throws NOT_DRAFT, NOT_FOUND. */
export async function removeMailRecipients(
  tx: WriteContext,
  { batchId, recipientId }: { batchId: string; recipientId?: string | null },
): Promise<MailBatch> {
  const batch = await takeDraft(tx, batchId);
  if (recipientId == null) await tx.em.nativeDelete(MailBatchRecipient, { batch });
  else {
    const recipient = await take(tx, MailBatchRecipient, recipientId, ['recipientId']);
    if (recipient.batch.id !== batch.id) throw new Problem('NOT_FOUND', ['recipientId']);
    tx.em.remove(recipient);
  }
  tx.record(MailBatchChanged, { mailBatchId: batch.id });
  return batch;
}

async function takeDraft(tx: WriteContext, batchId: string): Promise<MailBatch> {
  const batch = await take(tx, MailBatch, batchId, ['batchId']);
  batch.expectDraft();
  return batch;
}

async function settle(tx: WriteContext, batch: MailBatch): Promise<void> {
  expectRoom(await tx.em.count(MailBatchRecipient, { batch }));
  tx.record(MailBatchChanged, { mailBatchId: batch.id });
}

function expectRoom(count: number): void {
  if (count > MOST_RECIPIENTS) throw new Problem('TOO_MANY_RECIPIENTS', ['batchId'], { maximum: MOST_RECIPIENTS });
}
