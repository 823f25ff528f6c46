export const CANDIDATE_PROBLEMS = {
  ALREADY_PUBLISHED: { fr: 'Ce profil est déjà publié.', en: 'This profile is already published.' },
  ALREADY_ARCHIVED: { fr: 'Ce profil est déjà archivé.', en: 'This profile is already archived.' },
  ALREADY_HAS_PROFILE: {
    fr: 'Vous avez déjà un profil : modifiez-le plutôt.',
    en: 'You already have a profile: change it instead.',
  },
} as const;
