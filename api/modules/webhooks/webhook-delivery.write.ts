// Owns what people ask for of deliveries: that they are sent again, and tests. Makes none for events
// (webhook-queue.write.ts).

import type { Context, WriteContext } from '../../platform/context.ts';
import { newId } from '../../platform/context.ts';
import { claimedNow, deliverNow } from '../../platform/deliveries/deliver.ts';
import { DeliveryStatus, dueNow } from '../../platform/deliveries/delivery.ts';
import { Refusal } from '../../platform/problem.ts';
import { countDone } from '../../platform/throttle.ts';
import { take, transaction } from '../../platform/write.ts';
import { TEST_TYPE, WebhookDelivery } from './webhook-delivery.ts';
import { takeOwn } from './webhook-endpoint.write.ts';
import { webhooksOnTheirWay } from './webhook-sender.ts';
import { WebhookDeliveriesChanged, WebhooksReplayed } from './webhooks.events.ts';
import { replay } from './webhooks.read.ts';

const TESTS = { name: 'webhook-test', attempts: 20, minutes: 10 };

/** Sends it again at once under the same id, whatever became of it before. */
export async function replayWebhookDelivery(tx: WriteContext, input: { id: string }): Promise<WebhookDelivery> {
  const delivery = await take(tx, WebhookDelivery, input.id);
  await takeOwn(tx, delivery.endpoint.id);
  // What is being sent has its answer in a moment.
  if (delivery.status === DeliveryStatus.SENDING) return delivery;
  if (delivery.endedAt) delivery.attemptCount = 0;
  delivery.status = DeliveryStatus.QUEUED;
  delivery.nextAttemptAt = tx.now;
  delivery.endedAt = null;
  tx.record(WebhookDeliveriesChanged, { webhookDeliveryIds: [delivery.id] });
  return delivery;
}

/** Sends again what happened in a time, or what of it was not taken. Gives how many these are. */
export async function replayWebhookDeliveries(
  tx: WriteContext,
  input: { endpointId: string; from: Date; to: Date; onlyFailed?: boolean | null },
): Promise<number> {
  const { id: endpointId } = await takeOwn(tx, input.endpointId, ['endpointId']);
  const { from, to, onlyFailed } = input;
  const count = await replay(tx, { endpointId, from, to, onlyFailed: onlyFailed ?? true });
  tx.record(WebhooksReplayed, { webhookEndpointId: endpointId, count });
  tx.record(WebhookDeliveriesChanged, { webhookDeliveryIds: [] });
  return count;
}

/** Sends a test now, once, and gives what became of it; with the key of an earlier test, gives that one. */
export async function sendTestWebhook(
  ctx: Context,
  input: { id: string; idempotencyKey?: string | null },
): Promise<{ id: string }> {
  const { delivery, isNew } = await transaction(ctx, async (tx) => {
    const endpoint = await takeOwn(tx, input.id);
    const idempotencyKey = input.idempotencyKey ?? null;
    const known = idempotencyKey === null ? null : await tx.em.findOne(WebhookDelivery, { endpoint, idempotencyKey });
    if (known) return { delivery: known, isNew: false };
    const minutes = await countDone(tx, TESTS, tx.viewer.userId as string);
    if (minutes !== null) throw new Refusal('TOO_MANY_TESTS', ['id'], { minutes });
    const made = tx.em.create(WebhookDelivery, {
      endpoint,
      eventId: newId(),
      eventType: TEST_TYPE,
      subjectId: null,
      facts: { webhookEndpointId: endpoint.id },
      occurredAt: tx.now,
      idempotencyKey,
      ...dueNow(tx.now),
      ...claimedNow(tx.now),
      status: DeliveryStatus.SENDING,
    });
    tx.em.persist(made);
    tx.record(WebhookDeliveriesChanged, { webhookDeliveryIds: [made.id] });
    return { delivery: made, isNew: true };
  });
  if (isNew) await deliverNow(ctx, webhooksOnTheirWay, delivery.id);
  return { id: delivery.id };
}
