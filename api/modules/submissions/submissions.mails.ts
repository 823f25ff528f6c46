import { mailTemplate } from '../../platform/mail/template.ts';

export const submissionReceiptMail = mailTemplate('submissions.receipt', {
  purpose: { fr: 'Merci pour vos réponses, au répondant', en: 'Thanks for the answers, to the respondent' },
  topic: null,
  variables: {
    questionnaire: {
      kind: 'TEXT',
      meaning: { fr: 'Titre du questionnaire', en: 'Title of the questionnaire' },
      example: 'Numérique et handicap',
    },
    submittedAt: {
      kind: 'DATE_TIME',
      meaning: { fr: 'Quand les réponses ont été reçues', en: 'When the answers were received' },
      example: '2026-11-21T14:30:00Z',
    },
  },
  content: {
    fr: {
      subject: 'Merci pour vos réponses\u202f: {{ questionnaire }}',
      body: `Bonjour,

Merci d’avoir répondu au questionnaire **{{ questionnaire }}**. Vos réponses ont bien été reçues le {{ submittedAt }}.

Elles nous aident à mieux faire. Vous n’avez rien d’autre à faire.

L’équipe de Passerelle`,
    },
    en: {
      subject: 'Thank you for your answers: {{ questionnaire }}',
      body: `Hello,

Thank you for answering the questionnaire **{{ questionnaire }}**. Your answers were received on {{ submittedAt }}.

They help us to do better. There is nothing else to do.

The Passerelle team`,
    },
  },
});
