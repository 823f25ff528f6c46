// The texts of questionnaires in English.
import type { questionnaires as french } from './fr-questionnaires.ts';

export const questionnaires: typeof french = {
  required: 'required',
  answers: 'Counted answers',
  answer: 'Answer',
  count: 'Number',
  unknownQuestions: 'Answers to unknown questions',
  pages: {
    edit: 'Edit',
    versions: 'Versions',
    sharing: 'Sharing',
    options: 'Added options',
    invitations: 'Invitations',
  },
  option: 'Option',
};
