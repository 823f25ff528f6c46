export const TRAINING_PROBLEMS = {
  ALREADY_PUBLISHED: { fr: 'Cette formation est déjà publiée.', en: 'This training is already published.' },
  ALREADY_ARCHIVED: { fr: 'Cette formation est déjà archivée.', en: 'This training is already archived.' },
  PRICE_MISSING: {
    fr: 'Un tarif, individuel ou de groupe, est nécessaire au catalogue.',
    en: 'The catalogue needs a price, for one person or for groups.',
  },
} as const;

export const TRAINING_SESSION_PROBLEMS = {
  ALREADY_PUBLISHED: { fr: 'Cette session est déjà annoncée.', en: 'This session is already announced.' },
} as const;

export const ENROLMENT_PROBLEMS = {
  SESSION_FULL: { fr: "Il n'y a plus de place dans cette session.", en: 'There is no seat left in this session.' },
  SESSION_NOT_OPEN: { fr: "Cette session n'est pas ouverte aux inscriptions.", en: 'This session is not open for enrolment.' },
  ALREADY_ENROLLED: { fr: 'Cette personne est déjà inscrite à cette session.', en: 'This person is already enrolled in this session.' },
  TRANSITION_NOT_ALLOWED: {
    fr: "L'inscription ne peut pas passer à cet état.",
    en: 'The enrolment cannot move to this state.',
  },
} as const;
