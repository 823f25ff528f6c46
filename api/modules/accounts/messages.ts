export const SIGN_IN_PROBLEMS = {
  INVALID_CREDENTIALS: {
    fr: "L'adresse ou le mot de passe n'est pas le bon.",
    en: 'The address or the password is wrong.',
  },
  TOO_MANY_ATTEMPTS: {
    fr: "Trop d'essais : recommencez dans {minutes} min.",
    en: 'Too many attempts: try again in {minutes} min.',
  },
  SESSION_ENDED: {
    fr: 'Votre session est terminée : connectez-vous de nouveau.',
    en: 'Your session has ended: sign in again.',
  },
} as const;

export const API_KEY_PROBLEMS = {
  UNKNOWN_SCOPE: {
    fr: 'La permission « {scope} » ne peut pas être donnée à une clé.',
    en: 'The permission "{scope}" cannot be given to a key.',
  },
} as const;
