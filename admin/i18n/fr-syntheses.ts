// The texts of syntheses in French.
export const syntheses = {
  title: 'Synthèse',
  make: 'Faire une synthèse',
  method: 'Méthode',
  go: 'Lire les réponses',
  which: 'Synthèse affichée',
  none: 'Aucune synthèse n’a encore été faite.',
  noAi: 'Aucune IA n’est configurée\u202f: la synthèse se fait ici, à partir des phrases des réponses.',
  aiHelp:
    'Les textes partent vers l’IA sans noms ni adresses. Chaque constat cite ses réponses, et les nombres sont recomptés ici. Le résultat reste un brouillon tant que personne ne l’a approuvé.',
  localHelp:
    'Rien ne part d’ici\u202f: les thèmes sont les mots que plusieurs personnes emploient, avec leurs phrases.',
  aiText: 'Texte écrit par une IA',
  byAi: 'Écrit le %{at} par %{model}, consignes %{version}.',
  byHouse: 'Fait ici le %{at}, méthode %{version}.',
  edited: 'Modifié le %{at}.',
  approvedBy: 'Approuvé par %{name} le %{at}.',
  read: '%{read} réponses lues sur %{all} qui ont un texte.',
  doubtful:
    'Un constat ne concorde pas avec les réponses. |||| %{smart_count} constats ne concordent pas avec les réponses.',
  share: '%{count} réponse, %{share}\u202f% |||| %{count} réponses, %{share}\u202f%',
  restsOn: 'D’après %{count} réponse\u202f: |||| D’après %{count} réponses\u202f:',
  more: 'et %{smart_count} autre |||| et %{smart_count} autres',
  response: 'Réponse %{number}',
  unsupportedResponse: 'Réponse %{number}, qui n’en parle pas',
  unknown: 'Aucune réponse n’a ce numéro',
  finding: {
    COUNT_DIFFERS: 'Annonce %{stated}, mais %{count} compté(s) ici.',
    UNKNOWN_RESPONSE: 'Cite une réponse qui n’existe pas.',
    UNSUPPORTED_RESPONSE: 'Cite une réponse qui ne parle de rien de tel.',
    NO_RESPONSE: 'Ne repose sur aucune réponse.',
  },
  edit: 'Modifier',
  approve: 'Approuver',
  saved: 'Synthèse enregistrée, à approuver',
  approved: 'Synthèse approuvée',
  deleted: 'Synthèse supprimée',
  deleteConfirm: 'Cette synthèse sera oubliée. Les réponses restent.',
  themeTitle: 'Thème',
  themeSummary: 'Résumé',
  claim: 'Constat',
  leaveOutClaim: 'Retirer le constat «\u202f%{text}\u202f»',
  leaveOutTheme: 'Retirer ce thème',
};

export const synthesisEnums = {
  SynthesisMethod: { AI: 'Par l’IA', EXTRACTIVE: 'Ici, sans IA' },
  SynthesisStatus: { DRAFT: 'Brouillon', APPROVED: 'Approuvée' },
};
