// The mails to trainees: where their seat stands, and that the training is about to begin.

import { mailTemplate } from '../../platform/mail/template.ts';

const variables = {
  name: { kind: 'TEXT', meaning: { fr: 'Nom du stagiaire', en: 'Name of the trainee' }, example: 'Rémi Octave' },
  training: {
    kind: 'TEXT',
    meaning: { fr: 'Intitulé de la formation', en: 'Title of the training' },
    example: 'Soudeur naval',
  },
  startsOn: { kind: 'DATE', meaning: { fr: 'Premier jour', en: 'First day' }, example: '2027-01-11' },
  endsOn: { kind: 'DATE', meaning: { fr: 'Dernier jour', en: 'Last day' }, example: '2027-01-15' },
  place: {
    kind: 'TEXT',
    meaning: {
      fr: 'Lieu\u202f; vide à distance ou tant qu’il n’est pas connu',
      en: 'Place; empty at a distance or while unknown',
    },
    example: '12 rue Frébault, Pointe-à-Pitre',
  },
  link: {
    kind: 'LINK',
    meaning: { fr: 'Page de l’inscription', en: 'Page of the enrolment' },
    example: 'https://passerelle.example/#/enrolments/1/show',
  },
} as const;

const FACTS_FR = `- Du {{ startsOn }} au {{ endsOn }}
{% if place %}
- Lieu\u202f: {{ place }}
{% endif %}`;
const FACTS_EN = `- From {{ startsOn }} to {{ endsOn }}
{% if place %}
- Place: {{ place }}
{% endif %}`;

export const enrolmentReceivedMail = mailTemplate('trainings.enrolmentReceived', {
  purpose: { fr: 'Pré-inscription reçue', en: 'Pre-registration received' },
  topic: null,
  variables,
  content: {
    fr: {
      subject: 'Votre pré-inscription\u202f: {{ training }}',
      body: `Bonjour {{ name }},

Votre pré-inscription à la formation **{{ training }}** est bien arrivée, et une place vous est réservée.

${FACTS_FR}

Nous vous écrirons dès qu’elle sera confirmée. Vous n’avez rien d’autre à faire.

[Voir mon inscription]({{ link }})

L’équipe de Passerelle`,
    },
    en: {
      subject: 'Your pre-registration: {{ training }}',
      body: `Hello {{ name }},

Your pre-registration for the training **{{ training }}** has reached us, and a seat is kept for you.

${FACTS_EN}

We will write to you as soon as it is confirmed. There is nothing else to do.

[See my enrolment]({{ link }})

The Passerelle team`,
    },
  },
});

export const enrolmentConfirmedMail = mailTemplate('trainings.enrolmentConfirmed', {
  purpose: { fr: 'Inscription confirmée', en: 'Enrolment confirmed' },
  topic: null,
  variables,
  content: {
    fr: {
      subject: 'Inscription confirmée\u202f: {{ training }}',
      body: `Bonjour {{ name }},

Bonne nouvelle\u202f: votre inscription à la formation **{{ training }}** est confirmée.

${FACTS_FR}

Notez ces dates\u202f; nous vous les rappellerons une semaine avant, puis la veille.

[Voir mon inscription]({{ link }})

Au plaisir de vous y retrouver,
l’équipe de Passerelle`,
    },
    en: {
      subject: 'Enrolment confirmed: {{ training }}',
      body: `Hello {{ name }},

Good news: your enrolment in the training **{{ training }}** is confirmed.

${FACTS_EN}

Note these dates; we will remind you a week before, then the day before.

[See my enrolment]({{ link }})

We look forward to seeing you,
the Passerelle team`,
    },
  },
});

export const enrolmentCancelledMail = mailTemplate('trainings.enrolmentCancelled', {
  purpose: { fr: 'Inscription annulée', en: 'Enrolment cancelled' },
  topic: null,
  variables,
  content: {
    fr: {
      subject: 'Inscription annulée\u202f: {{ training }}',
      body: `Bonjour {{ name }},

Votre inscription à la formation **{{ training }}** du {{ startsOn }} est annulée\u202f; votre place est de nouveau libre.

Si c’est une surprise, répondez à ce message\u202f: nous regarderons ensemble. D’autres sessions vous attendent peut-être au catalogue.

[Voir mon inscription]({{ link }})

L’équipe de Passerelle`,
    },
    en: {
      subject: 'Enrolment cancelled: {{ training }}',
      body: `Hello {{ name }},

Your enrolment in the training **{{ training }}** of {{ startsOn }} is cancelled; your seat is free again.

If this is a surprise, answer this message and we will look into it together. Other sessions may be waiting for you in the catalogue.

[See my enrolment]({{ link }})

The Passerelle team`,
    },
  },
});

export const weekBeforeMail = mailTemplate('trainings.weekBefore', {
  purpose: { fr: 'Rappel une semaine avant la formation', en: 'Reminder a week before the training' },
  topic: null,
  variables,
  content: {
    fr: {
      subject: 'Dans une semaine\u202f: {{ training }}',
      body: `Bonjour {{ name }},

Votre formation **{{ training }}** commence dans une semaine.

${FACTS_FR}

Un empêchement\u202f? Prévenez-nous dès maintenant\u202f: quelqu’un attend peut-être votre place.

[Voir mon inscription]({{ link }})

À très bientôt,
l’équipe de Passerelle`,
    },
    en: {
      subject: 'In a week: {{ training }}',
      body: `Hello {{ name }},

Your training **{{ training }}** begins in a week.

${FACTS_EN}

Something came up? Tell us now: somebody may be waiting for your seat.

[See my enrolment]({{ link }})

See you very soon,
the Passerelle team`,
    },
  },
});

export const dayBeforeMail = mailTemplate('trainings.dayBefore', {
  purpose: { fr: 'Rappel la veille de la formation', en: 'Reminder the day before the training' },
  topic: null,
  variables,
  content: {
    fr: {
      subject: 'C’est demain\u202f: {{ training }}',
      body: `Bonjour {{ name }},

Votre formation **{{ training }}** commence demain\u202f: tout est prêt pour vous accueillir.

${FACTS_FR}

Pensez à une pièce d’identité et à de quoi prendre des notes.

[Voir mon inscription]({{ link }})

À demain,
l’équipe de Passerelle`,
    },
    en: {
      subject: 'Tomorrow: {{ training }}',
      body: `Hello {{ name }},

Your training **{{ training }}** begins tomorrow: everything is ready to welcome you.

${FACTS_EN}

Remember to bring proof of identity and something to take notes with.

[See my enrolment]({{ link }})

See you tomorrow,
the Passerelle team`,
    },
  },
});
