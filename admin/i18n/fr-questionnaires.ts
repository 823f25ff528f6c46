// The texts of questionnaires in French.
export const questionnaires = {
  required: 'obligatoire',
  answers: 'Réponses comptées',
  answer: 'Réponse',
  count: 'Nombre',
  addSection: 'Ajouter une section',
  addQuestion: 'Ajouter une question',
  addOption: 'Ajouter un choix',
  addItem: 'Ajouter une ligne',
  unknownQuestions: 'Réponses à des questions inconnues',
  pages: { options: 'Choix ajoutés', invitations: 'Invitations' },
  option: 'Choix',
};
