// The texts of imports of answers in English.
import type {
  submissionImports as french,
  submissionImportActions as frenchActions,
  submissionImportEnums as frenchEnums,
  submissionImportResources as frenchResources,
} from './fr-imports.ts';

export const submissionImports: typeof french = {
  new: 'Import answers',
  intro:
    'The file is read first, and a report says what is in it. Nothing is taken over before you ask for it, and every import can be undone.',
  questionnaireHelp: 'For a CSV table. The backup of the CAP questionnaire names its questionnaire itself.',
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

export const submissionImportActions: typeof frenchActions = {
  applySubmissionImport: { label: 'Take over', done: 'The submissions are being taken over' },
  undoSubmissionImport: {
    label: 'Undo the import',
    done: 'The import is being undone',
    confirm: 'Every submission that came from this file will be deleted. The questionnaire stays.',
  },
};

export const submissionImportResources: typeof frenchResources = {
  submissionImports: {
    name: 'Import of answers |||| Imports of answers',
    fields: {
      fileName: 'File',
      questionnaire: 'Questionnaire',
      questionnaireId: 'Questionnaire',
      format: 'Kind of file',
      status: 'State',
      readCount: 'Submissions in the file',
      newCount: 'New submissions',
      createdAt: 'Asked for',
      endedAt: 'Ended',
    },
  },
};

export const submissionImportEnums: typeof frenchEnums = {
  SubmissionImportFormat: { CAP_BACKUP: 'CAP backup', CSV: 'CSV table' },
  SubmissionImportStatus: {
    CHECKING: 'Being read',
    CHECKED: 'Read, to be decided',
    APPLYING: 'Being taken over',
    DONE: 'Taken over',
    UNDOING: 'Being undone',
    UNDONE: 'Undone',
    FAILED: 'Failed',
  },
  ImportTarget: {
    IGNORE: 'Leave aside',
    KEEP: 'Keep as text',
    EXTERNAL_ID: 'Identifier',
    SUBMITTED_AT: 'Time of the answers',
    EMAIL: 'E-mail address',
    LANGUAGE: 'Language',
    ANSWER: 'Answer to a question',
  },
};
