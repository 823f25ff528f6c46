import type { Sentence } from '../../platform/i18n.ts';

/** What is erased when a rule's time has come, as a mail says it. */
export const WHAT: Readonly<Record<string, Sentence>> & { readonly other: Sentence } = {
  accounts: { fr: 'votre compte, avec tout ce qui s’y rattache,', en: 'your account, with all that belongs to it,' },
  candidates: { fr: 'votre profil de candidat', en: 'your profile as a candidate' },
  other: { fr: 'ce que nous conservons de vous', en: 'what we hold about you' },
};
