// How large a questionnaire and the answers to it may be, for whoever writes, checks, stores or imports them.

export const LIMITS = {
  slug: { longest: 60, form: '^[a-z0-9]+(-[a-z0-9]+)*$' },
  longestKey: 200,
  longestText: 2_000,
  mostSections: 50,
  mostQuestions: 100,
  mostOptions: 200,
  mostConditions: 10,
  mostDecimals: 6,
} as const;

export const LONGEST_ANSWER = 10_000;
