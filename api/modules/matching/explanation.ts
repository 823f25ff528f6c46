// One sentence per factor, from the facts that its score was made of.

import { type Language, type Sentence, say } from '../../platform/i18n.ts';
import type { MatchFactorName } from './match.ts';

/** What the statement found out, by factor; null where it is not known. */
export interface Facts {
  /** TRAINING, SKILLS: how many the offer names, and how many of them the candidate has. */
  wanted?: number;
  held?: number;
  underway?: number;
  /** PLACE: kilometres in a straight line, whole. */
  kilometres?: number | null;
  mobility?: number;
  ferry?: boolean;
  /** EXPERIENCE: years. */
  years?: number;
  asked?: number;
  /** AVAILABILITY: days from the start of the job to the day the candidate is available; 0 or less is in time. */
  daysLate?: number | null;
}

const SENTENCES = {
  TRAINING_FREE: {
    fr: 'L’offre ne demande pas de formation particulière.',
    en: 'The offer asks for no particular training.',
  },
  TRAINING_HELD: {
    fr: 'Une formation souhaitée par l’offre est terminée.',
    en: 'A training that the offer wishes is completed.',
  },
  TRAINING_UNDERWAY: {
    fr: 'Une formation souhaitée par l’offre est en cours.',
    en: 'A training that the offer wishes is under way.',
  },
  TRAINING_NONE: {
    fr: 'Aucune des formations souhaitées n’est suivie.',
    en: 'None of the trainings wished has been followed.',
  },
  PLACE_UNKNOWN: {
    fr: 'Le lieu de l’offre ou du candidat n’est pas connu.',
    en: 'The place of the offer or of the candidate is not known.',
  },
  PLACE_NEAR: {
    fr: '{kilometres} km à vol d’oiseau, dans le rayon de {mobility} km accepté.',
    en: '{kilometres} km in a straight line, within the {mobility} km accepted.',
  },
  PLACE_FAR: {
    fr: '{kilometres} km à vol d’oiseau, au-delà du rayon de {mobility} km accepté.',
    en: '{kilometres} km in a straight line, beyond the {mobility} km accepted.',
  },
  PLACE_FERRY: {
    fr: '{kilometres} km à vol d’oiseau, mais il faut prendre le bateau.',
    en: '{kilometres} km in a straight line, but a ferry is needed.',
  },
  EXPERIENCE_FREE: { fr: 'L’offre est ouverte aux débutants.', en: 'The offer is open to beginners.' },
  EXPERIENCE_ENOUGH: {
    fr: '{years} {years|an|ans} d’expérience pour {asked} {asked|demandé|demandés}.',
    en: '{years} {years|year|years} of experience where {asked} {asked|is|are} asked for.',
  },
  EXPERIENCE_SHORT: {
    fr: '{years} {years|an|ans} d’expérience seulement, pour {asked} {asked|demandé|demandés}.',
    en: 'Only {years} {years|year|years} of experience where {asked} {asked|is|are} asked for.',
  },
  AVAILABILITY_UNKNOWN: {
    fr: 'La date de disponibilité n’est pas connue.',
    en: 'The date of availability is not known.',
  },
  AVAILABILITY_IN_TIME: {
    fr: 'Disponible à temps pour le début du poste.',
    en: 'Available in time for the start of the job.',
  },
  AVAILABILITY_LATE: {
    fr: 'Disponible {daysLate} {daysLate|jour|jours} après le début du poste.',
    en: 'Available {daysLate} {daysLate|day|days} after the start of the job.',
  },
  SKILLS_FREE: {
    fr: 'L’offre ne demande pas de compétence particulière.',
    en: 'The offer asks for no particular skill.',
  },
  SKILLS_SOME: {
    fr: '{held} {held|compétence|compétences} sur les {wanted} demandées.',
    en: '{held} of the {wanted} {wanted|skill|skills} asked for.',
  },
} as const satisfies Record<string, Sentence>;

/** The sentence that explains the points of a factor. */
export function explain(factor: `${MatchFactorName}`, facts: Facts, language: Language): string {
  const values = Object.fromEntries(Object.entries(facts).filter(([, value]) => typeof value === 'number')) as Record<
    string,
    number
  >;
  return say(SENTENCES[sentenceFor(factor, facts)], language, values);
}

function sentenceFor(factor: `${MatchFactorName}`, facts: Facts): keyof typeof SENTENCES {
  switch (factor) {
    case 'TRAINING':
      if (facts.wanted === 0) return 'TRAINING_FREE';
      return facts.held ? 'TRAINING_HELD' : facts.underway ? 'TRAINING_UNDERWAY' : 'TRAINING_NONE';
    case 'PLACE':
      if (facts.kilometres == null) return 'PLACE_UNKNOWN';
      if (facts.ferry) return 'PLACE_FERRY';
      return facts.kilometres <= (facts.mobility ?? 0) ? 'PLACE_NEAR' : 'PLACE_FAR';
    case 'EXPERIENCE':
      if (facts.asked === 0) return 'EXPERIENCE_FREE';
      return (facts.years ?? 0) >= (facts.asked ?? 0) ? 'EXPERIENCE_ENOUGH' : 'EXPERIENCE_SHORT';
    case 'AVAILABILITY':
      if (facts.daysLate == null) return 'AVAILABILITY_UNKNOWN';
      return facts.daysLate <= 0 ? 'AVAILABILITY_IN_TIME' : 'AVAILABILITY_LATE';
    default:
      return facts.wanted === 0 ? 'SKILLS_FREE' : 'SKILLS_SOME';
  }
}
