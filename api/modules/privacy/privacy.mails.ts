import { mailTemplate } from '../../platform/mail/template.ts';

export const erasureMail = mailTemplate('privacy.erased', {
  purpose: { fr: 'Certificat d’effacement, à la personne', en: 'Certificate of erasure, to the person' },
  topic: null,
  variables: {
    erasedOn: {
      kind: 'DATE',
      meaning: { fr: 'Jour de l’effacement', en: 'Day of the erasure' },
      example: '2026-11-21',
    },
    reference: {
      kind: 'TEXT',
      meaning: { fr: 'Référence du certificat', en: 'Reference of the certificate' },
      example: '01926c3e-7f00-7000-8000-000000000000',
    },
    deletedCount: {
      kind: 'NUMBER',
      meaning: {
        fr: 'Nombre d’enregistrements effacés ou rendus anonymes',
        en: 'Number of records erased or made anonymous',
      },
      example: '42',
    },
    keptCount: {
      kind: 'NUMBER',
      meaning: {
        fr: 'Nombre d’enregistrements que la loi impose de garder',
        en: 'Number of records that the law has kept',
      },
      example: '2',
    },
  },
  content: {
    fr: {
      subject: 'Vos données personnelles ont été effacées',
      body: `Bonjour,

Le {{ erasedOn }}, vos données personnelles ont été effacées de Passerelle\u202f: {{ deletedCount }} enregistrements ont été supprimés ou rendus anonymes.

Enregistrements que la loi nous impose de garder comme preuves de formations suivies, jusqu’à la fin de leur délai\u202f: {{ keptCount }}.

Référence de ce certificat\u202f: {{ reference }}

Ce mail est le dernier\u202f: votre adresse est effacée dès son envoi.

L’équipe de Passerelle`,
    },
    en: {
      subject: 'Your personal data were erased',
      body: `Hello,

On {{ erasedOn }} your personal data were erased from Passerelle: {{ deletedCount }} records were deleted or made anonymous.

Records that the law has us keep as proofs of trainings, until the end of their period: {{ keptCount }}.

Reference of this certificate: {{ reference }}

This mail is the last one: your address is erased as soon as it is sent.

The Passerelle team`,
    },
  },
});

export const retentionMail = mailTemplate('privacy.renewal', {
  purpose: {
    fr: 'Demande de garder les données, avant leur effacement',
    en: 'Question whether data may be kept, before they are erased',
  },
  topic: null,
  variables: {
    name: { kind: 'TEXT', meaning: { fr: 'Nom de la personne', en: 'Name of the person' }, example: 'Marie Dupont' },
    what: {
      kind: 'TEXT',
      meaning: { fr: 'Ce qui sera effacé', en: 'What will be erased' },
      example: 'votre profil de candidat',
    },
    dueOn: { kind: 'DATE', meaning: { fr: 'Jour de l’effacement', en: 'Day of the erasure' }, example: '2026-12-21' },
    link: {
      kind: 'LINK',
      meaning: { fr: 'Page où répondre', en: 'Page for the answer' },
      example: 'https://passerelle.example.org/api/privacy/keep/abc',
      proves: true,
    },
  },
  content: {
    fr: {
      subject: 'Souhaitez-vous que nous gardions vos données\u202f?',
      body: `Bonjour {{ name }},

Nous n’avons pas eu de contact depuis longtemps. Sans réponse de votre part, {{ what }} sera effacé le **{{ dueOn }}**.

[Répondre\u202f: garder ou effacer]({{ link }})

Un clic suffit\u202f; vous n’avez pas besoin de vous connecter.

L’équipe de Passerelle`,
    },
    en: {
      subject: 'Shall we keep your data?',
      body: `Hello {{ name }},

We have not been in contact for a long time. Without an answer from you, {{ what }} will be erased on **{{ dueOn }}**.

[Answer: keep or erase]({{ link }})

One click is enough; you need not sign in.

The Passerelle team`,
    },
  },
});
