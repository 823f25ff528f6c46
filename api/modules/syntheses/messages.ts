import { AI_PROBLEMS } from '../../platform/ai/messages.ts';

export const SYNTHESIS_PROBLEMS = {
  ...AI_PROBLEMS,
  NO_TEXTS: {
    fr: 'Personne n’a encore répondu par un texte à ces questions.',
    en: 'Nobody has answered these questions with a text yet.',
  },
  AI_UNREADABLE: {
    fr: 'L’IA n’a pas répondu dans la forme demandée. Réessayez, ou choisissez la méthode locale.',
    en: 'The AI did not answer in the form it was asked for. Try again, or choose the local method.',
  },
  ALREADY_APPROVED: { fr: 'Cette synthèse est déjà approuvée.', en: 'This synthesis is already approved.' },
  TOO_MANY_REQUESTS: {
    fr: 'Vous avez demandé beaucoup de synthèses\u202f: recommencez dans {minutes} min.',
    en: 'You have asked for many syntheses: try again in {minutes} min.',
  },
} as const;
