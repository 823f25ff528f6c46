export const EXPORT_PROBLEMS = {
  TOO_MANY_REQUESTS: {
    fr: 'Vous avez demandé trop d’exports : réessayez dans {minutes} {minutes|minute|minutes}.',
    en: 'You have asked for too many exports: try again in {minutes} {minutes|minute|minutes}.',
  },
} as const;

/** Said for a link that has ended, was never ours, or leads to what may no longer be seen. */
export const LINK_ENDED = {
  fr: 'Ce lien n’est plus valable : demandez-en un nouveau là où vous l’avez trouvé.',
  en: 'This link is no longer valid: ask for a new one where you found it.',
} as const;
