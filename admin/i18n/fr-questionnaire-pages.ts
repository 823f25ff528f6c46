// How the pages of one questionnaire are called, in French.
export const questionnairePages = {
  label: 'Pages du questionnaire',
  groups: {
    questionnaire: 'Contenu',
    share: 'Diffusion',
    results: 'Résultats',
    reports: 'Rapports',
  },
  show: 'Vue d’ensemble',
  versions: 'Versions',
  sharing: 'Partage',
  invitations: 'Invitations',
  statistics: 'Statistiques',
  responses: 'Réponses',
  benchmark: 'Comparaison',
  options: 'Choix ajoutés',
  syntheses: 'Synthèses',
  export: 'Export',
  reports: 'Envois planifiés',
  allResponses: 'Chercher et filtrer les réponses',
};
