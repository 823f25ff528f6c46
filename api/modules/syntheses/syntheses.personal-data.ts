import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { ADMINISTRATORS, CNIL_MANAGEMENT } from '../../platform/personal-data/recipients.ts';

export const synthesesPersonalData: readonly PersonalData[] = [
  {
    table: 'synthesis',
    what: {
      fr: 'Synthèses de textes libres\u202f: qui les a faites et approuvées, phrases citées',
      en: 'Syntheses of free texts: who made and approved them, sentences quoted',
    },
    purpose: { fr: 'Comprendre ce que disent les réponses', en: 'Understanding what the answers say' },
    legalBasis: 'LEGITIMATE_INTEREST',
    recipients: ADMINISTRATORS,
    retention: { rule: { fr: 'Jusqu’à leur suppression', en: 'Until they are deleted' }, source: CNIL_MANAGEMENT },
    of: [{ account: 'created_by_id' }, { account: 'approved_by_id' }],
    exported: ['created_at', 'approved_at'],
    erasure: {
      kind: 'ANONYMISE',
      set: { created_by_id: null, approved_by_id: null },
      because: {
        fr: 'L’équipe en a besoin sans savoir de qui',
        en: 'The team needs them without knowing whose they are',
      },
    },
    mentions: ['themes'],
  },
];
