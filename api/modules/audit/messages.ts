import type { Sentence } from '../../platform/i18n.ts';
import type { AuditFault } from './verify.ts';

const FAULTS: Readonly<Record<AuditFault, Sentence>> = {
  ENTRY_CHANGED: { fr: 'elle a été modifiée', en: 'it was changed' },
  DETAIL_CHANGED: { fr: 'ses valeurs ont été modifiées', en: 'its values were changed' },
  DETAIL_MISSING: { fr: 'ses valeurs manquent', en: 'its values are missing' },
  ENTRY_MISSING: { fr: 'elle manque', en: 'it is missing' },
  ENTRY_INSERTED: { fr: 'elle a été ajoutée après coup', en: 'it was put in later' },
  END_MISSING: { fr: 'elle et les suivantes manquent', en: 'it and those after it are missing' },
  HEAD_DIFFERS: {
    fr: 'elle diffère de la tête conservée à l’extérieur',
    en: 'it differs from the head kept outside',
  },
  LINK_BROKEN: {
    fr: 'elle ne suit pas la précédente, l’une des deux a été refaite',
    en: 'it does not follow the one before it, one of the two was made anew',
  },
};

/** What the alert of a broken chain says. */
export function brokenAuditAlert(sequence: string, fault: AuditFault): { summary: Sentence; link: string } {
  const { fr, en } = FAULTS[fault];
  return {
    summary: {
      fr: `Le journal d’audit n’est plus intact à l’entrée ${sequence} : ${fr}.`,
      en: `The audit trail is broken at entry ${sequence}: ${en}.`,
    },
    link: '/#/auditVerifications',
  };
}

/** The columns of the exported file. */
export const COLUMNS = {
  sequence: { fr: 'N°', en: 'No.' },
  at: { fr: 'Quand (UTC)', en: 'When (UTC)' },
  action: { fr: 'Quoi', en: 'What' },
  entity: { fr: 'Objet', en: 'Object' },
  rowId: { fr: 'Identifiant', en: 'Identifier' },
  actor: { fr: 'Qui', en: 'Who' },
  actorId: { fr: 'Compte', en: 'Account' },
  impersonator: { fr: 'Au nom de cette personne', en: 'Acting as that person' },
  origin: { fr: 'Tâche ou commande', en: 'Job or command' },
  address: { fr: 'Adresse réseau', en: 'Network address' },
  userAgent: { fr: 'Programme', en: 'Program' },
  credentialId: { fr: 'Session ou clé', en: 'Session or key' },
  requestId: { fr: 'Requête', en: 'Request' },
  changes: { fr: 'Changements', en: 'Changes' },
  hash: { fr: 'Empreinte', en: 'Hash' },
} as const satisfies Record<string, Sentence>;
