// The texts of questionnaires in English.
import type { questionnaires as french } from './fr-questionnaires.ts';

export const questionnaires: typeof french = {
  required: 'required',
  answers: 'Counted answers',
  answer: 'Answer',
  count: 'Number',
  addSection: 'Add a section',
  addQuestion: 'Add a question',
  addOption: 'Add an option',
  addItem: 'Add a row',
  unknownQuestions: 'Answers to unknown questions',
  pages: { options: 'Added options', invitations: 'Invitations' },
  option: 'Option',
};
