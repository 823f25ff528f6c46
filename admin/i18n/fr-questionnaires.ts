// The texts of questionnaires in French.
export const questionnaires = {
  required: 'obligatoire',
  unknownQuestions: 'Réponses à des questions inconnues',
  option: 'Choix',
};
