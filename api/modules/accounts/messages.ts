/** Of everything for which a password is hashed. */
const BUSY = {
  fr: 'Trop de connexions à la fois : réessayez dans un instant.',
  en: 'Too many sign-ins at once: try again in a moment.',
} as const;

export const SIGN_IN_PROBLEMS = {
  BUSY,
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
  CHALLENGE_ENDED: {
    fr: "C'était trop long, ou déjà fait : recommencez.",
    en: 'It took too long, or was done already: begin again.',
  },
  INVALID_CODE: {
    fr: "Ce code n'est pas le bon, ou il a déjà servi.",
    en: 'This code is wrong, or was already used.',
  },
  INVALID_PASSKEY: {
    fr: "Cette clé d'accès n'a pas été reconnue.",
    en: 'This passkey was not recognised.',
  },
  SECOND_FACTOR_NEEDED: {
    fr: 'Donnez aussi votre second facteur.',
    en: 'Give your second factor too.',
  },
  NO_FACTOR: {
    fr: "Il n'y a pas de second facteur.",
    en: 'There is no second factor.',
  },
  ALREADY_ADDED: {
    fr: 'Une application est déjà configurée : retirez-la d’abord.',
    en: 'An app is set up already: remove it first.',
  },
} as const;

const { TOO_MANY_ATTEMPTS, CHALLENGE_ENDED, INVALID_CODE, INVALID_PASSKEY, NO_FACTOR, ALREADY_ADDED } =
  SIGN_IN_PROBLEMS;

export const SECOND_FACTOR_PROBLEMS = {
  TOO_MANY_ATTEMPTS,
  CHALLENGE_ENDED,
  INVALID_CODE,
  INVALID_PASSKEY,
  NO_FACTOR,
  ALREADY_ADDED,
  FACTOR_REQUIRED: {
    fr: 'Votre rôle demande un second facteur : ajoutez-en un autre avant de retirer celui-ci.',
    en: 'Your role requires a second factor: add another one before you remove this one.',
  },
} as const;

const EXCEEDS_YOURSELF = {
  fr: 'Vous ne pouvez ni donner ni retirer plus de droits que vous n’en avez.',
  en: 'You can neither give nor take more rights than you have.',
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

/** What can be wrong with a password that somebody chooses, beside its length. */
const CHOICE_PROBLEMS = {
  TOO_COMMON: {
    fr: 'Ce mot de passe est trop courant : il serait deviné aussitôt. Choisissez-en un autre, par exemple plusieurs mots sans lien.',
    en: 'This password is too common: it would be guessed at once. Choose another one, for example several unrelated words.',
  },
  MADE_OF_NAME: {
    fr: 'Ce mot de passe est fait de votre nom, de votre adresse ou de « passerelle » : il serait deviné aussitôt.',
    en: 'This password is made of your name, your address or “passerelle”: it would be guessed at once.',
  },
} as const;

export const ACCOUNT_PROBLEMS = {
  ...CHOICE_PROBLEMS,
  TOO_MANY_ATTEMPTS,
  EXCEEDS_YOURSELF,
  LAST_ADMINISTRATOR: {
    fr: 'Il doit rester au moins un administrateur qui puisse se connecter.',
    en: 'At least one administrator who may sign in must remain.',
  },
} as const;

export const PASSWORD_PROBLEMS = {
  ...CHOICE_PROBLEMS,
  BUSY,
  INVALID_TOKEN: {
    fr: 'Ce lien n’est plus valable : il a déjà servi, ou il est incomplet. Demandez-en un autre.',
    en: 'This link is no longer valid: it was used already, or it is incomplete. Ask for another one.',
  },
  EXPIRED: { fr: 'Ce lien a expiré : demandez-en un autre.', en: 'This link has expired: ask for another one.' },
  WRONG_PASSWORD: { fr: 'Ce n’est pas votre mot de passe actuel.', en: 'This is not your current password.' },
  NO_PASSWORD: {
    fr: 'Votre compte n’a pas de mot de passe : déconnectez-vous, puis choisissez-en un par « Mot de passe oublié ».',
    en: 'Your account has no password: sign out, then choose one with “Forgotten password”.',
  },
  UNCHANGED: {
    fr: 'C’est déjà votre mot de passe : choisissez-en un autre.',
    en: 'This is your password already: choose another one.',
  },
  TOO_MANY_ATTEMPTS,
} as const;

export const REGISTRATION_PROBLEMS = {
  ...CHOICE_PROBLEMS,
  BUSY,
  REGISTRATION_CLOSED: {
    fr: 'Ici, les comptes sont créés par l’équipe : écrivez-lui pour en obtenir un.',
    en: 'Accounts are made by the team here: write to it to get one.',
  },
  ROLE_NOT_OFFERED: {
    fr: 'On ne peut pas s’inscrire soi-même avec ce rôle.',
    en: 'Nobody can register by themselves with this role.',
  },
  INVALID_TOKEN: {
    fr: 'Ce lien n’est plus valable : il a déjà servi, ou il est incomplet.',
    en: 'This link is no longer valid: it was used already, or it is incomplete.',
  },
  EXPIRED: { fr: 'Ce lien a expiré : inscrivez-vous de nouveau.', en: 'This link has expired: register again.' },
  TOO_MANY_ATTEMPTS,
} as const;

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

/** Of a link when its page opens: what can be done instead, the page offers. */
export const MAILED_LINK_PROBLEMS = {
  INVALID_TOKEN: {
    fr: 'Ce lien n’est plus valable : il a déjà servi, un plus récent l’a remplacé, ou il est incomplet.',
    en: 'This link is no longer valid: it was used already, a later one took its place, or it is incomplete.',
  },
  EXPIRED: { fr: 'Ce lien a expiré.', en: 'This link has expired.' },
  ROLE_NOT_OFFERED: REGISTRATION_PROBLEMS.ROLE_NOT_OFFERED,
  TOO_MANY_ATTEMPTS,
} as const;

export const INVITATION_PROBLEMS = {
  ...CHOICE_PROBLEMS,
  BUSY,
  EXCEEDS_YOURSELF,
  INVALID_TOKEN: {
    fr: "Cette invitation n'est plus valable : elle a déjà été acceptée, annulée ou remplacée par une plus récente.",
    en: 'This invitation is no longer valid: it was accepted, withdrawn or replaced by a later one.',
  },
  EXPIRED: {
    fr: 'Cette invitation a expiré : demandez à la personne qui vous a invité de la renvoyer.',
    en: 'This invitation has expired: ask whoever invited you to send it again.',
  },
  TAKEN: { fr: 'Un compte a déjà cette adresse.', en: 'An account has this address already.' },
  ALREADY_ACCEPTED: { fr: 'Cette invitation a déjà été acceptée.', en: 'This invitation was already accepted.' },
  TOO_MANY_ATTEMPTS,
} as const;
