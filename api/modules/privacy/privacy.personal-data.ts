import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { ADMINISTRATORS, THE_PERSON } from '../../platform/personal-data/recipients.ts';

export const privacyPersonalData: readonly PersonalData[] = [
  {
    table: 'data_request',
    what: {
      fr: 'Demandes d’accès et d’effacement : qui, quand, suite ; après un effacement, le certificat sans nom',
      en: 'Requests for access and erasure: who, when, outcome; after an erasure, the certificate without a name',
    },
    purpose: { fr: 'Répondre dans le délai d’un mois et le prouver', en: 'Answering within a month, and proving it' },
    legalBasis: 'LEGAL_OBLIGATION',
    recipients: THE_PERSON,
    retention: { rule: { fr: '5 ans', en: '5 years' }, source: 'RGPD, art. 5(2) et 12(3) ; Code civil, art. 2224' },
    of: [{ account: 'user_id' }, { address: 'email', unless: 'user_id' }],
    exported: ['kind', 'status', 'reason', 'requested_at', 'due_on', 'ended_at'],
    erasure: {
      kind: 'ANONYMISE',
      set: { user_id: null, email: null, reason: null },
      because: {
        fr: 'La preuve de la réponse reste, sans la personne',
        en: 'The proof of the answer stays, without the person',
      },
    },
    mentions: ['reason'],
  },
  {
    table: 'kept_record',
    what: {
      fr: 'Nom d’une personne effacée, à côté de ce que la loi impose de garder',
      en: 'Name of an erased person, beside what the law has kept',
    },
    purpose: { fr: 'Prouver une formation suivie', en: 'Proving that a training was followed' },
    legalBasis: 'LEGAL_OBLIGATION',
    recipients: ADMINISTRATORS,
    retention: {
      rule: { fr: 'Jusqu’à la fin du délai légal de chaque pièce', en: 'Until the legal period of each record ends' },
      source: 'Code du travail, art. L6362-5',
    },
    of: [],
    exported: [],
    erasure: { kind: 'DELETE' },
  },
  {
    table: 'retention_item',
    what: {
      fr: 'Ce dont la durée s’achève : identifiant du profil ou du compte, date, suite',
      en: 'What is ending: id of the profile or account, day, outcome',
    },
    purpose: { fr: 'Prévenir avant d’effacer', en: 'Asking before erasing' },
    legalBasis: 'LEGAL_OBLIGATION',
    recipients: ADMINISTRATORS,
    retention: { rule: { fr: '5 ans', en: '5 years' }, source: 'RGPD, art. 5(2)' },
    of: [],
    exported: [],
    erasure: { kind: 'DELETE' },
    mentions: ['row_id'],
  },
];

export const privacyWithoutPersonalData = { retention_rule: 'How long things are held.' };
