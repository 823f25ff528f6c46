// How the pages of one questionnaire are called, in English.
import type { questionnairePages as french } from './fr-questionnaire-pages.ts';

export const questionnairePages: typeof french = {
  label: 'Pages of the questionnaire',
  groups: {
    questionnaire: 'Content',
    share: 'Distribution',
    results: 'Results',
    reports: 'Reports',
  },
  show: 'Overview',
  versions: 'Versions',
  sharing: 'Sharing',
  invitations: 'Invitations',
  statistics: 'Statistics',
  responses: 'Responses',
  benchmark: 'Comparison',
  options: 'Added options',
  syntheses: 'Syntheses',
  export: 'Export',
  reports: 'Scheduled reports',
  allResponses: 'Search and filter the responses',
};
