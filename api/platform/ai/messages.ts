/** What can go wrong at the AI door, in words; modules that use it give these codes to their error type. */
export const AI_PROBLEMS = {
  AI_NOT_CONFIGURED: {
    fr: "Aucun fournisseur d'IA n'est configuré.",
    en: 'No AI provider is configured.',
  },
  AI_BUDGET_USED: {
    fr: "L'IA a assez travaillé pour aujourd'hui : le budget de la journée est épuisé. Il se renouvelle à minuit, heure de Guadeloupe.",
    en: 'The AI has worked enough for today: the budget of the day is used up. It is renewed at midnight in Guadeloupe.',
  },
  AI_TIMED_OUT: {
    fr: "L'IA n'a pas répondu en {seconds} s. Réessayez, au besoin avec un texte plus court.",
    en: 'The AI did not answer within {seconds} s. Try again, with a shorter text if need be.',
  },
  AI_BUSY: {
    fr: "Le fournisseur d'IA est trop sollicité. Réessayez dans un instant.",
    en: 'The AI provider is too busy. Try again in a moment.',
  },
  AI_REFUSED: {
    fr: "L'IA a refusé de traiter ce contenu.",
    en: 'The AI refused to work on this content.',
  },
  AI_FAILED: {
    fr: "L'IA n'a pas pu répondre. L'administration peut en lire la raison dans le journal du serveur.",
    en: 'The AI could not answer. Administrators can read the reason in the log of the server.',
  },
} as const;
