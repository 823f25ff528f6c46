import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { ADMINISTRATORS, CNIL_LOGS, CNIL_MANAGEMENT, NOBODY } from '../../platform/personal-data/recipients.ts';
import { queueNoticesOfRecords } from './sign-out-notices.read.ts';

export const identityProviderPersonalData: readonly PersonalData[] = [
  {
    table: 'oauth_client',
    what: { fr: 'Applications et programmes : qui les a créés', en: 'Applications and programs: who made them' },
    purpose: { fr: 'Relier d’autres applications', en: 'Connecting other applications' },
    legalBasis: 'LEGITIMATE_INTEREST',
    recipients: ADMINISTRATORS,
    retention: {
      rule: { fr: 'Tant que l’application est reliée', en: 'While the application is connected' },
      source: CNIL_MANAGEMENT,
    },
    of: [{ account: 'owner_id' }],
    exported: ['name', 'kind', 'scopes', 'enabled', 'created_at', 'last_used_at'],
    erasure: {
      kind: 'ANONYMISE',
      set: {},
      because: {
        fr: 'L’application sert à d’autres ; elle renvoie à un compte sans nom et perd ses droits',
        en: 'Others use the application; it refers to an account without a name and loses its rights',
      },
    },
    mentions: ['name'],
  },
  {
    table: 'oauth_consent',
    what: {
      fr: 'Ce qu’une application peut connaître de la personne',
      en: 'What an application may know of the person',
    },
    purpose: { fr: 'Se connecter ailleurs avec son compte', en: 'Signing in elsewhere with the account' },
    legalBasis: 'CONSENT',
    recipients: { fr: 'L’application que la personne a choisie', en: 'The application that the person chose' },
    retention: { rule: { fr: 'Jusqu’au retrait', en: 'Until taken back' }, source: 'RGPD, art. 7' },
    of: [{ account: 'user_id' }],
    exported: ['client_id', 'scopes', 'given_at'],
    erasure: { kind: 'DELETE' },
  },
  {
    table: 'oidc_record',
    what: { fr: 'Connexions en cours à d’autres applications', en: 'Sign-ins at other applications under way' },
    purpose: { fr: 'Se connecter ailleurs avec son compte', en: 'Signing in elsewhere with the account' },
    legalBasis: 'CONTRACT',
    recipients: NOBODY,
    retention: { rule: { fr: 'Jusqu’à leur expiration', en: 'Until they expire' }, source: CNIL_LOGS },
    of: [{ account: 'user_id' }],
    exported: ['model', 'created_at', 'expires_at'],
    erasure: { kind: 'DELETE' },
    mentions: ['payload'],
    // Their sessions end with them, and what they stay signed in to would not know.
    beforeErasure: queueNoticesOfRecords,
  },
  {
    table: 'sign_out_notice',
    what: {
      fr: 'Avis de déconnexion aux applications : identifiant du compte',
      en: 'Sign-out notices to applications: id of the account',
    },
    purpose: { fr: 'Fermer les sessions ouvertes ailleurs', en: 'Closing the sessions opened elsewhere' },
    legalBasis: 'CONTRACT',
    recipients: {
      fr: 'L’application où la personne s’est connectée',
      en: 'The application that the person signed in to',
    },
    retention: { rule: { fr: 'Un jour après la remise', en: 'A day after delivery' }, source: CNIL_LOGS },
    of: [],
    exported: [],
    erasure: { kind: 'DELETE' },
    mentions: ['answer'],
  },
];

export const identityProviderWithoutPersonalData = { oauth_client_secret: 'Hashed secrets of programs.' };
