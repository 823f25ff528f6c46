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

const EXCEEDS_YOURSELF = {
  fr: 'Vous ne pouvez ni donner ni retirer plus de droits que vous n’en avez.',
  en: 'You can neither give nor take more rights than you have.',
} as const;

export const ACCOUNT_PROBLEMS = {
  EXCEEDS_YOURSELF,
  LAST_ADMINISTRATOR: {
    fr: 'Il doit rester au moins un administrateur qui puisse se connecter.',
    en: 'At least one administrator who may sign in must remain.',
  },
} as const;

export const IMPERSONATION_PROBLEMS = {
  OWN_ACCOUNT: { fr: 'C’est votre propre compte.', en: 'This is your own account.' },
  ACCOUNT_CLOSED: { fr: 'Ce compte est fermé.', en: 'This account is closed.' },
  NOT_ALLOWED: {
    fr: 'Vous ne pouvez pas agir à la place d’un administrateur, ni de quelqu’un qui a plus de droits que vous.',
    en: 'You cannot act as an administrator, nor as somebody who has more rights than you.',
  },
} as const;

export const ROLE_PROBLEMS = {
  EXCEEDS_YOURSELF,
  UNKNOWN_PERMISSION: {
    fr: 'La permission « {permission} » n’existe pas.',
    en: 'There is no permission "{permission}".',
  },
  KEPT_BY_ADMINISTRATORS: {
    fr: 'Les administrateurs gardent la permission « {permission} » : sans elle, personne ne pourrait la rendre.',
    en: 'Administrators keep the permission "{permission}": without it, nobody could give it back.',
  },
} as const;

export const API_KEY_PROBLEMS = {
  UNKNOWN_SCOPE: {
    fr: 'La permission « {scope} » ne peut pas être donnée à une clé.',
    en: 'The permission "{scope}" cannot be given to a key.',
  },
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
