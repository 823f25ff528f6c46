// Owns alerts: one open for each key, counted when it is noticed again, told of and ended. Never sends (alert-sender.ts).

import type { WriteContext } from '../../platform/context.ts';
import { dueNow } from '../../platform/deliveries/delivery.ts';
import { take } from '../../platform/write.ts';
import { User } from '../accounts/index.ts';
import { Alert, isAtLeast, type Noticed } from './alert.ts';
import { AlertChannel, AlertDelivery, AlertStep } from './alert-channel.ts';
import { AlertDeliveriesChanged, AlertOpened, AlertRecovered, AlertUpdated } from './alerts.events.ts';
import { notifyOfAlert } from './alerts.notifications.ts';
import { lockKey } from './alerts.read.ts';

export interface NewAlert extends Noticed {
  /** What it is about, e.g. "mail-server", "job:trainings.remind"; at most 300 characters. */
  readonly key: string;
}

/** Raises an alert, or counts up the one of this key that is open. Channels and those who look after alerts are told of it. */
export async function raiseAlert(tx: WriteContext, { key, ...noticed }: NewAlert): Promise<Alert> {
  const open = await openAlert(tx, key);
  if (open) {
    if (open.again(noticed, tx.now)) await tell(tx, open, AlertStep.REPEATED);
    tx.record(AlertUpdated, { alertId: open.id });
    return open;
  }
  const { severity, summary } = noticed;
  const times = { openedAt: tx.now, lastSeenAt: tx.now, lastToldAt: tx.now };
  const alert = tx.em.create(Alert, {
    key,
    severity,
    summary,
    count: 1,
    ...times,
    detail: null,
    link: null,
    recoveredAt: null,
    acknowledgedAt: null,
    acknowledgedBy: null,
  });
  alert.describe(noticed);
  tx.em.persist(alert);
  tx.record(AlertOpened, { alertId: alert.id });
  await tell(tx, alert, AlertStep.OPENED);
  await notifyOfAlert(tx, alert);
  return alert;
}

/** Ends the open alert of this key; null when there is none. */
export async function recoverAlert(tx: WriteContext, key: string): Promise<Alert | null> {
  const alert = await openAlert(tx, key);
  if (!alert) return null;
  alert.recoveredAt = tx.now;
  tx.record(AlertRecovered, { alertId: alert.id });
  await tell(tx, alert, AlertStep.RECOVERED);
  await notifyOfAlert(tx, alert);
  return alert;
}

/** The viewer takes note of an alert: it is told of again only when it gets graver, or is over. */
export async function acknowledgeAlert(tx: WriteContext, input: { id: string }): Promise<Alert> {
  const alert = await take(tx, Alert, input.id);
  alert.acknowledge(tx.em.getReference(User, tx.viewer.userId as string), tx.now);
  tx.record(AlertUpdated, { alertId: alert.id });
  return alert;
}

async function openAlert(tx: WriteContext, key: string): Promise<Alert | null> {
  await lockKey(tx, key);
  return tx.em.findOne(Alert, { key, recoveredAt: null });
}

/** One delivery for each channel that wants alerts so grave. */
async function tell(tx: WriteContext, alert: Alert, step: AlertStep): Promise<void> {
  const channels = await tx.em.find(AlertChannel, { enabled: true });
  const deliveries = channels
    .filter(({ minimumSeverity }) => isAtLeast(alert.severity, minimumSeverity))
    .map((channel) =>
      tx.em.create(AlertDelivery, {
        alert,
        channel,
        step,
        count: alert.count,
        idempotencyKey: null,
        ...dueNow(tx.now),
      }),
    );
  for (const delivery of deliveries) tx.em.persist(delivery);
  if (deliveries.length > 0) tx.record(AlertDeliveriesChanged, { alertDeliveryIds: deliveries.map(({ id }) => id) });
}
