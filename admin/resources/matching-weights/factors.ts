// The factors of a match, in the order they are weighed; together they make 100.
export const factors = ['training', 'place', 'experience', 'availability', 'skills'] as const;
export const TOTAL = 100;
