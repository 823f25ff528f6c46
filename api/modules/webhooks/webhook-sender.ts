// Hands events over to the endpoints of partners, over three days where that is needed. Whether the owner may hear of it
// is asked again for every attempt.

import { LockMode } from '@mikro-orm/core';
import type { Context, WriteContext } from '../../platform/context.ts';
import { type Deliveries, delivering, type Outcome, outcomeOf } from '../../platform/deliveries/deliver.ts';
import { DeliveryFault } from '../../platform/deliveries/delivery.ts';
import { signedHeaders } from '../../platform/deliveries/signature.ts';
import { postOutside } from '../../platform/http/outside.ts';
import { transaction } from '../../platform/write.ts';
import { TEST_TYPE, WebhookDelivery } from './webhook-delivery.ts';
import { WebhookDisabledBecause, WebhookEndpoint } from './webhook-endpoint.ts';
import { secretsOf } from './webhook-endpoint.write.ts';
import { findWebhookEvent } from './webhook-event.ts';
import { subjectFor } from './webhook-queue.write.ts';
import { WebhookDeliveriesChanged, WebhookEndpointDisabled } from './webhooks.events.ts';
import { tellOfDisabledEndpoint } from './webhooks.notifications.ts';
import { letWait, noteAt } from './webhooks.read.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** From each attempt to the next: the last is made a little more than three days after the first. */
const PAUSES = [5, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];
const DISABLED_AFTER_MS = 5 * 24 * HOUR * 1_000;
/** How long everything else waits for an endpoint that does not answer. */
const WAITS_MS = MINUTE * 1_000;
const GONE = 410;

export const webhooksOnTheirWay: Deliveries = {
  table: 'webhook_delivery',
  on: WebhookDeliveriesChanged as Deliveries['on'],
  attempts: PAUSES.length + 1,
  pauses: PAUSES,
  carryOut: send,
  settled: noteAtEndpoint,
};

export const webhookService = delivering(webhooksOnTheirWay);

async function send(ctx: Context, id: string): Promise<Outcome> {
  const em = ctx.database.orm.em.fork();
  const delivery = await em.findOneOrFail(WebhookDelivery, { id }, { populate: ['endpoint'] });
  const { endpoint, eventType: type, occurredAt, facts: data } = delivery;
  const withdrawn = await transaction(ctx, (tx) => reasonToWithdraw(tx, delivery));
  if (withdrawn !== null) return { end: 'FAILED', fault: DeliveryFault.WITHDRAWN, answer: withdrawn };
  const body = JSON.stringify({ type, timestamp: occurredAt.toISOString(), data });
  const headers = signedHeaders(id, secretsOf(ctx, endpoint, ctx.now), body);
  const answer = await postOutside(ctx.config, { url: endpoint.url, headers, body });
  const outcome = outcomeOf(answer);
  // A partner's mistake of today is mended tomorrow: only "gone" is believed.
  return outcome.end === 'FAILED' && answer.status !== GONE ? { ...outcome, end: 'LATER' } : outcome;
}

/** Why it is not sent after all; null when it is. */
async function reasonToWithdraw(tx: WriteContext, delivery: WebhookDelivery): Promise<string | null> {
  const { endpoint, eventType, subjectId } = delivery;
  if (eventType === TEST_TYPE) return null;
  if (!endpoint.enabled) return 'The endpoint is switched off.';
  const event = findWebhookEvent(eventType);
  const subject = event && subjectId ? await subjectFor(tx, endpoint.owner.id, event, subjectId) : null;
  return subject ? null : 'The owner of the endpoint may not see this any more.';
}

async function noteAtEndpoint(tx: WriteContext, id: string, outcome: Outcome): Promise<void> {
  const delivery = await tx.em.findOneOrFail(WebhookDelivery, { id });
  const { id: endpointId } = delivery.endpoint;
  tx.record(WebhookDeliveriesChanged, { webhookDeliveryIds: [id] });
  const endpoint = await tx.em.findOneOrFail(
    WebhookEndpoint,
    { id: endpointId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (outcome.end === 'DELIVERED') {
    await noteAt(tx, endpointId, { fault: null, answer: null, failingSince: null });
    return;
  }
  if (outcome.fault === DeliveryFault.WITHDRAWN) return;
  const isTest = delivery.eventType === TEST_TYPE;
  const failingSince = isTest ? endpoint.failingSince : (endpoint.failingSince ?? tx.now);
  await noteAt(tx, endpointId, { fault: outcome.fault, answer: outcome.answer, failingSince });
  if (isTest || !failingSince) return;
  if (outcome.fault === DeliveryFault.UNREACHABLE || outcome.fault === DeliveryFault.TIMEOUT)
    await letWait(tx, id, endpointId, new Date(tx.now.getTime() + WAITS_MS));
  if (outcome.status === GONE) await disable(tx, endpoint, WebhookDisabledBecause.GONE);
  else if (tx.now.getTime() - failingSince.getTime() >= DISABLED_AFTER_MS)
    await disable(tx, endpoint, WebhookDisabledBecause.FAILING);
}

async function disable(tx: WriteContext, endpoint: WebhookEndpoint, because: WebhookDisabledBecause): Promise<void> {
  if (!endpoint.enabled) return;
  endpoint.switchOff(because);
  tx.record(WebhookEndpointDisabled, { webhookEndpointId: endpoint.id, because });
  await tellOfDisabledEndpoint(tx, endpoint, because);
}
