export const PRIVACY_PROBLEMS = {
  NOT_WAITING: {
    fr: 'Cette demande a déjà été traitée ou retirée.',
    en: 'This request was already dealt with or withdrawn.',
  },
  ALREADY_REQUESTED: {
    fr: 'Une demande d’effacement est déjà en cours.',
    en: 'An erasure is already asked for.',
  },
  LAST_ADMINISTRATOR: {
    fr: 'C’est le dernier administrateur actif : donnez d’abord ce rôle à quelqu’un d’autre.',
    en: 'This is the last active administrator: give that role to somebody else first.',
  },
  WHOM: {
    fr: 'Indiquez soit un compte, soit une adresse e-mail.',
    en: 'Name either an account or an e-mail address.',
  },
  OUT_OF_BOUNDS: {
    fr: 'La durée doit être comprise entre {least} et {most} mois.',
    en: 'The period must be between {least} and {most} months.',
  },
  TOO_MANY_REQUESTS: {
    fr: 'Trop de demandes : réessayez dans {minutes} min.',
    en: 'Too many requests: try again in {minutes} min.',
  },
} as const;
