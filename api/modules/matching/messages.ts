export const MATCHING_PROBLEMS = {
  SUM_NOT_100: {
    fr: 'Les poids doivent faire 100 ensemble ; ils font {sum}.',
    en: 'The weights must add up to 100; they add up to {sum}.',
  },
} as const;
