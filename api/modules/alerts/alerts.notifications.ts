import type { WriteContext } from '../../platform/context.ts';
import { peopleWhoMay } from '../accounts/index.ts';
import { notificationKind, notify } from '../notifications/index.ts';
import type { Alert } from './alert.ts';

const defaults = { console: true, mail: false, push: true };

const alertOpened = notificationKind('alerts.alertOpened', {
  purpose: { fr: 'Quelque chose ne marche pas', en: 'Something goes wrong' },
  sentence: { fr: 'Alerte : {summary}', en: 'Alert: {summary}' },
  names: ['summary'],
  permission: 'alerts.manage',
  defaults,
});

const alertRecovered = notificationKind('alerts.alertRecovered', {
  purpose: { fr: 'Ce qui ne marchait pas est rétabli', en: 'What went wrong is over' },
  sentence: { fr: 'Rétabli : {summary}', en: 'Recovered: {summary}' },
  names: ['summary'],
  permission: 'alerts.manage',
  defaults,
});

/** Tells those who look after alerts that one is open, or over; the later takes the place of the earlier. */
export async function notifyOfAlert(tx: WriteContext, alert: Alert): Promise<void> {
  await notify(tx, {
    kind: alert.recoveredAt ? alertRecovered : alertOpened,
    userIds: await peopleWhoMay(tx, 'alerts.manage'),
    values: { summary: alert.summary },
    link: `/alerts/${alert.id}/show`,
    key: `alert:${alert.id}:${alert.recoveredAt ? 'recovered' : 'opened'}`,
    replaces: true,
  });
}
