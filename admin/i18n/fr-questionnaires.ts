// The texts of questionnaires in French.
export const questionnaires = {
  required: 'obligatoire',
  unknownQuestions: 'Réponses à des questions inconnues',
  pages: {
    sharing: 'Partage',
    options: 'Choix ajoutés',
    invitations: 'Invitations',
    statistics: 'Statistiques',
    benchmark: 'Comparaison',
    syntheses: 'Synthèses',
    export: 'Export',
    reports: 'Rapports',
    edit: 'Modifier',
    versions: 'Versions',
  },
  option: 'Choix',
};
