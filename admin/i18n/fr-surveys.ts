// The texts of the pages of a questionnaire in French: loaded with the first of them, not with the console.
import { questionnaireEditor } from './fr-questionnaire-editor.ts';
import { sharing } from './fr-sharing.ts';
import { statistics } from './fr-statistics.ts';
import { syntheses } from './fr-syntheses.ts';

export const surveys = { questionnaireEditor, sharing, statistics, syntheses };
