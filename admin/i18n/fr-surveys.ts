// The texts of questionnaires and of what is made of their answers, in French: loaded with the first page that needs them.
import { submissionImports } from './fr-imports.ts';
import { institutions } from './fr-institutions.ts';
import { questionnaireEditor } from './fr-questionnaire-editor.ts';
import { questionnairePages } from './fr-questionnaire-pages.ts';
import { reports } from './fr-reports.ts';
import { respondents } from './fr-respondents.ts';
import { sharing } from './fr-sharing.ts';
import { statistics } from './fr-statistics.ts';
import { syntheses } from './fr-syntheses.ts';

export const surveys = {
  ...institutions,
  questionnaireEditor,
  questionnairePages,
  ...reports,
  respondents,
  sharing,
  statistics,
  submissionImports,
  syntheses,
};
