// The texts of imports of answers in English.
import type { submissionImports as french } from './fr-imports.ts';

export const submissionImports: typeof french = {
  new: 'Import answers',
  intro:
    'The file is read first, and a report says what is in it. Nothing is taken over before you ask for it, and every import can be undone.',
  questionnaireHelp: 'For a CSV table. A CAP backup goes to the questionnaire "cap", unless you choose another.',
  choose: 'Choose a file',
  fileHelp:
    'A CAP backup (.json, or .jsonl with a submission a line) or a table (.csv). Save an Excel workbook (.xlsx) as "CSV UTF-8" first.',
  apply: 'Take over %{smart_count} submission |||| Take over %{smart_count} submissions',
  nothingYet: 'Nothing has been taken over yet. Read the report, then decide.',
  nothingNew: 'All submissions of this file are here already.',
  findings: 'What is odd in the file',
  finding: 'Finding',
  values: 'Written in the file',
  written: 'Written in the file: %{values}',
  quoted: '"%{value}"',
  times: 'Times',
  rows: 'Submissions concerned',
  inRows: 'Submissions concerned: %{rows}',
  moreRows: '… and %{smart_count} other |||| … and %{smart_count} others',
  download: 'Download the list (CSV)',
  findingsHelp: 'Nothing odd is lost or corrected: what cannot be understood is kept as text.',
  doubtful: 'To be looked at: %{smart_count} finding |||| To be looked at: %{smart_count} findings',
  understood:
    'Understood without a doubt: %{smart_count} finding |||| Understood without a doubt: %{smart_count} findings',
  rowsHelp:
    'Submissions go by their identifier in the file or, where they have none, by their place ("n° 3": the third); the list gives a thousand at most for each finding. Values that could say who answered are left out: you will find them in each submission.',
  progress: '%{done} of %{all} submissions gone through',
  undoAll: 'Undo and delete the questionnaire',
  undoAllQuestion:
    'Every submission that came from this file will be deleted, and with them the questionnaire that this import made, if nothing else refers to it.',
  columns: 'The columns of the table',
  column: 'Column %{number}',
  meaning: 'What it is',
  meaningOf: 'What the column "%{name}" is',
  readAgain: 'Read again with these columns',
};
