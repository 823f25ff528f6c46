import { consentText } from '../accounts/index.ts';

/** What a person agrees to by publishing their profile. */
export const publicationConsent = consentText({
  purpose: 'candidates.publication',
  version: '1',
  text: {
    fr: 'J’accepte que mon profil (nom, parcours, compétences, commune, disponibilité) soit montré aux recruteurs inscrits sur Passerelle, et qu’il soit conservé deux ans après le dernier contact. Je peux retirer cet accord à tout moment depuis mon compte.',
    en: 'I agree that my profile (name, experience, skills, commune, availability) is shown to the recruiters registered on Passerelle, and that it is kept for two years after the last contact. I can take this back at any time from my account.',
  },
});
