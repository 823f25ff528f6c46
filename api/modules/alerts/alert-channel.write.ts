// Owns the channels to which alerts go. The address of a webhook and what signs its messages never leave the house again.

import { isEmail } from 'class-validator';
import type { Context, WriteContext } from '../../platform/context.ts';
import { claimedNow, deliverNow } from '../../platform/deliveries/deliver.ts';
import { DeliveryStatus, dueNow } from '../../platform/deliveries/delivery.ts';
import { newSigningSecret } from '../../platform/deliveries/signature.ts';
import { outsideUrl } from '../../platform/http/outside.ts';
import { Problem } from '../../platform/problem.ts';
import { applyChanges, expectVersion, take, transaction } from '../../platform/write.ts';
import { Language } from '../accounts/index.ts';
import type { AlertSeverity } from './alert.ts';
import { AlertChannel, AlertChannelKind, AlertDelivery, AlertStep } from './alert-channel.ts';
import { alertsOnTheirWay } from './alert-sender.ts';
import { AlertChannelChanged, AlertDeliveriesChanged } from './alerts.events.ts';

export interface AlertChannelDetails {
  name?: string | null;
  target?: string | null;
  language?: Language | null;
  minimumSeverity?: AlertSeverity | null;
  enabled?: boolean | null;
}

/** Makes a channel; a webhook's signing secret is given here and never again. Throws INVALID for a target of another kind. */
export async function createAlertChannel(
  tx: WriteContext,
  input: AlertChannelDetails & { name: string; kind: AlertChannelKind; target: string; minimumSeverity: AlertSeverity },
): Promise<{ alertChannel: AlertChannel; secret: string | null }> {
  const { name, kind, minimumSeverity } = input;
  const secret = kind === AlertChannelKind.WEBHOOK ? newSigningSecret() : null;
  const alertChannel = tx.em.create(AlertChannel, {
    name,
    kind,
    minimumSeverity,
    enabled: input.enabled ?? true,
    language: input.language ?? Language.FR,
    ...targetOf(tx, kind, input.target),
    signingSecret: secret,
    lastDeliveredAt: null,
    lastFault: null,
    lastAnswer: null,
    createdAt: tx.now,
    updatedAt: tx.now,
  });
  tx.em.persist(alertChannel);
  tx.record(AlertChannelChanged, { alertChannelId: alertChannel.id });
  return { alertChannel, secret };
}

export async function updateAlertChannel(
  tx: WriteContext,
  input: AlertChannelDetails & { id: string; version?: number | null },
): Promise<AlertChannel> {
  const channel = await take(tx, AlertChannel, input.id);
  expectVersion(channel, input.version);
  applyChanges<AlertChannel, 'name' | 'language' | 'minimumSeverity' | 'enabled'>(channel, input, {
    required: ['name', 'language', 'minimumSeverity', 'enabled'],
  });
  if (input.target != null) Object.assign(channel, targetOf(tx, channel.kind, input.target));
  channel.updatedAt = tx.now;
  tx.record(AlertChannelChanged, { alertChannelId: channel.id });
  return channel;
}

/** Deletes a channel with its deliveries; gives its id. */
export async function deleteAlertChannel(tx: WriteContext, input: { id: string }): Promise<string> {
  const channel = await take(tx, AlertChannel, input.id);
  tx.em.remove(channel);
  tx.record(AlertChannelChanged, { alertChannelId: channel.id });
  return channel.id;
}

/** Sends a test now, once, and gives what became of it; with the key of an earlier test, gives that one. */
export async function testAlertChannel(
  ctx: Context,
  input: { id: string; idempotencyKey?: string | null },
): Promise<{ id: string }> {
  const { delivery, isNew } = await transaction(ctx, async (tx) => {
    const channel = await take(tx, AlertChannel, input.id);
    const idempotencyKey = input.idempotencyKey ?? null;
    const known = idempotencyKey === null ? null : await tx.em.findOne(AlertDelivery, { channel, idempotencyKey });
    if (known) return { delivery: known, isNew: false };
    const made = tx.em.create(AlertDelivery, {
      alert: null,
      channel,
      step: AlertStep.TEST,
      count: 0,
      idempotencyKey,
      ...dueNow(tx.now),
      ...claimedNow(tx.now),
      status: DeliveryStatus.SENDING,
    });
    tx.em.persist(made);
    tx.record(AlertDeliveriesChanged, { alertDeliveryIds: [made.id] });
    return { delivery: made, isNew: true };
  });
  if (isNew) await deliverNow(ctx, alertsOnTheirWay, delivery.id);
  return { id: delivery.id };
}

/** The target as it is kept, and as it is shown: of a webhook the host and the last four characters. */
function targetOf(tx: WriteContext, kind: AlertChannelKind, text: string): { target: string; targetShown: string } {
  const target = text.trim();
  if (kind === AlertChannelKind.MAIL) {
    if (!isEmail(target)) throw new Problem('INVALID', ['target']);
    return { target, targetShown: target };
  }
  const url = outsideUrl(tx.config, target);
  if (!url) throw new Problem('INVALID', ['target']);
  return { target: url.href, targetShown: `${url.host} …${url.href.slice(-4)}` };
}
