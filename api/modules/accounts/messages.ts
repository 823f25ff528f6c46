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
  FORBIDDEN_SCOPE: {
    fr: 'Vous n’avez pas vous-même la permission « {scope} » : une clé ne dépasse jamais son propriétaire.',
    en: 'You do not have the permission "{scope}" yourself: a key never exceeds its owner.',
  },
  NOT_YOURS: {
    fr: 'Cette clé agit au nom de quelqu’un d’autre : révoquez-la, ou demandez à cette personne de le faire.',
    en: 'This key acts for somebody else: revoke it, or ask them to do this.',
  },
  REVOKED: { fr: 'Cette clé est révoquée : créez-en une autre.', en: 'This key is revoked: make another one.' },
} as const;

const TOO_MANY_ATTEMPTS = SIGN_IN_PROBLEMS.TOO_MANY_ATTEMPTS;

export const EMAIL_VERIFICATION_PROBLEMS = {
  INVALID_TOKEN: {
    fr: "Ce lien n'est pas valable : il est peut-être incomplet.",
    en: 'This link is not valid: it may be incomplete.',
  },
  EXPIRED: {
    fr: 'Ce lien a expiré : connectez-vous pour en demander un autre.',
    en: 'This link has expired: sign in to ask for another one.',
  },
  ALREADY_VERIFIED: { fr: 'Votre adresse est déjà confirmée.', en: 'Your address is already confirmed.' },
  TOO_MANY_ATTEMPTS,
} as const;

export const INVITATION_PROBLEMS = {
  INVALID_TOKEN: {
    fr: "Cette invitation n'est plus valable : elle a déjà été acceptée, annulée ou remplacée par une plus récente.",
    en: 'This invitation is no longer valid: it was accepted, withdrawn or replaced by a later one.',
  },
  EXPIRED: {
    fr: 'Cette invitation a expiré : demandez à la personne qui vous a invité de la renvoyer.',
    en: 'This invitation has expired: ask whoever invited you to send it again.',
  },
  ALREADY_ACCEPTED: { fr: 'Cette invitation a déjà été acceptée.', en: 'This invitation was already accepted.' },
  TOO_MANY_ATTEMPTS,
} as const;
