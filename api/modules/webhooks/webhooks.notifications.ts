// Whose endpoint the house has switched off is told of it, and so is whoever looks after all of them.

import type { WriteContext } from '../../platform/context.ts';
import type { Sentence } from '../../platform/i18n.ts';
import { peopleWhoMay } from '../accounts/index.ts';
import { AlertSeverity, raiseAlert } from '../alerts/index.ts';
import { notificationKind, notify } from '../notifications/index.ts';
import type { WebhookDisabledBecause, WebhookEndpoint } from './webhook-endpoint.ts';

const webhookDisabled = notificationKind('webhooks.endpointDisabled', {
  purpose: { fr: 'Un de vos webhooks est désactivé', en: 'A webhook of yours is switched off' },
  sentence: {
    fr: 'Le webhook « {name} » est désactivé : {reason}.',
    en: 'The webhook “{name}” is switched off: {reason}.',
  },
  names: ['name', 'reason'],
  permission: 'webhooks.manage',
  defaults: { console: true, mail: true, push: false },
});

const REASONS: Readonly<Record<WebhookDisabledBecause, Sentence>> = {
  GONE: { fr: 'son programme a répondu qu’il n’existe plus', en: 'its program answered that it is gone' },
  FAILING: { fr: 'il n’a rien reçu depuis cinq jours', en: 'it took nothing for five days' },
};

export const alertKey = (endpointId: string): string => `webhook:${endpointId}`;

export async function tellOfDisabledEndpoint(
  tx: WriteContext,
  { id, name, owner }: WebhookEndpoint,
  because: WebhookDisabledBecause,
): Promise<void> {
  const reason = REASONS[because];
  const link = `/webhookEndpoints/${id}/show`;
  await notify(tx, {
    kind: webhookDisabled,
    userIds: [...new Set([owner.id, ...(await peopleWhoMay(tx, 'webhooks.manageAll'))])],
    values: { name, reason },
    link,
    key: `webhook:${id}:disabled:${tx.now.toISOString()}`,
    replaces: true,
  });
  await raiseAlert(tx, {
    key: alertKey(id),
    severity: AlertSeverity.WARNING,
    summary: {
      fr: `Le webhook « ${name} » est désactivé : ${reason.fr}.`,
      en: `The webhook “${name}” is switched off: ${reason.en}.`,
    },
    link,
  });
}
