// Owns what is on its way to endpoints: made once for an event and an endpoint, if the owner may see what happened. Never
// sends (webhook-sender.ts).

import type { WriteContext } from '../../platform/context.ts';
import { dueNow } from '../../platform/deliveries/delivery.ts';
import { OutboxEvent } from '../../platform/events/event.ts';
import { seen } from '../../platform/write.ts';
import { viewerOfPerson } from '../accounts/index.ts';
import { WebhookDelivery } from './webhook-delivery.ts';
import { WebhookEndpoint } from './webhook-endpoint.ts';
import type { WebhookEvent } from './webhook-event.ts';
import { WebhookDeliveriesChanged } from './webhooks.events.ts';

const MOST_TOLD = 100;
const LARGEST_BYTES = 16 * 1024;

/** One delivery for each endpoint that wants to hear of it and whose owner may. */
export async function queueDeliveries(
  tx: WriteContext,
  event: WebhookEvent,
  eventId: string,
  payload: object,
): Promise<void> {
  const wanting = await tx.em.find(WebhookEndpoint, { enabled: true, eventTypes: { $contains: [event.type] } });
  if (wanting.length === 0) return;
  const { occurredAt } = await tx.em.findOneOrFail(OutboxEvent, { id: eventId });
  const endpoints = wanting.filter(({ createdAt }) => createdAt <= occurredAt);
  const known = await tx.em.find(WebhookDelivery, { eventId }, { fields: ['endpoint'] });
  const told = new Set(known.map(({ endpoint }) => endpoint.id));
  const rows = new Map<string, object | null>();
  const made: string[] = [];
  for (const endpoint of endpoints.filter(({ id }) => !told.has(id))) {
    const owner = endpoint.owner.id;
    if (!rows.has(owner)) rows.set(owner, await subjectFor(tx, owner, event, event.subjectId(payload)));
    const row = rows.get(owner);
    if (!row) continue;
    const facts = event.facts(row, payload);
    if (JSON.stringify(facts).length > LARGEST_BYTES) throw new Error(`${event.type} tells too much`);
    const delivery = tx.em.create(WebhookDelivery, {
      endpoint,
      eventId,
      eventType: event.type,
      subjectId: event.subjectId(payload),
      facts,
      occurredAt,
      idempotencyKey: null,
      ...dueNow(tx.now),
    });
    tx.em.persist(delivery);
    made.push(delivery.id);
  }
  if (made.length > 0) tx.record(WebhookDeliveriesChanged, { webhookDeliveryIds: made.slice(0, MOST_TOLD) });
}

/** The row an event is about, as this person sees it now; null when they may not hear of it. */
export async function subjectFor(
  tx: WriteContext,
  userId: string,
  { entity, permission }: WebhookEvent,
  id: string,
): Promise<object | null> {
  const viewer = await viewerOfPerson(tx, userId);
  if (!viewer?.may('webhooks.manage') || !viewer.may(permission)) return null;
  return seen({ ...tx, viewer }, entity as never, id);
}
