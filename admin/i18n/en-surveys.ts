// The texts of questionnaires and of what is made of their answers, in English.
import { submissionImports } from './en-imports.ts';
import { institutions } from './en-institutions.ts';
import { questionnaireEditor } from './en-questionnaire-editor.ts';
import { questionnairePages } from './en-questionnaire-pages.ts';
import { reports } from './en-reports.ts';
import { respondents } from './en-respondents.ts';
import { sharing } from './en-sharing.ts';
import { statistics } from './en-statistics.ts';
import { syntheses } from './en-syntheses.ts';
import type { surveys as french } from './fr-surveys.ts';

export const surveys: typeof french = {
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
