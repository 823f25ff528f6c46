// The texts of questionnaires in French.
export const questionnaires = {
  required: 'obligatoire',
  answers: 'Réponses comptées',
  answer: 'Réponse',
  count: 'Nombre',
  unknownQuestions: 'Réponses à des questions inconnues',
  pages: {
    edit: 'Modifier',
    versions: 'Versions',
    sharing: 'Partage',
    options: 'Choix ajoutés',
    invitations: 'Invitations',
  },
  option: 'Choix',
};
