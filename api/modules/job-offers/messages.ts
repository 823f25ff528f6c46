import type { Sentence } from '../../platform/i18n.ts';
import type { ApplicationStatus } from './application.ts';

export const JOB_OFFER_PROBLEMS = {
  ALREADY_PUBLISHED: { fr: 'Cette offre est déjà publiée.', en: 'This offer is already published.' },
  VALIDITY_OVER: {
    fr: 'La date limite de candidature est passée : repoussez-la d’abord.',
    en: 'The last day to apply has passed: put it off first.',
  },
  SALARY_RANGE: {
    fr: 'Le salaire maximal est inférieur au salaire minimal.',
    en: 'The highest salary is below the lowest.',
  },
  OFFER_NOT_OPEN: {
    fr: 'Cette offre n’est pas ouverte aux candidatures.',
    en: 'This offer is not open to applications.',
  },
  PROFILE_MISSING: {
    fr: 'Créez d’abord votre profil de candidat.',
    en: 'Make your candidate profile first.',
  },
  PROFILE_ARCHIVED: {
    fr: 'Ce profil est archivé : publiez-le avant de postuler.',
    en: 'This profile is archived: publish it before applying.',
  },
  ALREADY_APPLIED: {
    fr: 'Une candidature à cette offre existe déjà.',
    en: 'There already is an application to this offer.',
  },
  TRANSITION_NOT_ALLOWED: {
    fr: 'La candidature ne peut pas passer de son état actuel à celui-ci.',
    en: 'The application cannot go from its current state to this one.',
  },
} as const;

/** Where an application stands, as candidates read it. */
export const APPLICATION_STATUSES = {
  RECEIVED: { fr: 'reçue', en: 'received' },
  SHORTLISTED: { fr: 'présélectionnée', en: 'shortlisted' },
  INTERVIEW: { fr: 'entretien', en: 'interview' },
  OFFERED: { fr: 'proposition faite', en: 'offer made' },
  HIRED: { fr: 'embauche', en: 'hired' },
  REJECTED: { fr: 'refusée', en: 'rejected' },
  WITHDRAWN: { fr: 'retirée', en: 'withdrawn' },
} as const satisfies Record<ApplicationStatus, Sentence>;
