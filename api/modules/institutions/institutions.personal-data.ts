import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { ADMINISTRATORS, CNIL_MANAGEMENT } from '../../platform/personal-data/recipients.ts';

export const institutionsPersonalData: readonly PersonalData[] = [
  {
    table: 'institution_rule',
    what: {
      fr: 'Adresse d’une personne dont on sait dans quelle institution elle travaille',
      en: 'Address of somebody of whom it is known where they work',
    },
    purpose: {
      fr: 'Rattacher les réponses à des institutions',
      en: 'Telling the institutions of responses',
    },
    legalBasis: 'LEGITIMATE_INTEREST',
    recipients: ADMINISTRATORS,
    retention: {
      rule: { fr: 'Jusqu’au retrait de la règle', en: 'Until the rule is removed' },
      source: CNIL_MANAGEMENT,
    },
    of: [{ address: 'value' }],
    exported: ['value', 'institution_id', 'created_at'],
    erasure: { kind: 'DELETE' },
  },
];

export const institutionsWithoutPersonalData = {
  institution: 'Names of institutions.',
  personal_provider: 'Domains, no addresses.',
  domain_alias: 'Domains, no addresses.',
  institution_proposal: 'Domains and institutions, no addresses.',
};
