// The texts of questionnaires in English.
import type { questionnaires as french } from './fr-questionnaires.ts';

export const questionnaires: typeof french = {
  required: 'required',
  unknownQuestions: 'Answers to unknown questions',
  pages: {
    sharing: 'Sharing',
    options: 'Added options',
    invitations: 'Invitations',
    statistics: 'Statistics',
    benchmark: 'Comparison',
    syntheses: 'Syntheses',
    export: 'Export',
    reports: 'Reports',
    edit: 'Edit',
    versions: 'Versions',
  },
  option: 'Option',
};
