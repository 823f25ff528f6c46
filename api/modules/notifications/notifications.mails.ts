import { mailTemplate } from '../../platform/mail/template.ts';

export const notificationMail = mailTemplate('notifications.message', {
  purpose: {
    fr: 'Une notification, pour les personnes qui ont choisi de la recevoir par e-mail.',
    en: 'A notification, for those who chose to get it by e-mail.',
  },
  topic: 'notifications',
  variables: {
    message: {
      kind: 'TEXT',
      meaning: { fr: 'Ce qui s’est passé, en une phrase', en: 'What happened, in one sentence' },
      example: 'Nina Caraïbe vous a écrit : « Bonjour »',
    },
    link: {
      kind: 'LINK',
      meaning: { fr: 'La page à ouvrir', en: 'The page to open' },
      example: 'https://passerelle.example/notifications',
    },
  },
  content: {
    fr: { subject: '{{ message }}', body: 'Bonjour,\n\n{{ message }}\n\n{{ link }}' },
    en: { subject: '{{ message }}', body: 'Hello,\n\n{{ message }}\n\n{{ link }}' },
  },
});
