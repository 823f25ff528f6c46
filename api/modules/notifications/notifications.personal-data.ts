import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { CNIL_MANAGEMENT, NOBODY, THE_PERSON } from '../../platform/personal-data/recipients.ts';

const shared = { legalBasis: 'CONTRACT', erasure: { kind: 'DELETE' } } as const;
const telling = { fr: 'Prévenir la personne', en: 'Telling the person' };

export const notificationsPersonalData: readonly PersonalData[] = [
  {
    ...shared,
    table: 'notification',
    what: { fr: 'Notifications : message, lien, lecture', en: 'Notifications: message, link, whether read' },
    purpose: telling,
    recipients: THE_PERSON,
    retention: { rule: { fr: '90 jours', en: '90 days' }, source: CNIL_MANAGEMENT },
    of: [{ account: 'user_id' }],
    exported: ['kind', 'message', 'link', 'created_at', 'read_at'],
    mentions: ['message', 'link', 'key'],
  },
  {
    ...shared,
    table: 'notification_choice',
    what: { fr: 'Réglages des notifications', en: 'Settings of notifications' },
    purpose: telling,
    recipients: THE_PERSON,
    retention: { rule: { fr: 'Avec le compte', en: 'With the account' }, source: CNIL_MANAGEMENT },
    of: [{ account: 'user_id' }],
    exported: ['kind', 'channel', 'enabled'],
  },
  {
    ...shared,
    table: 'push_subscription',
    what: { fr: 'Navigateurs qui reçoivent les notifications', en: 'Browsers in which notifications come' },
    purpose: telling,
    recipients: { fr: 'Service de notification du navigateur', en: 'The push service of the browser' },
    retention: { rule: { fr: 'Jusqu’au désabonnement', en: 'Until unsubscribed' }, source: CNIL_MANAGEMENT },
    of: [{ account: 'user_id' }],
    exported: ['endpoint', 'user_agent', 'created_at', 'last_delivered_at'],
  },
  {
    ...shared,
    table: 'push_delivery',
    what: { fr: 'Envois vers un navigateur', en: 'Deliveries to a browser' },
    purpose: telling,
    recipients: NOBODY,
    retention: { rule: { fr: 'Avec la notification', en: 'With the notification' }, source: CNIL_MANAGEMENT },
    of: [{ row: 'subscription_id', of: 'push_subscription' }],
    exported: ['status', 'created_at', 'ended_at'],
    mentions: ['answer'],
  },
];
