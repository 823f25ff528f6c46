import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { ADMINISTRATORS, CNIL_LOGS, CNIL_MANAGEMENT } from '../../platform/personal-data/recipients.ts';

const shared = {
  purpose: { fr: 'Prévenir les programmes de partenaires', en: 'Telling the programs of partners' },
  legalBasis: 'LEGITIMATE_INTEREST',
  recipients: ADMINISTRATORS,
} as const;

export const webhooksPersonalData: readonly PersonalData[] = [
  {
    ...shared,
    table: 'webhook_endpoint',
    what: { fr: 'Webhooks : qui les a créés', en: 'Webhooks: who made them' },
    retention: {
      rule: { fr: 'Tant que le partenaire est relié', en: 'While the partner is connected' },
      source: CNIL_MANAGEMENT,
    },
    of: [{ account: 'owner_id' }],
    exported: ['name', 'url', 'event_types', 'enabled', 'created_at'],
    erasure: {
      kind: 'ANONYMISE',
      set: { enabled: false },
      because: {
        fr: 'Le webhook est à un partenaire ; il s’arrête et renvoie à un compte sans nom',
        en: 'The webhook is a partner’s; it stops and refers to an account without a name',
      },
    },
    mentions: ['name', 'last_answer'],
  },
  {
    ...shared,
    table: 'webhook_delivery',
    what: { fr: 'Envois aux partenaires : identifiants', en: 'Deliveries to partners: ids' },
    retention: { rule: { fr: '30 jours', en: '30 days' }, source: CNIL_LOGS },
    of: [],
    exported: [],
    erasure: { kind: 'DELETE' },
    mentions: ['subject_id', 'facts', 'answer', 'idempotency_key'],
  },
];
