import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { CNIL_MANAGEMENT } from '../../platform/personal-data/recipients.ts';

export const organisationsPersonalData: readonly PersonalData[] = [
  {
    table: 'organisation',
    what: {
      fr: 'Adresse et téléphone d’un organisme, quand ce sont ceux d’une personne',
      en: 'Address and telephone of an organisation, where they are a person’s',
    },
    purpose: { fr: 'Joindre l’organisme', en: 'Reaching the organisation' },
    legalBasis: 'LEGITIMATE_INTEREST',
    recipients: { fr: 'Public', en: 'The public' },
    retention: {
      rule: { fr: 'Tant que l’organisme est partenaire', en: 'While the organisation is a partner' },
      source: CNIL_MANAGEMENT,
    },
    of: [{ address: 'email' }],
    exported: ['name', 'email', 'phone'],
    erasure: {
      kind: 'ANONYMISE',
      set: { email: null, phone: null },
      because: { fr: 'L’organisme n’est pas la personne', en: 'The organisation is not the person' },
    },
    mentions: ['description'],
  },
  {
    table: 'organisation_member',
    what: { fr: 'Appartenance à un organisme', en: 'Membership of an organisation' },
    purpose: { fr: 'Agir pour l’organisme', en: 'Acting for the organisation' },
    legalBasis: 'CONTRACT',
    recipients: {
      fr: 'Membres de l’organisme et administrateurs',
      en: 'Members of the organisation and administrators',
    },
    retention: {
      rule: { fr: 'Jusqu’au départ de la personne', en: 'Until the person leaves' },
      source: CNIL_MANAGEMENT,
    },
    of: [{ account: 'user_id' }],
    exported: ['organisation_id', 'created_at'],
    erasure: { kind: 'DELETE' },
  },
];

export const organisationsWithoutPersonalData = { commune: 'Public places.' };
