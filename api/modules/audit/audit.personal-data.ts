import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { ADMINISTRATORS, CNIL_LOGS } from '../../platform/personal-data/recipients.ts';

const shared = {
  purpose: {
    fr: 'Savoir qui a fait quoi, déceler et prouver un abus',
    en: 'Knowing who did what, noticing and proving misuse',
  },
  legalBasis: 'LEGITIMATE_INTEREST',
  recipients: ADMINISTRATORS,
  retention: {
    rule: {
      fr: 'Tant que l’installation existe ; les valeurs, jusqu’à l’effacement de la personne',
      en: 'While the installation exists; values, until the person is erased',
    },
    source: CNIL_LOGS,
  },
} as const;

export const auditPersonalData: readonly PersonalData[] = [
  {
    ...shared,
    table: 'audit_entry',
    what: {
      fr: 'Journal d’audit : qui (identifiant), quand, d’où (adresse IP), quoi',
      en: 'Audit trail: who (an id), when, from where (IP address), what',
    },
    of: [{ account: 'actor_id' }],
    exported: ['at', 'action', 'entity', 'address', 'user_agent'],
    erasure: {
      kind: 'ANONYMISE',
      set: {},
      because: {
        fr: 'La chaîne d’audit ne se modifie pas ; elle renvoie à un compte sans nom, et les valeurs en sont retirées',
        en: 'The chain of the audit is never changed; it refers to an account without a name, and values are taken out of it',
      },
    },
  },
  {
    ...shared,
    table: 'audit_detail',
    what: { fr: 'Valeurs avant et après chaque changement', en: 'Values before and after each change' },
    of: [],
    exported: [],
    erasure: { kind: 'DELETE' },
  },
  {
    ...shared,
    table: 'audit_change',
    what: { fr: 'Changements qui attendent d’entrer au journal d’audit', en: 'Changes that wait for the audit trail' },
    of: [],
    exported: [],
    erasure: { kind: 'DELETE' },
  },
];

export const auditWithoutPersonalData = {
  audit_verification: 'Runs of the verification.',
  known_setting: 'Settings of the installation, by their digests.',
};
