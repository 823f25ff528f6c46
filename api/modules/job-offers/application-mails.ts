// The mails of applications: to the candidate, and to those who recruit for the organisation.

import { mailTemplate } from '../../platform/mail/template.ts';

const toCandidate = {
  name: { kind: 'TEXT', meaning: { fr: 'Nom du candidat', en: 'Name of the candidate' }, example: 'Maëva Bellegarde' },
  jobOffer: {
    kind: 'TEXT',
    meaning: { fr: 'Intitulé de l’offre', en: 'Title of the offer' },
    example: 'Soudeur naval',
  },
  organisation: {
    kind: 'TEXT',
    meaning: { fr: 'Nom de l’organisation', en: 'Name of the organisation' },
    example: 'Chantier naval du Moule',
  },
  link: {
    kind: 'LINK',
    meaning: { fr: 'Page de la candidature', en: 'Page of the application' },
    example: 'https://passerelle.example/#/applications/1/show',
  },
} as const;

export const applicationReceivedMail = mailTemplate('jobOffers.applicationReceived', {
  purpose: { fr: 'Candidature bien reçue, au candidat', en: 'Application received, to the candidate' },
  topic: null,
  variables: toCandidate,
  content: {
    fr: {
      subject: 'Votre candidature est bien arrivée\u202f: {{ jobOffer }}',
      body: `Bonjour {{ name }},

Votre candidature et votre profil sont bien arrivés chez **{{ organisation }}**, pour le poste **{{ jobOffer }}**.

Vous pouvez en suivre les étapes à tout moment\u202f; nous vous écrirons dès qu’il y a du nouveau.

[Suivre ma candidature]({{ link }})

Bonne chance,
l’équipe de Passerelle`,
    },
    en: {
      subject: 'Your application has arrived: {{ jobOffer }}',
      body: `Hello {{ name }},

Your application and your profile have reached **{{ organisation }}**, for the position **{{ jobOffer }}**.

You can follow it at any time; we will write to you as soon as there is news.

[Follow my application]({{ link }})

Good luck,
the Passerelle team`,
    },
  },
});

export const newApplicationMail = mailTemplate('jobOffers.newApplication', {
  purpose: { fr: 'Nouvelle candidature, à l’organisation', en: 'New application, to the organisation' },
  topic: null,
  variables: {
    name: {
      kind: 'TEXT',
      meaning: { fr: 'Nom du destinataire', en: 'Name of the recipient' },
      example: 'Nadège Clairval',
    },
    candidate: { ...toCandidate.name, meaning: { fr: 'Nom du candidat', en: 'Name of the candidate' } },
    headline: {
      kind: 'TEXT',
      meaning: { fr: 'Le candidat en une ligne', en: 'The candidate in one line' },
      example: 'Soudeuse, 5 ans en atelier naval',
    },
    jobOffer: toCandidate.jobOffer,
    link: toCandidate.link,
  },
  content: {
    fr: {
      subject: '{{ candidate }} postule\u202f: {{ jobOffer }}',
      body: `Bonjour {{ name }},

**{{ candidate }}** postule à votre offre **{{ jobOffer }}**.

> {{ headline }}

Le profil complet et ses coordonnées vous attendent. Une réponse rapide, même courte, fait toujours plaisir.

[Voir la candidature]({{ link }})

L’équipe de Passerelle`,
    },
    en: {
      subject: '{{ candidate }} applies: {{ jobOffer }}',
      body: `Hello {{ name }},

**{{ candidate }}** applies to your offer **{{ jobOffer }}**.

> {{ headline }}

The whole profile and how to reach them are waiting for you. A quick answer, even a short one, is always welcome.

[See the application]({{ link }})

The Passerelle team`,
    },
  },
});

