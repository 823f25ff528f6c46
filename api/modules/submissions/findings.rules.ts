// Which findings of a file somebody should look at before its submissions are taken over. Pure: the API puts them first, the
// console under a heading of their own.

/** Understood without a doubt: there is nothing to decide. */
const UNDERSTOOD: ReadonlySet<string> = new Set([
  'RATING_AS_TEXT',
  'RESPONDENT_ROLE',
  'SKIPPED_SECTION',
  'EMPTY_ANSWER',
  'EMPTY_LINES',
  'FOUND_ELSEWHERE',
  'UTF_16',
  'IGNORED_COLUMN',
  'REPEATED_ROLE',
  'DATE_NUMBER',
  'DATE_SERIAL',
  'DATE_FRENCH',
  'DATE_WORDS',
]);

export const isUnderstood = (code: string): boolean => UNDERSTOOD.has(code);
