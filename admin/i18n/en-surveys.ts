// The texts of the pages of a questionnaire in English.
import { questionnaireEditor } from './en-questionnaire-editor.ts';
import { sharing } from './en-sharing.ts';
import { statistics } from './en-statistics.ts';
import { syntheses } from './en-syntheses.ts';
import type { surveys as french } from './fr-surveys.ts';

export const surveys: typeof french = { questionnaireEditor, sharing, statistics, syntheses };
