import type { Sentence } from '../../platform/i18n.ts';

export const OAUTH_CLIENT_PROBLEMS = {
  UNKNOWN_SCOPE: {
    fr: 'La portée « {scope} » n’existe pas pour ce genre de client.',
    en: 'The scope “{scope}” does not exist for clients of this kind.',
  },
  REDIRECT_URI_REFUSED: {
    fr: 'Une adresse de retour commence par https:// (ou http://localhost pour un essai) et n’a ni # ni identifiants.',
    en: 'A return address begins with https:// (or http://localhost to try things out) and has neither # nor credentials.',
  },
  BACK_CHANNEL_REFUSED: {
    fr: 'L’adresse des avis de déconnexion est une adresse https publique, sans mot de passe, et celle d’une application où l’on se connecte.',
    en: 'The address for sign-out notices is a public https address without a password, and that of an application to sign in to.',
  },
  PKCE_NEEDED: {
    fr: 'Sans secret, le client doit utiliser PKCE.',
    en: 'Without a secret, the client must use PKCE.',
  },
  NOT_YOURS: {
    fr: 'Un programme agit pour la personne qui l’a créé : elle seule lui donne un autre secret, d’autres portées ou l’active. Tout responsable peut le désactiver ou le supprimer.',
    en: 'A program acts for the person who made it: only they give it another secret or other scopes, or enable it. Anyone who manages clients can disable or delete it.',
  },
  NO_SECRET: {
    fr: 'Ce client n’a pas de secret.',
    en: 'This client has no secret.',
  },
} as const satisfies Record<string, Sentence>;

/** The pages of the provider that are not the console's. */
export const PAGES = {
  refused: { fr: 'Connexion impossible', en: 'You cannot be signed in' },
  refusedHelp: {
    fr: 'L’application qui vous a envoyé ici a fait une demande que Passerelle n’accepte pas, ou la demande a expiré. Revenez à l’application et recommencez.',
    en: 'The application that sent you here asked for something that Passerelle does not accept, or the request has expired. Go back to the application and start again.',
  },
  forItsPeople: { fr: 'Pour les responsables de l’application :', en: 'For those who run the application:' },
  signOut: { fr: 'Se déconnecter de Passerelle ?', en: 'Sign out of Passerelle?' },
  signOutHelp: {
    fr: 'Une application demande votre déconnexion. Votre session Passerelle et celles des applications ouvertes avec elle prendront fin.',
    en: 'An application asks to sign you out. Your Passerelle session, and those of the applications opened with it, will end.',
  },
  signOutYes: { fr: 'Me déconnecter', en: 'Sign me out' },
  signOutNo: { fr: 'Rester connecté', en: 'Stay signed in' },
  signedOut: { fr: 'Déconnexion terminée', en: 'You can close this page' },
  signedOutHelp: {
    fr: 'Vous pouvez fermer cette page.',
    en: 'There is nothing left to do here.',
  },
} as const satisfies Record<string, Sentence>;
