import type { PersonalData } from '../personal-data/declaration.ts';
import { ADMINISTRATORS, CNIL_LOGS, NOBODY } from '../personal-data/recipients.ts';

const journal = {
  legalBasis: 'LEGITIMATE_INTEREST',
  of: [],
  exported: [],
  erasure: { kind: 'DELETE' },
} as const;

/** Events and jobs hold ids; the texts of errors may quote more. */
export const jobsPersonalData: readonly PersonalData[] = [
  {
    ...journal,
    table: 'outbox_event',
    what: {
      fr: 'Journal des événements : identifiants de ce qui a changé et de qui a agi',
      en: 'Journal of events: ids of what changed and of who acted',
    },
    purpose: { fr: 'Prévenir les personnes et exécuter les tâches', en: 'Telling people and carrying out jobs' },
    recipients: NOBODY,
    retention: { rule: { fr: '30 jours', en: '30 days' }, source: CNIL_LOGS },
    mentions: ['payload', 'subject', 'actor_id'],
  },
  {
    ...journal,
    table: 'event_delivery',
    what: { fr: 'État des tâches : identifiants', en: 'State of jobs: ids' },
    purpose: { fr: 'N’exécuter chaque tâche qu’une fois', en: 'Carrying each job out once' },
    recipients: NOBODY,
    retention: { rule: { fr: '30 jours', en: '30 days' }, source: CNIL_LOGS },
    mentions: ['subject'],
  },
  {
    ...journal,
    table: 'job_claim',
    what: { fr: 'Tâches déjà exécutées : identifiants', en: 'Jobs carried out: ids' },
    purpose: { fr: 'N’exécuter chaque tâche qu’une fois', en: 'Carrying each job out once' },
    recipients: NOBODY,
    retention: { rule: { fr: '30 jours', en: '30 days' }, source: CNIL_LOGS },
    mentions: ['key'],
  },
  {
    ...journal,
    table: 'failed_job',
    what: { fr: 'Tâches en échec : identifiants, texte de l’erreur', en: 'Jobs that failed: ids, text of the error' },
    purpose: { fr: 'Réparer et relancer', en: 'Mending and trying again' },
    recipients: ADMINISTRATORS,
    retention: {
      rule: { fr: '30 jours après traitement', en: '30 days after somebody looked after it' },
      source: CNIL_LOGS,
    },
    mentions: ['payload', 'error'],
  },
  {
    ...journal,
    table: 'rate_limit',
    what: {
      fr: 'Compteurs de tentatives par adresse e-mail ou IP',
      en: 'Counters of attempts by e-mail or IP address',
    },
    purpose: { fr: 'Empêcher de deviner des mots de passe', en: 'Keeping passwords from being guessed' },
    recipients: NOBODY,
    retention: {
      rule: { fr: 'Une heure au plus, effacé chaque nuit', en: 'An hour at most, removed every night' },
      source: CNIL_LOGS,
    },
    mentions: ['key'],
  },
];

export const jobsWithoutPersonalData = {
  migration: 'Changes of the schema.',
  secret: 'Secrets of the installation.',
  search_word: 'Single words of what is searched, without rows; an erasure forgets those that only the person gave.',
};
