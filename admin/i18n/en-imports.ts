// The texts of imports of answers in English.
import type { submissionImports as french } from './fr-imports.ts';

export const submissionImports: typeof french = {
  new: 'Import answers',
  intro:
    'The file is read first, and a report says what is in it. Nothing is taken over before you ask for it, and every import can be undone.',
  questionnaireHelp: 'For a CSV table. A CAP backup goes to the questionnaire "cap", unless you choose another.',
  choose: 'Choose a file',
  fileHelp: 'A CAP backup (.json) or a table (.csv), at most 100 MB.',
  apply: 'Take over %{smart_count} submission |||| Take over %{smart_count} submissions',
  nothingYet: 'Nothing has been taken over yet. Read the report, then decide.',
  nothingNew: 'All submissions of this file are here already.',
  findings: 'What is odd in the file',
  finding: 'Finding',
  times: 'Times',
  rows: 'Rows (at most twenty)',
  columns: 'The columns of the table',
  column: 'Column %{number}',
  meaning: 'What it is',
  meaningOf: 'What the column "%{name}" is',
  readAgain: 'Read again with these columns',
};
