import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { CNIL_RECRUITMENT } from '../../platform/personal-data/recipients.ts';

export const jobOffersPersonalData: readonly PersonalData[] = [
  {
    table: 'job_offer',
    what: { fr: 'Textes d’offres, qui peuvent nommer un contact', en: 'Texts of job offers, which may name somebody' },
    purpose: { fr: 'Recruter', en: 'Recruiting' },
    legalBasis: 'LEGITIMATE_INTEREST',
    recipients: { fr: 'Public', en: 'The public' },
    retention: {
      rule: { fr: 'Tant que l’organisme est partenaire', en: 'While the organisation is a partner' },
      source: CNIL_RECRUITMENT,
    },
    of: [],
    exported: [],
    erasure: { kind: 'DELETE' },
    mentions: ['description'],
  },
  {
    table: 'application',
    what: { fr: 'Candidatures : message, état', en: 'Applications: message, state' },
    purpose: { fr: 'Répondre à une offre', en: 'Answering a job offer' },
    legalBasis: 'CONTRACT',
    recipients: {
      fr: 'Recruteurs de l’organisme et administrateurs',
      en: 'Recruiters of the organisation and administrators',
    },
    retention: {
      rule: {
        fr: '2 ans après le dernier contact, avec le profil',
        en: '2 years after the last contact, with the profile',
      },
      source: CNIL_RECRUITMENT,
    },
    of: [{ row: 'candidate_id', of: 'candidate' }],
    exported: ['job_offer_id', 'status', 'message', 'created_at', 'status_changed_at'],
    erasure: { kind: 'DELETE' },
    identity: { ids: true },
    mentions: ['message'],
  },
];

export const jobOffersWithoutPersonalData = {
  job_offer_skill: 'Skills that an offer asks for.',
  job_offer_training: 'Trainings that an offer asks for.',
};
