import { mailTemplate } from '../../platform/mail/template.ts';

export const alertMail = mailTemplate('alerts.message', {
  purpose: {
    fr: 'Une alerte, pour les adresses inscrites comme canaux d’alerte.',
    en: 'An alert, for the addresses that are alert channels.',
  },
  topic: null,
  variables: {
    heading: {
      kind: 'TEXT',
      meaning: { fr: 'Ce que dit le message, et la gravité', en: 'What the message tells, and how grave it is' },
      example: 'Alerte : critique',
    },
    summary: {
      kind: 'TEXT',
      meaning: { fr: 'De quoi il s’agit, en une phrase', en: 'What it is about, in one sentence' },
      example: 'Le serveur de courriel ne répond pas.',
    },
    detail: {
      kind: 'TEXT',
      meaning: { fr: 'Ce que dit le système lui-même', en: 'What the system itself says' },
      example: 'connect ECONNREFUSED 203.0.113.5:587',
    },
    facts: {
      kind: 'TEXT',
      meaning: { fr: 'Gravité, début, nombre de fois', en: 'Severity, start, number of times' },
      example: 'Gravité : critique, Depuis : 21 novembre 2026 à 08:00',
    },
    link: {
      kind: 'LINK',
      meaning: { fr: 'La page de l’alerte', en: 'The page of the alert' },
      example: 'https://passerelle.example/#/alerts',
    },
  },
  content: {
    fr: {
      subject: '{{ heading }} – {{ summary }}',
      body: '**{{ heading }}**\n\n{{ summary }}\n\n{{ detail }}\n\n{{ facts }}\n\n{{ link }}',
    },
    en: {
      subject: '{{ heading }} – {{ summary }}',
      body: '**{{ heading }}**\n\n{{ summary }}\n\n{{ detail }}\n\n{{ facts }}\n\n{{ link }}',
    },
  },
});
