import { mailTemplate } from '../../platform/mail/template.ts';

export const reportMail = mailTemplate('reports.report', {
  purpose: {
    fr: 'Le rapport d’un questionnaire, en pièces jointes, aux adresses de sa liste',
    en: 'The report on a questionnaire, attached, to the addresses of its list',
  },
  topic: 'reports',
  variables: {
    questionnaire: {
      kind: 'TEXT',
      meaning: { fr: 'Titre du questionnaire', en: 'Title of the questionnaire' },
      example: 'Numérique et handicap',
    },
    institution: {
      kind: 'TEXT',
      meaning: { fr: 'Institution\u202f; manque pour tous', en: 'Institution; missing for all of them' },
      example: 'Hôpital du Moule',
    },
    responses: {
      kind: 'NUMBER',
      meaning: {
        fr: 'Nombre de réponses\u202f; manque quand elles sont trop peu',
        en: 'Number of responses; missing when they are too few',
      },
      example: '120',
    },
    madeAt: {
      kind: 'DATE_TIME',
      meaning: { fr: 'Quand le rapport a été fait', en: 'When the report was made' },
      example: '2026-11-21T14:30:00Z',
    },
  },
  content: {
    fr: {
      subject: 'Rapport\u202f: {{ questionnaire }}{% if institution %}, {{ institution }}{% endif %}',
      body: `Bonjour,

Voici le rapport du questionnaire **{{ questionnaire }}**{% if institution %} pour **{{ institution }}**{% endif %}, fait le {{ madeAt }}. {% if responses %}Il porte sur {{ responses }} réponses.{% else %}Il y a encore trop peu de réponses pour les montrer.{% endif %}

Il est joint à ce message. Il ne contient aucune réponse individuelle, et rien de ce que moins de cinq personnes ont répondu.

L’équipe de Passerelle`,
    },
    en: {
      subject: 'Report: {{ questionnaire }}{% if institution %}, {{ institution }}{% endif %}',
      body: `Hello,

This is the report on the questionnaire **{{ questionnaire }}**{% if institution %} for **{{ institution }}**{% endif %}, made on {{ madeAt }}. {% if responses %}It tells of {{ responses }} responses.{% else %}There are still too few responses to show them.{% endif %}

It is attached. It holds no single response, and nothing that fewer than five people answered.

The Passerelle team`,
    },
  },
});
