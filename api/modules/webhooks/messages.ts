import type { Sentence } from '../../platform/i18n.ts';

export const WEBHOOK_PROBLEMS = {
  ADDRESS_REFUSED: {
    fr: 'Il faut une adresse https publique, sans mot de passe.',
    en: 'It takes a public https address without a password.',
  },
  UNKNOWN_EVENT_TYPE: {
    fr: 'Il n’y a pas d’événement « {type} », ou il ne vous est pas accessible.',
    en: 'There is no event “{type}”, or it is not available to you.',
  },
  TOO_MANY_ENDPOINTS: {
    fr: 'Vous avez déjà {maximum} webhooks : supprimez-en un.',
    en: 'You have {maximum} webhooks already: delete one.',
  },
  NOT_YOURS: {
    fr: 'Ce webhook est celui de quelqu’un d’autre.',
    en: 'This webhook belongs to somebody else.',
  },
  TOO_MANY_TESTS: {
    fr: 'Trop d’essais : recommencez dans {minutes} min.',
    en: 'Too many tests: try again in {minutes} min.',
  },
} as const satisfies Record<string, Sentence>;
