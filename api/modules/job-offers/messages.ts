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