export const interviewMail = mailTemplate('jobOffers.interview', {
  purpose: {
    fr: 'Candidature\u202f: l’organisation souhaite un entretien',
    en: 'Application: the organisation wishes to meet',
  },
  topic: null,
  variables: toCandidate,
  content: {
    fr: {
      subject: '{{ organisation }} souhaite vous rencontrer',
      body: `Bonjour {{ name }},

Bonne nouvelle\u202f: votre candidature au poste **{{ jobOffer }}** a retenu l’attention. **{{ organisation }}** souhaite vous rencontrer et vous contactera pour convenir d’un moment.

[Voir ma candidature]({{ link }})

Bel entretien,
l’équipe de Passerelle`,
    },
    en: {
      subject: '{{ organisation }} would like to meet you',
      body: `Hello {{ name }},

Good news: your application for **{{ jobOffer }}** stood out. **{{ organisation }}** would like to meet you, and will contact you to agree on a time.

[See my application]({{ link }})

All the best for the interview,
the Passerelle team`,
    },
  },
});

export const offeredMail = mailTemplate('jobOffers.offered', {
  purpose: { fr: 'Candidature\u202f: le poste est proposé', en: 'Application: the position is offered' },
  topic: null,
  variables: toCandidate,
  content: {
    fr: {
      subject: 'Le poste vous est proposé\u202f: {{ jobOffer }}',
      body: `Bonjour {{ name }},

Félicitations\u202f: **{{ organisation }}** vous propose le poste **{{ jobOffer }}**. L’organisation vous contactera pour la suite\u202f; prenez le temps de poser toutes vos questions.

[Voir ma candidature]({{ link }})

L’équipe de Passerelle`,
    },
    en: {
      subject: 'The position is offered to you: {{ jobOffer }}',
      body: `Hello {{ name }},

Congratulations: **{{ organisation }}** offers you the position **{{ jobOffer }}**. They will contact you about what comes next; take the time to ask all your questions.

[See my application]({{ link }})

The Passerelle team`,
    },
  },
});

export const hiredMail = mailTemplate('jobOffers.hired', {
  purpose: { fr: 'Candidature\u202f: embauche', en: 'Application: hired' },
  topic: null,
  variables: toCandidate,
  content: {
    fr: {
      subject: 'Bravo, le poste est à vous\u202f: {{ jobOffer }}',
      body: `Bonjour {{ name }},

C’est fait\u202f: vous rejoignez **{{ organisation }}** comme **{{ jobOffer }}**. Bravo pour le chemin parcouru.

[Voir ma candidature]({{ link }})

Nous vous souhaitons un très beau début,
l’équipe de Passerelle`,
    },
    en: {
      subject: 'Well done, the position is yours: {{ jobOffer }}',
      body: `Hello {{ name }},

It is settled: you are joining **{{ organisation }}** as **{{ jobOffer }}**. Well done for getting here.

[See my application]({{ link }})

We wish you a wonderful start,
the Passerelle team`,
    },
  },
});

export const rejectedMail = mailTemplate('jobOffers.rejected', {
  purpose: { fr: 'Candidature\u202f: pas retenue', en: 'Application: not kept' },
  topic: null,
  variables: toCandidate,
  content: {
    fr: {
      subject: 'Votre candidature\u202f: {{ jobOffer }}',
      body: `Bonjour {{ name }},

Merci d’avoir pris le temps de postuler chez **{{ organisation }}**. Cette fois, votre candidature au poste **{{ jobOffer }}** n’a pas été retenue. Ce choix tient à un poste, pas à votre valeur.

D’autres offres correspondent à votre profil, et chaque candidature rapproche de la bonne.

[Voir ma candidature]({{ link }})

Nous restons à vos côtés,
l’équipe de Passerelle`,
    },
    en: {
      subject: 'Your application: {{ jobOffer }}',
      body: `Hello {{ name }},

Thank you for taking the time to apply to **{{ organisation }}**. This time your application for **{{ jobOffer }}** was not kept. That choice is about one position, not about your worth.

Other offers match your profile, and every application brings the right one closer.

[See my application]({{ link }})

We remain at your side,
the Passerelle team`,
    },
  },
});
