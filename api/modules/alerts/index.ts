import { defineModule } from '../../platform/module.ts';
import { AlertResolver } from './alert.resolver.ts';
import { Alert } from './alert.ts';
import { AlertChannelResolver } from './alert-channel.resolver.ts';
import { AlertChannel, AlertDelivery } from './alert-channel.ts';
import { alertService } from './alert-sender.ts';
import { forgetOldAlerts, watchQueues } from './alerts.jobs.ts';
import { alertMail } from './alerts.mails.ts';
import { alertsPersonalData } from './alerts.personal-data.ts';
import { alertsOfEvents } from './alerts-of-events.jobs.ts';

/** What goes wrong, and where it is told: mail, Slack, Teams, webhooks. */
export const alertsModule = defineModule({
  name: 'alerts',
  entities: [Alert, AlertChannel, AlertDelivery],
  resolvers: [AlertResolver, AlertChannelResolver],
  jobs: [watchQueues, forgetOldAlerts, ...alertsOfEvents],
  services: [alertService],
  mails: [alertMail],
  personalData: alertsPersonalData,
  permissions: {
    'alerts.manage': {
      description: 'See alerts, take note of them, and choose where they are sent.',
      roles: ['ADMIN'],
      forKeys: false,
    },
  },
});

export { AlertSeverity } from './alert.ts';
export { type NewAlert, raiseAlert, recoverAlert } from './alert.write.ts';
