import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { CNIL_RECRUITMENT } from '../../platform/personal-data/recipients.ts';

const shared = {
  purpose: { fr: 'Rapprocher offres et candidats', en: 'Bringing offers and candidates together' },
  legalBasis: 'CONSENT',
  recipients: { fr: 'La personne et les recruteurs', en: 'The person and recruiters' },
  retention: { rule: { fr: 'Avec le profil', en: 'With the profile' }, source: CNIL_RECRUITMENT },
  of: [{ row: 'candidate_id', of: 'candidate' }],
  erasure: { kind: 'DELETE' },
} as const;

export const matchingPersonalData: readonly PersonalData[] = [
  {
    ...shared,
    table: 'candidate_profile',
    what: { fr: 'Résumé calculé du profil publié', en: 'Computed summary of the published profile' },
    exported: [],
  },
  {
    ...shared,
    table: 'match_news',
    what: { fr: 'Correspondances annoncées : offre, score', en: 'Matches told: offer, score' },
    exported: ['for', 'job_offer_id', 'score', 'found_at', 'told_at'],
  },
];

export const matchingWithoutPersonalData = {
  matching_weights: 'Weights of the score.',
  job_offer_profile: 'Computed summary of an offer.',
};
