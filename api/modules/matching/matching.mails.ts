// The digests of matches, which everybody can say no to.

import { mailTemplate } from '../../platform/mail/template.ts';

const TOPIC = 'matches';

const name = {
  kind: 'TEXT',
  meaning: { fr: 'Nom du destinataire', en: 'Name of the recipient' },
  example: 'Maëva Bellegarde',
} as const;
const score = {
  kind: 'NUMBER',
  meaning: { fr: 'Points de la correspondance, sur 100', en: 'Points of the match, out of 100' },
  example: '87',
} as const;

export const newOffersMail = mailTemplate('matching.newOffers', {
  purpose: { fr: 'De nouvelles offres correspondent à un candidat', en: 'New offers match a candidate' },
  topic: TOPIC,
  variables: {
    name,
    count: { kind: 'NUMBER', meaning: { fr: 'Nombre d’offres', en: 'Number of offers' }, example: '2' },
    offers: {
      kind: 'LIST',
      meaning: { fr: 'Les offres, la meilleure d’abord', en: 'The offers, best first' },
      of: {
        title: { kind: 'TEXT', meaning: { fr: 'Intitulé', en: 'Title' }, example: 'Soudeur naval' },
        organisation: {
          kind: 'TEXT',
          meaning: { fr: 'Organisation', en: 'Organisation' },
          example: 'Chantier du Moule',
        },
        place: {
          kind: 'TEXT',
          meaning: { fr: 'Commune\u202f; peut manquer', en: 'Commune; may be missing' },
          example: 'Le Moule',
        },
        score,
        link: {
          kind: 'LINK',
          meaning: { fr: 'Page de l’offre', en: 'Page of the offer' },
          example: 'https://passerelle.example/#/jobOffers/1/show',
        },
      },
    },
  },
  content: {
    fr: {
      subject: '{% if count == 1 %}Une nouvelle offre{% else %}{{ count }} nouvelles offres{% endif %} pour vous',
      body: `Bonjour {{ name }},

{% if count == 1 %}Une offre vient de paraître qui correspond{% else %}Des offres viennent de paraître qui correspondent{% endif %} bien à votre profil\u202f:

{% for offer in offers %}
- [{{ offer.title }}]({{ offer.link }}), {{ offer.organisation }}{% if offer.place %}, {{ offer.place }}{% endif %} – {{ offer.score }} points sur 100
{% endfor %}

Un clic suffit pour postuler, avec le profil que vous avez déjà.

Bonne lecture,
l’équipe de Passerelle`,
    },
    en: {
      subject: '{% if count == 1 %}A new offer{% else %}{{ count }} new offers{% endif %} for you',
      body: `Hello {{ name }},

{% if count == 1 %}An offer was just published that matches{% else %}Offers were just published that match{% endif %} your profile well:

{% for offer in offers %}
- [{{ offer.title }}]({{ offer.link }}), {{ offer.organisation }}{% if offer.place %}, {{ offer.place }}{% endif %} – {{ offer.score }} points out of 100
{% endfor %}

One click is enough to apply, with the profile you already have.

Enjoy reading,
the Passerelle team`,
    },
  },
});

export const newCandidatesMail = mailTemplate('matching.newCandidates', {
  purpose: {
    fr: 'De nouveaux candidats correspondent aux offres d’une organisation',
    en: 'New candidates match the offers of an organisation',
  },
  topic: TOPIC,
  variables: {
    name: { ...name, example: 'Nadège Clairval' },
    count: { kind: 'NUMBER', meaning: { fr: 'Nombre de candidats', en: 'Number of candidates' }, example: '2' },
    candidates: {
      kind: 'LIST',
      meaning: { fr: 'Les candidats, le meilleur d’abord', en: 'The candidates, best first' },
      of: {
        name: { kind: 'TEXT', meaning: { fr: 'Nom', en: 'Name' }, example: 'Maëva Bellegarde' },
        headline: {
          kind: 'TEXT',
          meaning: { fr: 'Le candidat en une ligne', en: 'The candidate in one line' },
          example: 'Soudeuse, 5 ans en atelier naval',
        },
        jobOffer: {
          kind: 'TEXT',
          meaning: { fr: 'Offre qui convient', en: 'Offer that fits' },
          example: 'Soudeur naval',
        },
        score,
        link: {
          kind: 'LINK',
          meaning: { fr: 'Page du candidat', en: 'Page of the candidate' },
          example: 'https://passerelle.example/#/candidates/1/show',
        },
      },
    },
  },
  content: {
    fr: {
      subject:
        '{% if count == 1 %}Un nouveau candidat{% else %}{{ count }} nouveaux candidats{% endif %} pour vos offres',
      body: `Bonjour {{ name }},

{% if count == 1 %}Un profil vient d’être publié qui correspond{% else %}Des profils viennent d’être publiés qui correspondent{% endif %} bien à vos offres\u202f:

{% for candidate in candidates %}
- [{{ candidate.name }}]({{ candidate.link }}), {{ candidate.headline }} – pour **{{ candidate.jobOffer }}**, {{ candidate.score }} points sur 100
{% endfor %}

Un mot de votre part peut tout changer pour ces personnes.

Bonnes rencontres,
l’équipe de Passerelle`,
    },
    en: {
      subject: '{% if count == 1 %}A new candidate{% else %}{{ count }} new candidates{% endif %} for your offers',
      body: `Hello {{ name }},

{% if count == 1 %}A profile was just published that matches{% else %}Profiles were just published that match{% endif %} your offers well:

{% for candidate in candidates %}
- [{{ candidate.name }}]({{ candidate.link }}), {{ candidate.headline }} – for **{{ candidate.jobOffer }}**, {{ candidate.score }} points out of 100
{% endfor %}

A word from you can change everything for them.

We wish you good encounters,
the Passerelle team`,
    },
  },
});
