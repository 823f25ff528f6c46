import { mailTemplate } from '../../platform/mail/template.ts';

const TOPIC = 'questionnaires';

const questionnaire = {
  kind: 'TEXT',
  meaning: { fr: 'Titre du questionnaire', en: 'Title of the questionnaire' },
  example: 'Numérique et handicap',
} as const;

const invitationVariables = {
  name: {
    kind: 'TEXT',
    meaning: { fr: 'Nom du destinataire\u202f; peut manquer', en: 'Name of the recipient; may be missing' },
    example: 'Maëva Bellegarde',
  },
  questionnaire,
  anonymous: {
    kind: 'TEXT',
    meaning: { fr: 'Rempli quand les réponses restent anonymes', en: 'Filled when the answers stay anonymous' },
    example: 'x',
  },
  link: {
    kind: 'LINK',
    meaning: { fr: 'Lien personnel vers le questionnaire', en: 'Personal link to the questionnaire' },
    example: 'https://passerelle.example/q/enquete#i=AZnB',
    proves: true,
  },
} as const;

const PERSONAL_FR = `[Répondre au questionnaire]({{ link }})

Ce lien est personnel et sert une fois\u202f: ne le transmettez pas. {% if anonymous %}Nous savons qui a répondu, pour ne pas relancer inutilement, mais pas ce que chacun répond.{% else %}Vos réponses sont rattachées à votre adresse\u202f; vous pourrez les retirer à tout moment.{% endif %}

L’équipe de Passerelle`;
const PERSONAL_EN = `[Answer the questionnaire]({{ link }})

This link is yours and works once: please do not pass it on. {% if anonymous %}We know who has answered, so as not to remind you for nothing, but not who answers what.{% else %}Your answers are connected with your address; you can withdraw them at any time.{% endif %}

The Passerelle team`;

export const questionnaireInvitationMail = mailTemplate('submissions.invitation', {
  purpose: {
    fr: 'Invite une personne à répondre à un questionnaire',
    en: 'Invites somebody to answer a questionnaire',
  },
  topic: TOPIC,
  variables: invitationVariables,
  content: {
    fr: {
      subject: 'Votre avis nous intéresse\u202f: {{ questionnaire }}',
      body: `Bonjour{% if name %} {{ name }}{% endif %},

Nous vous invitons à répondre au questionnaire **{{ questionnaire }}**. Cela prend quelques minutes, sur ordinateur ou sur téléphone.

${PERSONAL_FR}`,
    },
    en: {
      subject: 'We would like your opinion: {{ questionnaire }}',
      body: `Hello{% if name %} {{ name }}{% endif %},

We invite you to answer the questionnaire **{{ questionnaire }}**. It takes a few minutes, on a computer or a phone.

${PERSONAL_EN}`,
    },
  },
});

export const invitationReminderMail = mailTemplate('submissions.invitationReminder', {
  purpose: {
    fr: 'Rappelle à une personne un questionnaire auquel elle n’a pas répondu',
    en: 'Reminds somebody of a questionnaire they have not answered',
  },
  topic: TOPIC,
  variables: invitationVariables,
  content: {
    fr: {
      subject: 'Rappel\u202f: {{ questionnaire }}',
      body: `Bonjour{% if name %} {{ name }}{% endif %},

Vous n’avez pas encore répondu au questionnaire **{{ questionnaire }}**. Il est encore temps, et votre avis compte.

${PERSONAL_FR}`,
    },
    en: {
      subject: 'Reminder: {{ questionnaire }}',
      body: `Hello{% if name %} {{ name }}{% endif %},

You have not answered the questionnaire **{{ questionnaire }}** yet. There is still time, and your opinion counts.

${PERSONAL_EN}`,
    },
  },
});

export const submissionReceiptMail = mailTemplate('submissions.receipt', {
  purpose: { fr: 'Merci pour vos réponses, au répondant', en: 'Thanks for the answers, to the respondent' },
  topic: null,
  variables: {
    questionnaire,
    submittedAt: {
      kind: 'DATE_TIME',
      meaning: { fr: 'Quand les réponses ont été reçues', en: 'When the answers were received' },
      example: '2026-11-21T14:30:00Z',
    },
    thanks: {
      kind: 'TEXT',
      meaning: {
        fr: 'Remerciement du questionnaire\u202f; peut manquer',
        en: 'What the questionnaire says for thanks; may be missing',
      },
      example: 'Nous publierons les résultats au printemps.',
    },
    withdrawal: {
      kind: 'LINK',
      meaning: { fr: 'Page où retirer ses réponses', en: 'Page to withdraw the answers' },
      example: 'https://passerelle.example/q/enquete#w=AZnB',
      proves: true,
    },
  },
  content: {
    fr: {
      subject: 'Merci pour vos réponses\u202f: {{ questionnaire }}',
      body: `Bonjour,

Merci d’avoir répondu au questionnaire **{{ questionnaire }}**. Vos réponses ont bien été reçues le {{ submittedAt }}.

{% if thanks %}{{ thanks }}{% else %}Elles nous aident à mieux faire. Vous n’avez rien d’autre à faire.{% endif %}

Vous pouvez les retirer à tout moment\u202f: vos réponses et votre adresse seront alors effacées.

[Retirer mes réponses]({{ withdrawal }})

L’équipe de Passerelle`,
    },
    en: {
      subject: 'Thank you for your answers: {{ questionnaire }}',
      body: `Hello,

Thank you for answering the questionnaire **{{ questionnaire }}**. Your answers were received on {{ submittedAt }}.

{% if thanks %}{{ thanks }}{% else %}They help us to do better. There is nothing else to do.{% endif %}

You can withdraw them at any time: your answers and your address will then be erased.

[Withdraw my answers]({{ withdrawal }})

The Passerelle team`,
    },
  },
});

/** The keys of the mails about one submission or invitation, by which they are found again. */
export const receiptMailKey = (submissionId: string): string => `${submissionReceiptMail.name}:${submissionId}`;
export const invitationMailKey = (invitationId: string): string =>
  `${questionnaireInvitationMail.name}:${invitationId}:`;
