import type { Sentence } from '../../platform/i18n.ts';

/** What the headings of alerts say, by step. */
export const STEPS = {
  OPENED: { fr: 'Alerte', en: 'Alert' },
  REPEATED: { fr: 'Alerte toujours en cours', en: 'Alert still going on' },
  RECOVERED: { fr: 'Rétabli', en: 'Recovered' },
  TEST: { fr: 'Essai', en: 'Test' },
} as const satisfies Record<string, Sentence>;

export const SEVERITIES = {
  INFO: { fr: 'information', en: 'information' },
  WARNING: { fr: 'avertissement', en: 'warning' },
  CRITICAL: { fr: 'critique', en: 'critical' },
} as const satisfies Record<string, Sentence>;

export const LABELS = {
  severity: { fr: 'Gravité', en: 'Severity' },
  since: { fr: 'Depuis', en: 'Since' },
  count: { fr: 'Constaté', en: 'Noticed' },
  times: { fr: '{count} fois', en: '{count} {count|time|times}' },
  open: { fr: 'Ouvrir dans Passerelle', en: 'Open in Passerelle' },
  test: {
    fr: 'Les alertes de Passerelle arriveront ici. Il ne s’est rien passé : quelqu’un essaie ce canal.',
    en: 'Alerts of Passerelle will arrive here. Nothing happened: somebody is trying this channel.',
  },
} as const satisfies Record<string, Sentence>;
