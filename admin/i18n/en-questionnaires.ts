// The texts of questionnaires in English.
import type { questionnaires as french } from './fr-questionnaires.ts';

export const questionnaires: typeof french = {
  required: 'required',
  unknownQuestions: 'Answers to unknown questions',
  option: 'Option',
};
