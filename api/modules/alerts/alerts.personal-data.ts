import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { ADMINISTRATORS, CNIL_LOGS } from '../../platform/personal-data/recipients.ts';

const shared = {
  legalBasis: 'LEGITIMATE_INTEREST',
  recipients: ADMINISTRATORS,
  purpose: { fr: 'Signaler les incidents', en: 'Telling of incidents' },
} as const;

export const alertsPersonalData: readonly PersonalData[] = [
  {
    ...shared,
    table: 'alert',
    what: { fr: 'Alertes : texte, qui en a pris note', en: 'Alerts: text, who took note' },
    retention: { rule: { fr: '12 mois après leur fin', en: '12 months after their end' }, source: CNIL_LOGS },
    of: [{ account: 'acknowledged_by_id' }],
    exported: ['summary', 'opened_at', 'acknowledged_at'],
    erasure: {
      kind: 'ANONYMISE',
      set: { acknowledged_by_id: null },
      because: { fr: 'L’incident reste connu', en: 'The incident stays known' },
    },
    mentions: ['summary', 'detail', 'link', 'key'],
  },
  {
    ...shared,
    table: 'alert_channel',
    what: { fr: 'Adresses qui reçoivent les alertes', en: 'Addresses that get alerts' },
    retention: { rule: { fr: 'Jusqu’à leur retrait', en: 'Until they are removed' }, source: CNIL_LOGS },
    of: [{ address: 'target' }],
    exported: ['name', 'kind', 'target_shown', 'enabled'],
    erasure: { kind: 'DELETE' },
    mentions: ['name', 'last_answer'],
  },
  {
    ...shared,
    table: 'alert_delivery',
    what: { fr: 'Envois des alertes', en: 'Deliveries of alerts' },
    retention: { rule: { fr: '90 jours', en: '90 days' }, source: CNIL_LOGS },
    of: [{ row: 'channel_id', of: 'alert_channel' }],
    exported: ['step', 'status', 'created_at'],
    erasure: { kind: 'DELETE' },
    mentions: ['answer'],
  },
];
