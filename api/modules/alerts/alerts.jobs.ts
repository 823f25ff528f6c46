// What is watched. Each look raises an alert, or ends the one it raised before.

import type { WriteContext } from '../../platform/context.ts';
import { job } from '../../platform/jobs/job.ts';
import { Alert, AlertSeverity } from './alert.ts';
import { type NewAlert, raiseAlert, recoverAlert } from './alert.write.ts';
import { AlertDelivery } from './alert-channel.ts';
import { waitingTooLong } from './alerts.read.ts';

const LIMITS = { eventMinutes: 2, mailMinutes: 15 };
const KEPT_DAYS = 180;

/** Every minute: events and mails that nobody takes. */
export const watchQueues = job<object>('alerts.watchQueues', {
  every: { pattern: '* * * * *', timeZone: 'America/Guadeloupe' },
  async run(tx) {
    const { events, mails } = await waitingTooLong(tx, LIMITS);
    await judge(tx, events > 0, {
      key: 'events-waiting',
      severity: AlertSeverity.CRITICAL,
      summary: {
        fr: `Des événements attendent depuis plus de ${LIMITS.eventMinutes} minutes d’être traités.`,
        en: `Events have been waiting for more than ${LIMITS.eventMinutes} minutes to be taken up.`,
      },
      detail: `outbox_event: ${events}`,
    });
    await judge(tx, mails > 0, {
      key: 'mails-waiting',
      severity: AlertSeverity.WARNING,
      summary: {
        fr: `Des e-mails attendent depuis plus de ${LIMITS.mailMinutes} minutes d’être envoyés.`,
        en: `Mails have been waiting for more than ${LIMITS.mailMinutes} minutes to be sent.`,
      },
      detail: `mail_message: ${mails}`,
    });
  },
});

async function judge(tx: WriteContext, wrong: boolean, alert: NewAlert): Promise<void> {
  if (wrong) await raiseAlert(tx, alert);
  else await recoverAlert(tx, alert.key);
}

/** Every night: alerts that were over half a year ago are forgotten, with their deliveries, and tests as old. */
export const forgetOldAlerts = job<object>('alerts.forgetOld', {
  every: { pattern: '50 3 * * *', timeZone: 'America/Guadeloupe' },
  async run(tx) {
    const limit = new Date(tx.now.getTime() - KEPT_DAYS * 86_400_000);
    await tx.em.nativeDelete(Alert, { recoveredAt: { $lt: limit } });
    await tx.em.nativeDelete(AlertDelivery, { alert: null, createdAt: { $lt: limit } });
  },
});
